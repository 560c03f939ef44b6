"""What of a shown window cannot be read: words cut off, controls over one another."""

import itertools
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QToolButton,
    QWidget,
)

from nehabits.ui.calendar.month_grid import MonthGrid
from nehabits.ui.calendar.year_grid import YearGrid
from nehabits.ui.charts.day_chart import DayChart
from nehabits.ui.editors.night_picture import NightPicture
from nehabits.ui.guide.pathway_view import PathwayView
from nehabits.ui.palette.panel import Panel
from nehabits.ui.style import small_font
from nehabits.ui.today.mini_bars import MiniBars
from nehabits.ui.today.week_track import WeekTrack
from nehabits.ui.widgets.share_track import ShareTrack
from nehabits.ui.widgets.short_box import ShortBox
from nehabits.ui.widgets.short_label import ShortLabel

PICTURES = (
    DayChart,
    MiniBars,
    MonthGrid,
    NightPicture,
    PathwayView,
    WeekTrack,
    ShareTrack,
    YearGrid,
    QTableView,
)
PIECES = (
    QLabel,
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QAbstractSpinBox,
    *PICTURES,
)
_UNBOUNDED = 100_000
_ROOM_BESIDE_HEADING = 2 * 4
_ROOM_BESIDE_TEXT = 2 * 9 + 4
"""Padding and border of a field in the style sheet, and the two pixels Qt keeps at each side."""


class Stand(NamedTuple):
    """Where a shown widget stands: its sides and those of what is not scrolled away, in pixels."""

    widget: QWidget
    above: "Stand | None"
    left: int
    top: int
    right: int
    bottom: int
    seen: tuple[int, int, int, int]

    def of_child(self, widget: QWidget) -> "Stand":
        """Return where a widget stands that is right in this one."""
        x, y, width, height = widget.geometry().getRect()
        left, top = self.left + x, self.top + y
        right, bottom = left + width, top + height
        start, head, end, foot = self.seen
        seen = (max(left, start), max(top, head), min(right, end), min(bottom, foot))
        return Stand(widget, self, left, top, right, bottom, seen)


def unreadable(window: QWidget) -> list[str]:
    """Return a sentence for each piece of a window that is cut off or covered."""
    shown = list(_shown(_root(window)))
    panel = next((each.widget for each in shown if isinstance(each.widget, Panel)), None)
    # What lies over the whole window hides what is below it on purpose.
    pieces = [
        each
        for each in shown
        if _is_piece(each.widget) and (panel is None or panel.isAncestorOf(each.widget))
    ]
    found = [said for piece in pieces for said in (*_cut(piece.widget), *_outside(piece))]
    tables = (each.widget for each in shown if isinstance(each.widget, QTableView))
    found += [said for view in tables for said in _cut_cells(view)]
    return [*found, *_covered(pieces)]


def _root(window: QWidget) -> Stand:
    everything = (-_UNBOUNDED, -_UNBOUNDED, _UNBOUNDED, _UNBOUNDED)
    return Stand(window, None, 0, 0, window.width(), window.height(), everything)


def _shown(above: Stand) -> Iterator[Stand]:
    """Yield all that is shown in a widget; what is hidden is not looked into."""
    for child in above.widget.children():
        if isinstance(child, QWidget) and child.isVisible():
            stand = above.of_child(child)
            yield stand
            yield from _shown(stand)


def _is_piece(widget: QWidget) -> bool:
    if not isinstance(widget, PIECES) or widget.objectName().startswith("qt_"):
        return False
    of_table = isinstance(widget.parent(), QTableView)
    of_field = isinstance(widget.parent(), QLineEdit) and isinstance(widget, QToolButton)
    return not of_field and not of_table and not _is_empty(widget)


def _is_empty(widget: QWidget) -> bool:
    return isinstance(widget, QLabel) and not widget.text().strip()


def _cut(piece: QWidget) -> Iterator[str]:
    """Yield what is wrong with the room a piece has for its words."""
    needs, has = _needs(piece), _has(piece)
    if isinstance(piece, ShortLabel | ShortBox) or (
        isinstance(piece, QComboBox) and piece.toolTip()
    ):
        needs.setWidth(0)  # shortened on purpose, and said whole on hover
    if needs.width() > has.width() or needs.height() > has.height():
        wants = f"{needs.width()}×{needs.height()}, not {has.width()}×{has.height()}"
        yield f"{_named(piece)} needs {wants}"
    ignored = piece.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Ignored
    cut_short = isinstance(piece, QLabel) and piece.text().endswith("…")
    if ignored and cut_short and not _tool_tip(piece):
        yield f"{_named(piece)} is short and nothing says the rest"


