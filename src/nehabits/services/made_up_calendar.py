"""The days of a made-up person: days off, ill weeks, holidays in another zone, silent days."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from random import Random
from typing import TypedDict
from uuid import UUID

from nehabits.domain.day import days_between, is_weekend
from nehabits.domain.entry import QUICK_BAR, TYPED
from nehabits.domain.moment import Moment, zone_named

YEAR = 365
ILL_DAYS, HOLIDAY_DAYS = 7, 14
WINTER, SUMMER = (12, 1, 2), (6, 7, 8)
PLAIN_DAYS_AT_END = 10
"""Days before the last one without illness, holiday or silence, so that the first look is full."""

DESTINATIONS = ("America/New_York", "Asia/Tokyo", "Europe/Athens", "Pacific/Honolulu")
LATEST, LATEST_BEFORE_FLIGHT = 21 * 60 + 30, 16 * 60 + 30
_FLIGHT_LANDS = 11 * 60


class Stamp(TypedDict):
    """What every entry carries."""

    day: date
    id: UUID
    created: datetime
    changed: datetime
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeUpDay:
    """A day as it goes, with the randomness for everything in it.

    The person wakes in one zone and goes to sleep in another when they fly in between;
    `fell_asleep_in` is where the night before began. `warmth` goes from 0 in mid-January to 1
    in mid-July.
    """

    date: date
    random: Random
    seed: int
    fell_asleep_in: str
    wakes_in: str
    sleeps_in: str
    flies_tonight: bool
    away: bool
    travels: bool
    ill: bool
    silent: bool

    @property
    def off(self) -> bool:
        """Whether the day is without work."""
        return self.away or is_weekend(self.date)

    @property
    def warmth(self) -> float:
        """The season, 0 ≤ warmth ≤ 1, of the northern half of the world."""
        turn = (self.date.timetuple().tm_yday - 15) / 365.25
        return (1 - math.cos(turn * math.tau)) / 2

    @property
    def evening(self) -> int:
        """Minutes after midnight at which the last thing of the day is over, before bed."""
        return LATEST_BEFORE_FLIGHT if self.flies_tonight else LATEST

    def chance(self, share: float) -> bool:
        """Return True in that share of the cases."""
        return self.random.random() < share

    def near(self, middle: float, spread: float) -> int:
        """Return a number from a bell curve, in steps of 5 and at most 3 spreads away."""
        away = max(-3.0, min(3.0, self.random.gauss(0, 1)))
        return 5 * round((middle + away * spread) / 5)

    def at(self, minute: int) -> Moment:
        """Return the moment so many minutes after midnight on the clocks where the person is."""
        return moment_of(
            self.date, minute, self.wakes_in if minute < _FLIGHT_LANDS else self.sleeps_in
        )

    def in_phase(self, name: str, weeks: int, share: float) -> bool:
        """Say whether the day is in a phase of a habit that comes and goes in runs of weeks."""
        return _phase(self.seed, name, self.date.toordinal() // (7 * weeks)) < share

    def uuid(self) -> UUID:
        """Return an identifier from the day's randomness."""
        return uuid_from(self.random)

    def stamp(self, end: Moment) -> Stamp:
        """Return what an entry that ended then carries, logged within the next 40 minutes."""
        created = end.instant + timedelta(minutes=self.random.randrange(1, 40))
        source = QUICK_BAR if self.chance(0.4) else TYPED
        return Stamp(day=self.date, id=self.uuid(), created=created, changed=created, source=source)


def uuid_from(random: Random) -> UUID:
    """Return the next identifier of a randomness."""
    return UUID(int=random.getrandbits(128), version=4)


def moment_of(day: date, minute: float, zone: str) -> Moment:
    """Return the moment so many minutes from midnight of a day, before it if negative.

    A minute that a clock change skips moves on with the clocks; of one shown twice it is the first.
    """
    wall = datetime.combine(day, time(), zone_named(zone)) + timedelta(minutes=minute)
    return Moment.of_instant(wall.astimezone(UTC), zone)


