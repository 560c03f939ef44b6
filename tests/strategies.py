"""What a person may log, for tests that hold for every journal (hypothesis strategies)."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from nehabits.domain.checkin import SCORES, TAGS, CheckIn
from nehabits.domain.day_mark import DayMark, Mark, Reason
from nehabits.domain.entry import Entry
from nehabits.domain.exercise import CountsAs, Exercise
from nehabits.domain.intensity import Intensity
from nehabits.domain.meal import Meal, MealItem, MealKind
from nehabits.domain.moment import Moment
from nehabits.domain.nutrient import NUTRIENT
from nehabits.domain.own_habit import HabitRecord
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.domain.sleep import Sleep

ZONES = (
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "America/St_Johns",
    "Asia/Kolkata",
    "Pacific/Auckland",
    "Pacific/Kiritimati",
    "Australia/Lord_Howe",
)
"""Zones with and without clock changes, of whole, half and quarter hours, on both hemispheres."""

KINDS = ("meditation", "breathing", "nature", "yoga", "journalling", "whittling")
ACTIVITIES = ("running", "walking", "strength training", "my own dance")

zones = st.sampled_from(ZONES)
scores = st.none() | st.integers(1, 5)
words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)
names = words.filter(lambda text: bool(text.strip()))


def days(first: date = date(1990, 1, 1), last: date = date(2080, 12, 31)) -> SearchStrategy[date]:
    """Days of a long life."""
    return st.dates(first, last)


@st.composite
def moments(draw: DrawFn, zone: SearchStrategy[str] = zones) -> Moment:
    """Moments to the minute that the clocks of their zone really show."""
    minutes = draw(st.integers(0, 90 * 525_960))
    instant = datetime(1990, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    return Moment.of_instant(instant, draw(zone))


@st.composite
def times_of(draw: DrawFn, day: date, zone: str, first: int = 4 * 60, last: int = 1439) -> Moment:
    """Moments of a date at clock times, in minutes after midnight, that no clock change touches."""
    wall = datetime.combine(day, datetime.min.time())
    return Moment.at(wall + timedelta(minutes=draw(st.integers(first, last))), zone)


@st.composite
def nights(draw: DrawFn, day: date, zone: SearchStrategy[str] = zones) -> Sleep:
    """Main sleeps that end on a day between 4 in the morning and noon.

    In one zone those of different days do not overlap, nor do naps overlap them.
    """
    end = draw(times_of(day, draw(zone), 240, 720))
    length = draw(st.integers(30, 10 * 60))
    start = Moment.of_instant(end.instant - timedelta(minutes=length), draw(zone))
    in_bed = draw(st.booleans())
    return Sleep(
        day=day,
        start=start,
        end=end,
        into_bed=_later(start, -draw(st.integers(0, 60))) if in_bed else None,
        out_of_bed=_later(end, draw(st.integers(0, 60))) if in_bed else None,
        minutes_to_fall_asleep=draw(st.none() | st.integers(0, 60)),
        minutes_awake=draw(st.none() | st.integers(0, length)),
        awakenings=draw(st.none() | st.integers(0, 9)),
        quality=draw(scores),
        day_off=draw(st.booleans()),
        note=draw(words),
    )


@st.composite
def naps(draw: DrawFn, day: date, zone: SearchStrategy[str] = zones) -> Sleep:
    """Naps of up to two hours that start on a day between 14:00 and 15:00."""
    start = draw(times_of(day, draw(zone), 14 * 60, 15 * 60))
    length = draw(st.integers(1, 120))
    return Sleep(day=day, start=start, end=_later(start, length), nap=True, quality=draw(scores))


@st.composite
def exercises(draw: DrawFn, day: date) -> Exercise:
    """Exercises on a day, with and without a time."""
    return Exercise(
        day=day,
        start=draw(st.none() | times_of(day, draw(zones))),
        minutes=draw(st.integers(1, 300)),
        activity=draw(st.sampled_from(ACTIVITIES)),
        intensity=draw(st.sampled_from(Intensity)),
        outdoors=draw(st.booleans()),
        aerobic=draw(st.booleans()),
        strength=draw(st.booleans()),
        counts_as=draw(st.sampled_from(CountsAs)),
        note=draw(words),
    )


@st.composite
def practices(draw: DrawFn, day: date) -> Practice:
    """Practices on a day, with and without a time."""
    return Practice(
        day=day,
        start=draw(st.none() | times_of(day, draw(zones))),
        minutes=draw(st.integers(1, 300)),
        kind=draw(st.sampled_from(KINDS)),
        tension_before=draw(scores),
        tension_after=draw(scores),
        counts_as=draw(st.sampled_from(CountsAs)),
        intensity=draw(st.sampled_from(Intensity)),
        note=draw(words),
    )


amounts = st.floats(0, 5_000, allow_nan=False, allow_subnormal=False)


@st.composite
def items(draw: DrawFn) -> MealItem:
    """Foods of a meal, some of whose nutrients are unknown."""
    known = st.dictionaries(st.sampled_from(sorted(NUTRIENT)), st.none() | amounts)
    return MealItem(
        name=draw(names),
        grams=draw(st.none() | amounts),
        nutrients=draw(known),
        food_id=draw(st.sampled_from(["", "01123", "11457"])),
        amount=draw(st.none() | amounts),
        portion=draw(st.sampled_from(["g", "cup", "large"])),
    )


@st.composite
def meals(draw: DrawFn, day: date) -> Meal:
    """Meals on a day with one to three foods."""
    return Meal(
        day=day,
        start=draw(times_of(day, draw(zones))),
        meal=draw(st.sampled_from(MealKind)),
        items=tuple(draw(st.lists(items(), min_size=1, max_size=3))),
        note=draw(words),
    )


@st.composite
def check_ins(draw: DrawFn, day: date) -> CheckIn:
    """Check-ins of a day."""
    tags = tuple(draw(st.lists(st.sampled_from(TAGS), unique=True)))
    felt = {name: draw(scores) for name in SCORES}
    return CheckIn(day=day, tags=tags, note=draw(words), **felt)


@st.composite
def habit_records(draw: DrawFn, day: date) -> HabitRecord:
    """Numbers of two own habits."""
    habit = draw(st.sampled_from(["coffee", "steps"]))
    return HabitRecord(day=day, habit=habit, value=draw(st.floats(0, 100_000)))


@st.composite
def day_entries(draw: DrawFn, day: date, zone: SearchStrategy[str] = zones) -> tuple[Entry, ...]:
    """All that a person may log on a day: at most one night, nap and check-in, more of the rest.

    With one zone (`st.just("UTC")`) the sleeps of several days do not overlap.
    """
    return (
        *draw(st.lists(nights(day, zone), max_size=1)),
        *draw(st.lists(naps(day, zone), max_size=1)),
        *draw(st.lists(exercises(day), max_size=3)),
        *draw(st.lists(practices(day), max_size=3)),
        *draw(st.lists(meals(day), max_size=3)),
        *draw(st.lists(check_ins(day), max_size=1)),
        *draw(st.lists(habit_records(day), max_size=3)),
    )


@st.composite
def diaries(draw: DrawFn, among: Sequence[date]) -> list[Entry | DayMark]:
    """What is logged and said of some of a few days, all in one zone."""
    logged = draw(st.lists(st.sampled_from(among), unique=True, max_size=9))
    marked = draw(st.lists(st.sampled_from(among), unique=True, max_size=4))
    return [
        *(each for day in logged for each in draw(day_entries(day, st.just("UTC")))),
        *(mark for day in marked for mark in draw(day_marks(day))),
    ]


@st.composite
def day_marks(draw: DrawFn, day: date) -> tuple[DayMark, ...]:
    """Marks of a day, at most one for each area."""
    marked = draw(st.lists(st.sampled_from(Pillar), unique=True, max_size=3))
    return tuple(draw(_day_marks(day, each)) for each in marked)


@st.composite
def _day_marks(draw: DrawFn, day: date, pillar: Pillar) -> DayMark:
    mark = draw(_marks_of(pillar))
    reason = draw(st.sampled_from(Reason)) if mark is Mark.NOT_TRACKED else Reason.UNSAID
    return DayMark(day=day, pillar=pillar, mark=mark, reason=reason)


def _marks_of(pillar: Pillar) -> SearchStrategy[Mark]:
    return st.sampled_from(
        [mark for mark in Mark if mark is not Mark.COMPLETE or pillar == "meals"]
    )


def _later(moment: Moment, minutes: int) -> Moment:
    return Moment.of_instant(moment.instant + timedelta(minutes=minutes), moment.zone)
