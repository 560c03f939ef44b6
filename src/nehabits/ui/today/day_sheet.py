"""The sheet of a day: header, quick bar with the undo bar beside it, and the cards."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr
from nehabits.ui.looks import Looks
from nehabits.ui.tab_order import follow_reading
from nehabits.ui.theme import GAP, PAGE_MARGIN, STEP
from nehabits.ui.today.card_slot import CardSlot, PanelSlot
from nehabits.ui.today.cofactors_card import CofactorsCard
from nehabits.ui.today.day_card import DayCard
from nehabits.ui.today.day_cards import DayCards
from nehabits.ui.today.feelings_card import FeelingsCard
from nehabits.ui.today.pause_panel import PausePanel
from nehabits.ui.today.pillar_card import PillarCard
from nehabits.ui.today.quick_bar import QuickBar
from nehabits.ui.today.today_view import TodayView
from nehabits.ui.today.week_strip import WeekStrip
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.head_row import HeadRow, side
from nehabits.ui.widgets.undo_bar import UndoBar
from nehabits.ui.widgets.words import words

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
        self.slots = {card.pillar: _slot(card, looks, panels) for card in view.cards}
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
        self._fill()
        for slot in self.slots.values():
            slot.opened.connect(self.follow)
        self.feelings.rearranged.connect(self.follow)
        self.show_view(view)

    def show_view(self, view: TodayView) -> None:
        """Show a day; the keyboard stays where it was as far as that is still there."""
        self.setUpdatesEnabled(False)
        self._show(view)
        # The request to lay out anew climbs up from part to whole; painted in between, the cards
        # would be seen to jump.
        for _ in range(_NESTED):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.setUpdatesEnabled(True)

    def _show(self, view: TodayView) -> None:
        self._title.setText(view.title)
        self._still_open.setText(view.still_open)
        self.strip.show_days(view.strip)
        self.strip.allow_later(allowed=view.day < view.today)
        is_today = view.day == view.today
        self.quick.set_day(None if is_today else view.day)
        for card in view.cards:
            self._show_card(card.pillar, view)
        self.feelings.show_day(view.checkin, view.habits, is_today=is_today)
        self.cofactors.show_lines(view.cofactors)
        self.refusal.hide()

    def say(self, sentence: str) -> None:
        """Say why a deed without a field was not done."""
        self.refusal.setText(sentence)
        self.refusal.show()

    def leave_pause(self) -> None:
        """Put the panel of days that are not tracked away."""
        self.pause.hide()
        self.pause_asked.setFocus()

    def follow(self) -> None:
        """Have the tab key follow what is there now; to be asked for once it is in its window."""
        follow_reading(self)

    def _show_card(self, pillar: Pillar, view: TodayView) -> None:
        card = self.slots[pillar].card
        place = card.focused_entry()
        was_inside = card.holds_focus()
        card.show_card(next(each for each in view.cards if each.pillar is pillar))
        if place is not None:
            card.focus_entry(place)
        elif was_inside and not card.holds_focus():
            card.focus_add()

    def _fill(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(2)
        title = QHBoxLayout()
        title.setSpacing(3 * STEP)
        title.addWidget(self._title)
        title.addWidget(self.pause_asked, 0, Qt.AlignmentFlag.AlignBottom)
        title.addStretch(1)
        names.addStretch(1)
        names.addLayout(title)
        names.addWidget(self._still_open)
        names.addStretch(1)
        cards = DayCards(list(self.slots.values()), self.feelings, self.cofactors)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, 3 * STEP, 0, 4 * STEP)
        column.setSpacing(GAP)
        above = QVBoxLayout()
        above.setContentsMargins(0, 0, PAGE_MARGIN, 0)
        above.setSpacing(GAP)
        above.addWidget(HeadRow(names, side(self.strip)))
        typing = QHBoxLayout()
        typing.setSpacing(GAP)
        typing.addWidget(self.quick, 1, Qt.AlignmentFlag.AlignTop)
        typing.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignTop)
        self.undo.setMinimumHeight(self.quick.line.minimumHeight())
        above.addLayout(typing)
        above.addWidget(self.refusal)
        above.addWidget(self.pause)
        column.addLayout(above)
        column.addWidget(_CardsArea(cards, self), 1)


def _slot(card: DayCard, looks: Looks, panels: QStackedWidget) -> CardSlot:
    made = PillarCard(card, looks)
    return PanelSlot(made, panels) if card.pillar is Pillar.MEALS else CardSlot(made)


class _CardsArea(QScrollArea):
    """Scrolls the cards where they need more room; its bar stands in the page's margin."""

    def __init__(self, cards: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        inside = QWidget()
        inside.setProperty("bare", "true")
        self._room = QVBoxLayout(inside)
        self._room.addWidget(cards)
        self._room.setContentsMargins(0, 0, PAGE_MARGIN, 0)
        self.setWidget(inside)

    def sizeHint(self) -> QSize:
        """Ask for no height of its own: a page that scrolls would be made to scroll for it."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cards as wide with the bar as without it."""
        super().resizeEvent(event)
        taken = self.width() - event.size().width()
        self._room.setContentsMargins(0, 0, max(0, PAGE_MARGIN - taken), 0)