def made_up_days(last_day: date, days: int, seed: int, home: str) -> Iterator[MadeUpDay]:
    """Yield the days up to last_day; a day is the same for every number of days."""
    years = [_Year(last_day, back, seed, home) for back in range(-(-days // YEAR) + 1)]
    ill = frozenset[date]().union(*(year.ill for year in years))
    silent = frozenset[date]().union(*(year.silent for year in years)) - ill
    trips = {day: place for year in years for day, place in year.trip.items()}
    plain = (home, home)
    for day in days_between(last_day - timedelta(days=days - 1), last_day):
        wakes_in, sleeps_in = trips.get(day, plain)
        fell_asleep_in = trips.get(day - timedelta(days=1), plain)[1]
        wakes_next_in = trips.get(day + timedelta(days=1), plain)[0]
        yield MadeUpDay(
            date=day,
            random=_random(seed, day.toordinal()),
            seed=seed,
            fell_asleep_in=fell_asleep_in,
            wakes_in=wakes_in,
            sleeps_in=sleeps_in,
            flies_tonight=sleeps_in != wakes_next_in,
            away=day in trips,
            travels=len({fell_asleep_in, wakes_in, sleeps_in, wakes_next_in}) > 1,
            ill=day in ill,
            silent=day in silent,
        )


class _Year:
    """What is out of the ordinary in 365 days, `back` times 365 days before last_day."""

    def __init__(self, last_day: date, back: int, seed: int, home: str) -> None:
        last = last_day - timedelta(days=back * YEAR)
        first = last - timedelta(days=YEAR - 1)
        random = _random(seed, f"year {back}")
        self.ill = _spell(random, first, last, WINTER, ILL_DAYS)
        self.trip = _trip(_spell(random, first, last, SUMMER, HOLIDAY_DAYS), home, random)
        self.silent = _silent(random, first, last)


def _spell(
    random: Random, first: date, last: date, months: Sequence[int], length: int
) -> tuple[date, ...]:
    """Return so many days in a row within the months, in the season's first part of the year."""
    edge = timedelta(days=PLAIN_DAYS_AT_END)
    starts = [
        day
        for day in days_between(first + edge, last - edge - timedelta(days=length))
        if day.month in months and (day + timedelta(days=length)).month in months
    ]
    # A year may hold the end of one winter and the start of the next; they are not mixed, so that
    # the same winter is used in the years before.
    runs: list[list[date]] = []
    for day in starts:
        if not runs or day - runs[-1][-1] > timedelta(days=1):
            runs.append([])
        runs[-1].append(day)
    start = random.choice(next(run for run in runs if len(run) >= 7 or run is runs[-1]))
    return days_between(start, start + timedelta(days=length - 1))


def _trip(days: Sequence[date], home: str, random: Random) -> dict[date, tuple[str, str]]:
    """Return the zones of waking and of going to sleep on the days of a holiday.

    Westward flights go by day, eastward ones by night, whichever of them leads home.
    """
    noon = datetime.combine(days[0], time(12), UTC)
    here = Moment.of_instant(noon, home).offset
    ahead = {zone: Moment.of_instant(noon, zone).offset - here for zone in DESTINATIONS}
    far = [zone for zone in DESTINATIONS if 3 <= abs(ahead[zone] / timedelta(hours=1)) <= 8]
    away = random.choice(far) if far else home
    trip = dict.fromkeys(days, (away, away))
    eastward = ahead.get(away, timedelta()) > timedelta()
    trip[days[0]] = (home, home if eastward else away)
    if eastward:
        trip[days[-1]] = (away, home)
    return trip


def _silent(random: Random, first: date, last: date) -> frozenset[date]:
    """Return the days on which nothing was logged: some single ones and a few in a row."""
    days = days_between(first, last - timedelta(days=PLAIN_DAYS_AT_END))
    start = random.randrange(len(days) - 5)
    forgotten = days[start : start + random.randrange(3, 6)]
    return frozenset(forgotten) | {day for day in days if random.random() < 0.02}


@lru_cache(maxsize=1024)
def _phase(seed: int, name: str, number: int) -> float:
    return _random(seed, f"{name} {number}").random()


def _random(seed: int, of: object) -> Random:
    return Random(f"{seed} {of}")  # noqa: S311 - a person is made up here, nothing is kept secret
