"""Sleep: its checks, its times and the day it belongs to."""

import dataclasses
from datetime import date, time, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.moment import minutes_between
from nehabits.domain.sleep import Sleep, measured_night, refuse_overlap, sleep_day
from tests.examples import BERLIN, NEW_YORK, SATURDAY, at, nap, night, refused, utc
from tests.strategies import naps, nights


def test_time_asleep_is_the_sleep_less_the_minutes_awake() -> None:
    assert night(SATURDAY, "23:10", "06:45", minutes_awake=20).minutes_asleep == 435


def test_minutes_awake_that_were_not_typed_count_nothing() -> None:
    assert night(SATURDAY, "23:10", "06:45").minutes_asleep == 455


def test_minutes_to_fall_asleep_are_no_part_of_the_sleep() -> None:
    assert night(SATURDAY, "23:00", "07:00", minutes_to_fall_asleep=30).minutes_asleep == 480


def test_a_night_in_which_the_clocks_go_forward_lasts_seven_hours() -> None:
    spring = night(date(2026, 3, 29), "23:00", "07:00", BERLIN)
    assert spring.minutes_asleep == 420
    assert spring.midpoint == at("2026-03-29 03:30", BERLIN)
    assert spring.midpoint.clock == 210


def test_a_night_in_which_the_clocks_go_back_lasts_nine_hours() -> None:
    autumn = night(date(2026, 10, 25), "23:00", "07:00", BERLIN)
    assert autumn.minutes_asleep == 540
    # 21:00 UTC and 4.5 hours: 01:30 UTC, the second 02:30 that the clocks show.
    assert autumn.midpoint.instant == utc("2026-10-25 01:30")
    assert autumn.midpoint.clock == 150


def test_on_a_flight_the_times_are_those_of_the_zone_of_waking() -> None:
    start, end = at("2026-11-21 23:00", BERLIN), at("2026-11-22 01:00", NEW_YORK)
    flight = Sleep(day=date(2026, 11, 22), start=start, end=end)
    assert flight.minutes_asleep == 8 * 60
    assert flight.onset == at("2026-11-21 17:00", NEW_YORK)
    assert flight.midpoint == at("2026-11-21 21:00", NEW_YORK)
    assert flight.onset.instant == start.instant


def test_the_middle_may_fall_on_half_a_minute() -> None:
    assert night(SATURDAY, "23:00", "06:45").midpoint.clock == 2 * 60 + 52.5


def test_time_in_bed_is_known_only_with_both_bed_times() -> None:
    in_bed, out = at("2026-11-20 22:30"), at("2026-11-21 07:15")
    assert night(SATURDAY, "23:00", "07:00").minutes_in_bed is None
    assert night(SATURDAY, "23:00", "07:00", into_bed=in_bed).minutes_in_bed is None
    assert night(SATURDAY, "23:00", "07:00", out_of_bed=out).minutes_in_bed is None
    both = night(SATURDAY, "23:00", "07:00", into_bed=in_bed, out_of_bed=out)
    assert both.minutes_in_bed == 525


def test_bed_times_may_be_the_times_of_the_sleep() -> None:
    start, end = at("2026-11-20 23:00"), at("2026-11-21 07:00")
    sleep = Sleep(day=SATURDAY, start=start, end=end, into_bed=start, out_of_bed=end)
    assert sleep.minutes_in_bed == 480


@pytest.mark.parametrize("awake", ["22:00", "23:00"])
def test_a_sleep_that_does_not_end_after_its_start_is_refused(awake: str) -> None:
    with refused("end", "A sleep ends after it starts"):
        Sleep(day=SATURDAY, start=at("2026-11-20 23:00"), end=at(f"2026-11-20 {awake}"))


def test_a_sleep_of_a_day_and_longer_is_refused() -> None:
    with refused("end", "A sleep is shorter than 24 hours"):
        Sleep(day=SATURDAY, start=at("2026-11-20 07:00"), end=at("2026-11-21 07:00"))
    Sleep(day=SATURDAY, start=at("2026-11-20 07:01"), end=at("2026-11-21 07:00"))


def test_the_order_of_a_sleep_is_that_of_the_instants_not_of_the_walls() -> None:
    start = at("2026-11-21 23:00", BERLIN)
    with refused("end", "A sleep is shorter than 24 hours"):
        Sleep(day=date(2026, 11, 22), start=start, end=at("2026-11-22 22:00", NEW_YORK))
    westward = Sleep(day=SATURDAY, start=start, end=at("2026-11-21 22:30", NEW_YORK))
    assert westward.minutes_asleep == 5.5 * 60


