"""The sheet of a day: header, quick bar with the undo bar beside it, and the cards."""

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr
from nehabits.ui.looks import Looks
from nehabits.ui.pause_panel import PausePanel
from nehabits.ui.tab_order import follow_reading
from nehabits.ui.theme import GAP, PAGE_MARGIN, STEP
from nehabits.ui.today.card_slot import CardSlot, PanelSlot
from nehabits.ui.today.cofactors_card import CofactorsCard
from nehabits.ui.today.day_card import Chip, DayCard
from nehabits.ui.today.day_cards import DayCards
from nehabits.ui.today.feelings_card import FeelingsCard
from nehabits.ui.today.pillar_card import PillarCard
from nehabits.ui.today.quick_bar import QuickBar
from nehabits.ui.today.today_view import PILLARS, TodayView
from nehabits.ui.today.week_strip import WeekStrip
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.flow_layout import flow
from nehabits.ui.widgets.head_row import HeadRow, side
from nehabits.ui.widgets.sheet_area import SheetArea
from nehabits.ui.widgets.undo_bar import UndoBar
from nehabits.ui.widgets.words import words

if TYPE_CHECKING:
    from nehabits.ui.meal.meal_editor import MealEditor

_NESTED = 8
"""Layouts within layouts, from an entry's row to the page."""


