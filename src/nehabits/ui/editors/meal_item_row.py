"""A food of a meal in its editor: amount, portion, what it weighs and brings."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nehabits.domain.phrase import NO_VALUE, amount_text
from nehabits.domain.refusal import Refused
from nehabits.domain.typed_text import typed_number
from nehabits.domain.wording import tr
from nehabits.ui.editors.meal_draft import GRAMS, DraftItem
from nehabits.ui.looks import Looks
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.buttons import IconButton
from nehabits.ui.widgets.sampled import SampledLabel, SampledLine
from nehabits.ui.widgets.short_label import ShortLabel
from nehabits.ui.widgets.words import words

_LETTERS_OF_PORTION = 8


class MealItemRow(QWidget):
    """One item; what is typed is weighed at once, and refused in words below.

    `numbers`: it says what the item weighs and its protein.

    Signals:
        changed: the item weighs something else now.
        remove_asked: the item is not wanted.
    """

    changed = Signal()
    remove_asked = Signal()

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
        self.amount = SampledLine("000.0", self)
        self.amount.setText(_amount(draft))
        self.amount.setAccessibleName(tr("Amount of {food}", food=name))
        self.portion = _PortionBox(self)
        self.portion.setAccessibleName(tr("Portion of {food}", food=name))
        self.portion.addItems(list(draft.portions()))
        self.portion.setCurrentText(draft.item.portion)
        self._name = ShortLabel(name)
        self._name.setToolTip(draft.food.name if draft.food else name)
        self._grams, self._protein = SampledLabel("0,000 g", "muted"), SampledLabel("0,000 g")
        self._below = words("", "refusal", wrap=True)
        self._below.hide()
        self._arrange(IconButton("close", tr("Remove {food}", food=name), looks, "quiet", self))
        known = draft.food is not None
        self.amount.setEnabled(known)
        self.portion.setEnabled(known)
        self.amount.installEventFilter(self)
        self.amount.textEdited.connect(self._weigh)
        self.portion.currentTextChanged.connect(self._change_portion)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove on Ctrl+Delete."""
        if _removes(event):
            self.remove_asked.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remove from the amount too, where a line of text would delete its last word."""
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and _removes(event):
            self.remove_asked.emit()
            return True
        return super().eventFilter(watched, event)

    def _arrange(self, remove: IconButton) -> None:
        remove.clicked.connect(self.remove_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, STEP, 0, STEP)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(self._name, 3)
        row.addWidget(self.amount)
        row.addWidget(self.portion, 2)
        for label in (self._grams, self._protein):
            if not self._numbers:
                label.hide()
            row.addWidget(label)
        row.addWidget(remove)
        column.addLayout(row)
        column.addWidget(self._below)

    def _change_portion(self, portion: str) -> None:
        """Keep the weight when the amount is turned into grams; else begin with one portion."""
        grams = self.draft.item.grams
        self.amount.setText(typed_number(grams) if portion == GRAMS and grams else "1")
        self._weigh()

    def _weigh(self) -> None:
        self.refused = None
        try:
            self.draft = self.draft.weighed(self.amount.text(), self.portion.currentText())
        except Refused as refused:
            self.refused = refused
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        item = self.draft.item
        self._grams.setText(NO_VALUE if item.grams is None else amount_text(item.grams, "g"))
        protein = item.nutrients.get("protein")
        self._protein.setText(NO_VALUE if protein is None else amount_text(protein, "g"))
        self.portion.setToolTip(self.portion.currentText())
        self._protein.setToolTip(tr("Protein"))
        self._protein.setAccessibleName(tr("Protein {amount}", amount=self._protein.text()))
        self._below.setText(self.refused.sentence if self.refused else "")
        self._below.setVisible(self.refused is not None)


class _PortionBox(QComboBox):
    """Portions of a food; the list is as wide as the longest, the box as there is room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumContentsLength(_LETTERS_OF_PORTION)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def showPopup(self) -> None:
        choices = self.view()
        choices.setMinimumWidth(choices.sizeHintForColumn(0) + 6 * STEP)
        super().showPopup()


def _amount(draft: DraftItem) -> str:
    amount = draft.item.amount if draft.item.amount is not None else draft.item.grams
    return "" if amount is None else typed_number(amount)


def _removes(event: QKeyEvent) -> bool:
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return event.key() == Qt.Key.Key_Delete and control
