"""The list of foods: walked by arrow keys, also from the field above it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from nehabits.domain.wording import tr
from nehabits.ui.foods.food_delegate import FoodDelegate
from nehabits.ui.foods.food_model import FoodModel, Index
from nehabits.ui.foods.food_rows import FoodRow
from nehabits.ui.looks import Looks

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAST_LINES = 9
_PAGE = 8
MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}


class FoodList(QListView):
    """Shows FoodRows, one of them chosen.

    Signals:
        chosen: the id of the food that is now chosen; "" for none.
        entered: Enter: the person wants to go on with the food.
        typed: letters that were typed while the list had the keyboard: they are searched for.
    """

    chosen = Signal(object)
    entered = Signal()
    typed = Signal(object)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = ""
        self.model_ = FoodModel(self)
        self.setModel(self.model_)
        self.setItemDelegate(FoodDelegate(self.model_, looks, self))
        self.setAccessibleName(tr("Foods found"))
        self.setProperty("plain", "true")
        self.setProperty("wording_place", "data")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        looks.changed.connect(self._fit)
        self._fit()

    @property
    def food_id(self) -> str:
        """The id of the food that is chosen, "" if none is."""
        index = self.currentIndex()
        return self.model_.row_at(index.row()).food_id if index.isValid() else ""

    def show_rows(self, rows: Sequence[FoodRow], wanted: str = "") -> None:
        """Show other rows with a food chosen, where that is not among them the first one."""
        self.model_.show_rows(rows)
        place = self.model_.place_of(wanted)
        self._choose(place if place >= 0 else self.model_.first())
        self._tell()

    def move_by(self, by: int) -> None:
        """Choose a food so many foods further down."""
        place, step = self.currentIndex().row(), 1 if by > 0 else -1
        left, found = abs(by), place
        while left and 0 <= place + step < self.model_.rowCount():
            place += step
            if self.model_.row_at(place).food_id:
                found, left = place, left - 1
        self._choose(found)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which food is chosen."""
        super().currentChanged(current, previous)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on with the food; letters are searched for."""
        with_control = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        if event.key() in _ENTER:
            self.entered.emit()
        elif event.text().isprintable() and event.text().strip() and not with_control:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _choose(self, place: int) -> None:
        index = self.model_.index(place) if place >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if place == self.model_.first():
            self.scrollToTop()
        elif place >= 0:
            self.scrollTo(index)

    def _tell(self) -> None:
        if self.food_id != self._told:
            self._told = self.food_id
            self.chosen.emit(self._told)

    def _fit(self) -> None:
        self.setMinimumHeight(_LEAST_LINES * self.fontMetrics().height())
        self.scheduleDelayedItemsLayout()
