from datetime import UTC, datetime, timedelta
from itertools import islice
from time import perf_counter

import pytest

from nehabits.domain.aim import Aim
from nehabits.domain.day import day_of
from nehabits.domain.day_mark import DayMark
from nehabits.domain.entry import Entry
from nehabits.domain.meal import Meal, MealKind
from nehabits.domain.moment import Moment
from nehabits.domain.own_habit import HabitForm, HabitRecord, OwnHabit
from nehabits.domain.refusal import Refused
from nehabits.domain.sleep import Sleep, sleep_day
from nehabits.services.foods import Foods
from nehabits.services.made_up import Record, made_up
from tests.made_up_person import HOME, LAST, TEN_YEARS, Living, of_kind


def moments_of(entry: Entry) -> list[Moment]:
    named = ("into_bed", "start", "end", "out_of_bed")
    return [moment for name in named if (moment := getattr(entry, name, None)) is not None]


def test_the_same_seed_makes_the_same_values(living: Living) -> None:
    assert living(60) == living(60)


def test_another_seed_makes_another_person_with_other_identifiers(living: Living) -> None:
    one, other = living(60, seed=1), living(60, seed=2)
    assert not {record.id for record in one} & {record.id for record in other}
    nights = [[night.start.wall for night in of_kind(each, Sleep)] for each in (one, other)]
    assert nights[0] != nights[1]


def test_a_longer_journal_ends_with_the_same_nights(living: Living) -> None:
    nights = of_kind(living(40), Sleep)
    assert of_kind(living(400), Sleep)[-len(nights) :] == nights


def test_every_record_has_its_own_identifier(decade: list[Record]) -> None:
    assert len({record.id for record in decade}) == len(decade)


def test_habits_and_the_aim_come_before_the_days(decade: list[Record]) -> None:
    tick, number, aim = islice(decade, 3)
    assert isinstance(tick, OwnHabit)
    assert isinstance(number, OwnHabit)
    assert (tick.name, tick.form) == ("No screens after 22:00", HabitForm.TICK)
    assert (number.name, number.form, number.unit) == ("Coffee", HabitForm.NUMBER, "cups")
    assert isinstance(aim, Aim)
    assert (aim.measure, aim.low, aim.days_a_week) == ("practice.minutes", 10, 5)
    logged = {record.habit for record in of_kind(decade, HabitRecord)}
    assert logged == {tick.slug, number.slug}


def test_every_entry_lies_in_the_period_and_days_run_forwards(decade: list[Record]) -> None:
    days = [record.day for record in decade if isinstance(record, Entry | DayMark)]
    assert days == sorted(days)
    assert LAST - timedelta(days=TEN_YEARS - 1) == days[0]
    assert days[-1] == LAST


def test_every_time_is_one_the_clocks_show_there(decade: list[Record]) -> None:
    for entry in of_kind(decade, Entry):
        for moment in moments_of(entry):
            assert Moment.at(moment.wall, moment.zone, moment.offset) == moment


def test_every_entry_belongs_to_the_day_of_its_time(decade: list[Record]) -> None:
    for entry in of_kind(decade, Entry):
        if isinstance(entry, Sleep):
            assert entry.day == sleep_day(entry.start, entry.end, nap=entry.nap)
        elif moments_of(entry):
            assert entry.day == day_of(moments_of(entry)[0].wall)


def test_an_entry_is_logged_after_it_ended(decade: list[Record]) -> None:
    for entry in of_kind(decade, Entry):
        assert entry.created is not None
        assert entry.created == entry.changed
        assert all(moment.instant <= entry.created for moment in moments_of(entry)[:3])


def test_the_last_day_goes_as_far_as_now(living: Living) -> None:
    whole, morning = (living(3, now=datetime(2026, 11, 21, hour, tzinfo=UTC)) for hour in (23, 9))
    today = [entry for entry in of_kind(morning, Entry) if entry.day == LAST]
    assert any(isinstance(entry, Sleep) for entry in today)
    assert all(entry.created <= datetime(2026, 11, 21, 9, tzinfo=UTC) for entry in today)
    assert len(morning) < len(whole)
    assert [r for r in whole if r in morning] == morning


def test_a_whole_evening_is_logged_when_it_is_over(living: Living) -> None:
    records = living(1, seed=3, now=datetime(2026, 11, 21, 23, tzinfo=UTC))
    assert {meal.meal for meal in of_kind(records, Meal)} >= {MealKind.DINNER}


def test_counts_are_in_the_expected_range(decade: list[Record]) -> None:
    entries = of_kind(decade, Entry)
    items = sum(len(meal.items) for meal in of_kind(decade, Meal))
    assert 6.5 < len(entries) / TEN_YEARS < 8
    assert 11 < items / TEN_YEARS < 13.5


def test_a_year_is_made_in_under_three_seconds(living: Living) -> None:
    living(1)
    start = perf_counter()
    living(365, seed=7)
    assert perf_counter() - start < 3


@pytest.mark.parametrize("days", [0, -1, 36_526])
def test_an_absurd_number_of_days_is_refused_at_once(foods: Foods, days: int) -> None:
    with pytest.raises(Refused, match="from 1 to 36525"):
        made_up(LAST, days, 1, HOME, foods, (), ())


def test_an_unknown_zone_is_refused_at_once(foods: Foods) -> None:
    with pytest.raises(Refused, match="no time zone"):
        made_up(LAST, 1, 1, "Europe/Nowhere", foods, (), ())
