"""Finding a food: results as one types, chosen by keyboard or mouse."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from nehabits.domain.food import Food
from nehabits.domain.phrase import amount_text
from nehabits.domain.wording import tr
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.text_line import TextLine
from nehabits.ui.widgets.words import words

Find = Callable[[QObject, str, Callable[[Sequence[Food]], None]], None]
"""Looks foods up for a text and gives them to a function of an owner, if that is still there."""

_MOST_ROWS = 5
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVING = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class FoodSearch(QWidget):
    """A field and a list; the arrow keys move in the list while the cursor stays in the field.

    Who types ahead of the list and presses Enter gets the first food of what was typed.
    `grams`: the list says what a portion weighs.

    Signals:
        chosen: a Food.
        done: Enter in the empty field: nothing more is wanted.
    """

    chosen = Signal(object)
    done = Signal()

    def __init__(self, find: Find, parent: QWidget | None = None, *, grams: bool = True) -> None:
        super().__init__(parent)
        self._grams = grams
        self._find = find
        self._asked = self._shown = 0
        self._taking = 0
        self._done_after = False
        self._foods: list[Food] = []
        self._everyday = True
        self.line = TextLine(self)
        self.line.setPlaceholderText(tr("Search a food, such as lentils"))
        self.line.setAccessibleName(tr("Search a food"))
        self.line.setTextMargins(0, STEP // 2, 0, STEP // 2)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self.search)
        self.results = QListWidget(self)
        self.results.setAccessibleName(tr("Foods found"))
        self.results.setFrameShape(QFrame.Shape.NoFrame)
        self.results.setProperty("plain", "true")
        self.results.setProperty("wording_place", "data")
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.results.itemClicked.connect(self._take_current)
        self._none = words("", "muted", wrap=True)
        self._none.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(self.line)
        column.addWidget(self._none)
        column.addWidget(self.results)
        self.setFocusProxy(self.line)
        self.search()

    def search(self) -> None:
        """Look up what is typed; an empty field lists everyday foods."""
        self._asked += 1
        asked, text = self._asked, self.line.text()
        self._find(self, text, lambda foods: self._show(asked, foods))

    def offer_everyday(self, *, offered: bool) -> None:
        """Say whether the list is there before anything is typed."""
        self._everyday = offered
        self._show_results()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list and choose from it while the cursor is in the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVING:
                self._move(_MOVING[Qt.Key(event.key())])
                return True
            plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() in _ENTER and plain:
                self._enter()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the height of as many rows as are shown when the text grows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_results()

    def _fit_results(self) -> None:
        height = self.fontMetrics().height() + 3 * STEP
        for row in range(self.results.count()):
            self.results.item(row).setSizeHint(QSize(0, height))
        self.results.setFixedHeight(min(len(self._foods), _MOST_ROWS) * height + STEP)

    def _show(self, asked: int, foods: Sequence[Food]) -> None:
        if asked != self._asked:
            return
        self._shown = asked
        self._foods = list(foods)
        self.results.clear()
        for food in self._foods:
            QListWidgetItem(food_text(food, grams=self._grams), self.results)
        self._fit_results()
        self.results.setCurrentRow(0 if self._foods and self.line.text().strip() else -1)
        self._none.setText(tr("No food is found for this; try one word of it."))
        self._none.setVisible(not self._foods)
        self._show_results()

    def _show_results(self) -> None:
        typed = bool(self.line.text().strip())
        self.results.setVisible(bool(self._foods) and (typed or self._everyday))

    def _move(self, step: int) -> None:
        row = self.results.currentRow() + step
        self.results.setCurrentRow(max(0, min(len(self._foods) - 1, row)))

    def _enter(self) -> None:
        text = self.line.text().strip()
        listed = self._shown == self._asked
        if listed and self.results.currentRow() >= 0:
            self._take_current()
        elif text and not listed:
            self._take_first(text)
        elif not text and self._taking:
            self._done_after = True
        elif not text:
            self.done.emit()

    def _take_first(self, text: str) -> None:
        self._taking += 1
        self.line.clear()
        self._find(self, text, lambda foods: self._take_found(text, foods))

    def _take_found(self, text: str, foods: Sequence[Food]) -> None:
        self._taking -= 1
        if foods:
            self.chosen.emit(foods[0])
        else:
            self._done_after = False
            self.line.setText(self.line.text() or text)
        if self._done_after and not self._taking:
            self._done_after = False
            self.done.emit()

    def _take_current(self) -> None:
        row = self.results.currentRow()
        if 0 <= row < len(self._foods):
            food = self._foods[row]
            self.line.clear()
            self.chosen.emit(food)


def food_text(food: Food, *, grams: bool = True) -> str:
    """Return a food with its usual portion, its grams if wanted, and the name it is filed under."""
    parts = [food.title]
    if food.default_portion is not None:
        portion = food.default_portion.description
        weight = amount_text(food.default_portion.grams, "g")
        parts.append(f"{portion}, {weight}" if grams else portion)
    if food.plain_name and food.plain_name.casefold() != food.name.casefold():
        parts.append(food.name)
    return " · ".join(parts)
