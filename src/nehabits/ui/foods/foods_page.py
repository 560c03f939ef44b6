"""The Foods page: a list to find a food in, beside it the food's card or a form."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from nehabits.domain.own_food import OwnFood
from nehabits.domain.refusal import Refused
from nehabits.domain.saved_meal import SavedMeal
from nehabits.domain.typed_food import to_correct
from nehabits.domain.wording import tr
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.foods.card_facts import CardFacts, card_facts
from nehabits.ui.foods.card_view import CardView
from nehabits.ui.foods.food_card import food_card
from nehabits.ui.foods.food_finder import FoodFinder
from nehabits.ui.foods.food_form import FoodForm
from nehabits.ui.foods.saved_meal_form import SavedMealForm
from nehabits.ui.foods.two_cards import TwoCards
from nehabits.ui.freshness import Freshness
from nehabits.ui.looks import Looks
from nehabits.ui.tab_order import follow_reading
from nehabits.ui.theme import GAP, PAGE_MARGIN
from nehabits.ui.undoing import Undoing
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.form import Form
from nehabits.ui.widgets.head_row import side
from nehabits.ui.widgets.in_place import InPlace
from nehabits.ui.widgets.undo_bar import UndoBar
from nehabits.ui.widgets.words import words
from nehabits.ui.worker import Worker
from nehabits.ui.writing import Writing

_TOP_MARGIN = 20


class FoodsPage(QWidget):
    """Foods to find and to look at; own foods, corrections, favourites and saved meals are kept."""

    HIGHEST = 1240
    """Pixels at 100 % text; on a large screen the page stays together."""

    def __init__(
        self,
        services: Services,
        worker: Worker,
        bus: Bus,
        looks: Looks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = tr("Foods")
        self._services = services
        self._worker = worker
        self._asked = 0
        self._facts: CardFacts | None = None
        self._writing = Writing(worker, bus, self._refuse, self)
        self.undo = UndoBar(looks, self)
        self._undoing = Undoing(self.undo, self._writing, services.journal)
        self.new = button(tr("New food"), parent=self)
        self.finder = FoodFinder(services, worker, looks, self)
        self.card = CardView(looks, self)
        self.place = InPlace(self.card, self, self.finder.line, aside_above=True)
        self._lay_out()
        self._wire(bus)
        self.setFocusProxy(self.finder)

    @Slot()
    def refresh(self) -> None:
        """Ask for the list and the card again."""
        self._freshness.asked()
        self.finder.refresh()
        self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        """Offer no undo of what is long past when the page is seen again."""
        super().hideEvent(event)
        self.undo.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the search."""
        if event.key() == Qt.Key.Key_Escape:
            self.finder.begin()
        else:
            super().keyPressEvent(event)

    def make_food(self) -> None:
        """Open the form of a new food, or go on with a form that was put aside."""
        self._open(lambda: FoodForm(parent=self.place))

    def _ask(self) -> None:
        """Ask for the card of the food that is chosen."""
        self._asked += 1
        asked, food_id, services = self._asked, self.finder.list.food_id, self._services
        if not food_id:
            self._facts = None
            self.card.show_nothing(tr("The food that is chosen in the list is shown here."))
            return
        self._worker.ask(
            self,
            lambda: card_facts(services, food_id),
            lambda facts: self._show(asked, facts),
            lambda refused: self._show_none(asked, refused),
        )

    def _show(self, asked: int, facts: CardFacts) -> None:
        if asked != self._asked:
            return
        before, card = self._facts, self.card.card
        same = before is not None and before.food.id == facts.food.id
        self._facts = facts
        self.card.show_card(food_card(facts, card.portion if card and same else 0))
        if not same:
            self._cards.area.verticalScrollBar().setValue(0)

    def _show_none(self, asked: int, refused: Refused) -> None:
        if asked == self._asked:
            self._facts = None
            self.card.show_nothing(refused.sentence)

    @Slot(object)
    def _choose(self, _food_id: object) -> None:
        if self.place.form is not None:
            keyboard = QApplication.focusWidget()
            self.place.leave()
            if keyboard is not None and keyboard.isVisible():
                keyboard.setFocus()
        self._ask()

    @Slot(object)
    def _choose_portion(self, place: int) -> None:
        if self._facts is not None:
            self.card.show_card(food_card(self._facts, place))

    @Slot(object)
    def _mark(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self._facts is not None:
            food = self._facts.food
            mark = self._services.kitchen.mark_favourite
            self._writing.write(partial(mark, food.id, food.title, wanted=wanted))

    @Slot()
    def _change(self) -> None:
        facts = self._facts
        if facts is None:
            return
        meal, own = facts.meal, facts.own
        if meal is not None:
            self._open(lambda: SavedMealForm(meal, self.place))
        else:
            self._open(lambda: FoodForm(own or to_correct(facts.food), self.place))

    @Slot()
    def _remove(self) -> None:
        kitchen, facts = self._services.kitchen, self._facts
        if facts is not None and facts.meal is not None:
            self._writing.write(partial(kitchen.forget_meal, facts.meal.id))
        elif facts is not None and facts.own is not None:
            self._writing.write(partial(kitchen.forget_food, facts.own.id))

    def _open(self, make: Callable[[], Form]) -> None:
        if self.place.form is not None and self.place.form.is_touched():
            self.place.resume()
        else:
            self.place.open(make())
        self._cards.area.verticalScrollBar().setValue(0)

    @Slot(object)
    def _keep(self, kept: OwnFood | SavedMeal) -> None:
        kitchen = self._services.kitchen
        if isinstance(kept, OwnFood):
            deed, food_id = partial(kitchen.keep_food, kept), kept.food_id
        else:
            deed, food_id = partial(kitchen.keep_meal, kept), str(kept.id)
        self._writing.write(deed, partial(self._keep_done, food_id), self.place.refuse)

    def _keep_done(self, food_id: str) -> None:
        self.place.drop()
        self.finder.reveal(food_id)

    @Slot(object)
    def _hear(self, _changes: object) -> None:
        if not self._writing.is_telling:
            self.undo.hide()

    @Slot()
    def _forget_refusal(self) -> None:
        self._refusal.hide()

    def _refuse(self, refused: Refused) -> None:
        self._refusal.setText(refused.sentence)
        self._refusal.show()

    @Slot()
    def _follow(self) -> None:
        follow_reading(self)

    def _wire(self, bus: Bus) -> None:
        bus.changed.connect(self._hear)
        self._freshness = Freshness(self, bus, self.refresh)
        self._writing.begun.connect(self._forget_refusal)
        self._worker.faulted.connect(self.place.let_try_again)
        self.new.clicked.connect(self.make_food)
        self.finder.chosen.connect(self._choose)
        self.finder.entered.connect(self.card.begin)
        self.card.favourite_asked.connect(self._mark)
        self.card.portion_chosen.connect(self._choose_portion)
        self.card.change_asked.connect(self._change)
        self.card.remove_asked.connect(self._remove)
        self.place.save_asked.connect(self._keep)
        self.place.turned.connect(self._follow)
        for key, deed in (("Ctrl+B", self.card.toggle_favourite), ("Ctrl+F", self.finder.begin)):
            QShortcut(QKeySequence(key), self).activated.connect(deed)

    def _lay_out(self) -> None:
        # Its room is there before it is: a control would move away below the mouse.
        kept = self.undo.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.undo.setSizePolicy(kept)
        head = side(words(self.title, "title"))
        head.addStretch(1)
        head.addWidget(self.undo)
        head.addWidget(self.new)
        self._refusal = words("", "refusal", wrap=True)
        self._refusal.hide()
        self._cards = TwoCards(self.finder, self.place, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, _TOP_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GAP + 2)
        column.addLayout(head)
        column.addWidget(self._refusal)
        column.addWidget(self._cards, 1)
