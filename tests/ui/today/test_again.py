"""What is logged once more is new, on its day, at the same time of day."""

from datetime import timedelta

import pytest

from nehabits.domain.checkin import CheckIn
from nehabits.domain.exercise import Exercise
from nehabits.domain.meal import Meal
from nehabits.domain.refusal import Refused
from nehabits.domain.sleep import Sleep
from nehabits.ui.today.again import again
from tests.examples import BERLIN, NEW_YORK, SATURDAY, at, exercise, item, meal, night, practice

FRIDAY = SATURDAY - timedelta(days=1)
NOW = at(f"{SATURDAY} 18:50", BERLIN)


def test_times_stay_the_same_on_the_clock_and_take_the_zone_of_now() -> None:
    ran = exercise(30, day=FRIDAY, start=at(f"{FRIDAY} 07:30", NEW_YORK), outdoors=True, note="wet")
    (new,) = again([ran], SATURDAY, NOW)
    assert isinstance(new, Exercise)
    assert new.start == at(f"{SATURDAY} 07:30", BERLIN)
    assert (new.minutes, new.outdoors, new.note, new.day) == (30, True, "", SATURDAY)
    assert new.id != ran.id


def test_a_time_still_to_come_becomes_now() -> None:
    supper = meal(item("soup"), day=FRIDAY)
    late = at(f"{FRIDAY} 21:00", BERLIN)
    (new,) = again(
        [Meal(day=FRIDAY, start=late, meal=supper.meal, items=supper.items)], SATURDAY, NOW
    )
    assert isinstance(new, Meal)
    assert new.start == NOW
    assert new.items == supper.items


def test_an_unknown_time_stays_unknown() -> None:
    (new,) = again([practice(5, day=FRIDAY)], SATURDAY, NOW)
    assert new.start is None  # type: ignore[attr-defined]


def test_a_night_is_moved_whole_and_scores_stay_behind() -> None:
    kept = night(FRIDAY, "23:10", "06:45", BERLIN, quality=2, awakenings=3, note="hot")
    (new,) = again([kept], SATURDAY, NOW)
    assert isinstance(new, Sleep)
    assert (new.start, new.end) == (at(f"{FRIDAY} 23:10", BERLIN), at(f"{SATURDAY} 06:45", BERLIN))
    assert (new.quality, new.awakenings, new.note, new.day_off) == (None, None, "", True)


def test_a_time_that_a_clock_change_repeats_is_refused() -> None:
    autumn = at("2026-10-24 02:30", BERLIN)
    with pytest.raises(Refused, match="twice"):
        again(
            [exercise(30, day=autumn.wall.date(), start=autumn)],
            autumn.wall.date() + timedelta(1),
            NOW,
        )


def test_a_check_in_is_not_logged_again() -> None:
    with pytest.raises(TypeError):
        again([CheckIn(day=FRIDAY, energy=3)], SATURDAY, NOW)
