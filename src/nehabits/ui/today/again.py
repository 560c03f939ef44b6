"""Logging once more what was logged on another day."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from nehabits.domain.day import is_weekend
from nehabits.domain.entry import Entry
from nehabits.domain.exercise import Exercise
from nehabits.domain.meal import Meal
from nehabits.domain.moment import Moment
from nehabits.domain.practice import Practice
from nehabits.domain.sleep import Sleep


def again(entries: Iterable[Entry], day: date, now: Moment) -> tuple[Entry, ...]:
    """Return new entries like these on a day, at the same times of day, in the zone of now.

    A time that is still to come becomes now. Notes, scores and bed times are not carried over.
    Raises Refused where a clock change skips or repeats a time.
    """
    return tuple(_again(entry, day, now) for entry in entries)


def due(entries: Iterable[Entry], day: date, now: Moment) -> tuple[Entry, ...]:
    """Return those of these entries whose time of day, on a day, is not still to come.

    Raises Refused where a clock change skips or repeats a time.
    """
    return tuple(entry for entry in entries if _is_due(entry, day - entry.day, now))


def _is_due(entry: Entry, days: timedelta, now: Moment) -> bool:
    last: Moment | None = getattr(entry, "end", None) or getattr(entry, "start", None)
    return last is None or _shifted(last, days, now).instant <= now.instant


def _again(entry: Entry, day: date, now: Moment) -> Entry:
    days = day - entry.day
    match entry:
        case Sleep():
            return Sleep(
                day=day,
                start=_shifted(entry.start, days, now),
                end=_shifted(entry.end, days, now, "end"),
                nap=entry.nap,
                day_off=is_weekend(day),
            )
        case Exercise():
            return Exercise(
                day=day,
                start=_moved(entry.start, days, now),
                minutes=entry.minutes,
                activity=entry.activity,
                intensity=entry.intensity,
                outdoors=entry.outdoors,
                aerobic=entry.aerobic,
                strength=entry.strength,
                counts_as=entry.counts_as,
            )
        case Practice():
            return Practice(
                day=day,
                start=_moved(entry.start, days, now),
                minutes=entry.minutes,
                kind=entry.kind,
                counts_as=entry.counts_as,
                intensity=entry.intensity,
            )
        case Meal():
            start = _moved(entry.start, days, now) or now
            return Meal(day=day, start=start, meal=entry.meal, items=entry.items)
        case _:
            raise TypeError(f"{type(entry).__name__} is not logged again")


def _moved(start: Moment | None, days: timedelta, now: Moment) -> Moment | None:
    """Return the same time of day some days later, or now if that is still to come."""
    if start is None:
        return None
    moved = _shifted(start, days, now)
    return now if moved.instant > now.instant else moved


def _shifted(moment: Moment, days: timedelta, now: Moment, field: str = "start") -> Moment:
    return Moment.at(moment.wall + days, now.zone, field=field)


def moment_now(clock: datetime, zone: str) -> Moment:
    """Return the present minute on the clocks of a zone."""
    return Moment.of_instant(clock.replace(second=0, microsecond=0), zone)
