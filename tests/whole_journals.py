"""Everything a journal can hold at once, for tests that carry it out and back (hypothesis)."""

import dataclasses
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from nehabits.domain.aim import Aim
from nehabits.domain.checkin import CheckIn
from nehabits.domain.day import week_start
from nehabits.domain.entry import Entry
from nehabits.domain.food import Portion
from nehabits.domain.food_traits import FoodTraits, TyrosineGroup
from nehabits.domain.meal import Meal, MealItem
from nehabits.domain.measure import MEASURES
from nehabits.domain.nutrient import NUTRIENT
from nehabits.domain.own_food import Favourite, OwnFood
from nehabits.domain.own_habit import HabitForm, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.domain.saved_meal import SavedMeal
from nehabits.domain.week_note import WeekNote, note_text
from nehabits.exchange.found import Record
from tests.journals import TODAY
from tests.strategies import amounts, diaries, items, names

HABITS = ("coffee", "steps")
DAYS = [TODAY - timedelta(days=back) for back in range(40)]

awkward = st.text(
    st.sampled_from("ab ;,'\"=+-@|\t\r\n\\＝＠🌙א\u202e\u200b\x85\u2028ü:"), max_size=25
)
"""Texts of what separates cells, begins formulas, or nobody sees."""

sources = st.sampled_from(["typed", "quick bar", "another diary"])
traits = st.none() | st.builds(
    FoodTraits, st.booleans(), st.booleans(), st.sampled_from(TyrosineGroup)
)
small = st.floats(0, 90, allow_subnormal=False)
own_names = st.text(st.characters(categories=["L"]), min_size=1, max_size=12)


@st.composite
def foods(draw: DrawFn) -> MealItem:
    """Foods of a meal with everything that is kept of one."""
    return dataclasses.replace(
        draw(items()),
        traits=draw(traits),
        estimates=draw(st.dictionaries(st.sampled_from(["tyrosine", "phenylalanine"]), small)),
        portion=draw(awkward),
    )


@st.composite
def dishes(draw: DrawFn) -> MealItem:
    """Saved meals as they are logged."""
    return MealItem(
        name=draw(names),
        grams=draw(st.none() | amounts),
        food_id=str(draw(st.uuids())),
        amount=draw(st.none() | small),
        portion="serving",
        parts=tuple(draw(st.lists(foods(), min_size=1, max_size=3))),
    )


@st.composite
def _entry(draw: DrawFn, entry: Entry) -> Entry:
    """Return an entry with what the program keeps of it, and awkward words."""
    instants = st.none() | st.datetimes(datetime(2020, 1, 1), datetime(2026, 1, 1)).map(
        lambda at: at.replace(tzinfo=UTC)
    )
    entry = dataclasses.replace(
        entry,
        note=draw(awkward),
        source=draw(sources),
        source_id=draw(awkward),
        created=draw(instants),
        changed=draw(instants),
    )
    if isinstance(entry, CheckIn):
        own = draw(st.lists(awkward.filter(str.strip), unique=True, max_size=3))
        entry = dataclasses.replace(entry, tags=(*entry.tags, *own))
    if isinstance(entry, Meal):
        eaten = draw(st.lists(foods() | dishes(), min_size=1, max_size=3))
        entry = dataclasses.replace(entry, items=tuple(eaten))
    return entry


@st.composite
def own_foods(draw: DrawFn, name: str, corrects: str) -> OwnFood:
    """Own foods, and foods of the table put right."""
    portions = draw(st.lists(st.builds(Portion, awkward, st.floats(0.1, 500)), max_size=2))
    return OwnFood(
        name=name,
        corrects=corrects,
        nutrients=draw(st.dictionaries(st.sampled_from(sorted(NUTRIENT)), small)),
        portions=tuple(portions),
        traits=draw(traits),
    )


@st.composite
def kept_foods(draw: DrawFn) -> list[Record]:
    """Own foods, corrections, saved meals and favourites, whose names are all others."""
    of_person = draw(st.lists(own_names, unique_by=str.casefold, max_size=4))
    kept: list[Record] = []
    for place, name in enumerate(of_person):
        if place % 2:
            parts = tuple(draw(st.lists(foods(), min_size=1, max_size=2)))
            kept.append(SavedMeal(name=name, foods=parts, servings=draw(st.floats(0.5, 9))))
        else:
            kept.append(draw(own_foods(name, "01123" if place else "")))
    liked = draw(st.lists(st.sampled_from(["01123", "11457", "own"]), unique=True))
    return [*kept, *(Favourite(food_id=each) for each in liked)]


@st.composite
def aims(draw: DrawFn, measure: str) -> Aim:
    """Aims, some of which ended."""
    since = draw(st.sampled_from(DAYS))
    low = draw(st.none() | st.floats(0, 100))
    return Aim(
        measure=measure,
        since=since,
        until=draw(st.none() | st.integers(1, 30).map(lambda days: since + timedelta(days=days))),
        low=low,
        high=draw(st.floats(100, 1000)) if low is None else None,
        days_a_week=draw(st.none() | st.integers(1, 7)),
    )


@st.composite
def week_notes(draw: DrawFn, logged: list[date]) -> list[WeekNote]:
    """Notes for weeks of which something is logged."""
    mondays = sorted({week_start(day) for day in logged})
    texts = ((monday, note_text(draw(awkward))) for monday in mondays)
    return [WeekNote(day=monday, text=text) for monday, text in texts if text]


@st.composite
def whole_journals(draw: DrawFn) -> list[Record]:
    """Every kind of record that a journal keeps."""
    logged = [
        draw(_entry(each)) if isinstance(each, Entry) else each for each in draw(diaries(DAYS))
    ]
    habits = [
        OwnHabit(
            name=draw(names),
            slug=slug,
            form=HabitForm.NUMBER,
            unit=draw(awkward),
            pillar=draw(st.none() | st.sampled_from(Pillar)),
            position=draw(st.integers(0, 9)),
            archived=draw(st.none() | st.sampled_from(DAYS)),
        )
        for slug in HABITS
    ]
    measures = ["own.coffee", *(each.id for each in MEASURES)]
    aimed = draw(st.lists(st.sampled_from(measures), unique=True, max_size=3))
    return [
        *habits,
        *draw(kept_foods()),
        *logged,
        *(draw(aims(measure)) for measure in aimed),
        *draw(week_notes([each.day for each in logged])),
    ]
