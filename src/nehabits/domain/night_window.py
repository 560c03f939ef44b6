"""Figures of 28 nights: spread of mid-sleep, regularity, days off against work days."""

from collections.abc import Sequence
from datetime import date, timedelta

from nehabits.domain.circular import circular_mean, circular_sd, signed_distance
from nehabits.domain.day import days_between
from nehabits.domain.measure import Measure, WeekRule
from nehabits.domain.regularity import regularity_index
from nehabits.domain.sleep import Sleep, measured_night
from nehabits.domain.week import Coverage, WeekFigure

WINDOW_DAYS = 28
LEAST_NIGHTS = 7
LEAST_NIGHTS_EACH = 2


def window_days(last_of_week: date, today: date) -> tuple[date, ...]:
    """Return the 28 days that end on a week's last day, or today if that is earlier."""
    last = min(last_of_week, today)
    return days_between(last - timedelta(days=WINDOW_DAYS - 1), last)


def measured_nights(sleeps: Sequence[Sleep], days: Sequence[date]) -> list[Sleep]:
    """Return the measured main sleep of each day that has one, in the order of days."""
    by_day: dict[date, list[Sleep]] = {}
    for sleep in sleeps:
        by_day.setdefault(sleep.day, []).append(sleep)
    nights = (measured_night(by_day.get(day, ())) for day in days)
    return [night for night in nights if night is not None]


def window_figure(
    measure: Measure,
    sleeps: Sequence[Sleep],
    days: Sequence[date],
    not_tracked: frozenset[date] = frozenset(),
) -> WeekFigure:
    """Return a 28-day figure from the sleeps around its days.

    `sleeps` holds every sleep and nap that touches the days; not tracked days without a night
    leave the coverage, and the pairs they would be in leave it too.
    """
    nights = measured_nights(sleeps, days)
    counted = set(days) - (not_tracked - {night.day for night in nights})
    coverage = Coverage(len(nights), len(counted), "nights")
    match measure.week:
        case WeekRule.SPREAD:
            enough = len(nights) >= LEAST_NIGHTS
            spread = circular_sd([night.midpoint.clock for night in nights]) if enough else None
            return WeekFigure(spread, len(nights), coverage)
        case WeekRule.REGULARITY:
            index, pairs = regularity_index(sleeps, days)
            possible = sum(day + timedelta(days=1) in counted for day in counted)
            return WeekFigure(index, pairs, Coverage(pairs, possible, "pairs of days"))
        case WeekRule.SOCIAL_JET_LAG:
            return WeekFigure(social_jet_lag(nights), len(nights), coverage)
        case _:
            raise ValueError(f"{measure.id} is not a figure of 28 nights")


def social_jet_lag(nights: Sequence[Sleep]) -> float | None:
    """Return mean mid-sleep of days off less that of work days, in min, the shorter way round.

    Signed: positive when days off are later (Wittmann 2006, Chronobiol Int 23:497). None under
    two nights of each.
    """
    off = [night.midpoint.clock for night in nights if night.day_off]
    work = [night.midpoint.clock for night in nights if not night.day_off]
    if min(len(off), len(work)) < LEAST_NIGHTS_EACH:
        return None
    off_mean, work_mean = circular_mean(off), circular_mean(work)
    if off_mean is None or work_mean is None:
        return None
    return signed_distance(off_mean, work_mean)
