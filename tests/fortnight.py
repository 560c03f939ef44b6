"""Two weeks of March 2026 in Berlin, over the night the clocks change, for figures by hand.

The week before has six equal nights and nothing else. In the week itself a night is missing, a
night has a time awake, a nap is slept, Saturday's exercise and meals are not tracked, Friday's
meals are not complete, and of two foods the copper is not known.

`flight` is a third week, for tests that ask for it: on its Wednesday the person flies from Berlin
to New York.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from nehabits.domain.checkin import CheckIn
from nehabits.domain.day_mark import DayMark, Mark
from nehabits.domain.entry import Entry
from nehabits.domain.intensity import Intensity
from nehabits.domain.meal import Meal, MealKind
from nehabits.domain.own_habit import HabitForm, HabitRecord, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.domain.sleep import Sleep
from nehabits.services.journal import Journal
from tests.diaries import Diary
from tests.examples import BERLIN, NEW_YORK, at, exercise, item, nap, night, practice

BEFORE = date(2026, 3, 16)
MONDAY = date(2026, 3, 23)
TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = (
    MONDAY + timedelta(days=step) for step in range(1, 7)
)
WEEK = [MONDAY + timedelta(days=step) for step in range(7)]
FLIGHT_WEEK = [SUNDAY + timedelta(days=step) for step in range(1, 8)]
LATER = date(2026, 4, 6)
COFFEE = OwnHabit(name="Coffee", slug="coffee", form=HabitForm.NUMBER, unit="cups")


def fill(opened: Diary) -> None:
    """Log what there is up to the diary's day."""
    log_all(opened.journal, opened.calendar.today)


def log_all(journal: Journal, until: date) -> None:
    """Log what there is up to a day."""
    journal.keep_habit(COFFEE)
    journal.log(*(each for each in entries() if each.day <= until))
    for mark in marks():
        if mark.day <= until:
            journal.mark([mark.day], mark.pillar, mark.mark)


def entries() -> Iterator[Entry]:
    """Yield every entry of the two weeks."""
    for week in (BEFORE, MONDAY):
        yield from (_night(week + timedelta(days=step)) for step in (0, 1, 4))
        yield _late_night(week + timedelta(days=5))
    yield from (_night(BEFORE + timedelta(days=2)), _late_night(BEFORE + timedelta(days=6)))
    yield _night(WEDNESDAY, minutes_awake=30, quality=4)
    yield night(SUNDAY, "23:00", "07:00", BERLIN, day_off=True)
    yield nap(SATURDAY, "14:00", "14:30", BERLIN)
    yield exercise(30, day=MONDAY, outdoors=True)
    yield exercise(20, Intensity.VIGOROUS, day=WEDNESDAY)
    yield exercise(40, day=FRIDAY, aerobic=False, strength=True)
    yield practice(10, day=TUESDAY)
    for day in (MONDAY, TUESDAY, WEDNESDAY, THURSDAY):
        dinner = None if day == TUESDAY else 0.3
        yield _meal(day, MealKind.BREAKFAST, 0.3)
        yield _meal(day, MealKind.LUNCH, 0.3)
        yield _meal(day, MealKind.DINNER, dinner)
    yield _meal(FRIDAY, MealKind.LUNCH, 0.3)
    yield _meal(SUNDAY, MealKind.LUNCH, None)
    for day, mood in ((MONDAY, 2), (TUESDAY, 3), (WEDNESDAY, 5), (THURSDAY, 5), (FRIDAY, 1)):
        yield CheckIn(day=day, mood=mood)
    yield HabitRecord(day=MONDAY, habit="coffee", value=2)
    yield HabitRecord(day=TUESDAY, habit="coffee", value=3.5)


def flight() -> Iterator[Entry]:
    """Yield the entries of the third week: three nights in Berlin, four in New York."""
    monday, tuesday, wednesday, thursday, friday, saturday, sunday = FLIGHT_WEEK
    yield from (_night(day) for day in (monday, tuesday, wednesday))
    yield night(thursday, "23:00", "06:30", NEW_YORK)
    yield night(friday, "23:00", "07:00", NEW_YORK)
    for day in (saturday, sunday):
        yield night(day, "00:30", "08:30", NEW_YORK, day_off=True)
    # Over the ocean: from 13:00 by the clocks of Berlin to 09:00 by those of New York, two hours.
    asleep, awake = at(f"{wednesday} 13:00", BERLIN), at(f"{wednesday} 09:00", NEW_YORK)
    yield Sleep(day=wednesday, start=asleep, end=awake, nap=True)
    yield exercise(25, day=wednesday, start=at(f"{wednesday} 19:00", NEW_YORK))
    yield practice(10, day=thursday)


def marks() -> tuple[DayMark, ...]:
    """Return what is said of days."""
    return (
        DayMark(day=THURSDAY, pillar=Pillar.PRACTICE, mark=Mark.NOTHING),
        DayMark(day=SATURDAY, pillar=Pillar.EXERCISE, mark=Mark.NOT_TRACKED),
        DayMark(day=SATURDAY, pillar=Pillar.MEALS, mark=Mark.NOT_TRACKED),
        DayMark(day=SUNDAY, pillar=Pillar.EXERCISE, mark=Mark.NOTHING),
        DayMark(day=SUNDAY, pillar=Pillar.MEALS, mark=Mark.COMPLETE),
    )


def _night(day: date, **fields: int) -> Sleep:
    return night(day, "23:00", "07:00", BERLIN, **fields)


def _late_night(day: date) -> Sleep:
    return night(day, "00:30", "08:30", BERLIN, day_off=True)


def _meal(day: date, kind: MealKind, copper: float | None) -> Meal:
    food = item(protein=20.0, copper=copper)
    return Meal(day=day, start=at(f"{day} 13:00", BERLIN), meal=kind, items=(food,))
