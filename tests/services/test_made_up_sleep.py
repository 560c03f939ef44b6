from collections import Counter
from datetime import timedelta
from itertools import pairwise
from statistics import fmean

import pytest

from nehabits.domain.circular import circular_mean, signed_distance
from nehabits.domain.day import is_weekend
from nehabits.domain.entry import Entry
from nehabits.domain.moment import zone_named
from nehabits.domain.sleep import Sleep
from nehabits.services.made_up import Record
from tests.made_up_person import HOME, TEN_YEARS, Living, of_kind


@pytest.mark.parametrize("zone", [HOME, "America/Los_Angeles", "Pacific/Auckland", "UTC"])
def test_no_two_sleeps_overlap(living: Living, zone: str) -> None:
    nights = sorted(
        of_kind(living(TEN_YEARS // 2, zone=zone), Sleep), key=lambda s: s.start.instant
    )
    assert all(one.end.instant <= other.start.instant for one, other in pairwise(nights))


def test_no_two_sleeps_overlap_over_ten_years(decade: list[Record]) -> None:
    nights = sorted(of_kind(decade, Sleep), key=lambda night: night.start.instant)
    assert all(one.end.instant <= other.start.instant for one, other in pairwise(nights))


def test_nothing_is_done_while_asleep(decade: list[Record]) -> None:
    nights = {night.day: night for night in of_kind(decade, Sleep) if not night.nap}
    for entry in of_kind(decade, Entry):
        start = getattr(entry, "start", None)
        if isinstance(entry, Sleep) or start is None:
            continue
        for night in (nights.get(entry.day), nights.get(entry.day + timedelta(days=1))):
            if night is not None:
                assert not night.start.instant < start.instant < night.end.instant


def test_the_person_wakes_later_at_weekends(decade: list[Record]) -> None:
    nights = [n for n in of_kind(decade, Sleep) if not n.nap and n.end.zone == HOME]
    waking = {
        off: circular_mean([n.end.clock for n in nights if is_weekend(n.day) is off])
        for off in (False, True)
    }
    assert waking[False] == pytest.approx(6 * 60 + 48, abs=10)
    assert 35 < signed_distance(waking[True], waking[False]) < 65


def test_the_person_falls_asleep_around_ten_past_eleven_on_work_days(decade: list[Record]) -> None:
    nights = [n for n in of_kind(decade, Sleep) if not (n.nap or n.day_off)]
    assert circular_mean([n.start.clock for n in nights]) == pytest.approx(23 * 60 + 10, abs=10)


def test_some_nights_and_some_of_their_details_are_missing(decade: list[Record]) -> None:
    nights = [night for night in of_kind(decade, Sleep) if not night.nap]
    assert 0.9 < len(nights) / TEN_YEARS < 0.97
    with_bed_times = fmean(night.minutes_in_bed is not None for night in nights)
    assert 0.6 < with_bed_times < 0.8
    assert {night.quality for night in nights} == {None, 1, 2, 3, 4, 5}
    assert any(night.nap for night in of_kind(decade, Sleep))


def test_nights_over_both_clock_changes_are_there(decade: list[Record]) -> None:
    zone = zone_named(HOME)
    changes = Counter(
        (night.end.offset - night.start.offset) / timedelta(hours=1)
        for night in of_kind(decade, Sleep)
        if night.start.zone == night.end.zone == zone.key
    )
    assert changes[1.0] >= 7
    assert changes[-1.0] >= 7
