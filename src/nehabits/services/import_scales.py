"""What of an import is new, what is there already, and what clashes with what is there."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any
from uuid import UUID

from nehabits.domain.aim import Aim
from nehabits.domain.checkin import CheckIn
from nehabits.domain.day import refuse_future, week_days
from nehabits.domain.day_mark import DayMark, Mark
from nehabits.domain.entry import Entry
from nehabits.domain.exercise import Exercise
from nehabits.domain.meal import Meal
from nehabits.domain.measure import measure_named
from nehabits.domain.own_food import Favourite, OwnFood
from nehabits.domain.own_habit import HabitForm, HabitRecord, OwnHabit
from nehabits.domain.own_name import is_same_name
from nehabits.domain.pillar_words import pillar_name
from nehabits.domain.practice import Practice
from nehabits.domain.refusal import Refused
from nehabits.domain.saved_meal import SavedMeal
from nehabits.domain.sleep import Sleep, refuse_overlap
from nehabits.domain.typed_text import quoted
from nehabits.domain.week_note import WeekNote
from nehabits.domain.wording import tr
from nehabits.exchange.found import Record
from nehabits.storage import kept_foods, records
from nehabits.storage.journal_file import Transaction

_OWN = "own."
_WEEK = timedelta(days=7)


class Weight(Enum):
    """A record is new, or is there already and stays as it is there."""

    NEW = "new"
    THERE = "there"


@dataclass(frozen=True, slots=True)
class Today:
    """The person's day, and the calendar's, to which a night of this morning belongs."""

    day: date
    calendar: date


class Scales:
    """Weighs records one after the other against a journal and those weighed before.

    Own habits are to be weighed before what was recorded of them. `days` are the first and last
    of the records.
    """

    def __init__(self, transaction: Transaction, today: Today, days: tuple[date, date]) -> None:
        self._today = today
        self._ids = records.known_ids(transaction)
        self._weighed: dict[UUID, Record] = {}
        self._others: set[str] = set()
        self._habits = {habit.slug: habit for habit in records.habits(transaction)}
        self._aims = records.aims(transaction)
        self._foods: list[OwnFood | SavedMeal] = [
            *kept_foods.own_foods(transaction),
            *kept_foods.saved_meals(transaction),
        ]
        self._favourites = {each.food_id for each in kept_foods.favourites(transaction)}
        # A night that ends on the day before, and a note for a week that began there, clash too.
        days = (days[0] - _WEEK, days[1] + _WEEK)
        kinds: tuple[type[Entry], ...] = (Sleep, CheckIn, HabitRecord)
        of_days = records.entries_since(transaction, dict.fromkeys(kinds, days[0]), days[1])
        self._nights = _Nights(each for each in of_days if isinstance(each, Sleep))
        self._check_ins = {each.day for each in of_days if isinstance(each, CheckIn)}
        self._ticks = {(each.day, each.habit) for each in of_days if isinstance(each, HabitRecord)}
        self._marks = {
            (mark.day, mark.pillar): mark for mark in records.marks_between(transaction, *days)
        }
        self._notes = records.week_notes(transaction, *days)
        self._judges: dict[type[Any], Callable[[Any], Weight]] = {
            Sleep: self._sleep,
            Exercise: self._plain,
            Practice: self._plain,
            Meal: self._plain,
            CheckIn: self._check_in,
            HabitRecord: self._habit_record,
            OwnHabit: self._habit,
            DayMark: self._mark,
            WeekNote: self._note,
            Aim: self._aim,
            OwnFood: self._food,
            SavedMeal: self._food,
            Favourite: self._favourite,
        }

    def weigh(self, record: Record) -> Weight:
        """Say whether a record is new. Raises Refused where it clashes with another one."""
        weighed = self._weighed.setdefault(record.id, record)
        if weighed is not record:
            if weighed == record:
                return Weight.THERE
            raise Refused(tr("This id stands in the files twice, with something else each time."))
        if record.id in self._ids:
            return Weight.THERE
        if isinstance(record, Entry):
            refuse_future(record.day, self._latest(record))
        return self._judges[type(record)](record)

    def _latest(self, entry: Entry) -> date:
        is_night = isinstance(entry, Sleep) and not entry.nap
        return self._today.calendar if is_night else self._today.day

    def _plain(self, _entry: Entry) -> Weight:
        return Weight.NEW

    def _sleep(self, sleep: Sleep) -> Weight:
        self._nights.add(sleep)
        return Weight.NEW

    def _check_in(self, check_in: CheckIn) -> Weight:
        if check_in.day in self._check_ins:
            raise Refused(tr("There is a check-in on {day} already.", day=check_in.day))
        self._check_ins.add(check_in.day)
        return Weight.NEW

    def _habit(self, habit: OwnHabit) -> Weight:
        kept = self._habits.setdefault(habit.slug, habit)
        if kept is habit:
            return Weight.NEW
        if kept.form is not habit.form:
            said = (
                tr("{name} is a tick in this journal, and a number in the import.")
                if kept.form is HabitForm.TICK
                else tr("{name} is a number in this journal, and a tick in the import.")
            )
            self._others.add(habit.slug)
            raise Refused(said.format(name=quoted(kept.name)))
        if not is_same_name(kept.unit, habit.unit):
            self._others.add(habit.slug)
            raise Refused(
                tr(
                    "{name} is counted in {unit} in this journal, and in {other} in the import.",
                    name=quoted(kept.name),
                    unit=_unit(kept),
                    other=_unit(habit),
                )
            )
        return Weight.THERE

    def _habit_record(self, record: HabitRecord) -> Weight:
        habit = self._habits.get(record.habit)
        if habit is None:
            raise Refused(tr("There is no own habit {name}.", name=quoted(record.habit)))
        if record.habit in self._others:
            raise Refused(tr("{name} is another own habit here.", name=quoted(habit.name)))
        if habit.form is HabitForm.TICK and (record.day, record.habit) in self._ticks:
            raise Refused(
                tr("{name} is ticked on {day} already.", name=quoted(habit.name), day=record.day)
            )
        return Weight.NEW

    def _mark(self, mark: DayMark) -> Weight:
        if mark.mark is not Mark.NOT_TRACKED:
            refuse_future(mark.day, self._today.day)
        kept = self._marks.setdefault((mark.day, mark.pillar), mark)
        if kept is mark:
            return Weight.NEW
        if (kept.mark, kept.reason) == (mark.mark, mark.reason):
            return Weight.THERE
        raise Refused(
            tr(
                "{area} has another mark on {day} already.",
                area=pillar_name(mark.pillar),
                day=mark.day,
            )
        )

    def _aim(self, aim: Aim) -> Weight:
        if aim.measure.removeprefix(_OWN) not in self._habits or not aim.measure.startswith(_OWN):
            measure_named(aim.measure)
        if aim.measure.removeprefix(_OWN) in self._others and aim.measure.startswith(_OWN):
            name = self._habits[aim.measure.removeprefix(_OWN)].name
            raise Refused(tr("{name} is another own habit here.", name=quoted(name)))
        for kept in self._aims:
            if kept.measure == aim.measure and _overlap(kept, aim):
                raise Refused(
                    tr("Another aim for {measure} holds on these days.", measure=aim.measure)
                )
        return Weight.NEW

    def _food(self, food: OwnFood | SavedMeal) -> Weight:
        corrects = food.corrects if isinstance(food, OwnFood) else ""
        for kept in self._foods:
            if is_same_name(kept.name, food.name):
                raise Refused(tr("{name} is a food of yours already.", name=quoted(kept.name)))
            if corrects and isinstance(kept, OwnFood) and kept.corrects == corrects:
                raise Refused(tr("{name} is put right here already.", name=quoted(food.name)))
        self._foods.append(food)
        return Weight.NEW

    def _favourite(self, favourite: Favourite) -> Weight:
        if favourite.food_id in self._favourites:
            return Weight.THERE
        self._favourites.add(favourite.food_id)
        return Weight.NEW

    def _note(self, note: WeekNote) -> Weight:
        week = week_days(note.day)
        kept = [each for each in self._notes if each.day in week]
        if not kept:
            self._notes.append(note)
            return Weight.NEW
        if "\n\n".join(each.text for each in kept) == note.text:
            return Weight.THERE
        raise Refused(tr("The week of {day} has another note already.", day=note.day))


class _Nights:
    """Sleeps by their start, none of which share time."""

    def __init__(self, sleeps: Iterable[Sleep]) -> None:
        self._by_start = sorted((each.start.instant, str(each.id), each) for each in sleeps)

    def add(self, sleep: Sleep) -> None:
        """Add a sleep. Raises Refused where it shares time with one of the others."""
        own: tuple[datetime, str, Any] = (sleep.start.instant, str(sleep.id), sleep)
        place = bisect_left(self._by_start, own[:2])
        beside = self._by_start[max(0, place - 1) : place + 1]
        refuse_overlap(sleep, [each for _, _, each in beside])
        insort(self._by_start, own)


def _unit(habit: OwnHabit) -> str:
    return quoted(habit.unit) or tr("nothing")


def _overlap(one: Aim, other: Aim) -> bool:
    """Say whether two aims hold on a day."""
    begins = max(one.since, other.since)
    return one.holds_on(begins) and other.holds_on(begins)