class DaySheet(QWidget):
    """Shows a TodayView; its parts tell what the person wants."""

    def __init__(
        self,
        view: TodayView,
        quick: QuickBar,
        looks: Looks,
        panels: QStackedWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.quick = quick
        self.strip = WeekStrip(view.strip, looks, self)
        self.slots: dict[Pillar, CardSlot] = {}
        self._looks = looks
        self._panels = panels
        self.feelings = FeelingsCard(self)
        self.cofactors = CofactorsCard(view.cofactors, looks, parent=self)
        self.undo = UndoBar(looks, self)
        self.refusal = words("", "refusal", wrap=True)
        self.refusal.hide()
        self.pause = PausePanel(view.day, self)
        self.pause.hide()
        self.pause_asked = button(tr("Not tracked…"), "link", tr("Say that days are not tracked"))
        self._title = words("", "title")
        self._still_open = words("", "muted", wrap=True)
        self.rest = button("", "link", parent=self)
        self._cards = DayCards(self.feelings, self.cofactors)
        self._fill()
        looks.changed.connect(self._level)
        self._level()
        self.feelings.rearranged.connect(self.follow)
        self.show_view(view)

    def show_view(self, view: TodayView) -> None:
        """Show a day; the keyboard stays where it was as far as that is still there."""
        self.setUpdatesEnabled(False)
        self._show(view)
        _lay_out()
        self.setUpdatesEnabled(True)

    def _show(self, view: TodayView) -> None:
        self._title.setText(view.title)
        self._still_open.setText(view.still_open)
        self._show_rest(view.rest)
        self.strip.show_days(view.strip)
        self.strip.allow_later(allowed=view.day < view.today)
        is_today = view.day == view.today
        self.quick.set_day(None if is_today else view.day)
        for card in view.cards:
            self._show_card(card, view)
        for pillar, slot in self.slots.items():
            _show_or_hide(slot, shown=pillar in view.areas)
        self.feelings.show_day(view.checkin, view.habits, view.areas, is_today=is_today)
        self.cofactors.show_lines(view.cofactors)
        self._cards.close_ranks()

    def begin_answers(self, *, note: bool = False) -> None:
        """Scroll to how the day feels, and put the keyboard on its first row or on the note."""
        part = self.feelings.note if note else self.feelings.first()
        self._area.reveal(self.feelings)
        self._area.ensureWidgetVisible(part)
        part.setFocus()

    @property
    def meal_editor(self) -> "MealEditor | None":
        """The meal that is being put together, if one is."""
        # Editors are imported when one is first wanted; until then none is open.
        slot = self.slots.get(Pillar.MEALS)
        editor = slot.editor if slot is not None else None
        return cast("MealEditor | None", editor)

    def leave_panel(self) -> None:
        """Show the sheet again where an editor needs the whole page."""
        meals = self.slots.get(Pillar.MEALS)
        if meals is not None:
            meals.leave()

    def hear(self, *, told: bool) -> None:
        """Hear that the journal changed; `told`: by a deed of this page, whose words come now."""
        if not told:
            self.undo.hide()
        for slot in self.slots.values():
            if slot.editor is not None:
                slot.editor.hear()

    def say(self, sentence: str) -> None:
        """Say why a deed without a field was not done."""
        self.refusal.setText(sentence)
        self.refusal.show()

    def forget_refusals(self) -> None:
        """Say no more why an earlier deed was not done."""
        self.refusal.hide()
        self.feelings.refusal.hide()

    def leave_pause(self) -> None:
        """Put the panel of days that are not tracked away."""
        self.pause.hide()
        self.pause_asked.setFocus()

    def follow(self) -> None:
        """Have the tab key follow what is there now; to be asked for once it is in its window."""
        follow_reading(self)

    def _level(self) -> None:
        """Make the undo bar as high as the quick bar beside it."""
        self.undo.setMinimumHeight(self.quick.line.sizeHint().height())

    def _make_room(self, slot: CardSlot) -> None:
        """Have the tab key find an editor that came or went, and scroll to one that came."""
        self.follow()
        if slot.editor is not None and self.isAncestorOf(slot.editor):
            self.setUpdatesEnabled(False)
            _lay_out()
            self._area.reveal(slot.editor)
            self.setUpdatesEnabled(True)

    def _show_rest(self, rest: Chip | None) -> None:
        held = self.rest.hasFocus()
        self.rest.setVisible(rest is not None)
        if rest is not None:
            self.rest.setText(rest.text)
            self.rest.setAccessibleName(rest.name)
            self.rest.setToolTip(rest.name)
        elif held:
            self.quick.line.setFocus()

    def _show_card(self, shown: DayCard, view: TodayView) -> None:
        if shown.pillar in self.slots:
            self.slots[shown.pillar].card.show_card(shown)
        else:
            self._add_slot(shown)
        self.slots[shown.pillar].show_day(view.day)

    def _add_slot(self, shown: DayCard) -> None:
        """Make the place of an area that is shown for the first time."""
        card = PillarCard(shown, self._looks)
        is_panel = shown.pillar is Pillar.MEALS
        slot = PanelSlot(card, self._panels) if is_panel else CardSlot(card)
        slot.rearranged.connect(partial(self._make_room, slot))
        self.slots[shown.pillar] = slot
        self._cards.take(slot, PILLARS.index(shown.pillar))
        self.follow()

    def _fill(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addStretch(1)
        names.addWidget(flow(self._title, self.pause_asked, self.rest, gap=3 * STEP))
        names.addWidget(self._still_open)
        names.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, 3 * STEP, 0, 4 * STEP)
        column.setSpacing(GAP)
        above = QVBoxLayout()
        above.setContentsMargins(0, 0, PAGE_MARGIN, 0)
        above.setSpacing(GAP)
        above.addWidget(HeadRow(names, side(self.strip)))
        done = side(self.undo)
        done.setAlignment(self.undo, Qt.AlignmentFlag.AlignTop)
        above.addWidget(HeadRow(side(self.quick), done, keeps_left=True))
        above.addWidget(self.refusal)
        above.addWidget(self.pause)
        column.addLayout(above)
        self._area = SheetArea(self._cards, self)
        column.addWidget(self._area, 1)


def _lay_out() -> None:
    """Lay everything out now, before it is painted.

    The request to lay out anew climbs up from part to whole; painted in between, the cards would
    be seen to jump.
    """
    for _ in range(_NESTED):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def _show_or_hide(slot: CardSlot, *, shown: bool) -> None:
    if not shown:
        slot.leave()
    changes = slot.isHidden() == shown
    slot.setVisible(shown)
    if changes and slot.neighbour is not None:
        slot.neighbour.stand_again()
    inside = slot.focusWidget()
    if not shown and inside is not None:
        # The page would give the keyboard back to it, where nobody sees it.
        inside.clearFocus()
