"""What of a shown window cannot be read: words cut off, controls over one another."""

import itertools
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
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


def unreadable(window: QWidget) -> list[str]:
    """Return a sentence for each piece of a window that is cut off or covered."""
    panels = [each for each in window.findChildren(Panel) if each.isVisible()]
    # What lies over the whole window hides what is below it on purpose.
    pieces = list(_pieces(panels[0] if panels else window))
    found = [said for piece in pieces for said in (*_cut(piece), *_outside(window, piece))]
    tables = (each for each in _shown(window) if isinstance(each, QTableView))
    found += [said for view in tables for said in _cut_cells(view)]
    return [*found, *_covered(window, pieces)]


def _pieces(window: QWidget) -> Iterator[QWidget]:
    for widget in _shown(window):
        inner = widget.objectName().startswith("qt_") or isinstance(widget, QHeaderView)
        of_table = isinstance(widget.parent(), QTableView)
        is_piece = isinstance(widget, PIECES)
        of_field = isinstance(widget.parent(), QLineEdit) and isinstance(widget, QToolButton)
        if is_piece and not of_field and not inner and not of_table and not _is_empty(widget):
            yield widget


def _shown(widget: QWidget) -> Iterator[QWidget]:
    """Yield all that is shown in a widget; what is hidden is not looked into."""
    for child in widget.children():
        if isinstance(child, QWidget) and child.isVisible():
            yield child
            yield from _shown(child)


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


def _outside(window: QWidget, piece: QWidget) -> Iterator[str]:
    """Yield where a piece reaches out of what it is in; a scroll area may be longer, not wider."""
    inner = piece
    above = piece.parentWidget()
    while above is not None and inner is not window:
        box = QRect(piece.mapTo(above, QPoint(0, 0)), piece.size())
        scrolls = isinstance(above.parent(), QAbstractScrollArea)
        out_at_side = box.left() < 0 or box.right() > above.width()
        out_of_height = box.top() < 0 or box.bottom() > above.height()
        if out_at_side or (out_of_height and not scrolls):
            yield f"{_named(piece)} reaches out of {type(above).__name__} {above.accessibleName()}"
            return
        if scrolls:
            return
        inner, above = above, above.parentWidget()


def _covered(window: QWidget, pieces: list[QWidget]) -> Iterator[str]:
    """Yield pieces that stand over one another where they are seen."""
    seen = [(piece, box) for piece in pieces if not (box := _seen(window, piece)).isEmpty()]
    seen.sort(key=lambda each: each[1].top())
    for place, (one, here) in enumerate(seen):
        for other, there in itertools.islice(seen, place + 1, None):
            if there.top() >= here.bottom():
                break  # so does all that follows
            common = here.intersected(there)
            if common.width() <= 1 or common.height() <= 1:
                continue
            if not one.isAncestorOf(other) and not other.isAncestorOf(one):
                yield f"{_named(one)} and {_named(other)} overlap"


def _seen(window: QWidget, piece: QWidget) -> QRect:
    """Return the part of a piece that is not scrolled away, in the window's pixels."""
    box = QRect(piece.mapTo(window, QPoint(0, 0)), piece.size())
    above = piece.parentWidget()
    while above is not None and above is not window:
        box = box.intersected(QRect(above.mapTo(window, QPoint(0, 0)), above.size()))
        above = above.parentWidget()
    return box


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
