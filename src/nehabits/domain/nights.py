"""Nights and naps of many days as arrays, and which night of a date is the measured one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from nehabits.domain.moment import Moment
from nehabits.domain.series import Days, Mask, Values
from nehabits.domain.sleep import Sleep

SLEEP_COLUMNS = (
    "day",
    "nap",
    "day_off",
    "start_wall",
    "start_zone",
    "start_offset",
    "end_wall",
    "end_zone",
    "end_offset",
    "minutes_awake",
    "quality",
    "into_bed_wall",
    "into_bed_offset",
    "out_of_bed_wall",
    "out_of_bed_offset",
)
"""What `nights` is made from, a value each for every sleep: as the journal keeps it."""

Times: TypeAlias = NDArray[np.datetime64]
"""Instants in UTC or wall times, in microseconds."""

MINUTE = np.timedelta64(60_000_000, "us")


@dataclass(frozen=True, slots=True, eq=False)
class Nights:
    """Sleeps around a run of days, a place each by day and then by time; `days` has every day.

    `onset`, `middle` and `wake` are wall times in the zone of waking, `fell` is one where the
    person fell asleep. `asleep`, `before` and `after` (in bed but not yet or no more asleep) are
    minutes, nan where unknown, as is `quality`. Of a date's main sleeps one is `measured`.
    """

    days: Days
    not_tracked: Mask
    day: Days
    nap: Mask
    day_off: Mask
    measured: Mask
    start: Times
    end: Times
    fell: Times
    onset: Times
    middle: Times
    wake: Times
    start_offset: Values
    end_offset: Values
    zone: NDArray[np.object_]
    asleep: Values
    before: Values
    after: Values
    quality: Values

    def places_of(self, chosen: Mask) -> NDArray[np.int64]:
        """Return, for some of the sleeps, their days' places among the days (may lie outside)."""
        places: NDArray[np.int64] = (self.day[chosen] - self.days[0]).astype(np.int64)
        return places

    def measured_on_days(self) -> NDArray[np.int64]:
        """Return for each day which sleep is its measured night, −1 where there is none."""
        found = np.full(len(self.days), -1)
        chosen = np.flatnonzero(self.measured)
        places = self.places_of(self.measured)
        within = (places >= 0) & (places < len(self.days))
        found[places[within]] = chosen[within]
        return found

    def on_days(self, values: Values) -> Values:
        """Return what a value of each sleep is on each day's measured night; nan without one."""
        found = self.measured_on_days()
        if not len(values):
            return np.full(len(found), np.nan)
        return np.where(found >= 0, values[found], np.nan)


def clocks(walls: Times) -> Values:
    """Return wall times as minutes after midnight."""
    minutes: Values = (walls - walls.astype("datetime64[D]")) / MINUTE
    return minutes


def aware(instant: np.datetime64) -> datetime:
    """Return an instant as a datetime in UTC."""
    found: Any = instant.item()
    utc: datetime = found.replace(tzinfo=UTC)
    return utc


def nights(kept: Sequence[Any], days: Days, not_tracked: Days) -> Nights:
    """Return the nights of days from the values of SLEEP_COLUMNS, one sleep after the other.

    Wall times and days are datetimes or their ISO texts, offsets seconds.
    """
    width = len(SLEEP_COLUMNS)
    columns = {name: kept[place::width] for place, name in enumerate(SLEEP_COLUMNS)}
    day = np.array(columns["day"], dtype="datetime64[D]")
    start, end = (_instants(columns, each) for each in ("start", "end"))
    nap = np.array(columns["nap"], dtype=bool)
    asleep = (end - start) / MINUTE - np.nan_to_num(_numbers(columns["minutes_awake"]))
    found = {
        "day": day,
        "nap": nap,
        "day_off": np.array(columns["day_off"], dtype=bool),
        "measured": _measured(day, nap, asleep, start),
        "start": start,
        "end": end,
        "start_offset": _numbers(columns["start_offset"]),
        "end_offset": _numbers(columns["end_offset"]),
        "zone": np.array(columns["end_zone"], dtype=object),
        "asleep": asleep,
        "before": (start - _instants(columns, "into_bed")) / MINUTE,
        "after": (_instants(columns, "out_of_bed") - end) / MINUTE,
        "quality": _numbers(columns["quality"]),
        **_on_clocks(columns, start, end),
    }
    order = np.lexsort((start, day))
    in_order: dict[str, Any] = {name: each[order] for name, each in found.items()}
    return Nights(days, np.isin(days, not_tracked), **in_order)


def kept_values(sleeps: Iterable[Sleep]) -> list[Any]:
    """Return sleeps as the values of SLEEP_COLUMNS, one sleep after the other."""
    kept: list[Any] = []
    for sleep in sleeps:
        kept += (sleep.day, sleep.nap, sleep.day_off)
        for moment in (sleep.start, sleep.end):
            kept += (moment.wall, moment.zone, moment.offset.total_seconds())
        kept += (sleep.minutes_awake, sleep.quality)
        for bed in (sleep.into_bed, sleep.out_of_bed):
            kept += (bed.wall, bed.offset.total_seconds()) if bed else (None, None)
    return kept


def _measured(day: Days, nap: Mask, asleep: Values, start: Times) -> Mask:
    """Say which sleeps are measured: what `domain.sleep.measured_night` says of each date."""
    best_first = np.lexsort((start, -asleep, day))
    best_first = best_first[~nap[best_first]]
    dates = day[best_first]
    measured = np.zeros(len(day), dtype=bool)
    measured[best_first[np.concatenate(([True], dates[1:] != dates[:-1]))[: len(dates)]]] = True
    return measured


def _on_clocks(columns: Mapping[str, Sequence[Any]], start: Times, end: Times) -> dict[str, Times]:
    """Return what the clocks showed; of most sleeps all of it is under one offset."""
    fell, wake = _times(columns["start_wall"]), _times(columns["end_wall"])
    middle = wake - (end - start) // 2
    onset = fell.copy()
    zones = columns["end_zone"]
    moved = (_numbers(columns["start_offset"]) != _numbers(columns["end_offset"])) | np.array(
        [one != other for one, other in zip(columns["start_zone"], zones, strict=True)], dtype=bool
    )
    for place in np.flatnonzero(moved).tolist():
        onset[place] = _wall(start[place], zones[place])
        middle[place] = _wall(start[place] + (end[place] - start[place]) // 2, zones[place])
    return {"fell": fell, "onset": onset, "middle": middle, "wake": wake}


def _wall(instant: np.datetime64, zone: str) -> datetime:
    return Moment.of_instant(aware(instant), zone).wall


def _instants(columns: Mapping[str, Sequence[Any]], end: str) -> Times:
    offsets = np.nan_to_num(_numbers(columns[f"{end}_offset"])).astype("timedelta64[s]")
    instants: Times = _times(columns[f"{end}_wall"]) - offsets
    return instants


def _times(walls: Sequence[Any]) -> Times:
    return np.array(walls, dtype="datetime64[us]")


def _numbers(values: Sequence[Any]) -> Values:
    return np.array(values, dtype=np.float64)
