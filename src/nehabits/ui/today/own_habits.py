"""The person's own habits on Today: a row each, and in place a small editor to add one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nehabits.domain.wording import tr
from nehabits.ui.theme import STEP
from nehabits.ui.today.habit_lines import HabitLine
from nehabits.ui.today.habit_row import HabitRow
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.in_place import InPlace
from nehabits.ui.widgets.words import words


class OwnHabits(QWidget):
    """The habits of a day; without any there is an invitation.

    Signals:
        answered: a habit's slug and its value (None: nothing).
        refused: why what was typed is no number.
        arrange_asked: the person wants to change or arrange them.
        rearranged: there are other rows, or the editor, so the tab key has another way to go.
    """

    answered = Signal(object, object)
    refused = Signal(object)
    arrange_asked = Signal()
    rearranged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, HabitRow] = {}
        self._order: list[str] = []
        self._arrange = button(tr("Arrange"), "link", tr("Arrange your own habits"), self)
        self._arrange.clicked.connect(self.arrange_asked)
        self._add = button(tr("Add"), "link", tr("Add a habit"), self)
        self._add.clicked.connect(self.add)
        self._none = words(tr("A tick or a number of your own."), "muted", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(STEP)
        self.adding = InPlace(QWidget(self), self, back=self._add)
        self.adding.turned.connect(self.rearranged)
        head = QHBoxLayout()
        head.setSpacing(2 * STEP)
        head.addWidget(words(tr("Your own"), "card-title"), 1)
        head.addWidget(self._arrange)
        head.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, STEP, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addLayout(self._rows)
        column.addWidget(self._none)
        column.addWidget(self.adding)

    def add(self) -> None:
        """Open the editor of a new habit."""
        if self.adding.form is not None:
            self.adding.resume()
            return
        # Imported when it is first wanted: a start shows no editor.
        from nehabits.ui.settings.habit_editor import HabitEditor  # noqa: PLC0415

        self.adding.open(HabitEditor(parent=self.adding))

    def show_habits(self, habits: Sequence[HabitLine]) -> None:
        """Show what a day says of each habit, in their order."""
        shown = {habit.slug: habit for habit in habits}
        for slug in [slug for slug in self.rows if slug not in shown]:
            gone = self.rows.pop(slug)
            self._rows.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, (slug, habit) in enumerate(shown.items()):
            row = self.rows.get(slug) or self._new_row(habit)
            if self._rows.indexOf(row) != place:
                self._rows.insertWidget(place, row)
            row.show_habit(habit)
        self._none.setVisible(not shown)
        self._arrange.setVisible(bool(shown))
        if self._order != list(shown):
            self._order = list(shown)
            self.rearranged.emit()

    def _new_row(self, habit: HabitLine) -> HabitRow:
        row = self.rows[habit.slug] = HabitRow(habit, self)
        row.answered.connect(partial(self.answered.emit, habit.slug))
        row.refused.connect(self.refused)
        return row
