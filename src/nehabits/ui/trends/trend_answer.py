"""What the Trends page is answered, as a value."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from nehabits.domain.aim import Aim, aim_on
from nehabits.domain.aim_words import goal_text
from nehabits.domain.day_words import date_text
from nehabits.domain.measure import Measure
from nehabits.domain.pillar import Pillar
from nehabits.domain.reference_line import reference_words
from nehabits.domain.wording import tr
from nehabits.services.services import Services
from nehabits.ui.charts.chart_lines import TrendLines, trend_lines
from nehabits.ui.charts.day_picture import DayPicture
from nehabits.ui.charts.face import FACES, Face
from nehabits.ui.trends.trend_choice import TrendChoice, all_days


@dataclass(frozen=True, slots=True, eq=False)
class TrendAnswer:
    """The picture of a choice, the measures shown, and what is said of reference and aim.

    `titles` are the documents that name the measure. `span` are the first and last day kept,
    `today` is the person's day.
    """

    choice: TrendChoice
    measures: tuple[Measure, ...]
    measure: Measure
    picture: DayPicture
    second: TrendLines | None
    reference: str
    titles: tuple[str, ...]
    span: tuple[date, date] | None
    today: date

    def measures_of(self, pillar: Pillar) -> tuple[Measure, ...]:
        """Return the measures of an area, the first one shown first."""
        return tuple(measure for measure in self.measures if measure.pillar is pillar)

    def areas(self) -> tuple[Pillar, ...]:
        """Return the areas that have measures."""
        return tuple(pillar for pillar in Pillar if self.measures_of(pillar))


def answer(services: Services, choice: TrendChoice, day: date | None) -> TrendAnswer | None:
    """Return what a choice shows, with what held on a day; None where no area is shown.

    A measure that is gone or hidden is answered by the first one, a second one by none.
    """
    shown = services.preferences.shown
    measures = {each.id: each for each in shown.of_days(services.review.measures())}
    if not measures:
        return None
    measure = measures.get(choice.measure_id, next(iter(measures.values())))
    second = measures.get(choice.second_id or "")
    face = choice.face if choice.face in FACES.get(measure.pillar, ()) else Face.FIGURE
    made = replace(
        choice, measure_id=measure.id, face=face, second_id=second.id if second else None
    )
    today, span = services.today(), services.review.span()
    days = all_days(span, today)
    beside = (
        reference_text(services, measure.id),
        aim_text(measure, services.journal.aims(), day or today),
    )
    return TrendAnswer(
        made,
        tuple(measures.values()),
        measure,
        _picture(services, measure, face, days),
        None if second is None else _lines(services, second, days),
        "\n".join(filter(None, beside)),
        document_titles(services, measure.id),
        span,
        today,
    )


def _picture(
    services: Services, measure: Measure, face: Face, days: tuple[date, date]
) -> DayPicture:
    match face:
        case _:
            return _lines(services, measure, days)


def _lines(services: Services, measure: Measure, days: tuple[date, date]) -> TrendLines:
    return trend_lines(
        services.review.series(measure.id, *days),
        services.review.line(measure.id),
        services.today(),
        services.journal.aims(),
        services.preferences.first_weekday,
    )


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
    """Return the person's aim for a measure on a day and since when it holds; "" without one."""
    aim = aim_on([aim for aim in aims if aim.measure == measure.id], day)
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