def test_going_to_bed_after_falling_asleep_is_refused() -> None:
    with refused("into_bed", "Into bed is before or at falling asleep"):
        night(SATURDAY, "23:00", "07:00", into_bed=at("2026-11-20 23:01"))


def test_leaving_the_bed_before_waking_is_refused() -> None:
    with refused("out_of_bed", "Out of bed is after or at waking"):
        night(SATURDAY, "23:00", "07:00", out_of_bed=at("2026-11-21 06:59"))


def test_more_than_two_days_in_bed_are_refused() -> None:
    out = at("2026-11-21 07:00")
    two_days = night(SATURDAY, "23:00", "07:00", into_bed=at("2026-11-19 07:00"), out_of_bed=out)
    assert two_days.minutes_in_bed == 2880
    with refused("into_bed", "Time in bed is at most 48 hours"):
        night(SATURDAY, "23:00", "07:00", into_bed=at("2026-11-19 06:59"), out_of_bed=out)


def test_being_awake_for_longer_than_the_sleep_is_refused() -> None:
    assert night(SATURDAY, "23:00", "07:00", minutes_awake=480).minutes_asleep == 0
    with refused("minutes_awake", "Awake for 481 min is longer than the sleep of 480 min; type"):
        night(SATURDAY, "23:00", "07:00", minutes_awake=481)


@pytest.mark.parametrize("field", ["minutes_awake", "minutes_to_fall_asleep"])
def test_negative_minutes_are_refused(field: str) -> None:
    with refused(field, "Minutes are a number from 0 to 1440"):
        night(SATURDAY, "23:00", "07:00", **{field: -1})


@pytest.mark.parametrize("number", [-1, 101])
def test_an_absurd_number_of_awakenings_is_refused(number: int) -> None:
    with refused("awakenings", "Awakenings are a number from 0 to 100, or empty."):
        night(SATURDAY, "23:00", "07:00", awakenings=number)


def test_no_awakenings_and_many_are_taken() -> None:
    assert night(SATURDAY, "23:00", "07:00", awakenings=0).awakenings == 0
    assert night(SATURDAY, "23:00", "07:00", awakenings=100).awakenings == 100


@pytest.mark.parametrize("quality", [0, 6])
def test_a_quality_outside_one_to_five_is_refused(quality: int) -> None:
    with refused("quality", "This is a number from 1 to 5"):
        night(SATURDAY, "23:00", "07:00", quality=quality)


def test_a_main_sleep_belongs_to_the_date_of_waking_whatever_the_day_start() -> None:
    start, end = at("2026-11-20 22:00"), at("2026-11-21 03:30")
    for day_start in (time(0), time(4), time(12)):
        assert sleep_day(start, end, nap=False, day_start=day_start) == SATURDAY


def test_a_main_sleep_belongs_to_the_date_on_the_clocks_where_it_ended() -> None:
    start, end = at("2026-11-21 23:00", BERLIN), at("2026-11-21 22:30", NEW_YORK)
    assert sleep_day(start, end, nap=False) == SATURDAY


def test_a_main_sleep_on_another_day_than_the_date_of_waking_is_refused() -> None:
    with refused("day", "A main sleep belongs to the date of waking, 2026-11-21."):
        dataclasses.replace(night(SATURDAY, "23:00", "07:00"), day=date(2026, 11, 20))


def test_a_nap_may_belong_to_the_day_before_its_date() -> None:
    start, end = at("2026-11-22 03:00"), at("2026-11-22 03:30")
    assert Sleep(day=SATURDAY, start=start, end=end, nap=True).day == SATURDAY


def test_a_nap_belongs_to_the_day_in_which_it_starts() -> None:
    start, end = at("2026-11-22 03:30"), at("2026-11-22 04:30")
    assert sleep_day(start, end, nap=True) == SATURDAY
    assert sleep_day(start, end, nap=True, day_start=time(3)) == date(2026, 11, 22)
    assert sleep_day(start, end, nap=True, day_start=time(3, 30)) == date(2026, 11, 22)


def test_of_two_main_sleeps_the_longer_is_measured() -> None:
    short, long = night(SATURDAY, "23:00", "02:00"), night(SATURDAY, "03:00", "07:00")
    assert measured_night([short, long]) is long
    assert measured_night([long, short]) is long


