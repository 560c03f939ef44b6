"""What the Guide is made from: the figures, the references and what is chosen, asked for once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from nehabits.domain.day import week_start
from nehabits.domain.measure import COFACTORS, Measure
from nehabits.domain.recommendation import Recommendation
from nehabits.domain.reference import Profile, Reference
from nehabits.domain.shown import Shown
from nehabits.domain.week import WeekFigure
from nehabits.services.four_weeks import FourWeeksRow
from nehabits.services.preferences import LONGEST_RUN
from nehabits.services.services import Services

FOUR_WEEKS, THIS_WEEK = "four weeks", "this week"
"""The periods whose figures the pathway can show."""

AMINO_ACIDS = ("meal.phenylalanine", "meal.tyrosine")
_TOGETHER = "meal.phe_tyr"


@dataclass(frozen=True, slots=True)
class GuideFacts:
    """Figures by measure: rows of the last four weeks, and those of the pathway's period.

    `documents` are titles by key; `options` holds every reference of a measure, `chosen` the one
    that stands beside it.
    """

    today: date
    period: str
    rows: Mapping[str, FourWeeksRow]
    figures: Mapping[str, WeekFigure]
    shown: Shown
    profile: Profile
    recommendations: tuple[Recommendation, ...]
    documents: Mapping[str, str]
    options: Mapping[str, tuple[Reference, ...]]
    chosen: Mapping[str, Reference | None]
    says_longest_run: bool = False

    def shows(self, measure: Measure) -> bool:
        """Say whether the figures of a measure are shown; of cofactors some may be hidden."""
        key = _TOGETHER if measure.id in AMINO_ACIDS else measure.id
        hidden = key in COFACTORS and key not in self.shown.cofactors
        return self.shown.shows(measure) and not hidden


def guide_facts(services: Services, period: str = FOUR_WEEKS) -> GuideFacts:
    """Return what the Guide is made from today, the pathway with the figures of a period."""
    today, preferences, references = services.today(), services.preferences, services.references
    rows = {row.measure.id: row for row in services.review.four_weeks(today).rows}
    figures = {key: row.figure for key, row in rows.items()}
    if period == THIS_WEEK:
        week = services.review.week(week_start(today, preferences.first_weekday))
        figures = {row.measure.id: row.figure for row in week.rows}
    return GuideFacts(
        today=today,
        period=period,
        rows=rows,
        figures=figures,
        shown=preferences.shown,
        profile=preferences.profile,
        recommendations=tuple(references.recommendations()),
        documents={document.key: document.title for document in references.documents()},
        options={key: tuple(references.options(key)) for key in rows},
        chosen={key: references.chosen(key, preferences.reference_choice(key)) for key in rows},
        says_longest_run=preferences.get(LONGEST_RUN),
    )
