"""What the Trends page asks for and what it is answered, as values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from nehabits.domain.aim import Aim, aim_on
from nehabits.domain.aim_words import goal_text
from nehabits.domain.day_words import date_text
from nehabits.domain.measure import Measure
from nehabits.domain.pillar import Pillar
from nehabits.domain.reference_line import reference_words
from nehabits.domain.wording import tr
from nehabits.services.services import Services
from nehabits.ui.charts.chart_lines import TrendLines, trend_lines

RANGES: dict[str, int | None] = {
    "week": 7,
    "month": 30,
    "three_months": 91,
    "year": 365,
    "all": None,
}
"""The ranges and their days; None: from the first day kept."""

FIRST_MEASURE = "sleep.duration"
_LEAST_DAYS = 7


@dataclass(frozen=True, slots=True)
class TrendChoice:
    """A measure, a range, and the range's last day (None: today)."""

    measure_id: str = FIRST_MEASURE
    span: str = "three_months"
    last: date | None = None

    @property
    def days(self) -> int | None:
        """How many days the range has; None for all."""
        return RANGES[self.span]


@dataclass(frozen=True, slots=True, eq=False)
class TrendAnswer:
    """The chart of a choice, the daily measures shown, and what is said of reference and aim.

    `titles` are the documents that name the measure. `today` is the person's day.
    """

    choice: TrendChoice
    measures: tuple[Measure, ...]
    lines: TrendLines
    reference: str
    titles: tuple[str, ...]
    today: date

    def measures_of(self, pillar: Pillar) -> tuple[Measure, ...]:
        """Return the daily measures of an area, the first one shown first."""
        return tuple(measure for measure in self.measures if measure.pillar is pillar)

    def areas(self) -> tuple[Pillar, ...]:
        """Return the areas that have measures."""
        return tuple(pillar for pillar in Pillar if self.measures_of(pillar))


def answer(services: Services, choice: TrendChoice) -> TrendAnswer | None:
    """Return what a choice shows; None where no area with daily figures is shown.

    A measure that is gone or hidden is answered by the first one.
    """
    measures = services.preferences.shown.of_days(services.review.measures())
    if not measures:
        return None
    known = [measure.id for measure in measures]
    measure_id = choice.measure_id if choice.measure_id in known else known[0]
    today = services.today()
    first, last = bounds(choice, services.review.span(), today)
    series = services.review.series(measure_id, first, last)
    line = services.review.line(measure_id)
    aims = [aim for aim in services.journal.aims() if aim.measure == measure_id]
    beside = (reference_text(services, measure_id), aim_text(series.measure, aims, last))
    return TrendAnswer(
        TrendChoice(measure_id, choice.span, choice.last),
        measures,
        trend_lines(series, line, today, aims),
        "\n".join(filter(None, beside)),
        document_titles(services, measure_id),
        today,
    )


def bounds(choice: TrendChoice, span: tuple[date, date] | None, today: date) -> tuple[date, date]:
    """Return the first and last day of a choice; all begins with the first day kept."""
    last = min(choice.last or today, today)
    if choice.days is not None:
        return last - timedelta(days=choice.days - 1), last
    first = min(span[0], today) if span else today
    return min(first, today - timedelta(days=_LEAST_DAYS - 1)), today


def reference_text(services: Services, measure_id: str) -> str:
    """Return the reference that stands beside a measure with its source, or why none does."""
    choice = services.preferences.reference_choice(measure_id)
    chosen = services.references.chosen(measure_id, choice)
    if chosen is None:
        offered = services.references.options(measure_id)
        return tr("No reference is chosen.") if offered else tr("There is no published reference.")
    said = reference_words(chosen, services.preferences.profile)
    return tr("Reference: {words} ({source})", words=said, source=chosen.source)


def aim_text(measure: Measure, aims: Sequence[Aim], day: date) -> str:
    """Return the person's aim on a day and since when it holds; "" without one."""
    aim = aim_on(aims, day)
    if aim is None:
        return ""
    since = date_text(aim.since, year=True)
    return tr("Your aim since {day}: {goal}", day=since, goal=goal_text(measure, aim.goal))


def document_titles(services: Services, measure_id: str) -> tuple[str, ...]:
    """Return the titles of the documents that recommend what a measure follows."""
    titles = {document.key: document.title for document in services.references.documents()}
    keys = [
        key
        for recommendation in services.references.recommendations()
        if measure_id in recommendation.measures
        for key in recommendation.documents
    ]
    return tuple(titles[key] for key in dict.fromkeys(keys) if key in titles)