def test_the_longer_of_two_main_sleeps_is_the_one_with_more_time_asleep() -> None:
    restless = night(SATURDAY, "22:00", "02:00", minutes_awake=120)
    quiet = night(SATURDAY, "03:00", "06:00")
    assert measured_night([restless, quiet]) is quiet


def test_of_two_equally_long_main_sleeps_the_first_is_measured() -> None:
    first, second = night(SATURDAY, "23:00", "02:00"), night(SATURDAY, "03:00", "06:00")
    assert measured_night([first, second]) is first
    assert measured_night([second, first]) is first


def test_a_nap_is_never_the_measured_night() -> None:
    long_nap, short_night = nap(SATURDAY, "12:00", "18:00"), night(SATURDAY, "05:00", "07:00")
    assert measured_night([long_nap, short_night]) is short_night
    assert measured_night([long_nap]) is None
    assert measured_night([]) is None


def test_two_sleeps_that_overlap_are_refused_and_the_clash_is_named() -> None:
    logged = night(SATURDAY, "23:00", "07:00")
    with refused(
        "start",
        "This overlaps the sleep from 23:00 to 07:00 on 2026-11-21; change one of the two.",
    ):
        refuse_overlap(nap(SATURDAY, "06:59", "08:00"), [logged])


def test_a_sleep_inside_another_one_overlaps_it() -> None:
    logged = night(SATURDAY, "23:00", "07:00")
    with refused("start", "This overlaps the sleep from 23:00"):
        refuse_overlap(nap(SATURDAY, "02:00", "03:00"), [logged])
    with refused("start", "This overlaps the sleep from 02:00 to 03:00"):
        refuse_overlap(logged, [nap(SATURDAY, "02:00", "03:00")])


def test_every_other_sleep_is_looked_at() -> None:
    later = nap(SATURDAY, "14:00", "15:00")
    edited = nap(SATURDAY, "13:00", "14:30")
    with refused("start", "This overlaps the sleep from 14:00"):
        refuse_overlap(edited, [edited, nap(SATURDAY, "10:00", "11:00"), later])


def test_sleeps_that_touch_do_not_overlap() -> None:
    logged = night(SATURDAY, "23:00", "07:00")
    refuse_overlap(nap(SATURDAY, "07:00", "08:00"), [logged])
    refuse_overlap(nap(date(2026, 11, 20), "22:00", "23:00"), [logged])


def test_sleeps_in_two_zones_overlap_by_their_instants() -> None:
    logged = night(SATURDAY, "23:00", "07:00", BERLIN)
    refuse_overlap(nap(SATURDAY, "01:00", "02:00", NEW_YORK), [logged])
    with refused("start", "This overlaps"):
        refuse_overlap(nap(SATURDAY, "00:59", "02:00", NEW_YORK), [logged])


def test_an_edited_sleep_does_not_clash_with_itself() -> None:
    logged = night(SATURDAY, "23:00", "07:00")
    refuse_overlap(night(SATURDAY, "23:30", "07:00", id=logged.id), [logged])


@given(sleep=nights(SATURDAY))
def test_the_middle_is_as_far_from_falling_asleep_as_from_waking(sleep: Sleep) -> None:
    halves = (
        minutes_between(sleep.start, sleep.midpoint),
        minutes_between(sleep.midpoint, sleep.end),
    )
    assert halves[0] == halves[1] == minutes_between(sleep.start, sleep.end) / 2
    assert sleep.midpoint.zone == sleep.onset.zone == sleep.end.zone


@given(sleeps=st.lists(nights(SATURDAY, st.just("UTC")), max_size=4), seed=st.randoms())
def test_the_measured_night_does_not_depend_on_the_order(sleeps: list[Sleep], seed: Random) -> None:
    shuffled = sleeps[:]
    seed.shuffle(shuffled)
    one, other = measured_night(sleeps), measured_night(shuffled)
    if one is None or other is None:
        assert one is other is None
    else:
        assert (one.minutes_asleep, one.start.instant) == (
            other.minutes_asleep,
            other.start.instant,
        )


@given(one=naps(SATURDAY), other=naps(SATURDAY + timedelta(days=3)))
def test_sleeps_days_apart_never_clash(one: Sleep, other: Sleep) -> None:
    refuse_overlap(one, [other])
    refuse_overlap(other, [one])
