"""One of the person's own habits: a tick or a number."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from nehabits.domain.phrase import number_text
from nehabits.domain.typed_text import number_of, plain
from nehabits.domain.wording import tr
from nehabits.ui.theme import STEP
from nehabits.ui.today.habit_lines import HabitLine
from nehabits.ui.widgets.words import words


class HabitRow(QWidget):
    """A habit's name with a box to tick, or a field for a number; saved when it is left.

    Signals:
        answered: the value, or None for nothing.
    """

    answered = Signal(object)

    def __init__(self, habit: HabitLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("wording_place", "data")
        self._habit = habit
        self._tick = QCheckBox(habit.name, self)
        self._number = QLineEdit(self)
        self._aside = words("", "muted")
        self._name = words(habit.name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(self._tick, 1)
        row.addWidget(self._name, 1)
        row.addWidget(self._number)
        row.addWidget(self._aside)
        for label in (self._tick, self._name):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._number.setFixedWidth(self.fontMetrics().horizontalAdvance("000.0") + 6 * STEP)
        self._number.setPlaceholderText("–")
        self._number.setFixedHeight(self.fontMetrics().height() + 3 * STEP)
        self._tick.clicked.connect(self._ticked)
        self._number.editingFinished.connect(self._typed)
        self.show_habit(habit)

    def show_habit(self, habit: HabitLine) -> None:
        """Show the habit's value on a day."""
        self._habit = habit
        self._tick.setVisible(habit.is_tick)
        self._name.setVisible(not habit.is_tick)
        self._number.setVisible(not habit.is_tick)
        self._tick.setText(habit.name)
        self._name.setText(habit.name)
        self.setToolTip(habit.name)
        self._tick.setChecked(bool(habit.value))
        self._tick.setAccessibleName(habit.name)
        self._number.setAccessibleName(", ".join(filter(None, [habit.name, habit.unit])))
        self._aside.setText(habit.aside)
        if not self._number.hasFocus():
            self._number.setText("" if habit.value is None else number_text(habit.value))
            self._number.setModified(False)

    def _ticked(self) -> None:
        self.answered.emit(1.0 if self._tick.isChecked() else None)

    def _typed(self) -> None:
        if not self._number.isModified():
            return
        self._number.setModified(False)
        text = plain(self._number.text()).strip()
        value = number_of(text)
        if text and value is None:
            self._number.setToolTip(tr("Type a number, such as 2 or 1.5."))
            self._number.setText("")
        self.answered.emit(value)