def _needs(piece: QWidget) -> QSize:
    metrics = piece.fontMetrics()
    if isinstance(piece, QLabel):
        if piece.wordWrap():
            room = QRect(0, 0, _has(piece).width(), _UNBOUNDED)
            return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, piece.text()).size()
        return metrics.size(0, piece.text())
    if isinstance(piece, QComboBox):
        return metrics.size(0, piece.currentText())
    if isinstance(piece, QLineEdit):
        text = "" if piece.text() or piece.toolTip() else piece.placeholderText()
        return QSize(metrics.horizontalAdvance(text), metrics.height())
    if isinstance(piece, PathwayView):
        return QSize(piece.minimumSizeHint().width(), piece.heightForWidth(piece.width()))
    if isinstance(piece, PICTURES):
        return piece.minimumSizeHint()
    if isinstance(piece, QPlainTextEdit):
        return QSize(0, metrics.height())
    return piece.sizeHint()


def _has(piece: QWidget) -> QSize:
    if isinstance(piece, QLabel):
        return piece.contentsRect().size()
    if isinstance(piece, QComboBox):
        option = QStyleOptionComboBox()
        piece.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        kind = QStyle.ComplexControl.CC_ComboBox
        return piece.style().subControlRect(kind, option, field, piece).size()
    if isinstance(piece, QLineEdit):
        margins = piece.textMargins()
        return piece.size().shrunkBy(margins) - QSize(_ROOM_BESIDE_TEXT, 2)
    return piece.size()


def _outside(piece: Stand) -> Iterator[str]:
    """Yield where a piece reaches out of what it is in; a scroll area may be longer, not wider."""
    above = piece.above
    while above is not None:
        scrolls = isinstance(above.widget.parent(), QAbstractScrollArea)
        out_at_side = piece.left < above.left or piece.right > above.right + 1
        out_of_height = piece.top < above.top or piece.bottom > above.bottom + 1
        if out_at_side or (out_of_height and not scrolls):
            kind, name = type(above.widget).__name__, above.widget.accessibleName()
            yield f"{_named(piece.widget)} reaches out of {kind} {name}"
            return
        above = None if scrolls else above.above


def _covered(pieces: list[Stand]) -> Iterator[str]:
    """Yield pieces that stand over one another where they are seen."""
    seen = [(*piece.seen, piece.widget) for piece in pieces if not _is_scrolled_away(piece)]
    seen.sort(key=lambda each: each[1])
    for place, (left, _, right, bottom, one) in enumerate(seen):
        for start, head, end, foot, other in itertools.islice(seen, place + 1, None):
            if head >= bottom - 1:
                break  # so does all that follows
            if min(right, end) - max(left, start) <= 1 or min(bottom, foot) - head <= 1:
                continue
            if not one.isAncestorOf(other) and not other.isAncestorOf(one):
                yield f"{_named(one)} and {_named(other)} overlap"


def _is_scrolled_away(piece: Stand) -> bool:
    left, top, right, bottom = piece.seen
    return right <= left or bottom <= top


def _cut_cells(view: QTableView) -> Iterator[str]:
    """Yield headings that do not fit their column."""
    header = view.horizontalHeader()
    font = small_font(view.font())
    for column in range(header.count()):
        if header.isSectionHidden(column):
            continue
        text = str(view.model().headerData(column, Qt.Orientation.Horizontal) or "")
        needs = max(map(QFontMetrics(font).horizontalAdvance, text.split("\n")))
        has = header.sectionSize(column) - _ROOM_BESIDE_HEADING
        if needs > has:
            yield f"the heading {text!r} needs {needs}, not {has}"


def _tool_tip(piece: QWidget) -> str:
    above: QWidget | None = piece
    while above is not None and not above.toolTip():
        above = above.parentWidget()
    return above.toolTip() if above is not None else ""


def _named(piece: QWidget) -> str:
    text = getattr(piece, "text", None)
    said = text() if callable(text) else ""
    return f"{type(piece).__name__} {said or piece.accessibleName()!r}"
