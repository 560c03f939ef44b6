"""What a person usually logs, so that they type less of it."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from nehabits.domain.circular import DAY, circular_mean
from nehabits.domain.practice import Practice
from nehabits.domain.sleep import Sleep, measured_night

LATEST = 14
"""How many of the latest entries say what is usual."""

DAYS = 60
"""How many days back these are looked for."""

_ROUNDED_TO = 5

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class UsualSleep:
    """The usual times in minutes after midnight, None if not known.

    `says_more` tells that this person usually types more of a sleep than its two times.
    """

    start: float | None = None
    end: float | None = None
    says_more: bool = False


def usual_nights(sleeps: Iterable[Sleep]) -> UsualSleep:
    """Return what the latest nights have in common; sleeps come by day."""
    by_day = groupby(sleeps, key=lambda sleep: sleep.day)
    nights = [measured_night(of_day) for _, of_day in by_day]
    return _usual([night for night in nights if night is not None])


def usual_naps(sleeps: Iterable[Sleep]) -> UsualSleep:
    """Return what the latest naps have in common; sleeps come by day."""
    return _usual([sleep for sleep in sleeps if sleep.nap])


def says_tension(practices: Sequence[Practice]) -> bool:
    """Say whether at least half of the latest practices have a tension or a note."""
    return _usually(
        practices, lambda each: bool(each.tension_before or each.tension_after or each.note)
    )


def most_frequent(keys: Sequence[str], most: int) -> tuple[str, ...]:
    """Return the most frequent of some keys in time, of equals the latest first."""
    count, place = Counter(keys), {key: place for place, key in enumerate(keys)}
    ranked = sorted(count, key=lambda key: (count[key], place[key]), reverse=True)
    return tuple(ranked[:most])


def _usual(sleeps: Sequence[Sleep]) -> UsualSleep:
    latest = sleeps[-LATEST:]
    return UsualSleep(
        _usual_clock([sleep.start.clock for sleep in latest]),
        _usual_clock([sleep.end.clock for sleep in latest]),
        _usually(sleeps, _says_more),
    )


def _usual_clock(clocks: Sequence[float]) -> float | None:
    mean = circular_mean(clocks)
    return None if mean is None else round(mean / _ROUNDED_TO) * _ROUNDED_TO % DAY


def _says_more(sleep: Sleep) -> bool:
    numbers = (sleep.minutes_to_fall_asleep, sleep.minutes_awake, sleep.awakenings, sleep.quality)
    return bool(
        sleep.into_bed
        or sleep.out_of_bed
        or sleep.note
        or any(number is not None for number in numbers)
    )


def _usually(entries: Sequence[T], answer: Callable[[T], bool]) -> bool:
    latest = entries[-LATEST:]
    return bool(latest) and 2 * sum(map(answer, latest)) >= len(latest)
