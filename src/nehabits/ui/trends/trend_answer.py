"""What the Trends page is answered, as a value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from nehabits.domain.aim import Aim, aim_on
from nehabits.domain.aim_words import goal_text
from nehabits.domain.day_words import date_text
from nehabits.domain.measure import Measure
from nehabits.domain.pillar import Pillar
from nehabits.domain.reference_line import reference_words
from nehabits.domain.series import Series
from nehabits.domain.wording import tr
from nehabits.services.services import Services
from nehabits.ui.charts.chart_lines import TrendLines, trend_lines
from nehabits.ui.charts.day_picture import DayPicture
from nehabits.ui.charts.face import FACES, Face
from nehabits.ui.charts.kind_picture import kind_picture
from nehabits.ui.charts.schedule_picture import schedule_picture
from nehabits.ui.trends.trend_choice import TrendChoice, all_days

_ABOUT = {Face.SCHEDULE: "sleep.midpoint_sd"}
"""The measure whose reference and documents stand below a face, if not the one that is chosen."""


Days = tuple[date, date]


@dataclass(frozen=True, slots=True, eq=False)
class TrendAnswer:
    """The picture of a choice, the measures shown, and what is said of reference and aim.

    `titles` are the documents that name the measure. `span` are the first and last day kept,
    `today` is the person's day, `day` the one whose reference and aim are meant; where
    `is_of_day`, there were others on other days.
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
    day: date
    is_of_day: bool

    def measures_of(self, pillar: Pillar) -> tuple[Measure, ...]:
        """Return the measures of an area, the first one shown first."""
        return tuple(measure for measure in self.measures if measure.pillar is pillar)

    def areas(self) -> tuple[Pillar, ...]:
        """Return the areas that have measures."""
        return tuple(pillar for pillar in Pillar if self.measures_of(pillar))


Known = Mapping[tuple[str, date, Days], TrendLines]
"""Charts made before: by measure, by the day whose reference they have, by their days."""


def answer(
    services: Services, choice: TrendChoice, day: date | None, known: Known | None = None
) -> TrendAnswer | None:
    """Return what a choice shows, with what held on a day; None where no area is shown.

    A measure that is gone or hidden is answered by the first one; a second one by none, and so is
    one that would lie over itself.
    """
    known, shown = known or {}, services.preferences.shown
    measures = {each.id: each for each in shown.among(services.review.measures())}
    if not measures:
        return None
    measure = measures.get(choice.measure_id, next(iter(measures.values())))
    second = measures.get(choice.second_id or "") if choice.second_id != measure.id else None
    face = choice.face if choice.face in FACES.get(measure.pillar, ()) else Face.FIGURE
    made = replace(
        choice, measure_id=measure.id, face=face, second_id=second.id if second else None
    )
    today, span = services.today(), services.review.span()
    days, last = all_days(span, today), day or today
    about = measures.get(_ABOUT.get(face, ""), measure)
    aims = [aim for aim in services.journal.aims() if aim.measure == about.id]
    beside = (reference_text(services, about.id, last), aim_text(about, aims, last))
    return TrendAnswer(
        made,
        tuple(measures.values()),
        measure,
        _picture(services, measure, face, days, last, known),
        None if second is None else _lines(services, second, days, last),
        "\n".join(filter(None, beside)),
        document_titles(services, about.id),
        span,
        today,
        last,
        bool(aims or services.preferences.reference_choices(about.id)),
    )


def _picture(
    services: Services, measure: Measure, face: Face, days: Days, day: date, known: Known
) -> DayPicture:
    match face:
        case Face.SCHEDULE:
            return schedule_picture(services.review.nights(*days), services.today())
        case Face.KINDS:
            totals = services.review.kinds(measure.pillar, *days)
            first_weekday = services.preferences.first_weekday
            return kind_picture(totals, services.session_name, services.today(), first_weekday)
        case _:
            made = known.get((measure.id, day, days))
            return _lines(services, measure, days, day) if made is None else made


def _lines(services: Services, measure: Measure, days: Days, day: date) -> TrendLines:
    return lines_of(services, services.review.series(measure.id, *days), day)


def lines_of(services: Services, series: Series, day: date) -> TrendLines:
    """Return the chart of a series beside the reference of a day and all aims."""
    return trend_lines(
        series,
        services.review.line(series.measure.id, day),
        services.today(),
        services.journal.aims(),
        services.preferences.first_weekday,
    )


def reference_text(services: Services, measure_id: str, day: date) -> str:
    """Return the reference that stood beside a measure on a day, or why none did."""
    choice = services.preferences.reference_choice(measure_id, day)
    chosen = services.references.chosen(measure_id, choice)
    if chosen is None:
        offered = services.references.options(measure_id)
        return tr("No reference is chosen.") if offered else tr("There is no published reference.")
    said = reference_words(chosen, services.preferences.profile)
    return tr("Reference: {words} ({source})", words=said, source=chosen.source)


def aim_text(measure: Measure, aims: Sequence[Aim], day: date) -> str:
    """Return which of a measure's aims held on a day and since when; "" for none."""
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
