"""Entries in one plain line."""

from nehabits.domain.checkin import CheckIn
from nehabits.domain.entry import Entry
from nehabits.domain.entry_words import entry_parts, entry_text, item_text
from nehabits.domain.exercise import Exercise
from nehabits.domain.intensity import Intensity
from nehabits.domain.meal import MealItem, MealKind
from nehabits.domain.own_habit import HabitRecord
from nehabits.domain.practice import Practice
from tests.examples import SATURDAY, at, exercise, meal, nap, night, practice


def name_of(entry: Entry) -> str:
    match entry:
        case Exercise():
            return entry.activity.capitalize()
        case Practice():
            return entry.kind.capitalize()
        case HabitRecord():
            return entry.habit.capitalize()
    raise AssertionError("nothing else has a name")


def test_an_exercise_says_what_how_long_and_how_hard() -> None:
    assert entry_text(exercise(30, Intensity.VIGOROUS), name_of) == "Running, 30 min, vigorous"
    walk = exercise(90, Intensity.LIGHT, activity="walking", outdoors=True)
    assert entry_text(walk, name_of) == "Walking, 1 h 30, light, outdoors"
    assert entry_text(exercise(5, Intensity.MODERATE), name_of) == "Running, 5 min, moderate"


def test_a_practice_says_its_tension_if_it_was_typed() -> None:
    assert entry_text(practice(5), name_of) == "Breathing, 5 min"
    both = practice(5, tension_before=4, tension_after=2)
    assert entry_text(both, name_of) == "Breathing, 5 min, tension 4 → 2"
    before, after = practice(5, tension_before=4), practice(5, tension_after=2)
    assert entry_text(before, name_of) == "Breathing, 5 min, tension 4 before"
    assert entry_text(after, name_of) == "Breathing, 5 min, tension 2 after"


def test_a_night_says_only_what_is_known_of_it() -> None:
    plain_night = night(SATURDAY, "23:10", "06:45", day_off=True)
    assert entry_text(plain_night, name_of) == "23:10–06:45, 7 h 35"
    full = night(
        SATURDAY,
        "23:10",
        "06:45",
        into_bed=at("2026-11-20 22:50"),
        out_of_bed=at("2026-11-21 07:00"),
        minutes_to_fall_asleep=20,
        minutes_awake=15,
        awakenings=1,
        quality=4,
    )
    assert entry_text(full, name_of) == (
        "23:10–06:45, 7 h 20, asleep after 20 min, woke once, awake 15 min, "
        "into bed 22:50, out of bed 07:00, quality 4, work day"
    )


def test_awakenings_are_counted_in_words() -> None:
    said = [
        entry_parts(night(SATURDAY, "23:10", "06:45", day_off=True, awakenings=count), name_of)[2]
        for count in range(4)
    ]
    assert said == ["did not wake", "woke once", "woke twice", "woke 3 times"]


def test_a_nap_and_a_free_monday_are_called_so() -> None:
    monday = SATURDAY.replace(day=23)
    rest = nap(monday, "14:00", "14:30", day_off=True)
    assert entry_text(rest, name_of) == "14:00–14:30, 30 min, nap, day off"


def test_a_meal_names_its_foods() -> None:
    eaten = meal(MealItem("egg", 100.0), MealItem("spinach", 150.0), kind=MealKind.DINNER)
    assert entry_text(eaten, name_of) == "Dinner: egg, spinach"
    assert entry_parts(eaten, name_of) == ["Dinner", "egg (100 g), spinach (150 g)"]
    said = [entry_parts(meal(kind=kind), name_of)[0] for kind in MealKind]
    assert said == ["Breakfast", "Lunch", "Dinner", "Snack"]


def test_a_food_says_how_much_of_it() -> None:
    assert item_text(MealItem("egg", 100.0, {}, "1", 2.0, "large")) == "egg (2 large, 100 g)"
    apple = MealItem("apple", 91.0, {}, "9", 0.5, 'medium (3" dia)')
    assert item_text(apple) == "apple (½ medium, 91 g)"
    assert item_text(MealItem("spinach", 150.0, {}, "1", 150.0, "g")) == "spinach (150 g)"
    assert item_text(apple, weights=False) == "apple (½ medium)"


def test_a_food_typed_with_its_nutrients_says_them() -> None:
    assert item_text(MealItem("Protein", None, {"protein": 30.0})) == "Protein (30 g)"
    assert item_text(MealItem("Soup", None, {"protein": 9.0, "iron": None, "other": 1.0})) == (
        "Soup (Protein 9 g)"
    )
    assert item_text(MealItem("Soup", None)) == "Soup"


def test_a_check_in_says_its_scores_and_tags() -> None:
    felt = CheckIn(day=SATURDAY, energy=4, stress=2, tags=("travel",))
    assert entry_text(felt, name_of) == "Energy 4, Stress 2, travel"


def test_an_own_habit_says_its_number_unless_it_is_a_tick() -> None:
    assert (
        entry_text(HabitRecord(day=SATURDAY, habit="coffee", value=2.5), name_of) == "Coffee, 2.5"
    )
    assert entry_text(HabitRecord(day=SATURDAY, habit="reading"), name_of) == "Reading"


def test_an_entry_of_an_unknown_kind_says_nothing() -> None:
    assert entry_text(Entry(day=SATURDAY), name_of) == ""
