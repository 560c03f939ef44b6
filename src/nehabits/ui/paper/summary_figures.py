"""Figures of a summary in words: value, spread and range, n, and the reference."""

from dataclasses import dataclass, replace

from nehabits.domain.measure import Measure, WeekRule
from nehabits.domain.night_details import IN_BED
from nehabits.domain.period_figures import PeriodFigure
from nehabits.domain.phrase import (
    NO_VALUE,
    duration_text,
    estimated_text,
    number_text,
    value_text,
    within,
)
from nehabits.domain.summary import SaidReference, Summary
from nehabits.domain.week import WeekFigure
from nehabits.domain.wording import plural, tr

MAIN = frozenset(
    {
        "sleep.duration",
        "sleep.regularity_index",
        "exercise.moderate_equivalent",
        "exercise.strength_days",
        "practice.minutes",
        "meal.protein",
    }
)
"""What a reader looks for first."""


@dataclass(frozen=True, slots=True)
class Line:
    """A figure: its name, its value, its n, and what stands beside it."""

    name: str
    value: str
    n: str = ""
    beside: str = ""
    is_known: bool = True
    is_main: bool = False


def figure_line(
    summary: Summary,
    measure_id: str,
    name: str = "",
    *,
    with_sd: bool = False,
    with_range: bool = True,
    names_week: bool = False,
) -> Line:
    """Return the line of a measure; without a figure it says whether there was anything."""
    figure = summary.figures[measure_id]
    reference = summary.references.get(measure_id, SaidReference(""))
    return Line(
        name or figure.measure.name,
        _value(figure, with_sd=with_sd, with_range=with_range, names_week=names_week),
        _n_and_foods(figure.figure),
        reference_text(reference),
        is_known=figure.value is not None,
        is_main=measure_id in MAIN,
    )


def weekly_line(summary: Summary, measure_id: str, *, names_week: bool = False) -> Line:
    """Return the line of what adds up over weeks; without a complete one, of all days there are.

    `names_week`: it says itself that it is of a week, which of a cup of coffee nobody would think.
    """
    figure = summary.figures[measure_id]
    total = summary.sums.get(measure_id)
    line = figure_line(summary, measure_id, names_week=names_week)
    if total is None or total.value is None:
        return line
    in_all = tr("{amount} in all", amount=value_text(figure.measure, total.value))
    if figure.value is None:
        return replace(line, value=in_all, n=n_text(total), is_known=True)
    if figure.measure.is_yes_no:
        return replace(line, value=f"{line.value}; {in_all}")
    return line


def value_words(measure: Measure, value: float | None) -> str:
    """Return a value in words, with its unit."""
    if value is not None and measure.id == IN_BED.id:
        return duration_text(value)
    if value is not None and measure.week is WeekRule.SUM and measure.unit == "days":
        return plural("{count} day", "{count} days", round(value, 1 if value >= 1 else 2))
    return value_text(measure, value)


def n_text(figure: WeekFigure) -> str:
    """Return what is counted in a figure: 21 of 28 nights, 22 pairs of days, 4 weeks."""
    count, of = figure.n, figure.coverage.of
    match figure.coverage.what:
        case "nights" if count < of:
            return plural("{have} of {count} night", "{have} of {count} nights", of, have=count)
        case "nights":
            return plural("{count} night", "{count} nights", count)
        case "pairs of days":
            return plural("{count} pair of days", "{count} pairs of days", count)
        case "weeks":
            return plural("{count} week", "{count} weeks", count)
        case "complete days":
            return plural("{count} day", "{count} days", count)
        case _:
            return plural("{count} day", "{count} days", count)


def short_n(figure: WeekFigure) -> str:
    """Return what is counted in a figure where the heading says what it is: n 7."""
    return tr("n {count}", count=figure.n)


def reference_text(reference: SaidReference) -> str:
    """Return a reference with its source."""
    if not reference.words or not reference.source:
        return reference.words
    return tr("{words} ({source})", words=reference.words, source=reference.source)


def range_text(figure: PeriodFigure) -> str:
    """Return the lowest and the highest value: 5 h 50–8 h 30, 60–120; "" where there is none."""
    if figure.low is None or figure.high is None or figure.n < 2:
        return ""
    measure = figure.measure
    if measure.id in {IN_BED.id, "sleep.duration"}:
        return tr("{low}–{high}", low=duration_text(figure.low), high=duration_text(figure.high))
    return tr("{low}–{high}", low=number_text(figure.low), high=number_text(figure.high))


def foods_share(figure: WeekFigure) -> int | None:
    """Return of which part of the foods there was a value, in % and never rounded up to 100."""
    have, of = figure.coverage.foods_have, figure.coverage.foods_of
    return None if have is None or not of else 100 * have // of


def _value(figure: PeriodFigure, *, with_sd: bool, with_range: bool, names_week: bool) -> str:
    measure = figure.measure
    if figure.value is None:
        return NO_VALUE if not figure.n else tr("{dash} under the minimum", dash=NO_VALUE)
    if measure.is_clock:
        return _clock(figure)
    if measure.week is WeekRule.REGULARITY:
        scale = tr("scale −100 to 100")
        return f"{value_text(measure, figure.value)} ({scale})"
    text = _amount(figure)
    if names_week:
        text = tr("{amount} a week", amount=text)
    spread = []
    if with_sd and figure.sd is not None:
        spread.append(tr("SD {sd}", sd=number_text(figure.sd)))
    if with_range:
        spread.append(range_text(figure))
    said = ", ".join(filter(None, spread))
    return f"{text} ({said})" if said else text


def _clock(figure: PeriodFigure) -> str:
    text = value_text(figure.measure, figure.value)
    if figure.sd is None:
        return text
    return tr("{time} ± {spread} min", time=text, spread=f"{figure.sd:.0f}")


def _amount(figure: PeriodFigure) -> str:
    """Return the figure itself; of foods some of which lack a value it is "at least"."""
    share = foods_share(figure.figure)
    if figure.figure.estimated is not None:
        return estimated_text(figure.measure, figure.value, figure.figure.estimated)
    text = value_words(figure.measure, figure.value)
    return text if share is None or share == 100 else tr("at least {amount}", amount=text)


def _n_and_foods(figure: WeekFigure) -> str:
    share = foods_share(figure)
    if share is None or not figure.n:
        return n_text(figure)
    return tr("{n}, {share} % of foods", n=n_text(figure), share=share)


def list_text(name: str, value: str) -> str:
    """Return a name with its figure as it stands in a row of others: energy 4."""
    return f"{within(name)} {value}"
