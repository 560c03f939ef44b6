"""The sleep regularity index (Phillips 2017, Sci Rep 7:3216)."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta

import numpy as np
from numpy.typing import NDArray

from nehabits.domain.moment import is_skipped, zone_named
from nehabits.domain.sleep import Sleep, measured_night

MINUTES = 1440
LEAST_PAIRS = 6

AWAKE, ASLEEP, SKIPPED = 0, 1, 2
"""What a wall-clock minute was; one that a clock change skips was neither."""


def regularity_index(sleeps: Sequence[Sleep], days: Sequence[date]) -> tuple[float | None, int]:
    """Return −100 + 200 × the share of equal minutes 24 h apart, and the number of day pairs.

    A day runs from noon to noon and ends on its date; it is recorded if it has a main sleep.
    Naps count as asleep, minutes awake are ignored. None under six pairs of adjacent recorded
    days: a missing night breaks the pairs, it is not time awake.
    """
    states = _day_states(sleeps, days)
    equal = compared = pairs = 0
    for day, state in states.items():
        following = states.get(day + timedelta(days=1))
        if following is None:
            continue
        counted = (state != SKIPPED) & (following != SKIPPED)
        equal += int(np.count_nonzero(counted & (state == following)))
        compared += int(np.count_nonzero(counted))
        pairs += 1
    if pairs < LEAST_PAIRS:
        return None, pairs
    return -100 + 200 * equal / compared, pairs


def _day_states(sleeps: Sequence[Sleep], days: Sequence[date]) -> Mapping[date, NDArray[np.uint8]]:
    """Return the 1,440 states, from noon to noon, of each recorded day."""
    nights: dict[date, list[Sleep]] = {}
    for sleep in sleeps:
        if not sleep.nap:
            nights.setdefault(sleep.day, []).append(sleep)
    spans = [(_minute(sleep.start.instant), _minute(sleep.end.instant)) for sleep in sleeps]
    states = {}
    for day in days:
        night = measured_night(nights.get(day, []))
        if night is not None:
            states[day] = _states(day, night.end.zone, spans)
    return states


def _states(day: date, zone: str, spans: Sequence[tuple[float, float]]) -> NDArray[np.uint8]:
    """Return the states of the wall-clock minutes that end at noon of day in a zone."""
    instants, skipped = _instants(day, zone)
    state = np.full(MINUTES, AWAKE, dtype=np.uint8)
    for start, end in spans:
        if start < instants[-1] + 1 and end > instants[0]:
            state[(instants >= start) & (instants < end)] = ASLEEP
    state[skipped] = SKIPPED
    return state


def _instants(day: date, zone: str) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Return each wall minute's instant, in minutes of Unix time, and which minutes are skipped.

    Of a minute that the clocks show twice the first counts.
    """
    there = zone_named(zone)
    noon = datetime.combine(day - timedelta(days=1), time(12))
    first = noon.replace(tzinfo=there)
    last = (noon + timedelta(minutes=MINUTES)).replace(tzinfo=there)
    if first.utcoffset() == last.utcoffset():
        return np.arange(MINUTES) + np.float64(_minute(first)), np.zeros(MINUTES, dtype=bool)
    walls = [noon + timedelta(minutes=minute) for minute in range(MINUTES)]
    instants = np.array([_minute(wall.replace(tzinfo=there)) for wall in walls])
    return instants, np.array([is_skipped(wall, there) for wall in walls])


def _minute(instant: datetime) -> float:
    return instant.astimezone(UTC).timestamp() / 60
