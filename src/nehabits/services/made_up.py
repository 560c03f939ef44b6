"""A made-up person's journal, for looking around and for tests."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime
from random import Random

from nehabits.domain.activity import Activity
from nehabits.domain.aim import Aim
from nehabits.domain.day_mark import DayMark, Mark, Reason
from nehabits.domain.entry import Entry
from nehabits.domain.moment import zone_named
from nehabits.domain.own_habit import OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice_kind import PracticeKind
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.foods import Foods
from nehabits.services.made_up_calendar import MadeUpDay, made_up_days, moment_of
from nehabits.services.made_up_feelings import made_up_check_in
from nehabits.services.made_up_habits import made_up_aim, made_up_habits, made_up_records
from nehabits.services.made_up_meals import Kitchen, meal_mark, meals_tracked
from nehabits.services.made_up_movement import made_up_exercise
from nehabits.services.made_up_practices import made_up_practices
from nehabits.services.made_up_sleep import NIGHTS_LOGGED, made_up_nap, made_up_night, rest

MOST_DAYS = 36_525
NO_EXERCISE_SAID = 0.35
SO_FAR = 14 * 60
"""Minutes after midnight up to which the last day is lived when nothing else is said."""

Record = Entry | DayMark | OwnHabit | Aim


def made_up(
    last_day: date,
    days: int,
    seed: int,
    zone: str,
    foods: Foods,
    activities: Iterable[Activity],
    practice_kinds: Iterable[PracticeKind],
    *,
    now: datetime | None = None,
) -> Iterator[Record]:
    """Return the records of so many days of a made-up person who lives in a zone.

    Habits and an aim come first, then day by day entries and marks. The same arguments give the
    same values. Nothing was logged after `now` (aware; None: 14:00 on last_day). Raises Refused.
    """
    if not 1 <= days <= MOST_DAYS:
        raise Refused(tr("Days are a number from 1 to {most}.", most=MOST_DAYS), "days")
    zone_named(zone)
    until = now or moment_of(last_day, SO_FAR, zone).instant
    person = _Person(
        Kitchen(foods),
        {activity.key: activity for activity in activities},
        frozenset(kind.key for kind in practice_kinds),
    )
    lived = made_up_days(last_day, days, seed, zone)
    return _records(person, lived, seed, until)


class _Person:
    """Lives the days one after the other."""

    def __init__(
        self, kitchen: Kitchen, activities: Mapping[str, Activity], kinds: Collection[str]
    ) -> None:
        self._kitchen = kitchen
        self._activities = activities
        self._kinds = kinds

    def live(self, day: MadeUpDay) -> Iterator[Entry | DayMark]:
        """Yield what the person logs of a day."""
        night = made_up_night(day)
        waking = int(night.end.clock)
        if day.chance(NIGHTS_LOGGED):
            yield night
        yield from _known(made_up_nap(day))
        yield from made_up_practices(day, waking, self._kinds)
        yield from self._exercise(day)
        yield from self._meals(day, waking)
        yield from _known(made_up_check_in(day, rest(night)))
        yield from made_up_records(day)

    def _exercise(self, day: MadeUpDay) -> Iterator[Entry | DayMark]:
        sessions = tuple(made_up_exercise(day, self._activities))
        yield from sessions
        if day.ill:
            yield _marked(day, Pillar.EXERCISE, Mark.NOT_TRACKED, Reason.ILL)
        elif not sessions and day.chance(NO_EXERCISE_SAID):
            yield _marked(day, Pillar.EXERCISE, Mark.NOTHING)

    def _meals(self, day: MadeUpDay, waking: int) -> Iterator[Entry | DayMark]:
        if not meals_tracked(day):
            reason = Reason.ILL if day.ill else Reason.HOLIDAY
            yield _marked(day, Pillar.MEALS, Mark.NOT_TRACKED, reason)
            return
        meals = tuple(self._kitchen.meals(day, waking))
        yield from meals
        yield from _known(meal_mark(day, meals))


def _records(
    person: _Person, lived: Iterable[MadeUpDay], seed: int, until: datetime
) -> Iterator[Record]:
    """Yield everything the person logs; of the last day what was logged until an instant."""
    random = Random(f"{seed} habits")  # noqa: S311 - a person is made up, nothing is kept secret
    days = iter(lived)
    today = next(days)
    yield from made_up_habits(random)
    yield made_up_aim(random, today.date)
    for tomorrow in days:
        if not today.silent:
            yield from person.live(today)
        today = tomorrow
    for record in person.live(today):
        # What a whole day was like is said when it is over.
        if isinstance(record, Entry) and record.created is not None and record.created <= until:
            yield record


def _known(record: Entry | DayMark | None) -> Iterator[Entry | DayMark]:
    if record is not None:
        yield record


def _marked(day: MadeUpDay, pillar: Pillar, mark: Mark, reason: Reason = Reason.UNSAID) -> DayMark:
    return DayMark(id=day.uuid(), day=day.date, pillar=pillar, mark=mark, reason=reason)
