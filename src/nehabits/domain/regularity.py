"""The sleep regularity index (Phillips 2017, Sci Rep 7:3216)."""

from calendar import isleap
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from nehabits.domain.moment import zone_named
from nehabits.domain.nights import MINUTE, Nights, Times, aware
from nehabits.domain.series import Days, Mask, Values

MINUTES = 1440
LEAST_PAIRS = 6

AWAKE, ASLEEP, SKIPPED = 0, 1, 2
"""What a wall-clock minute was; one that a clock change skips was neither."""

_ONE_DAY = np.timedelta64(1, "D")
_HALF_DAY = np.timedelta64(MINUTES // 2, "m")
_SEARCHED = (-26 * 60 * 60, 50 * 60 * 60)
"""Seconds around a day's first noon in which its clocks change: Samoa once skipped a whole day."""

_SECOND = np.timedelta64(1_000_000, "us")
_DAYS_REACHED = (-1, 0, 1, 2)
"""A sleep, shorter than 24 hours, touches days by the clocks of any zone from the one before the
UTC day it begins in to two after it."""

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class DayPairs:
    """Of each two adjacent days: whether both are recorded, minutes equal, and minutes compared."""

    both: Mask
    equal: Counts
    compared: Counts


def regularity(nights: Nights, size: int) -> tuple[Values, Counts]:
    """Return the index over each `size` days in a row, and how many pairs of days are in it.

    −100 + 200 × the share of equal minutes 24 h apart; nan under six pairs of adjacent recorded
    days. Of n days there are n − size + 1 runs.
    """
    pairs = day_pairs(nights)
    equal, compared, count = (
        _rolled_sums(each, size - 1) for each in (pairs.equal, pairs.compared, pairs.both)
    )
    index = -100 + 200 * equal / np.maximum(compared, 1)
    return np.where(count >= LEAST_PAIRS, index, np.nan), count


def day_pairs(nights: Nights) -> DayPairs:
    """Return how each two adjacent days compare, minute by minute of the wall clock.

    A day runs from noon to noon and ends on its date; it is recorded if it has a main sleep, and
    follows the clocks of the zone of waking. Naps count as asleep, minutes awake are ignored. A
    missing night breaks the pairs, it is not time awake.
    """
    frames = _frames(nights)
    spans = _spans(nights, frames)
    both = frames.recorded[:-1] & frames.recorded[1:]
    asleep = np.bincount(spans.day, spans.last - spans.first, len(nights.days)).astype(np.int64)
    equal = MINUTES - asleep[:-1] - asleep[1:] + 2 * _shared(spans, len(nights.days))
    compared = np.full(len(both), MINUTES)
    odd = frames.changes | spans.overlaps(len(nights.days))
    for place in np.flatnonzero(both & (odd[:-1] | odd[1:])).tolist():
        one, other = (_states(nights, frames, each) for each in (place, place + 1))
        counted = (one != SKIPPED) & (other != SKIPPED)
        equal[place] = np.count_nonzero(counted & (one == other))
        compared[place] = np.count_nonzero(counted)
    return DayPairs(both, np.where(both, equal, 0), np.where(both, compared, 0))


def _rolled_sums(values: NDArray[np.generic], size: int) -> Counts:
    """Return the sums of each `size` places in a row; whole numbers, so nothing is rounded."""
    total = np.concatenate(([0], np.cumsum(values, dtype=np.int64)))
    sums: Counts = total[size:] - total[: len(total) - size]
    return sums


@dataclass(frozen=True, slots=True, eq=False)
class _Frames:
    """Each day from noon to noon: when it begins, and whether the clocks change in it."""

    recorded: Mask
    begins: Times
    changes: Mask


@dataclass(frozen=True, slots=True, eq=False)
class _Spans:
    """Minutes asleep, from `first` to before `last`, of days by their place, in order."""

    day: Counts
    first: Counts
    last: Counts

    def overlaps(self, days: int) -> Mask:
        """Say which days have minutes that are in two sleeps: no journal, but arrays may."""
        twice = (self.day[1:] == self.day[:-1]) & (self.first[1:] < self.last[:-1])
        return np.isin(np.arange(days), self.day[1:][twice])


def _frames(nights: Nights) -> _Frames:
    found = nights.measured_on_days()
    recorded = found >= 0
    begins = (nights.days - _HALF_DAY).astype("datetime64[us]")
    changes = np.zeros(len(found), dtype=bool)
    zones = nights.zone[found[recorded]]
    places = np.flatnonzero(recorded)
    for zone in set(zones.tolist()):
        there = places[zones == zone]
        begin = nights.days[there] - _ONE_DAY
        noons, back = np.unique(np.concatenate((begin, begin + _ONE_DAY)), return_inverse=True)
        offsets = _noon_offsets(zone, noons)[back]
        before, after = offsets[: len(there)], offsets[len(there) :]
        begins[there] -= before
        changes[there] = before != after
    return _Frames(recorded, begins, changes)


def _noon_offsets(zone: str, days: Days) -> NDArray[np.timedelta64]:
    """Return a zone's offset at noon of some days in order."""
    years = days.astype("datetime64[Y]")
    offsets = np.zeros(len(days), dtype="timedelta64[s]")
    for year in np.unique(years):
        first, end = np.searchsorted(years, year), np.searchsorted(years, year, "right")
        in_year = (days[first:end] - year.astype("datetime64[D]")).astype(np.int64)
        offsets[first:end] = _noon_offsets_of_year(zone, int(year.astype(np.int64)) + 1970)[in_year]
    return offsets


@lru_cache(maxsize=256)
def _noon_offsets_of_year(zone: str, year: int) -> NDArray[np.timedelta64]:
    """Return a zone's offset at noon of each day of a year: of fifty years it takes a while."""
    noon = datetime(year, 1, 1, 12, tzinfo=zone_named(zone))
    noons = (noon + timedelta(days=day) for day in range(365 + isleap(year)))
    offsets = (noon.utcoffset() or timedelta() for noon in noons)
    seconds = np.fromiter((each.days * 86_400 + each.seconds for each in offsets), np.int64)
    return seconds.astype("timedelta64[s]")


def _spans(nights: Nights, frames: _Frames) -> _Spans:
    """Return which minutes of the recorded days were slept, as if no clock changed."""
    begun = (nights.start + _HALF_DAY).astype("datetime64[D]")
    begun_place = (begun - nights.days[0]).astype(np.int64)
    parts = []
    for step in _DAYS_REACHED:
        place = begun_place + step
        sleeps = np.flatnonzero((place >= 0) & (place < len(frames.recorded)))
        sleeps = sleeps[frames.recorded[place[sleeps]]]
        day = place[sleeps]
        first, last = (
            np.clip(_minutes_up(each[sleeps] - frames.begins[day]), 0, MINUTES)
            for each in (nights.start, nights.end)
        )
        parts.append(np.array((day, first, last))[:, first < last])
    day, first, last = np.concatenate(parts, axis=1)
    order = np.lexsort((first, day))
    return _Spans(day[order], first[order], last[order])


def _minutes_up(length: NDArray[np.timedelta64]) -> Counts:
    """Return whole minutes, rounded up: a minute is slept if the sleep holds its beginning."""
    minutes: Counts = -(-length // MINUTE)
    return minutes


def _shared(spans: _Spans, days: int) -> Counts:
    """Return how many minutes of the clock are slept on both of each two adjacent days."""
    counts = np.bincount(spans.day, minlength=days + 1)
    starts = np.cumsum(counts) - counts
    partners = counts[spans.day + 1]
    one = np.repeat(np.arange(len(spans.day)), partners)
    nth = np.arange(len(one)) - np.repeat(np.cumsum(partners) - partners, partners)
    other = starts[spans.day[one] + 1] + nth
    common = np.minimum(spans.last[one], spans.last[other]) - np.maximum(
        spans.first[one], spans.first[other]
    )
    shared = np.bincount(spans.day[one], np.maximum(common, 0), days)[: days - 1]
    return shared.astype(np.int64)


def _states(nights: Nights, frames: _Frames, place: int) -> NDArray[np.uint8]:
    """Return the state of each wall-clock minute of a recorded day, over a clock change too."""
    instants, skipped = _instants(nights, frames, place)
    near = slice(*np.searchsorted(nights.day, nights.days[place] + np.array([-3, 4])))
    state = np.full(MINUTES, AWAKE, dtype=np.uint8)
    for start, end in zip(nights.start[near], nights.end[near], strict=True):
        state[(instants >= start) & (instants < end)] = ASLEEP
    state[skipped] = SKIPPED
    return state


def _instants(nights: Nights, frames: _Frames, place: int) -> tuple[Times, Mask]:
    """Return each wall minute's instant, and which minutes a clock change skips.

    Of a minute that the clocks show twice the first counts.
    """
    walls = frames.begins[place] + np.arange(MINUTES) * MINUTE
    if not frames.changes[place]:
        return walls, np.zeros(MINUTES, dtype=bool)
    zone = nights.zone[nights.measured_on_days()[place]]
    change, ahead = _clock_change(frames.begins[place], zone)
    instants = np.where(walls < change, walls, walls - ahead)
    return instants, (walls >= change) & (walls < change + ahead)


def _clock_change(begin: np.datetime64, zone: str) -> tuple[np.datetime64, np.timedelta64]:
    """Return when the clocks change within a day from an instant, and by how much they go ahead.

    To the second; to go back is to go ahead by less than nothing.
    """
    instant, there = aware(begin), zone_named(zone)

    def offset(seconds: int) -> timedelta | None:
        return (instant + timedelta(seconds=seconds)).astimezone(there).utcoffset()

    low, high = _SEARCHED
    before = offset(low)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if offset(middle) == before else (low, middle)
    ahead = np.timedelta64(offset(high), "us") - np.timedelta64(before, "us")
    return begin + high * _SECOND, ahead
