"""A figure of four weeks, or of a week, in words: the amount, how much was there, how often."""

from nehabits.domain.figure import Figure
from nehabits.domain.measure import Measure, WeekRule
from nehabits.domain.night_series import LEAST_NIGHTS, LEAST_NIGHTS_EACH
from nehabits.domain.nutrient import NUTRIENT
from nehabits.domain.phrase import (
    consistency_text,
    coverage_text,
    figure_text,
    number_text,
    value_text,
    within,
)
from nehabits.domain.pillar import Pillar
from nehabits.domain.regularity import LEAST_PAIRS
from nehabits.domain.week import LEAST_DAYS, WeekFigure
from nehabits.domain.wording import plural, tr
from nehabits.services.four_weeks import FourWeeksRow


def amount_words(measure: Measure, figure: WeekFigure) -> str:
    """Return the amount a day, a night or a week; "" for none."""
    value = figure.value
    if value is None:
        return ""
    text = value_text(measure, value)
    match measure.week:
        case WeekRule.CIRCULAR_MEAN:
            return tr("{time} on average", time=text)
        case WeekRule.MEDIAN:
            return tr("median {score} of 5", score=text)
        case WeekRule.SUM if measure.unit == "days":
            days = number_text(value)
            return plural("{days} day a week", "{days} days a week", value, days=days)
        case WeekRule.SUM:
            return tr("{amount} a week", amount=text)
        case WeekRule.MEAN if measure.pillar is Pillar.SLEEP:
            return tr("{amount} a night", amount=text)
        case WeekRule.MEAN:
            return tr("{amount} a day", amount=figure_text(measure, as_figure(figure)))
        case _:
            return text


def as_figure(figure: WeekFigure) -> Figure:
    """Return a mean over days as a figure: "at least", where some of the foods had no value."""
    have, of = figure.coverage.foods_have, figure.coverage.foods_of
    return Figure(figure.value, have or 0, of or 0, figure.estimated)


def none_words(measure: Measure, figure: WeekFigure) -> str:
    """Say why there is no figure."""
    if figure.n == 0 and measure.is_of_foods:
        return tr("no complete day with a value yet")
    if figure.coverage.have == 0 and measure.week is not WeekRule.REGULARITY:
        return tr("nothing logged yet")
    match measure.week:
        case WeekRule.SPREAD:
            return tr("no figure yet: it takes {count} nights", count=LEAST_NIGHTS)
        case WeekRule.REGULARITY:
            return tr("no figure yet: it takes {count} pairs of nights in a row", count=LEAST_PAIRS)
        case WeekRule.SOCIAL_JET_LAG:
            each = LEAST_NIGHTS_EACH
            return tr("no figure yet: it takes {count} nights of each kind", count=each)
        case _:
            return _too_few(measure, figure)


def there_words(measure: Measure, figure: WeekFigure) -> str:
    """Say how much of what a figure needs was there, and of foods what they lack."""
    nutrient = NUTRIENT.get(measure.id.removeprefix("meal."))
    return coverage_text(figure.coverage, within(nutrient.name) if nutrient else "")


def met_words(row: FourWeeksRow) -> str:
    """Say how often the reference was met; "" without one that days or weeks can meet."""
    if row.consistency is not None and row.consistency.tracked:
        days = consistency_text(row.consistency)
        return tr("at the reference on {days}", days=days)
    if row.weeks_met is None:
        return ""
    met, count = row.weeks_met.met, row.weeks_met.tracked
    return plural(
        "at the reference in {met} of {count} week",
        "at the reference in {met} of {count} weeks",
        count,
        met=met,
    )


def rest_words(row: FourWeeksRow) -> str:
    """Return what stands beside the amount of four weeks: coverage, and how often it was met.

    Without an amount it is why there is none.
    """
    if row.figure.value is None:
        return none_words(row.measure, row.figure)
    known = sum(week is not None for week in row.weeks)
    weeks = ""
    if known < len(row.weeks):
        weeks = plural("over {count} week with an entry", "over {count} weeks with an entry", known)
    parts = (weeks, there_words(row.measure, row.figure), met_words(row))
    return " · ".join(filter(None, parts))


def _too_few(measure: Measure, figure: WeekFigure) -> str:
    if measure.is_of_foods:
        return plural(
            "no mean yet: {count} complete day of the {least} it takes",
            "no mean yet: {count} complete days of the {least} it takes",
            figure.n,
            least=LEAST_DAYS,
        )
    if measure.pillar is Pillar.SLEEP:
        return plural(
            "no mean yet: {count} night of the {least} it takes",
            "no mean yet: {count} nights of the {least} it takes",
            figure.n,
            least=LEAST_DAYS,
        )
    return plural(
        "no mean yet: {count} day of the {least} it takes",
        "no mean yet: {count} days of the {least} it takes",
        figure.n,
        least=LEAST_DAYS,
    )
