"""Moments: wall clocks, zones, clock changes and the instants they name."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.moment import Moment, is_skipped, minutes_between, offset_text, zone_named
from nehabits.domain.refusal import Refused
from tests.examples import BERLIN, NEW_YORK, at, refused, utc
from tests.strategies import moments, zones

HOUR = timedelta(hours=1)


def test_a_wall_time_has_the_offset_of_its_season() -> None:
    assert at("2026-11-21 23:10", BERLIN).offset == HOUR
    assert at("2026-07-21 23:10", BERLIN).offset == 2 * HOUR


def test_the_instant_is_the_wall_time_less_the_offset() -> None:
    assert at("2026-11-21 23:10", BERLIN).instant == utc("2026-11-21 22:10")
    assert at("2026-11-21 23:10", NEW_YORK).instant == utc("2026-11-22 04:10")


def test_the_instant_is_aware_and_in_utc() -> None:
    assert at("2026-11-21 23:10", BERLIN).instant.tzinfo is UTC


def test_a_zone_on_the_wall_time_itself_is_ignored() -> None:
    wall = datetime(2026, 11, 21, 23, 10, tzinfo=UTC)
    assert Moment.at(wall, BERLIN) == at("2026-11-21 23:10", BERLIN)


def test_a_fold_on_the_wall_time_itself_is_ignored() -> None:
    wall = datetime(2026, 10, 25, 2, 30, fold=1)
    assert Moment.at(wall, BERLIN, 2 * HOUR).wall.fold == 0


def test_a_repeated_wall_time_is_refused_without_an_offset() -> None:
    sentence = "On 2026-10-25 the clocks in Europe/Berlin show 02:30 twice; add the offset you mean"
    with refused("start", f"{sentence} (+02:00 or +01:00)."):
        at("2026-10-25 02:30", BERLIN)


def test_a_skipped_wall_time_is_refused_without_an_offset() -> None:
    sentence = "On 2026-03-29 the clocks in Europe/Berlin skip 02:30; type another time, or add"
    with refused("start", f"{sentence} the offset (+01:00 or +02:00)."):
        at("2026-03-29 02:30", BERLIN)


def test_a_refused_wall_time_names_the_field_it_was_typed_in() -> None:
    with refused("end", "On 2026-10-25"):
        Moment.at(datetime(2026, 10, 25, 2, 30), BERLIN, field="end")


def test_the_last_minutes_before_and_after_a_clock_change_are_taken() -> None:
    assert at("2026-10-25 01:59", BERLIN).offset == 2 * HOUR
    assert at("2026-10-25 03:00", BERLIN).offset == HOUR
    assert at("2026-03-29 01:59", BERLIN).offset == HOUR
    assert at("2026-03-29 03:00", BERLIN).offset == 2 * HOUR


def test_an_offset_chooses_between_the_two_times_a_clock_shows() -> None:
    first, second = (at("2026-10-25 02:30", BERLIN, offset) for offset in (2 * HOUR, HOUR))
    assert first.instant == utc("2026-10-25 00:30")
    assert second.instant == utc("2026-10-25 01:30")


def test_an_instant_in_the_repeated_hour_is_told_by_its_offset_alone() -> None:
    second = Moment.of_instant(utc("2026-10-25 01:30"), BERLIN)
    assert second == at("2026-10-25 02:30", BERLIN, HOUR)
    assert second.wall.fold == 0


def test_an_offset_lets_a_skipped_time_in() -> None:
    assert at("2026-03-29 02:30", BERLIN, HOUR).instant == utc("2026-03-29 01:30")


def test_an_offset_that_holds_is_taken_on_any_day() -> None:
    assert at("2026-11-21 23:10", BERLIN, HOUR) == at("2026-11-21 23:10", BERLIN)


def test_an_offset_that_does_not_hold_is_refused() -> None:
    with refused(
        "start", "In Europe/Berlin the offset at 23:10 is +01:00; type that one or leave it out."
    ):
        at("2026-11-21 23:10", BERLIN, 3 * HOUR)
    with refused("wake", "In Europe/Berlin the offset at 02:30 is +02:00 or +01:00;"):
        Moment.at(datetime(2026, 10, 25, 2, 30), BERLIN, timedelta(), "wake")


@pytest.mark.parametrize("name", ["Europe/Bremen", "", "../etc/passwd", "Europe", "Berlin\0"])
def test_an_unknown_zone_is_refused(name: str) -> None:
    with refused("zone", f"There is no time zone {name}; use a name such as Europe/Berlin."):
        zone_named(name)


def test_half_a_minute_is_part_of_the_clock() -> None:
    assert at("2026-11-21 23:10:30", BERLIN).clock == 23 * 60 + 10.5
    assert at("2026-11-21 00:00:00.500000").clock == pytest.approx(0.5 / 60)


def test_an_iso_text_carries_the_offset() -> None:
    assert at("2026-11-21 23:10", BERLIN).isoformat() == "2026-11-21T23:10:00+01:00"
    assert at("2026-11-21 23:10", NEW_YORK).isoformat() == "2026-11-21T23:10:00-05:00"


@pytest.mark.parametrize(
    ("offset", "text"),
    [
        (timedelta(), "+00:00"),
        (timedelta(hours=5, minutes=45), "+05:45"),
        (timedelta(hours=-3, minutes=-30), "-03:30"),
        (timedelta(minutes=53, seconds=28), "+00:53:28"),
        (timedelta(hours=14), "+14:00"),
    ],
)
def test_an_offset_is_written_as_hours_and_minutes(offset: timedelta, text: str) -> None:
    assert offset_text(offset) == text


def test_minutes_between_count_what_passes_when_clocks_change() -> None:
    spring = at("2026-03-28 23:00", BERLIN), at("2026-03-29 07:00", BERLIN)
    autumn = at("2026-10-24 23:00", BERLIN), at("2026-10-25 07:00", BERLIN)
    assert minutes_between(*spring) == 420
    assert minutes_between(*autumn) == 540


def test_minutes_between_two_zones_count_what_passes() -> None:
    start, end = at("2026-11-21 22:00", BERLIN), at("2026-11-22 01:00", NEW_YORK)
    assert minutes_between(start, end) == 9 * 60
    assert minutes_between(end, start) == -9 * 60


def test_another_zone_shows_the_same_instant() -> None:
    there = at("2026-11-21 22:00", BERLIN).in_zone(NEW_YORK)
    assert there == at("2026-11-21 16:00", NEW_YORK)


def test_the_same_zone_keeps_what_was_typed() -> None:
    typed = at("2026-03-29 02:30", BERLIN, HOUR)
    assert typed.in_zone(BERLIN) is typed


def test_a_wall_time_is_skipped_only_inside_the_gap() -> None:
    walls = [datetime(2026, 3, 29, 1, 59), datetime(2026, 3, 29, 2, 0), datetime(2026, 3, 29, 3, 0)]
    assert [is_skipped(wall, ZoneInfo(BERLIN)) for wall in walls] == [False, True, False]
    assert not is_skipped(datetime(2026, 10, 25, 2, 30), ZoneInfo(BERLIN))


@given(moment=moments())
def test_a_moment_comes_back_from_its_instant(moment: Moment) -> None:
    assert Moment.of_instant(moment.instant, moment.zone) == moment
    assert Moment.at(moment.wall, moment.zone, moment.offset) == moment
    assert 0 <= moment.clock < 1440


@given(wall=st.datetimes(datetime(1990, 1, 1), datetime(2080, 1, 1)), zone=zones)
def test_a_wall_time_that_is_taken_comes_back_from_its_instant(wall: datetime, zone: str) -> None:
    try:
        moment = Moment.at(wall, zone)
    except Refused:
        # Only around a clock change are there two offsets to choose from.
        sides = [wall + timedelta(hours=hours) for hours in (-3, 3)]
        assert len({Moment.at(side, zone).offset for side in sides}) == 2
    else:
        assert Moment.of_instant(moment.instant, zone) == moment


@given(moment=moments(), zone=zones)
def test_changing_the_zone_keeps_the_instant(moment: Moment, zone: str) -> None:
    there = moment.in_zone(zone)
    assert there.instant == moment.instant
    assert there.zone == zone
    assert there.in_zone(moment.zone) == moment
