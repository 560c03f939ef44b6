"""The sleep schedule as a value: where bars stand, and what is said of a day and of many."""

from datetime import date, timedelta

import numpy as np
import pytest

from nehabits.domain.clock_face import use_twelve_hours
from nehabits.domain.day import days_between
from nehabits.domain.sleep import Sleep
from nehabits.ui.charts.schedule_picture import SchedulePicture
from nehabits.ui.charts.schedule_pieces import Pieces
from tests.examples import BERLIN, NEW_YORK, at, nap, night
from tests.ui.charts.typed_nights import TODAY, schedule

FRIDAY = TODAY - timedelta(days=1)
THURSDAY = TODAY - timedelta(days=2)
CHANGE = date(2026, 10, 25)


def bars(found: Pieces) -> list[tuple[int, float, float]]:
    """Return bars as days before today, hours below noon."""
    today = (TODAY - date(1970, 1, 1)).days
    both = zip(found.x, found.top / 60, found.bottom / 60, strict=True)
    return [(int(x) - today, float(top), float(bottom)) for x, top, bottom in both]


def say(picture: SchedulePicture, day: date) -> str:
    place = (day - picture.days[0].item()).days
    return picture.readout(place).sentence


def test_a_night_stands_in_the_column_of_its_waking_and_a_nap_in_that_of_its_day() -> None:
    picture = schedule(
        [
            night(FRIDAY, "23:10", "06:45", BERLIN, minutes_awake=23, quality=4, day_off=True),
            nap(FRIDAY, "14:00", "14:20", BERLIN),
            night(TODAY, "23:00", "07:00", BERLIN),
        ]
    )
    assert bars(picture.off) == [(-1, pytest.approx(11 + 1 / 6), 18.75)]
    assert bars(picture.naps) == [(-1, 2, pytest.approx(2 + 1 / 3))]
    assert bars(picture.work) == [(0, 11, 19)]
    assert say(picture, FRIDAY) == (
        "Fri 20 November: asleep 23:10–06:45, 7 h 12, quality 4 of 5, mid-sleep 02:58, day off, "
        "nap 14:00–14:20"
    )
    assert picture.row(5) == (
        "Fri 20 November 2026",
        "23:10",
        "06:45",
        "7 h 12",
        "02:58",
        "20 min",
        "yes",
        "",
    )
    assert len(picture.headings()) == len(picture.row(5))


def test_two_sleeps_of_a_date_are_both_drawn_and_the_longer_is_measured() -> None:
    picture = schedule([night(TODAY, "23:00", "03:00"), night(TODAY, "04:00", "07:00")])
    assert bars(picture.work) == [(0, 11, 15), (0, 16, 19)]
    assert picture.middles[-1] == 60
    assert say(picture, TODAY) == (
        "Sat 21 November: asleep 23:00–03:00, 4 h, mid-sleep 01:00, also asleep 04:00–07:00"
    )


def test_a_sleep_across_noon_stays_in_its_column() -> None:
    picture = schedule([night(FRIDAY, "08:00", "15:00")])
    assert bars(picture.work) == [(-1, 0, 3), (-1, 20, 24)]
    assert "past noon: at the top of the same column" in picture.legend(0, 6, thinned=False)


def test_a_sleep_of_nearly_a_day_is_drawn_whole() -> None:
    long = Sleep(day=FRIDAY, start=at(f"{THURSDAY} 11:01"), end=at(f"{FRIDAY} 11:00"))
    picture = schedule([long])
    assert sum(bottom - top for _, top, bottom in bars(picture.work)) == pytest.approx(
        23.983, abs=0.001
    )


def test_a_night_between_zones_is_drawn_by_the_clocks_of_waking_and_says_both_ends() -> None:
    flown = Sleep(
        day=TODAY, start=at(f"{FRIDAY} 23:00", NEW_YORK), end=at(f"{TODAY} 11:30", BERLIN)
    )
    picture = schedule([flown])
    # 23:00 in New York is 05:00 in Berlin.
    assert bars(picture.work) == [(0, 17, 23.5)]
    assert say(picture, TODAY).startswith(
        "Sat 21 November: asleep 23:00 (UTC-05:00)–11:30 (UTC+01:00), 6 h 30, mid-sleep 08:15"
    )


