"""The section of Settings with the person's own habits."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from nehabits.domain.wording import mark, plural, tr
from nehabits.services.habits import HabitDraft, KeptHabit
from nehabits.ui.editors.fold import Fold
from nehabits.ui.settings.habit_editor import HabitEditor
from nehabits.ui.settings.habit_row import HabitRow
from nehabits.ui.settings.writing_section import WritingSection
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.in_place import InPlace
from nehabits.ui.widgets.words import words


class HabitsSection(WritingSection):
    """Habits in their order, each changed in place; one can be added; archived ones are folded."""

    HEADING = mark("Your own habits")

    def fill(self) -> None:
        """Show the rows, the place to add one, and what is folded."""
        about = tr("Ticks and numbers of your own, a click each on Today, in charts and exports.")
        self.body.addWidget(words(about, "muted", wrap=True))
        self._places: dict[UUID, InPlace] = {}
        self._order: list[UUID] = []
        self._in_use = QVBoxLayout()
        self._in_use.setSpacing(0)
        self.body.addLayout(self._in_use)
        add = button(tr("Add a habit"), "link", parent=self)
        add.clicked.connect(self.add)
        self.adding = self.in_place(add)
        self.adding.save_asked.connect(self._make)
        self.body.addWidget(self.adding)
        self._archived = Fold("", self, tr("Show no archived habits"))
        self.body.addWidget(self._archived)

    def refresh(self) -> None:
        """Ask for the habits."""
        self.worker.ask(self, self.services.habits.all, self._show)

    def add(self) -> None:
        """Open the editor of a new habit."""
        if self.adding.form is None:
            self.adding.open(HabitEditor(parent=self.adding))
        else:
            self.adding.resume()

    def place(self, habit_id: UUID) -> InPlace:
        """Return the place of a habit: its row, or its editor."""
        return self._places[habit_id]

    def _show(self, habits: Sequence[KeptHabit]) -> None:
        in_use = [kept for kept in habits if kept.habit.archived is None]
        archived = [kept for kept in habits if kept.habit.archived is not None]
        self._order = [kept.habit.id for kept in in_use]
        for habit_id in set(self._places) - {kept.habit.id for kept in habits}:
            gone = self._places.pop(habit_id)
            gone.hide()
            gone.deleteLater()
        self._fill(self._in_use, in_use)
        self._fill(self._archived.inside, archived)
        count = plural("{count} archived habit", "{count} archived habits", len(archived))
        self._archived.say(count)
        self._archived.setVisible(bool(archived))
        self.rearranged.emit()

    def _fill(self, column: QVBoxLayout, habits: Sequence[KeptHabit]) -> None:
        for position, kept in enumerate(habits):
            place = self._places.get(kept.habit.id) or self._make_place(kept)
            if column.indexOf(place) != position:
                column.insertWidget(position, place)
            row = place.face
            if isinstance(row, HabitRow):
                row.show_habit(kept, first=not position, last=position == len(habits) - 1)

    def _make_place(self, kept: KeptHabit) -> InPlace:
        habit_id = kept.habit.id
        row = HabitRow(kept, self.looks)
        place = self._places[habit_id] = self.in_place(row, back=row.change)
        row.move_asked.connect(partial(self._move, habit_id))
        row.change_asked.connect(partial(self._change, row, place))
        row.put_away_asked.connect(partial(self._put_away, row))
        place.save_asked.connect(partial(self._keep, habit_id))
        return place

    def _change(self, row: HabitRow, place: InPlace) -> None:
        place.open(HabitEditor(row.kept, place))

    def _make(self, draft: HabitDraft) -> None:
        deed = partial(self.services.habits.make, draft)
        self.write(deed, self.adding.drop, self.adding.refuse)

    def _keep(self, habit_id: UUID, draft: HabitDraft) -> None:
        place = self._places[habit_id]
        deed = partial(self.services.habits.change, habit_id, draft)
        self.write(deed, place.drop, place.refuse)

    def _put_away(self, row: HabitRow) -> None:
        habits, habit = self.services.habits, row.kept.habit
        deed = habits.archive if habit.archived is None else habits.bring_back
        self.write(partial(deed, habit.id))

    def _move(self, habit_id: UUID, by: int) -> None:
        order = list(self._order)
        before = order.index(habit_id)
        after = min(max(before + by, 0), len(order) - 1)
        order.insert(after, order.pop(before))
        self.write(partial(self.services.habits.arrange, order))
