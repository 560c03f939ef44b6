"""The card of a recommendation: what is said, the reference beside it, the last four weeks."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nehabits.domain.wording import tr
from nehabits.ui.guide.figure_line import FigureLine
from nehabits.ui.guide.group_view import GroupView
from nehabits.ui.guide.guide_sheet import GuideItem
from nehabits.ui.guide.reference_groups import NONE_CHOSEN
from nehabits.ui.guide.reference_panel import ReferencePanel
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.buttons import LINK_EDGE, button
from nehabits.ui.widgets.card import Card, pillar_square, rule
from nehabits.ui.widgets.turning_row import TurningRow
from nehabits.ui.widgets.words import words

_BESIDE, _BOTH_BESIDE = 46, 27
"""Lines of text: from so wide on three columns stand beside each other, and the last two."""

_GAPS = (6 * STEP, 3 * STEP)


class GuideCard(Card):
    """Three columns, and below them the references once they are asked for.

    Signals:
        measure_asked: the id of the measure whose chart the person wants.
        aim_asked: the id of the measure the person wants an aim for.
        reference_chosen: what to keep, as reference_groups.Choices, and the deed in words.
        rearranged: there is more or less in it, so the tab key has another way to go.
    """

    measure_asked = Signal(object)
    aim_asked = Signal(object)
    reference_chosen = Signal(object, str)
    rearranged = Signal()

    def __init__(self, item: GuideItem, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.item = item
        self.setAccessibleName(item.title)
        self._groups = [GroupView(group, item.title, self) for group in item.groups]
        self._figures = [FigureLine(each, item.title, self) for each in item.figures]
        self._summary = words(item.summary, "body", wrap=True, parent=self)
        self._words = words(item.words, "muted", wrap=True)
        self._aim = button("", "link", parent=self)
        self._each = button("", "link", parent=self)
        self._each.hide()
        self._every = QWidget(self)
        self._panels = QVBoxLayout()
        self._panels.setSpacing(0)
        self._lay_out()
        self._wire()
        self.show_each(shown=False)
        self.show_item(item)

    def show_item(self, item: GuideItem) -> None:
        """Show another item of the same shape."""
        self.item = item
        for view, group in zip(self._groups, item.groups, strict=True):
            view.show_group(group)
        for line, figure in zip(self._figures, item.figures, strict=True):
            line.show_figure(figure)
        self._summary.setText(item.summary)
        for part in (self._summary, self._each):
            part.setVisible(bool(item.summary))
        has_aim = bool(item.figures and item.figures[0].aim)
        self._aim.setText(tr("Change your aim…") if has_aim else tr("Set an aim of your own…"))
        self._aim.setAccessibleName(f"{self._aim.text()} {item.title}")
        self._show_aim()

    def open_references(self) -> None:
        """Show the references of the first group."""
        if self._groups and not self._groups[0].is_open:
            self._groups[0].turn()

    def show_each(self, *, shown: bool = True) -> None:
        """Show each of the figures that are summed up, or put them away."""
        self._every.setVisible(shown and bool(self.item.summary))
        text = tr("Each of the {count}", count=len(self._figures))
        self._each.setText(tr("Less") if shown else text)
        name = tr("Show less of {title}", title=self.item.title) if shown else text
        self._each.setAccessibleName(name if shown else f"{name}, {self.item.title}")

    def _lay_out(self) -> None:
        if not self._figures:
            self.body.addLayout(self._said())
            return
        beside = QVBoxLayout()
        beside.addWidget(
            TurningRow(
                (self._reference_column(), 10), (self._figure_column(), 9), _BOTH_BESIDE, _GAPS
            )
        )
        beside.addStretch(1)
        self.body.addWidget(TurningRow((self._said(), 10), (beside, 15), _BESIDE, _GAPS))
        self.body.addLayout(self._panels)

    def _wire(self) -> None:
        self._each.clicked.connect(self._turn_each)
        self._aim.clicked.connect(self._ask_for_aim)
        for place, view in enumerate(self._groups):
            view.opened.connect(self._open)
            view.closed.connect(self._close)
            view.chosen.connect(partial(self._choose, place))
        for line in self._figures:
            line.measure_asked.connect(self.measure_asked)

    def _said(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(STEP)
        heading = QHBoxLayout()
        heading.setSpacing(2 * STEP)
        if self.item.pillar is not None:
            heading.addWidget(pillar_square(self.item.pillar))
        heading.addWidget(words(self.item.title, "card-title", wrap=True), 1)
        column.addLayout(heading)
        column.addWidget(self._words)
        documents = words(self.item.documents, "small", wrap=True)
        documents.setProperty("wording_place", "source")
        documents.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(documents)
        column.addStretch(1)
        return column

    def _reference_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(STEP // 2)
        for view in self._groups:
            column.addWidget(view)
        if not self._groups:
            for text, role in (
                (tr("Reference beside it"), "small"),
                (tr("No published reference"), "muted"),
            ):
                label = words(text, role, wrap=True)
                label.setContentsMargins(LINK_EDGE, 0, 0, 0)
                column.addWidget(label)
        column.addWidget(self._aim, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return column

    def _figure_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(STEP)
        heading = words(tr("Your last 4 weeks"), "small", wrap=True)
        heading.setContentsMargins(LINK_EDGE, 0, 0, 0)
        self._summary.setContentsMargins(LINK_EDGE, 0, 0, 0)
        column.addWidget(heading)
        if not self.item.summary:
            for line in self._figures:
                column.addWidget(line)
            column.addStretch(1)
            return column
        column.addWidget(self._summary)
        column.addWidget(self._each, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        inside = QVBoxLayout(self._every)
        inside.setContentsMargins(0, STEP, 0, 0)
        inside.addWidget(rule(self._every))
        for line in self._figures:
            inside.addWidget(line)
        self._panels.addWidget(self._every)
        return column

    def _turn_each(self) -> None:
        self.show_each(shown=self._every.isHidden())

    def _show_aim(self) -> None:
        """Offer an aim where there is no number, and beside the references while they are shown."""
        is_open = any(view.is_open for view in self._groups)
        self._aim.setVisible(bool(self._figures) and (self.item.lacks_number or is_open))

    def _open(self, panel: ReferencePanel) -> None:
        if self._panels.indexOf(panel) < 0:
            self._panels.addWidget(panel)
        self._show_aim()
        self.rearranged.emit()
        panel.take_keyboard()

    def _close(self) -> None:
        self._show_aim()
        self.rearranged.emit()

    def _choose(self, place: int, key: str) -> None:
        group = self.item.groups[place]
        option = next((each for each in group.options if each.key == key), None)
        if option is None or key == NONE_CHOSEN:
            choices, source = group.off, tr("none")
        else:
            choices, source = option.choices, option.name
        name = group.name or self.item.title
        said = tr("Reference for {measure}: {source}", measure=name, source=source)
        self.reference_chosen.emit(choices, said)

    def _ask_for_aim(self) -> None:
        self.aim_asked.emit(self.item.figures[0].measure_id)
