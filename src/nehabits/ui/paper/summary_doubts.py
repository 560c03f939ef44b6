"""Which figures of page 1 stand on little, and why: a sentence below the coverage."""

from collections.abc import Iterator, Sequence
from itertools import chain

from nehabits.domain.period_figures import PeriodFigure
from nehabits.domain.phrase import within
from nehabits.domain.pillar import Pillar
from nehabits.domain.summary import Summary
from nehabits.domain.tracking import Tracking
from nehabits.domain.wording import plural, tr
from nehabits.services.export import area_name
from nehabits.ui.paper.summary_figures import foods_share, n_text
from nehabits.ui.paper.summary_sections import MEAL_LINES, NIGHT_LINES

ENOUGH = 0.75
"""A figure of fewer of its nights, days or foods is named."""

FEW_WEEKS = 4
"""A mean of fewer weeks is named."""


def doubts(summary: Summary) -> str:
    """Return what stands on little: "18 of 28 nights: time in bed"; "" where nothing does."""
    found: dict[str, list[str]] = {}
    told = _of_nights(summary), _of_weeks(summary), _of_gaps(summary), _of_meals(summary)
    for reason, name in chain(*told):
        found.setdefault(reason, []).append(name)
    return " · ".join(
        tr("{reason}: {names}", reason=reason, names=", ".join(names))
        for reason, names in found.items()
    )


def _shown(summary: Summary, measures: Sequence[str]) -> Iterator[PeriodFigure]:
    for each in measures:
        figure = summary.figures.get(each)
        if figure is not None and figure.value is not None:
            yield figure


def _of_nights(summary: Summary) -> Iterator[tuple[str, str]]:
    for figure in _shown(summary, NIGHT_LINES):
        coverage = figure.figure.coverage
        if coverage.what == "nights" and coverage.have < ENOUGH * coverage.of:
            yield n_text(figure.figure), within(figure.measure.name)


def _of_weeks(summary: Summary) -> Iterator[tuple[str, str]]:
    for pillar in (Pillar.EXERCISE, Pillar.PRACTICE, Pillar.OWN):
        weeks = [each.n for each in summary.of_area(pillar) if _is_mean_of_weeks(each)]
        if weeks and max(weeks) < FEW_WEEKS:
            said = plural("{count} week", "{count} weeks", max(weeks))
            yield tr("mean of {weeks}", weeks=said), within(area_name(pillar))


def _is_mean_of_weeks(figure: PeriodFigure) -> bool:
    return figure.value is not None and figure.figure.coverage.what == "weeks"


def _of_gaps(summary: Summary) -> Iterator[tuple[str, str]]:
    """Yield the days of which nobody knows whether there was nothing; weeks take them for that."""
    for strip in summary.strips:
        count = strip.count(Tracking.EMPTY)
        weekly = any(_is_mean_of_weeks(each) for each in summary.of_area(strip.pillar))
        if weekly and count and strip.pillar in {Pillar.EXERCISE, Pillar.PRACTICE}:
            reason = plural(
                "{count} day without an entry adds nothing",
                "{count} days without an entry add nothing",
                count,
            )
            yield reason, within(area_name(strip.pillar))


def _of_meals(summary: Summary) -> Iterator[tuple[str, str]]:
    known = list(_shown(summary, MEAL_LINES))
    if not known:
        return
    coverage = known[0].figure.coverage
    if coverage.have < ENOUGH * coverage.of:
        reason = plural(
            "{have} of {count} day complete",
            "{have} of {count} days complete",
            coverage.of,
            have=coverage.have,
        )
        yield reason, within(area_name(Pillar.MEALS))
    least = []
    for figure in known:
        share, name = foods_share(figure.figure), within(figure.measure.name)
        if share is not None and share < 100 * ENOUGH:
            yield tr("under three quarters of the foods have a value"), name
        elif figure.figure.estimated is not None:
            yield tr("estimated in part"), name
        elif share is not None and share < 100:
            least.append(name)
    if least:
        reason = tr("“at least”, as some foods have no value")
        first, more = least[0], len(least) - 1
        yield reason, tr("{name} and {count} more", name=first, count=more) if more else first
