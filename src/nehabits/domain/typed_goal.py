"""A goal as it is typed: a kind and texts in a measure's unit, and back."""

from enum import StrEnum

from nehabits.domain.aim import Goal
from nehabits.domain.clock_text import read_clock, read_minutes
from nehabits.domain.goal_bounds import checked_goal, goal_range
from nehabits.domain.measure import Measure
from nehabits.domain.phrase import clock_text
from nehabits.domain.refusal import Refused
from nehabits.domain.typed_text import number_of, plain, quoted
from nehabits.domain.wording import tr


class GoalKind(StrEnum):
    """At least, at most, or between two bounds; of clock times not earlier, not later, between."""

    AT_LEAST = "at least"
    AT_MOST = "at most"
    BETWEEN = "between"


def kind_of(goal: Goal) -> GoalKind:
    """Return what kind of goal it is."""
    if goal.low is None:
        return GoalKind.AT_MOST
    return GoalKind.AT_LEAST if goal.high is None else GoalKind.BETWEEN


def read_goal(measure: Measure, kind: GoalKind, low: str, high: str, days: str) -> Goal:
    """Return the goal that typed texts mean for a measure; only the texts of the kind are read.

    Of a measure that a day has or has not only the days a week are read; none means every day.
    Raises Refused at low, high or days_a_week.
    """
    if measure.is_yes_no:
        return checked_goal(measure, Goal(1.0, None, _days(days)))
    return checked_goal(
        measure,
        Goal(
            None if kind is GoalKind.AT_MOST else read_bound(measure, low, "low"),
            None if kind is GoalKind.AT_LEAST else read_bound(measure, high, "high"),
            _days(days),
        ),
    )


def read_bound(measure: Measure, text: str, field: str) -> float:
    """Return the number a text means in a measure's unit: 23:30, 1 h 20, 60 g, 4. Raises Refused.

    Clock times are minutes after midnight.
    """
    typed = plain(text).strip()
    if not typed:
        said = tr("An aim has a time; type one, such as 23:30.")
        raise Refused(said if measure.is_clock else tr("An aim has a number; type one."), field)
    if measure.is_clock:
        time = read_clock(text, field)
        return float(time.hour * 60 + time.minute)
    negative = typed.startswith("-")
    size = typed.removeprefix("-").strip()
    number = (
        float(read_minutes(size if negative else text, field))
        if measure.unit == "min"
        else _number(measure, size, text, field)
    )
    return -number if negative else number


def bound_typed(measure: Measure, bound: float | None) -> str:
    """Return a bound as it could have been typed; "" for none."""
    if bound is None:
        return ""
    return clock_text(bound) if measure.is_clock else f"{bound:g}"


def goal_hint(measure: Measure) -> str:
    """Return how a number of a measure is typed: its unit, or its range."""
    if measure.is_clock:
        return tr("A time such as 23:30")
    match measure.unit:
        case "min":
            return tr("Minutes, or 1 h 20")
        case "1–5" | "−100…100":
            low, high = goal_range(measure)
            return tr("From {low} to {high}", low=f"{low:g}".replace("-", "−"), high=f"{high:g}")
        case unit:
            return unit


def _number(measure: Measure, typed: str, text: str, field: str) -> float:
    unit = plain(measure.unit).casefold()
    number = number_of(typed.casefold().removesuffix(unit) if unit else typed)
    if number is None:
        raise Refused(
            tr(
                "“{typed}” is not understood as a number; type one such as 10.",
                typed=quoted(text),
            ),
            field,
        )
    return number


def _days(text: str) -> int | None:
    typed = plain(text).strip()
    if not typed:
        return None
    number = number_of(typed)
    if number is None or not number.is_integer() or not 1 <= number <= 7:
        raise Refused(tr("Days a week are a number from 1 to 7."), "days_a_week")
    return int(number)
