"""The nights and naps of a made-up person."""

from datetime import timedelta

from nehabits.domain.moment import Moment, minutes_between
from nehabits.domain.sleep import Sleep
from nehabits.services.made_up_calendar import MadeUpDay, moment_of

DAY = 24 * 60
EARLIEST_ONSET, LATEST_ONSET = -135, 150
EARLIEST_WAKING, LATEST_WAKING = 4 * 60 + 45, 10 * 60

NIGHTS_LOGGED, BED_TIMES_TYPED, NAPS_ON_SUNDAYS = 0.96, 0.7, 0.2


def made_up_night(day: MadeUpDay) -> Sleep:
    """Return the night that ends on a day, whether or not it will be logged."""
    start, end = _flight(day) if day.fell_asleep_in != day.wakes_in else _bounds(day)
    awakenings = day.random.choices((0, 1, 2, 3, 4), (30, 36, 20, 10, 4))[0]
    awake = sum(day.random.randrange(3, 16) for _ in range(awakenings))
    bed_times = _bed_times(day, start, end) if day.chance(BED_TIMES_TYPED) else (None, None, None)
    return Sleep(
        **day.stamp(end),
        start=start,
        end=end,
        into_bed=bed_times[0],
        out_of_bed=bed_times[1],
        minutes_to_fall_asleep=bed_times[2],
        minutes_awake=awake if day.chance(0.85) else None,
        awakenings=awakenings if day.chance(0.9) else None,
        quality=_quality(day, minutes_between(start, end) - awake, awakenings),
        day_off=day.off,
    )


def made_up_nap(day: MadeUpDay) -> Sleep | None:
    """Return the nap of a day, on some Sundays and most ill days."""
    share = 0.6 if day.ill else NAPS_ON_SUNDAYS if day.date.weekday() == 6 else 0.0
    if day.travels or not day.chance(share):
        return None
    start = day.near(14 * 60, 15)
    end = day.at(start + day.near(45, 10))
    return Sleep(**day.stamp(end), start=day.at(start), end=end, nap=True, day_off=day.off)


def rest(night: Sleep) -> float:
    """Return how rested a night leaves the person, from −1.5 to 1, around 0."""
    felt = (night.minutes_asleep - 430) / 100 + ((night.quality or 3) - 3) * 0.25
    return max(-1.5, min(1.0, felt))


def _bounds(day: MadeUpDay) -> tuple[Moment, Moment]:
    """Return falling asleep and waking; 23:10 to 6:45, on days off some 50 minutes later."""
    onset, waking = -50 - 25 * day.ill, 6 * 60 + 45
    if day.off or day.ill:
        onset_spread, waking_spread, later = 35, 35, 52
    else:
        onset_spread, waking_spread, later = 25, 20, 0
    season = round(10 * day.warmth) - 5
    onset = day.near(onset + later + season, onset_spread)
    waking = day.near(waking + later * (1.5 if day.ill else 1) - season, waking_spread)
    return (
        moment_of(day.date, max(EARLIEST_ONSET, min(LATEST_ONSET, onset)), day.fell_asleep_in),
        moment_of(day.date, max(EARLIEST_WAKING, min(LATEST_WAKING, waking)), day.wakes_in),
    )


def _flight(day: MadeUpDay) -> tuple[Moment, Moment]:
    """Return a short sleep in the air, from the clocks of one place to those of another."""
    end = moment_of(day.date, day.near(6 * 60 + 30, 10), day.wakes_in)
    length = timedelta(minutes=day.near(4.5 * 60, 15))
    return Moment.of_instant(end.instant - length, day.fell_asleep_in), end


def _bed_times(day: MadeUpDay, start: Moment, end: Moment) -> tuple[Moment, Moment, int]:
    """Return into bed, out of bed and the minutes it took to fall asleep."""
    falling = 5 * day.random.randrange(1, 6)
    reading = timedelta(minutes=falling + 5 * day.random.randrange(5))
    lying = timedelta(minutes=5 * day.random.randrange(5))
    into = Moment.of_instant(start.instant - reading, start.zone)
    return into, Moment.of_instant(end.instant + lying, end.zone), falling


def _quality(day: MadeUpDay, minutes: float, awakenings: int) -> int | None:
    if day.chance(0.08):
        return None
    felt = 3.7 + (minutes - 430) / 90 - 0.35 * awakenings - 0.8 * day.ill + day.random.gauss(0, 0.6)
    return max(1, min(5, round(felt)))