def test_a_night_of_a_clock_change_reaches_from_clock_time_to_clock_time() -> None:
    picture = schedule([night(CHANGE, "23:00", "07:00", BERLIN)], days=40)
    assert [each[1:] for each in bars(picture.work)] == [(11, 19)]
    assert "asleep 23:00 (UTC+02:00)–07:00 (UTC+01:00), 9 h" in say(picture, CHANGE)
    asleep = at(f"{CHANGE} 02:50", BERLIN, timedelta(hours=2))
    awake = at(f"{CHANGE} 02:20", BERLIN, timedelta(hours=1))
    back = schedule([Sleep(day=CHANGE, start=asleep, end=awake)], days=40)
    assert [each[2] - each[1] for each in bars(back.work)] == [pytest.approx(0.5)]


def test_time_in_bed_stands_around_the_night_as_far_as_it_is_known() -> None:
    slept = night(TODAY, "23:00", "07:00", into_bed=at(f"{FRIDAY} 22:30"))
    assert bars(schedule([slept]).beds) == [(0, 10.5, 11)]
    both = night(
        TODAY,
        "12:10",
        "11:50",
        into_bed=at(f"{FRIDAY} 11:50"),
        out_of_bed=at(f"{TODAY} 12:00"),
    )
    assert bars(schedule([both]).beds) == [
        (0, 0, pytest.approx(1 / 6)),
        (0, pytest.approx(24 - 1 / 6), 24),
        (0, pytest.approx(24 - 1 / 6), 24),
    ]


def test_days_without_a_night_say_why() -> None:
    picture = schedule([nap(FRIDAY, "14:00", "14:20")], not_tracked=[THURSDAY])
    assert say(picture, THURSDAY) == "Thu 19 November: not tracked"
    assert say(picture, FRIDAY) == "Fri 20 November: nap 14:00–14:20"
    assert say(picture, TODAY) == "Sat 21 November: nothing logged"
    assert [picture.row(place)[-1] for place in (4, 5, 6)] == [
        "not tracked",
        "no night logged",
        "nothing logged",
    ]
    assert not picture.is_empty
    assert schedule([]).is_empty


def test_the_summary_counts_nights_in_sight_and_says_the_28_days_to_the_last_of_them() -> None:
    days = days_between(TODAY - timedelta(days=41), TODAY)
    off = {day for day in days if day.weekday() >= 5}
    slept = [
        night(
            day,
            "00:00" if day in off else "23:00",
            "08:00" if day in off else "07:00",
            day_off=day in off,
        )
        for day in days
        if day not in {FRIDAY, THURSDAY}
    ]
    picture = schedule(slept, 42, not_tracked=[THURSDAY])
    # Of 28 days 26 nights, 8 of days off at 04:00 and 18 at 03:00: mean 03:18, SD 28.2 min. Of
    # 24 pairs 7 differ by two hours: 100 − 200 × 7 × 120 / (24 × 1440).
    assert picture.summary(0, 41) == (
        "40 of 41 nights · 28 days to 21 November: mid-sleep 03:18 ±28 min, regularity 95, "
        "days off +60 min"
    )
    assert picture.summary(0, 3) == "4 of 4 nights"
    assert picture.summary(0, 0) == "1 of 1 night"


def test_the_mean_night_needs_four_nights_and_goes_round_midnight() -> None:
    days = days_between(TODAY - timedelta(days=6), TODAY)
    times = (("23:50", "07:00"), ("00:10", "07:20")) * 2
    slept = [night(day, *each) for day, each in zip(days, times, strict=False)]
    picture = schedule(slept)
    onset, wake = picture.usual(0, 6) or (np.nan, np.nan)
    assert onset % 1440 == pytest.approx(0, abs=1e-6)
    assert wake == pytest.approx(430)
    assert picture.usual(0, 2) is None
    assert "band: mean night in sight" in picture.legend(0, 6, thinned=False)
    assert "band" not in picture.legend(0, 2, thinned=False)


def test_the_legend_says_only_what_is_drawn() -> None:
    picture = schedule([night(TODAY, "23:00", "07:00")], not_tracked=[FRIDAY])
    assert (
        picture.legend(0, 6, thinned=False)
        == "noon to noon · dot: mid-sleep · hatched: not tracked"
    )
    assert picture.legend(6, 6, thinned=True) == (
        "noon to noon · columns: from falling asleep to waking on some nights, "
        "the outermost left out"
    )


def test_the_last_known_day_is_that_of_the_last_night() -> None:
    assert (
        schedule([night(FRIDAY, "23:00", "07:00"), nap(TODAY, "14:00", "14:20")]).last_known() == 5
    )
    assert schedule([]).last_known() == 6


def test_times_are_said_as_the_person_reads_a_clock() -> None:
    picture = schedule([night(TODAY, "23:10", "06:45")])
    use_twelve_hours(wanted=True)
    try:
        assert "asleep 11:10\u202fpm–6:45\u202fam" in say(picture, TODAY)
    finally:
        use_twelve_hours(wanted=False)
