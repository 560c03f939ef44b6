"""Records read back: in order, and sleeps by the time they share."""

from dataclasses import replace
from datetime import timedelta

import pytest

from nehabits.domain.aim import Aim
from nehabits.domain.day_mark import DayMark, Mark
from nehabits.domain.entry import Entry
from nehabits.domain.meal import Meal, MealItem
from nehabits.domain.own_habit import HabitForm, HabitRecord, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.storage import records
from nehabits.storage.codec import Record
from nehabits.storage.journal_file import JournalFile
from tests.examples import BERLIN, SATURDAY, exercise, item, meal, nap, night, practice, utc

FRIDAY, SUNDAY = SATURDAY - timedelta(days=1), SATURDAY + timedelta(days=1)


def keep(file: JournalFile, *kept: Record) -> None:
    with file.write() as connection:
        records.put_all(connection, kept)


def test_entries_are_in_the_order_of_days_and_times_those_without_a_time_first(
    file: JournalFile,
) -> None:
    early, late = night(SATURDAY, "23:00", "07:00"), nap(SATURDAY, "14:00", "15:00")
    lunch, unknown, friday = meal(), exercise(10), practice(5, day=FRIDAY)
    keep(file, late, lunch, unknown, friday, early, exercise(10, day=SUNDAY))
    with file.read() as connection:
        found = records.entries_between(connection, FRIDAY, SATURDAY)
    assert found == [friday, unknown, early, lunch, late]


def test_the_foods_of_a_meal_keep_their_order_and_their_unknown_nutrients(
    file: JournalFile,
) -> None:
    foods = [item(name, copper=amount) for name, amount in (("z", 0.0), ("a", None), ("m", 0.1))]
    dinner = meal(*foods)
    keep(file, dinner, meal(item("other")))
    with file.read() as connection:
        found = records.find(connection, dinner.id)
    assert found == dinner
    assert [dict(each.nutrients) for each in dinner.items] == [{"copper": 0.0}, {}, {"copper": 0.1}]


def test_a_food_of_many_meals_is_one_value_and_each_has_its_own_foods(file: JournalFile) -> None:
    bread, more = item("bread", 50.0, protein=4.5), item("bread", 60.0, protein=5.4)
    dish = MealItem("soup", 300.0, estimates={"tyrosine": 0.1}, parts=(bread, more))
    meals = [meal(bread, dish), meal(more, bread), meal(dish)]
    keep(file, *meals)
    with file.read() as connection:
        found = records.entries_between(connection, SATURDAY, SATURDAY)
    by_id = {each.id: each for each in found}
    assert by_id == {each.id: each for each in meals}
    first, second, third = (by_id[each.id].foods for each in meals)
    assert first[0] is second[1]
    assert first[1] is third[0]


def test_an_entry_written_again_has_its_new_foods_alone(file: JournalFile) -> None:
    first, second = meal(item("egg"), item("rice"), item("milk")), meal(item("lentils"))
    keep(file, first, second)
    with file.write() as connection:
        row = records.load_row(connection, Meal, second.id)
        assert row is not None
        records.put_row(connection, Meal, row | {"id": first.id})
        found = records.find(connection, first.id)
    assert isinstance(found, Meal)
    assert found.items == second.items


@pytest.mark.parametrize(
    ("start", "end", "touches"),
    [
        ("2026-11-21 05:00", "2026-11-21 06:00", True),
        ("2026-11-20 20:00", "2026-11-21 09:00", True),
        ("2026-11-20 20:00", "2026-11-20 22:00", False),
        ("2026-11-20 20:00", "2026-11-20 22:01", True),
        ("2026-11-21 06:00", "2026-11-21 09:00", False),
        ("2026-11-21 05:59", "2026-11-21 09:00", True),
    ],
)
def test_sleeps_that_share_an_instant_with_a_span_touch_it(
    file: JournalFile, start: str, end: str, *, touches: bool
) -> None:
    # 23:00 to 07:00 in Berlin is 22:00 to 06:00 UTC.
    sleep = night(SATURDAY, "23:00", "07:00", BERLIN)
    keep(file, sleep)
    with file.read() as connection:
        found = records.sleeps_touching(connection, utc(start), utc(end))
    assert found == ([sleep] if touches else [])


def test_own_habits_and_aims_are_in_their_own_order(file: JournalFile) -> None:
    tea, coffee, screens = (
        OwnHabit(name="Tea", slug="tea", form=HabitForm.NUMBER, unit="cups", position=2),
        OwnHabit(name="Coffee", slug="coffee", position=2, archived=FRIDAY),
        OwnHabit(name="No screens", slug="no_screens", position=1, pillar=Pillar.SLEEP),
    )
    old, new = (
        Aim(measure="practice.minutes", since=day, low=10, until=until)
        for day, until in ((FRIDAY, SATURDAY), (SATURDAY, None))
    )
    other = Aim(measure="meal.fibre", since=SUNDAY, high=25.5, days_a_week=3)
    keep(file, HabitRecord(day=SATURDAY, habit="tea", value=2.5), tea, coffee, screens)
    keep(file, new, other, old)
    with file.read() as connection:
        assert records.habits(connection) == [screens, coffee, tea]
        assert records.aims(connection) == [other, old, new]


def test_marks_are_read_by_day(file: JournalFile) -> None:
    marks = [
        DayMark(day=day, pillar=Pillar.MEALS, mark=Mark.COMPLETE)
        for day in (SUNDAY, FRIDAY, SATURDAY)
    ]
    keep(file, *marks)
    with file.read() as connection:
        assert records.marks_between(connection, FRIDAY, SATURDAY) == [marks[1], marks[2]]


@pytest.mark.parametrize(
    "record",
    [
        exercise(30),
        DayMark(day=SATURDAY, pillar=Pillar.SLEEP, mark=Mark.NOT_TRACKED),
        OwnHabit(name="Tea", slug="tea"),
        Aim(measure="meal.fibre", since=SATURDAY, low=25),
    ],
)
def test_a_journal_with_any_record_is_not_empty(file: JournalFile, record: Record) -> None:
    with file.read() as connection:
        assert records.is_empty(connection)
    keep(file, record)
    with file.read() as connection:
        assert not records.is_empty(connection)


def test_an_entry_that_is_not_there_is_not_found(file: JournalFile) -> None:
    kept: list[Entry] = [exercise(30), meal()]
    keep(file, *kept)
    with file.write() as connection:
        assert records.find(connection, practice(5).id) is None
        records.drop_rows(connection, type(kept[1]), [kept[1].id])
        assert records.find(connection, kept[1].id) is None
        assert records.find(connection, kept[0].id) == kept[0]
        assert connection.exec_driver_sql("SELECT count(*) FROM meal_items").scalar() == 0


def test_entries_with_a_note_are_found_without_the_others(file: JournalFile) -> None:
    noted: list[Entry] = [
        practice(5, day=FRIDAY, note="early"),
        night(SATURDAY, "23:00", "07:00", note="woke"),
        replace(meal(), day=SUNDAY, note="with friends"),
    ]
    keep(file, *noted, exercise(30), meal(), practice(5, day=FRIDAY - timedelta(days=1), note="x"))
    with file.read() as connection:
        assert records.noted_between(connection, FRIDAY, SUNDAY) == noted
        assert records.noted_between(connection, SATURDAY, SATURDAY) == [noted[1]]
