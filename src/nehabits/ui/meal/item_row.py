"""A food of a meal: its name, how much of it, what it weighs, its protein."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nehabits.domain.entry_words import item_text
from nehabits.domain.food_figures import food_figures
from nehabits.domain.phrase import NO_VALUE, amount_text
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.ui.looks import Looks
from nehabits.ui.meal.amount_field import AmountField, removes
from nehabits.ui.meal.draft_item import DraftItem
from nehabits.ui.meal.typed_portion import portion_text
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.buttons import IconButton
from nehabits.ui.widgets.card import rule
from nehabits.ui.widgets.sampled import SampledLabel
from nehabits.ui.widgets.short_label import ShortLabel
from nehabits.ui.widgets.words import words


class ItemRow(QWidget):
    """One food; what is typed is weighed at once, and refused in words below.

    As long as it is refused the row says no figures. `numbers`: it says what the food weighs and
    its protein.

    Signals:
        changed: it weighs something else now.
        remove_asked: the food is not wanted.
        moved: 1 for the next row, −1 for the one before.
    """

    changed = Signal()
    remove_asked = Signal()
    moved = Signal(int)

    def __init__(
        self,
        draft: DraftItem,
        looks: Looks,
        parent: QWidget | None = None,
        *,
        numbers: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setProperty("wording_place", "data")
        self.draft = draft
        self.refused: Refused | None = None
        self._numbers = numbers
        name = draft.item.name
        self.field = AmountField(name, draft.portions, looks, self, numbers=numbers)
        self.amount = self.field.line
        self.amount.setText(portion_text(draft.item))
        self._name = ShortLabel(name)
        self._name.setToolTip(_hover(draft))
        self._grams, self._protein = SampledLabel("0,000 g", "muted"), SampledLabel("0,000 g")
        self._grams.setToolTip(tr("Weight"))
        self._protein.setToolTip(tr("Protein"))
        self._below = words("", "refusal", wrap=True)
        self._below.hide()
        self._parts = words(_parts(draft), "small", wrap=True, parent=self)
        self._parts.setVisible(bool(draft.item.parts))
        self._arrange(IconButton("close", tr("Remove {food}", food=name), looks, "quiet", self))
        if draft.food is None:
            self.field.setEnabled(False)
            self.amount.setPlaceholderText(tr("as typed"))
        self.field.typed.connect(self._weigh)
        self.field.remove_asked.connect(self.remove_asked)
        self.field.moved.connect(self.moved)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove from the buttons too."""
        if event.key() == Qt.Key.Key_Delete or removes(event):
            self.remove_asked.emit()
        else:
            super().keyPressEvent(event)

    def _arrange(self, remove: IconButton) -> None:
        remove.clicked.connect(self.remove_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        row = QHBoxLayout()
        row.setContentsMargins(0, 2 * STEP, 0, STEP)
        row.setSpacing(2 * STEP)
        row.addWidget(self._name, 1)
        row.addWidget(self.field)
        for label in (self._grams, self._protein):
            row.addWidget(label)
            if not self._numbers:
                label.hide()
        row.addWidget(remove)
        column.addLayout(row)
        column.addWidget(self._parts)
        column.addWidget(self._below)
        column.addWidget(rule(self))

    def _weigh(self, text: str) -> None:
        self.refused = None
        try:
            self.draft = self.draft.reweighed(text)
        except Refused as refused:
            self.refused = refused
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        refused, item = self.refused, self.draft.item
        figure = food_figures(item.foods)["meal.protein"]
        grams = None if refused else item.grams
        protein = None if refused else figure.value
        self._grams.setText(NO_VALUE if grams is None else amount_text(grams, "g"))
        self._protein.setText(NO_VALUE if protein is None else amount_text(protein, "g"))
        self._grams.setAccessibleName(tr("Weight {amount}", amount=self._grams.text()))
        self._protein.setAccessibleName(tr("Protein {amount}", amount=self._protein.text()))
        self._parts.setText(_parts(self.draft))
        self.field.say_refused(refused=refused is not None)
        self._below.setText(refused.sentence if refused else "")
        self._below.setVisible(refused is not None)


def _hover(draft: DraftItem) -> str:
    filed = draft.food.name if draft.food else draft.item.name
    return "\n".join(filter(None, [filed, _parts(draft)]))


def _parts(draft: DraftItem) -> str:
    """Return the foods of a saved meal, with how much of each."""
    return ", ".join(item_text(part, weights=False) for part in draft.item.parts)
