"""The Guide page: the pathway, what the documents recommend, and what stands beside it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nehabits.domain.changes import Changes
from nehabits.domain.pillar import Pillar
from nehabits.domain.pillar_words import pillar_name
from nehabits.domain.wording import tr
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.freshness import Freshness
from nehabits.ui.guide.guide_card import GuideCard
from nehabits.ui.guide.guide_facts import FOUR_WEEKS, guide_facts
from nehabits.ui.guide.guide_left_out import left_out
from nehabits.ui.guide.guide_sheet import GuideItem, GuideSheet, guide_sheet
from nehabits.ui.guide.pathway_card import PathwayCard
from nehabits.ui.guide.reference_groups import Choices
from nehabits.ui.looks import Looks
from nehabits.ui.tab_order import follow_reading
from nehabits.ui.theme import GAP, PAGE_MARGIN
from nehabits.ui.widgets.head_row import HeadRow, side
from nehabits.ui.widgets.segmented import Segmented
from nehabits.ui.widgets.words import words
from nehabits.ui.worker import Worker

_TOP_MARGIN = 20
_ALL = "all"


class GuidePage(QWidget):
    """The pathway and a card a recommendation, of all areas or of one.

    Signals:
        measure_asked: the id of the measure whose chart the person wants.
        aim_asked: the id of the measure the person wants an aim for.
    """

    measure_asked = Signal(object)
    aim_asked = Signal(object)

    def __init__(
        self,
        services: Services,
        worker: Worker,
        bus: Bus,
        looks: Looks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = tr("Guide")
        self._services = services
        self._worker = worker
        self._bus = bus
        self._period = FOUR_WEEKS
        self._cards: dict[str, GuideCard] = {}
        self._away: set[str] = set()
        self._offered: tuple[Pillar, ...] = ()
        self.areas = self._segmented()
        self.pathway = PathwayCard(looks, self)
        self.pathway.hide()
        self.pathway.measure_asked.connect(self.measure_asked)
        self.pathway.period_chosen.connect(self._choose_period)
        self._left_out = words(left_out(), "muted", wrap=True)
        self._left_out.setProperty("wording_place", "left_out")
        self._sheet = QWidget(self)
        self._list = QVBoxLayout(self._sheet)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(GAP)
        self._lay_out()
        # Without it the page itself would take the keyboard, and be scrolled to its middle.
        self.setFocusProxy(self.areas)
        self._freshness = Freshness(self, bus, self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Ask for the figures and choices again."""
        self._freshness.asked()
        period = self._period

        def ask() -> GuideSheet:
            return guide_sheet(guide_facts(self._services, period))

        self._worker.ask(self, ask, self._show)

    def card(self, key: str) -> GuideCard:
        """Return the card of a recommendation; raises KeyError if it is not shown."""
        return self._cards[key]

    def _show(self, sheet: GuideSheet) -> None:
        shapes = {key: card.item.shape for key, card in self._cards.items()}
        fresh = {item.key: item.shape for item in sheet.items}
        rebuilt = shapes != fresh or sheet.areas != self._offered
        if rebuilt:
            # Shown one by one, each card would have the whole page laid out again.
            self._sheet.hide()
        for key in [key for key, shape in shapes.items() if fresh.get(key) != shape]:
            self._drop(key)
        for place, item in enumerate(sheet.items):
            self._show_item(place, item)
        if sheet.pathway is not None:
            self.pathway.show_pathway(sheet.pathway)
        self._has_pathway = sheet.pathway is not None
        self._show_areas(sheet.areas)
        self._choose(self.areas.value())
        if rebuilt:
            self._sheet.show()
            follow_reading(self)

    def _show_item(self, place: int, item: GuideItem) -> None:
        card = self._cards.get(item.key)
        if card is not None:
            if card.item != item:
                card.show_item(item)
            return
        card = self._cards[item.key] = GuideCard(item, self)
        card.measure_asked.connect(self.measure_asked)
        card.aim_asked.connect(self.aim_asked)
        card.reference_chosen.connect(self._keep_reference)
        card.rearranged.connect(self._follow)
        self._list.insertWidget(place, card)

    def _drop(self, key: str) -> None:
        card = self._cards.pop(key)
        self._away.discard(key)
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _show_areas(self, areas: tuple[Pillar, ...]) -> None:
        """Offer the areas that are shown, in place of others."""
        if areas == self._offered:
            return
        self._offered = areas
        fresh = self._segmented()
        had_keyboard = any(each.hasFocus() for each in self.areas.findChildren(QWidget))
        self._head.replaceWidget(self.areas, fresh)
        self.setFocusProxy(fresh)
        if had_keyboard:
            fresh.setFocus()
        self.areas.hide()
        self.areas.deleteLater()
        self.areas = fresh

    def _segmented(self) -> Segmented:
        areas = [(_ALL, tr("All")), *((each.value, pillar_name(each)) for each in self._offered)]
        made = Segmented(tr("Area"), areas, self)
        made.chosen.connect(self._choose)
        return made

    @Slot(object)
    def _choose(self, area: str) -> None:
        for key, card in self._cards.items():
            pillar = card.item.pillar
            wanted = area == _ALL or (pillar is not None and pillar.value == area)
            # A new card is shown with the sheet: to say so of each costs as much as making it.
            if wanted == (key in self._away):
                card.setVisible(wanted)
                self._away ^= {key}
        is_about = area in {_ALL, Pillar.MEALS.value}
        self.pathway.setVisible(self._has_pathway and is_about)

    @Slot(object)
    def _choose_period(self, period: str) -> None:
        self._period = period
        self.refresh()

    @Slot(object, str)
    def _keep_reference(self, choices: Choices, said: str) -> None:
        preferences = self._services.preferences

        def keep() -> None:
            for measure_id, reference_id in choices:
                preferences.choose_reference(measure_id, reference_id)

        def tell(_kept: None) -> None:
            self._bus.changed.emit(Changes(words=said, everything=True))

        self._worker.ask(self, keep, tell)

    @Slot()
    def _follow(self) -> None:
        follow_reading(self)

    def _lay_out(self) -> None:
        self._has_pathway = False
        self._head = side(self.areas)
        about = words(
            tr("What the documents recommend, in our words, and the published figures beside it."),
            "muted",
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, _TOP_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GAP)
        column.addWidget(HeadRow(side(words(self.title, "title")), self._head))
        column.addWidget(about)
        column.addWidget(self.pathway)
        column.addWidget(self._sheet)
        column.addWidget(self._left_out)
        column.addStretch(1)
