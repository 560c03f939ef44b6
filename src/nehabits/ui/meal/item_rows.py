"""The foods of a meal, one below the other."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nehabits.domain.meal import MealItem
from nehabits.domain.wording import tr
from nehabits.ui.looks import Looks
from nehabits.ui.meal.draft_item import DraftItem
from nehabits.ui.meal.item_row import ItemRow
from nehabits.ui.widgets.words import words


class ItemRows(QWidget):
    """Rows of foods; the up and down keys go from amount to amount.

    Signals:
        changed: another food is there, one is gone, or one weighs something else.
        above_asked: the up key on the first one, or a food was removed.
    """

    changed = Signal()
    above_asked = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None, *, numbers: bool) -> None:
        super().__init__(parent)
        self._looks = looks
        self._numbers = numbers
        self.rows: list[ItemRow] = []
        self._nothing = words(tr("Nothing yet: search a food and press Enter."), "muted", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)

    def items(self) -> tuple[MealItem, ...]:
        """Return the foods. Raises Refused, with the keyboard on the amount that cannot be."""
        for row in self.rows:
            if row.refused is not None:
                row.amount.setFocus()
                raise row.refused
        return tuple(row.draft.item for row in self.rows)

    def readable(self) -> tuple[MealItem, ...]:
        """Return the foods whose amounts can be read now."""
        return tuple(row.draft.item for row in self.rows if row.refused is None)

    def state(self) -> tuple[object, ...]:
        """Return what stands in the rows."""
        return tuple((row.draft.item.name, row.amount.text()) for row in self.rows)

    def add(self, drafts: Iterable[DraftItem]) -> None:
        """Add foods at the end."""
        for draft in drafts:
            row = ItemRow(draft, self._looks, self, numbers=self._numbers)
            row.changed.connect(self.changed)
            row.remove_asked.connect(partial(self._remove, row))
            row.moved.connect(partial(self._move, row))
            self._column.insertWidget(self._column.count() - 1, row)
            row.show()
            self.rows.append(row)
        self._nothing.setVisible(not self.rows)
        self.changed.emit()

    def begin_amount(self) -> None:
        """Put the keyboard on the amount of the food that was added last."""
        if self.rows:
            _begin(self.rows[-1])

    def _move(self, row: ItemRow, step: int) -> None:
        place = self.rows.index(row) + step
        if place < 0:
            self.above_asked.emit()
        elif place < len(self.rows):
            _begin(self.rows[place])

    def _remove(self, row: ItemRow) -> None:
        if row in self.rows:
            self.rows.remove(row)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
            self._nothing.setVisible(not self.rows)
            self.changed.emit()
            self.above_asked.emit()


def _begin(row: ItemRow) -> None:
    row.amount.setFocus()
    row.amount.selectAll()
