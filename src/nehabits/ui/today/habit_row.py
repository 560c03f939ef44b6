"""One of the person's own habits: a tick or a number."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nehabits.domain.typed_text import number_of, plain, typed_number
from nehabits.domain.wording import tr
from nehabits.ui.theme import STEP
from nehabits.ui.today.habit_lines import HabitLine
from nehabits.ui.widgets.fitting import Fitting
from nehabits.ui.widgets.sampled import SampledLine
from nehabits.ui.widgets.short_box import ShortBox
from nehabits.ui.widgets.short_label import ShortLabel
from nehabits.ui.widgets.words import words

_ROOM = 12 * STEP
"""For the box to tick and the gaps of a row."""


class HabitRow(Fitting):
    """A habit's name with a box to tick, or a field for a number; saved when it is left.

    Signals:
        answered: the value, or None for nothing.
        refused: why what was typed is no number; it stays in the field, and what is kept stays.
    """

    answered = Signal(object)
    refused = Signal(object)

    def __init__(self, habit: HabitLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("wording_place", "data")
        self._habit = habit
        self._tick = ShortBox(habit.name, self)
        self._number = SampledLine("000.0", self)
        self._aside = words("", "muted")
        self._name = ShortLabel(habit.name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(self._tick, 1)
        row.addWidget(self._name, 1)
        row.addWidget(self._number)
        row.addWidget(self._aside)
        self._number.setPlaceholderText("–")
        self._tick.clicked.connect(self._ticked)
        self._number.editingFinished.connect(self._typed)
        self.show_habit(habit)

    def show_habit(self, habit: HabitLine) -> None:
        """Show the habit's value on a day."""
        self._habit = habit
        self._tick.setVisible(habit.is_tick)
        self._name.setVisible(not habit.is_tick)
        self._number.setVisible(not habit.is_tick)
        self.fit()
        self._tick.setText(habit.name)
        self._name.setText(habit.name)
        self.setToolTip("\n".join(filter(None, [habit.name, habit.more])))
        for control in (self._tick, self._number):
            control.setAccessibleDescription(habit.more)
        self._tick.setChecked(bool(habit.value))
        self._tick.setAccessibleName(habit.name)
        self._number.setAccessibleName(", ".join(filter(None, [habit.name, habit.unit])))
        if not (self._number.hasFocus() and self._number.isModified()):
            self._number.setText("" if habit.value is None else typed_number(habit.value))
            self._number.setModified(False)

    def fit(self) -> None:
        """Say how the aim goes where there is room for it."""
        self._aside.setText(self._aside_text())

    def _aside_text(self) -> str:
        """Return the word at the right, and how the aim goes where there is room for it."""
        habit, width = self._habit, self.fontMetrics().horizontalAdvance
        longer = " · ".join(filter(None, [habit.aside, habit.progress]))
        field = 0 if habit.is_tick else self._number.sizeHint().width()
        needed = width(habit.name) + width(longer) + field + _ROOM
        return longer if needed <= self.width() else habit.aside

    def _ticked(self) -> None:
        self.answered.emit(1.0 if self._tick.isChecked() else None)

    def _typed(self) -> None:
        if not self._number.isModified():
            return
        text = plain(self._number.text()).strip()
        value = number_of(text)
        if text and value is None:
            self.refused.emit(
                tr("{habit}: type a number, such as 2 or 1.5.", habit=self._habit.name)
            )
            return
        self._number.setModified(False)
        self.answered.emit(value)
