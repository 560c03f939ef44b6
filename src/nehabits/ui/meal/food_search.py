"""Finding a food: offers as one types, taken by keyboard or mouse."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nehabits.domain.meal import MealKind
from nehabits.domain.typed_amount import read_amount
from nehabits.domain.typed_text import quoted
from nehabits.domain.wording import tr
from nehabits.services.food_offers import Offer
from nehabits.ui.looks import Looks
from nehabits.ui.meal.list_line import ListLine
from nehabits.ui.meal.meal_context import MealContext
from nehabits.ui.meal.offer_line import offer_line
from nehabits.ui.meal.result_list import ResultList
from nehabits.ui.meal.search_line import SearchLine
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.field import mark_refused
from nehabits.ui.widgets.words import words

Find = Callable[[QObject, str, MealKind, Callable[[Sequence[Offer]], None]], None]
"""Looks offers up for a text at a meal and gives them to a function of an owner, if still there."""

MOST_ROWS = 6
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVING = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class FoodSearch(QWidget):
    """A field and a list; the arrow keys move in the list while the cursor stays in the field.

    Who types ahead of the list and presses Enter gets the first food of what was typed. `meal` is
    the meal whose usual foods an empty field lists. The last line takes what is typed as it is.

    Signals:
        chosen: an Offer.
        free_asked: a text that is to be taken as typed, without a table.
        done: Enter in the empty field: nothing more is wanted.
    """

    chosen = Signal(object)
    free_asked = Signal(str)
    done = Signal()

    def __init__(
        self,
        find: Find,
        context: MealContext,
        meal: MealKind,
        looks: Looks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.meal = meal
        self._taken: frozenset[str] = frozenset()
        self._find = find
        self._context = context
        self._asked = self._shown = 0
        self._taking = 0
        self._done_after = False
        self._kept_id = ""
        self._offers: list[Offer] = []
        self.line = SearchLine(looks, context.foods_there, self)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self.search)
        self.said = words("", "refusal", wrap=True)
        self.said.setProperty("wording_place", "data")
        self.said.hide()
        self.results = ResultList(tr("Foods found"), looks, MOST_ROWS, self)
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.taken.connect(self._take_row)
        self._none = words(tr("No food is found for this; try one word of it."), "muted", wrap=True)
        self._none.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        for part in (self.line, self.said, self._none):
            column.addWidget(part)
        self.setFocusProxy(self.line)
        self.search()

    def search(self) -> None:
        """Look up what is typed; an empty field lists what is usual at this meal."""
        self.say("")
        self._kept_id = ""
        self._ask()

    def look_again(self) -> None:
        """Look up the same once more; the food that is highlighted stays so."""
        self._kept_id = self.current.food.id if self.current else ""
        self._ask()

    def leave_out(self, food_ids: frozenset[str]) -> None:
        """List foods no more that are taken already, while nothing is typed."""
        if food_ids != self._taken:
            self._taken = food_ids
            if not self.line.text():
                self.look_again()

    def say(self, sentence: str) -> None:
        """Say below the field what is wrong with what is typed; "" takes it away."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        mark_refused(self.line, refused=bool(sentence))

    @property
    def current(self) -> Offer | None:
        """The offer of the line that is highlighted."""
        row = self.results.currentRow()
        return self._offers[row] if 0 <= row < len(self._offers) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list and choose from it while the cursor is in the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVING:
                self.results.move_by(_MOVING[Qt.Key(event.key())])
                return True
            plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() in _ENTER and plain:
                self._enter()
                return True
        return super().eventFilter(watched, event)

    def _ask(self) -> None:
        self._asked += 1
        asked, text = self._asked, self.line.text()
        self._find(self, text, self.meal, lambda offers: self._show(asked, offers))

    def _show(self, asked: int, offers: Sequence[Offer]) -> None:
        if asked != self._asked:
            return
        text = self.line.text().strip()
        self._shown = asked
        self._offers = [each for each in offers if text or each.food.id not in self._taken]
        typed = read_amount(text).words
        lines = [offer_line(each, typed, self._context) for each in self._offers]
        self.results.show_lines([*lines, _as_typed(text)])
        self._none.setVisible(not self._offers)
        ids = [each.food.id for each in self._offers]
        if self._kept_id in ids:
            self.results.setCurrentRow(ids.index(self._kept_id))
        elif text:
            # Where no food is found the first line is the text as it is typed.
            self.results.setCurrentRow(0)

    def _enter(self) -> None:
        text = self.line.text().strip()
        listed = self._shown == self._asked
        if listed and self.results.currentRow() >= 0:
            self._take_row(self.results.currentRow())
        elif text and not listed:
            self._take_first(text)
        elif not text and self._taking:
            self._done_after = True
        elif not text:
            self.done.emit()

    def _take_first(self, text: str) -> None:
        self._taking += 1
        self.line.clear()
        self._find(self, text, self.meal, lambda offers: self._take_found(text, offers))

    def _take_found(self, text: str, offers: Sequence[Offer]) -> None:
        self._taking -= 1
        if offers and offers[0].refused is None:
            self.chosen.emit(offers[0])
        else:
            self._done_after = False
            self.line.setText(self.line.text() or text)
            if offers and offers[0].refused is not None:
                self.say(offers[0].refused.sentence)
        if self._done_after and not self._taking:
            self._done_after = False
            self.done.emit()

    def _take_row(self, row: int) -> None:
        if row == len(self._offers):
            self.free_asked.emit(self.line.text().strip())
        elif 0 <= row < len(self._offers):
            self._take(self._offers[row])

    def _take(self, offer: Offer) -> None:
        if offer.refused is not None:
            self.say(offer.refused.sentence)
            return
        self.chosen.emit(offer)
        self.line.clear()


def _as_typed(text: str) -> ListLine:
    if not text:
        return ListLine(tr("Something else, without a table"))
    return ListLine(tr("“{typed}” as typed, without a table", typed=quoted(text)))
