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

FIGURE_COLUMNS = (
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
)
"""What the figures of nights are made from, a value each for every sleep, as the journal has it."""

SLEEP_COLUMNS = (
    *FIGURE_COLUMNS,
    "quality",
    "into_bed_wall",
    "into_bed_offset",
    "out_of_bed_wall",
    "out_of_bed_offset",
)
"""The same with what is only shown."""

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


def nights(
    kept: Sequence[Any],
    days: Days,
    not_tracked: Days,
    names: Sequence[str] = FIGURE_COLUMNS,
) -> Nights:
    """Return the nights of days from the values of some columns, one sleep after the other.

    Wall times and days are datetimes or their ISO texts, offsets seconds.
    """
    columns = {name: kept[place :: len(names)] for place, name in enumerate(names)}
    walls = [_times(columns[f"{end}_wall"]) for end in ("start", "end")]
    offsets = [_numbers(columns[f"{end}_offset"]) for end in ("start", "end")]
    start, end = (_instants(wall, offset) for wall, offset in zip(walls, offsets, strict=True))
    day, nap = np.array(columns["day"], dtype="datetime64[D]"), np.array(columns["nap"], dtype=bool)
    asleep = (end - start) / MINUTE - np.nan_to_num(_numbers(columns["minutes_awake"]))
    zones = [np.array(columns[f"{end}_zone"], dtype=object) for end in ("start", "end")]
    moved = (zones[0] != zones[1]) | (offsets[0] != offsets[1])
    found = {
        "day": day,
        "nap": nap,
        "day_off": np.array(columns["day_off"], dtype=bool),
        "measured": _measured(day, nap, asleep, start),
        "start": start,
        "end": end,
        "start_offset": offsets[0],
        "end_offset": offsets[1],
        "zone": zones[1],
        "asleep": asleep,
        "fell": walls[0],
        "wake": walls[1],
        **_on_clocks(walls, (start, end), zones[1], moved),
        **_in_bed(columns, start, end),
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


def _on_clocks(
    walls: Sequence[Times],
    instants: tuple[Times, Times],
    zones: NDArray[np.object_],
    moved: Mask,
) -> dict[str, Times]:
    """Return falling asleep and mid-sleep on the clocks of the zone of waking.

    `moved` are the few sleeps whose clocks were not the same from end to end.
    """
    start, half = instants[0], (instants[1] - instants[0]) // 2
    onset, middle = walls[0].copy(), walls[1] - half
    for place in np.flatnonzero(moved).tolist():
        onset[place] = _wall(start[place], zones[place])
        middle[place] = _wall(start[place] + half[place], zones[place])
    return {"onset": onset, "middle": middle}


def _in_bed(columns: Mapping[str, Sequence[Any]], start: Times, end: Times) -> dict[str, Values]:
    """Return the minutes in bed around a sleep, and its quality; nan if they are not among them."""
    if "quality" not in columns:
        unknown = np.full(len(start), np.nan)
        return {"before": unknown, "after": unknown, "quality": unknown}
    into, out = (
        _instants(_times(columns[f"{each}_wall"]), _numbers(columns[f"{each}_offset"]))
        for each in ("into_bed", "out_of_bed")
    )
    return {
        "before": (start - into) / MINUTE,
        "after": (out - end) / MINUTE,
        "quality": _numbers(columns["quality"]),
    }


def _wall(instant: np.datetime64, zone: str) -> datetime:
    return Moment.of_instant(aware(instant), zone).wall


def _instants(walls: Times, offsets: Values) -> Times:
    instants: Times = walls - np.nan_to_num(offsets).astype("timedelta64[s]")
    return instants


def _times(walls: Sequence[Any]) -> Times:
    return np.array(walls, dtype="datetime64[us]")


def _numbers(values: Sequence[Any]) -> Values:
    return np.array(values, dtype=np.float64)
