"""Aims in words, the same everywhere."""

from nehabits.domain.aim import Goal
from nehabits.domain.aim_progress import AimProgress
from nehabits.domain.measure import WINDOW_RULES, DayRule, Measure
from nehabits.domain.phrase import consistency_text, value_text
from nehabits.domain.wording import plural, tr


def goal_text(measure: Measure, goal: Goal, *, brief: bool = False) -> str:
    """Return a goal as "at least 10 min on 5 days a week"; `brief` leaves out "at least"."""
    if measure.is_yes_no:
        return tr("every day") if goal.days_a_week is None else _days_text(goal.days_a_week)
    bounds = _bounds_text(measure, goal, brief=brief)
    if measure.week in WINDOW_RULES:
        return tr("{bounds} over 28 days", bounds=bounds)
    if goal.days_a_week is not None:
        return tr("{bounds} {days}", bounds=bounds, days=_days_text(goal.days_a_week))
    if measure.is_summed:
        return tr("{bounds} a day", bounds=bounds)
    if measure.day is DayRule.NIGHT and not measure.is_clock:
        return tr("{bounds} a night", bounds=bounds)
    return bounds if brief else tr("{bounds} every day", bounds=bounds)


def progress_text(progress: AimProgress, *, run: bool) -> str:
    """Return how an aim goes: 21 of 26 tracked days; with `run` the longest run of them too."""
    if not progress.consistency.tracked:
        return tr("no tracked day yet")
    text = consistency_text(progress.consistency)
    if not run:
        return text
    longest = plural(
        "longest run in 28 days: {count} day",
        "longest run in 28 days: {count} days",
        progress.longest_run,
    )
    return f"{text} · {longest}"


def _days_text(days: int) -> str:
    return plural("on {count} day a week", "on {count} days a week", days)


def _bounds_text(measure: Measure, goal: Goal, *, brief: bool) -> str:
    low, high = value_text(measure, goal.low), value_text(measure, goal.high)
    if goal.low is not None and goal.high is not None:
        unit = f" {measure.unit}"
        if high.endswith(unit):
            low = low.removesuffix(unit)
        return tr("between {low} and {high}", low=low, high=high)
    if measure.is_clock:
        if goal.high is None:
            return tr("not earlier than {time}", time=low)
        return tr("not later than {time}", time=high)
    if goal.high is not None:
        return tr("at most {amount}", amount=high)
    return low if brief else tr("at least {amount}", amount=low)
