"""Which numbers an aim of a measure can ask for."""

from datetime import date

from nehabits.domain.aim import Aim, Goal
from nehabits.domain.bounds import MINUTES_A_DAY
from nehabits.domain.measure import WINDOW_RULES, Measure, WeekRule
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr

_HIGHEST = 1_000_000.0
_RANGES = {
    "min": (0.0, float(MINUTES_A_DAY)),
    "clock": (0.0, MINUTES_A_DAY - 1.0),
    "1–5": (1.0, 5.0),
    "%": (0.0, 100.0),
    "−100…100": (-100.0, 100.0),
}
_HALF_A_DAY = MINUTES_A_DAY / 2


def goal_range(measure: Measure) -> tuple[float, float]:
    """Return the lowest and the highest number that can be asked of a measure, in its unit."""
    if measure.week is WeekRule.SOCIAL_JET_LAG:
        return -_HALF_A_DAY, _HALF_A_DAY
    return _RANGES.get(measure.unit, (0.0, _HIGHEST))


def checked_goal(measure: Measure, goal: Goal) -> Goal:
    """Return a goal that can be set for a measure, seven days a week as every day.

    Raises Refused at low, high or days_a_week.
    """
    lowest, highest = goal_range(measure)
    for bound, field in ((goal.low, "low"), (goal.high, "high")):
        if bound is not None and not lowest <= bound <= highest:
            raise Refused(
                tr(
                    "This is a number from {low} to {high}.",
                    low=f"{lowest:,.0f}".replace("-", "−"),
                    high=f"{highest:,.0f}",
                ),
                field,
            )
    if goal.low == 0 == lowest and goal.high is None and not measure.is_clock:
        raise Refused(tr("Every day has at least 0; type a higher number."), "low")
    if goal.days_a_week is not None and measure.week in WINDOW_RULES:
        raise Refused(tr("This figure is one of 28 days; leave the days empty."), "days_a_week")
    # What every aim has to be is checked by making one.
    Aim(
        measure=measure.id,
        since=date.min,
        low=goal.low,
        high=goal.high,
        days_a_week=goal.days_a_week,
    )
    return Goal(goal.low, goal.high, None if goal.days_a_week == 7 else goal.days_a_week)
