"""The Guide page: what the documents recommend, and the published figures that stand beside it."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nehabits.domain.pillar import Pillar
from nehabits.domain.pillar_words import pillar_name
from nehabits.domain.wording import tr
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.guide.guide_left_out import left_out
from nehabits.ui.guide.guide_sheet import GuideItem, GuideReference, guide_items
from nehabits.ui.looks import Looks
from nehabits.ui.theme import GAP, PAGE_MARGIN, STEP
from nehabits.ui.widgets.card import Card, pillar_square, rule
from nehabits.ui.widgets.head_row import HeadRow, side
from nehabits.ui.widgets.segmented import Segmented
from nehabits.ui.widgets.turning_row import TurningRow
from nehabits.ui.widgets.words import words
from nehabits.ui.worker import Worker

_TOP_MARGIN = 20
_ALL = "all"
_BESIDE = 34
"""Lines of text: from so wide on the references stand beside our words."""

_AREAS = (Pillar.SLEEP, Pillar.EXERCISE, Pillar.PRACTICE, Pillar.MEALS, Pillar.CHECKIN)


class GuidePage(QWidget):
    """A card a recommendation, of all areas or of one."""

    def __init__(
        self,
        services: Services,
        worker: Worker,
        bus: Bus,
        looks: Looks,  # noqa: ARG002 - every page is made with the same arguments
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = tr("Guide")
        self._services = services
        self._worker = worker
        self._stale = True
        self._cards: list[tuple[GuideItem, Card]] = []
        areas = [(_ALL, tr("All")), *((each.value, pillar_name(each)) for each in _AREAS)]
        self.areas = Segmented(tr("Area"), areas, self)
        self.areas.chosen.connect(self._choose)
        self._left_out = words(left_out(), "muted", wrap=True)
        self._left_out.setProperty("wording_place", "left_out")
        self._list = QVBoxLayout()
        self._list.setSpacing(GAP)
        self._lay_out()
        bus.changed.connect(self._hear)

    @Slot()
    def refresh(self) -> None:
        """Ask for the recommendations again: names and choices may have changed."""
        self._stale = False
        self._worker.ask(self, lambda: guide_items(self._services), self._show)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what is shown when the page is first seen."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _show(self, items: tuple[GuideItem, ...]) -> None:
        if items == tuple(item for item, _ in self._cards):
            return
        for _, card in self._cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [(item, guide_card(item, self)) for item in items]
        for _, card in self._cards:
            self._list.addWidget(card)
        self._choose(self.areas.value())

    @Slot(object)
    def _choose(self, area: str) -> None:
        for item, card in self._cards:
            card.setVisible(area == _ALL or (item.pillar is not None and item.pillar.value == area))

    @Slot(object)
    def _hear(self, _changes: object) -> None:
        self._stale = True

    def _lay_out(self) -> None:
        head = HeadRow(side(words(self.title, "title")), side(self.areas))
        about = words(
            tr("What the documents recommend, in our words, and the published figures beside it."),
            "muted",
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, _TOP_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GAP)
        column.addWidget(head)
        column.addWidget(about)
        column.addLayout(self._list)
        column.addWidget(self._left_out)
        column.addStretch(1)


def guide_card(item: GuideItem, parent: QWidget) -> Card:
    """Return the card of a recommendation: our words at the left, the references at the right."""
    card = Card(parent=parent)
    card.setAccessibleName(item.title)
    gaps = (6 * STEP, 3 * STEP)
    card.body.addWidget(TurningRow((_said(item), 2), (_beside(item), 3), _BESIDE, gaps))
    return card


def _said(item: GuideItem) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(STEP)
    heading = QHBoxLayout()
    heading.setSpacing(2 * STEP)
    if item.pillar is not None:
        heading.addWidget(pillar_square(item.pillar))
    heading.addWidget(words(item.title, "card-title", wrap=True), 1)
    column.addLayout(heading)
    column.addWidget(words(item.words, "body", wrap=True))
    if item.measures:
        followed = tr("Followed by: {measures}", measures=item.measures)
        column.addWidget(words(followed, "muted", wrap=True))
    column.addWidget(_source(item.documents))
    column.addStretch(1)
    return column


def _beside(item: GuideItem) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(STEP)
    if not item.references:
        text = tr("No published reference stands beside it.") if item.measures else ""
        column.addWidget(words(text, "muted", wrap=True))
    for place, reference in enumerate(item.references):
        if place:
            column.addSpacing(STEP)
            line: QFrame = rule()
            column.addWidget(line)
            column.addSpacing(STEP)
        _add_reference(column, reference, several="," in item.measures)
    column.addStretch(1)
    return column


def _add_reference(column: QVBoxLayout, reference: GuideReference, *, several: bool) -> None:
    said = reference.words
    if several:
        said = tr("{measures}: {reference}", measures=reference.measures, reference=said)
    column.addWidget(words(said, "strong", wrap=True))
    shown = tr("shown beside your figures") if reference.beside else tr("not shown now")
    facts = (reference.source, reference.population, shown)
    column.addWidget(words(" · ".join(facts), "muted", wrap=True))
    if reference.note:
        column.addWidget(words(reference.note, "muted", wrap=True))
    column.addWidget(_source(reference.citation))


def _source(text: str) -> QLabel:
    """Return a quoted title or citation, which can be selected and copied."""
    label = words(text, "small", wrap=True)
    label.setProperty("wording_place", "source")
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
