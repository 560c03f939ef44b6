"""The figures of a day's nights and sessions, added up by hand."""

from datetime import date

from nehabits.domain.day_figures import day_figures
from nehabits.domain.exercise import CountsAs
from nehabits.domain.intensity import Intensity
from nehabits.domain.sleep import Sleep
from tests.examples import (
    BERLIN,
    NEW_YORK,
    SATURDAY,
    at,
    exercise,
    nap,
    night,
    practice,
    values,
)

LIGHT, MODERATE, VIGOROUS = Intensity


def test_a_day_without_entries_has_no_figures() -> None:
    assert day_figures([]) == {}


def test_a_night_has_six_figures_and_no_naps() -> None:
    slept = night(
        SATURDAY,
        "23:10",
        "06:45",
        minutes_awake=20,
        quality=4,
        into_bed=at("2026-11-20 22:45"),
        out_of_bed=at("2026-11-21 07:05"),
    )
    assert values(slept) == {
        "sleep.duration": 435,
        "sleep.naps": 0,
        "sleep.quality": 4,
        "sleep.efficiency": 87,  # 435 of 500 minutes
        "sleep.onset": 23 * 60 + 10,
        "sleep.midpoint": 2 * 60 + 57.5,
        "sleep.wake": 6 * 60 + 45,
    }


def test_what_was_not_typed_of_a_night_has_no_figure() -> None:
    found = values(night(SATURDAY, "23:10", "06:45"))
    assert "sleep.quality" not in found
    assert "sleep.efficiency" not in found
    assert found["sleep.duration"] == 455


def test_a_night_without_any_sleep_in_it_is_a_value() -> None:
    awake = night(
        SATURDAY,
        "23:00",
        "07:00",
        minutes_awake=480,
        into_bed=at("2026-11-20 23:00"),
        out_of_bed=at("2026-11-21 07:00"),
    )
    assert values(awake)["sleep.duration"] == 0
    assert values(awake)["sleep.efficiency"] == 0


def test_naps_add_up_and_are_no_night() -> None:
    naps = nap(SATURDAY, "13:00", "13:30"), nap(SATURDAY, "16:00", "17:00", minutes_awake=10)
    assert values(*naps) == {"sleep.naps": 80}


def test_naps_do_not_touch_the_night() -> None:
    found = values(nap(SATURDAY, "13:00", "14:00"), night(SATURDAY, "23:00", "07:00"))
    assert (found["sleep.duration"], found["sleep.naps"]) == (480, 60)


def test_of_two_main_sleeps_on_a_date_the_longer_is_measured() -> None:
    found = values(night(SATURDAY, "22:00", "01:00"), night(SATURDAY, "02:00", "08:00"))
    assert found["sleep.duration"] == 360
    assert found["sleep.onset"] == 120
    assert found["sleep.naps"] == 0


def test_the_night_of_a_clock_change_is_an_hour_shorter_than_its_walls() -> None:
    found = values(night(date(2026, 3, 29), "23:00", "07:00", BERLIN))
    assert found["sleep.duration"] == 420
    assert found["sleep.midpoint"] == 210
    assert (found["sleep.onset"], found["sleep.wake"]) == (1380, 420)


def test_a_night_on_a_flight_is_measured_by_the_clocks_of_waking() -> None:
    sunday = date(2026, 11, 22)
    start, end = at("2026-11-21 23:00", BERLIN), at("2026-11-22 01:00", NEW_YORK)
    found = values(Sleep(day=sunday, start=start, end=end))
    assert found["sleep.duration"] == 480
    assert found["sleep.onset"] == 17 * 60
    assert found["sleep.midpoint"] == 21 * 60
    assert found["sleep.wake"] == 60


def test_vigorous_minutes_count_twice_in_the_equivalent_and_once_in_mvpa() -> None:
    found = values(exercise(30, VIGOROUS), exercise(20, MODERATE), exercise(40, LIGHT))
    assert found == {
        "exercise.moderate": 20,
        "exercise.vigorous": 30,
        "exercise.moderate_equivalent": 80,
        "exercise.mvpa": 50,
        "exercise.strength_days": 0,
        "exercise.active_days": 1,
    }


def test_strength_training_counts_a_strength_day_and_no_minutes() -> None:
    lifting = exercise(45, VIGOROUS, aerobic=False, strength=True)
    assert values(lifting) == {
        "exercise.moderate": 0,
        "exercise.vigorous": 0,
        "exercise.moderate_equivalent": 0,
        "exercise.mvpa": 0,
        "exercise.strength_days": 1,
        "exercise.active_days": 1,
    }


def test_strength_training_that_is_aerobic_too_counts_both() -> None:
    circuit = exercise(45, MODERATE, aerobic=True, strength=True)
    found = values(circuit)
    assert (found["exercise.moderate"], found["exercise.strength_days"]) == (45, 1)


def test_two_sessions_make_one_strength_day_and_one_active_day() -> None:
    found = values(exercise(20, strength=True), exercise(20, strength=True), exercise(5))
    assert (found["exercise.strength_days"], found["exercise.active_days"]) == (1, 1)


def test_a_minute_of_light_movement_makes_a_day_active() -> None:
    assert values(exercise(1, LIGHT))["exercise.active_days"] == 1


def test_practices_add_up_and_make_one_practice_day() -> None:
    found = values(practice(5), practice(20, "meditation"))
    assert found == {"practice.minutes": 25, "practice.nature": 0, "practice.days": 1}


def test_time_in_nature_is_practice_in_nature_and_exercise_outdoors() -> None:
    found = values(practice(30, "nature"), practice(5), exercise(40, LIGHT, outdoors=True))
    assert found["practice.nature"] == 70
    assert found["practice.minutes"] == 35


def test_an_exercise_outdoors_is_time_in_nature_and_no_practice() -> None:
    found = values(exercise(40, LIGHT, outdoors=True), exercise(20, LIGHT))
    assert found["practice.nature"] == 40
    assert "practice.minutes" not in found
    assert "practice.days" not in found


def test_an_exercise_indoors_says_nothing_of_nature() -> None:
    assert "practice.nature" not in values(exercise(40))


def test_a_practice_that_counts_as_both_is_in_both_areas() -> None:
    found = values(practice(30, "yoga", counts_as=CountsAs.BOTH, intensity=MODERATE))
    assert found["practice.minutes"] == 30
    assert found["practice.days"] == 1
    assert found["exercise.moderate"] == 30
    assert found["exercise.active_days"] == 1
    assert found["exercise.strength_days"] == 0


def test_a_practice_that_counts_as_exercise_is_light_and_active_and_no_practice() -> None:
    found = values(practice(30, "yoga", counts_as=CountsAs.EXERCISE))
    assert found["exercise.active_days"] == 1
    assert found["exercise.moderate_equivalent"] == 0
    assert "practice.minutes" not in found


def test_an_exercise_that_counts_as_practice_is_in_that_area_alone() -> None:
    walk = exercise(30, MODERATE, counts_as=CountsAs.PRACTICE, strength=True)
    assert values(walk) == {"practice.minutes": 30, "practice.nature": 0, "practice.days": 1}


def test_an_exercise_that_counts_as_both_is_in_both_areas() -> None:
    found = values(exercise(30, VIGOROUS, counts_as=CountsAs.BOTH))
    assert found["exercise.moderate_equivalent"] == 60
    assert found["practice.minutes"] == 30
