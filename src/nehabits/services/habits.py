"""The person's own habits: making, changing, putting in order, and putting away."""

import dataclasses
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from nehabits.domain.aim import Goal
from nehabits.domain.changes import Changes
from nehabits.domain.goal_bounds import checked_goal
from nehabits.domain.measure import own_measure
from nehabits.domain.own_habit import (
    HabitForm,
    OwnHabit,
    read_name,
    read_unit,
    slug_of,
)
from nehabits.domain.own_name import is_same_name
from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.aims import ended, new_aim
from nehabits.storage import deeds, records
from nehabits.storage.deeds import Write
from nehabits.storage.journal_file import JournalFile, Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitDraft:
    """A habit as it is typed, with an aim if one is wanted."""

    name: str
    form: HabitForm = HabitForm.TICK
    unit: str = ""
    pillar: Pillar | None = None
    goal: Goal | None = None


@dataclass(frozen=True, slots=True)
class KeptHabit:
    """A habit, and whether anything was logged of it: then a tick stays a tick."""

    habit: OwnHabit
    has_records: bool


class Habits:
    """Each deed is kept whole with its history; what was logged of a habit is never touched."""

    def __init__(
        self, file: JournalFile, clock: Callable[[], datetime], today: Callable[[], date]
    ) -> None:
        self._file = file
        self._clock = clock
        self._today = today

    def all(self) -> tuple[KeptHabit, ...]:
        """Return every habit in order, archived ones too."""
        with self._file.read() as transaction:
            recorded = records.recorded_habits(transaction)
            return tuple(
                KeptHabit(habit, habit.slug in recorded) for habit in records.habits(transaction)
            )

    def make(self, draft: HabitDraft) -> Changes:
        """Add a habit after the others, and the aim. Raises Refused at the field."""
        with self._file.write() as transaction:
            kept = records.habits(transaction)
            name = _free_name(draft.name, kept)
            habit = OwnHabit(
                name=name,
                slug=slug_of(name, frozenset(each.slug for each in kept)),
                form=draft.form,
                unit=_unit(draft),
                pillar=draft.pillar,
                position=_after(kept),
            )
            writes = [Write.put(habit)]
            if draft.goal is not None:
                measure = own_measure(habit)
                goal = checked_goal(measure, draft.goal)
                writes.append(Write.put(new_aim(measure.id, goal, self._today())))
            return self._do(transaction, writes, tr("Habit added: {name}", name=name))

    def change(self, habit_id: UUID, draft: HabitDraft) -> Changes:
        """Change name, unit, area, and the form while nothing is logged; no change is no deed.

        Another form ends the aim, which was for the old one; the draft's aim is not read. Raises
        Refused at the field.
        """
        with self._file.write() as transaction:
            kept = records.habits(transaction)
            before = _named(kept, habit_id)
            name = _free_name(draft.name, [each for each in kept if each.id != habit_id])
            if draft.form is not before.form:
                _refuse_records(transaction, before)
            after = dataclasses.replace(
                before, name=name, form=draft.form, unit=_unit(draft), pillar=draft.pillar
            )
            if after == before:
                return Changes()
            writes = [Write.put(after)]
            if after.form is not before.form:
                writes += self._ended_aims(transaction, before)
            words = tr("Habit changed: {name}", name=name)
            if name != before.name:
                words = tr("Habit renamed: {name}", name=name)
            return self._do(transaction, writes, words)

    def archive(self, habit_id: UUID) -> Changes:
        """Put a habit away from today on, and end its aim; what was logged stays."""
        today = self._today()
        with self._file.write() as transaction:
            habit = _named(records.habits(transaction), habit_id)
            if not habit.is_used_on(today):
                return Changes()
            writes = [Write.put(dataclasses.replace(habit, archived=today))]
            writes += self._ended_aims(transaction, habit)
            return self._do(transaction, writes, tr("Habit archived: {name}", name=habit.name))

    def bring_back(self, habit_id: UUID) -> Changes:
        """Use an archived habit again, after the others."""
        with self._file.write() as transaction:
            kept = records.habits(transaction)
            habit = _named(kept, habit_id)
            if habit.archived is None:
                return Changes()
            back = dataclasses.replace(habit, archived=None, position=_after(kept))
            words = tr("Habit brought back: {name}", name=habit.name)
            return self._do(transaction, [Write.put(back)], words)

    def arrange(self, order: Sequence[UUID]) -> Changes:
        """Put habits in an order, all in one deed; habits that are not named come after them."""
        with self._file.write() as transaction:
            kept = records.habits(transaction)
            named = [_named(kept, habit_id) for habit_id in order]
            others = [habit for habit in kept if habit.id not in order]
            writes = [
                Write.put(dataclasses.replace(habit, position=place))
                for place, habit in enumerate((*named, *others))
                if habit.position != place
            ]
            if [habit.id for habit in (*named, *others)] == [habit.id for habit in kept]:
                return Changes()
            return self._do(transaction, writes, tr("Order of habits changed"))

    def _ended_aims(self, transaction: Transaction, habit: OwnHabit) -> list[Write]:
        """Return the writes that end a habit's aim today."""
        measure_id, today = own_measure(habit).id, self._today()
        return [
            ended(aim, today)
            for aim in records.aims(transaction)
            if aim.measure == measure_id and aim.holds_on(today)
        ]

    def _do(self, transaction: Transaction, writes: Sequence[Write], words: str) -> Changes:
        return deeds.do(transaction, writes, words, self._clock())


def _after(kept: Iterable[OwnHabit]) -> int:
    return max((habit.position + 1 for habit in kept), default=0)


def _named(kept: Iterable[OwnHabit], habit_id: UUID) -> OwnHabit:
    found = next((habit for habit in kept if habit.id == habit_id), None)
    if found is None:
        raise Refused(tr("This habit is not there any more; nothing was changed."))
    return found


def _unit(draft: HabitDraft) -> str:
    return read_unit(draft.unit) if draft.form is HabitForm.NUMBER else ""


def _free_name(text: str, others: Iterable[OwnHabit]) -> str:
    """Return the name that was typed; Refused if another habit has it, archived ones too."""
    name = read_name(text)
    for other in others:
        if is_same_name(name, other.name):
            said = (
                tr("There is a habit {name} already; choose another name.")
                if other.archived is None
                else tr("{name} is an archived habit; bring it back or choose another name.")
            )
            raise Refused(said.format(name=other.name), "name")
    return name


def _refuse_records(transaction: Transaction, habit: OwnHabit) -> None:
    if habit.slug not in records.recorded_habits(transaction):
        return
    said = (
        tr("{name} has ticks that were logged, so it stays a tick; add another habit.")
        if habit.form is HabitForm.TICK
        else tr("{name} has numbers that were logged, so it stays one; add another habit.")
    )
    raise Refused(said.format(name=habit.name), "form")
