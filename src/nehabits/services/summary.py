"""A period on one page: every figure by the rules of a week, from the review's days."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from nehabits.domain.coverage_strip import Strip, coverage_strip
from nehabits.domain.day import days_between, week_start
from nehabits.domain.day_figures import pillars_of
from nehabits.domain.entry import Entry
from nehabits.domain.exercise import Exercise
from nehabits.domain.measure import WINDOW_RULES, DayRule, Measure, WeekRule
from nehabits.domain.night_details import measured_by_day, night_cells
from nehabits.domain.night_window import window_figure
from nehabits.domain.period_figures import (
    Days,
    PeriodFigure,
    complete_weeks,
    mean_of_weeks,
    period_figure,
    period_parts,
    weekly_figure,
)
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.domain.progress import Progress, share, untold
from nehabits.domain.refusal import Refused
from nehabits.domain.sleep import Sleep
from nehabits.domain.summary import KindCount, PartRow, Summary
from nehabits.domain.tracking import DayCell, Tracking
from nehabits.domain.week import Coverage, WeekFigure, week_figure
from nehabits.domain.wording import mark, tr
from nehabits.services.day_review import Cells, Trackings
from nehabits.services.export_values import months
from nehabits.services.preferences import MADE_UP
from nehabits.services.review import Review
from nehabits.services.services import Services
from nehabits.services.summary_aims import aims_of
from nehabits.services.summary_details import SummaryDetails, details_of
from nehabits.services.summary_notes import notes_of
from nehabits.services.summary_references import said_reference
from nehabits.services.summary_words import summary_formulas

USUAL_DAYS = 28
"""A summary of no period in particular is of so many days, the last of them today."""

MOST_YEARS = 10

SESSIONS = Measure(
    "practice.sessions",
    "",
    Pillar.PRACTICE,
    mark("Practice sessions"),
    DayRule.NONE,
    WeekRule.SUM,
)
"""How many sessions there were: of a summary alone."""

SIDE_BY_SIDE = (
    "sleep.duration",
    "sleep.midpoint",
    "exercise.moderate_equivalent",
    "exercise.strength_days",
    "practice.minutes",
    "meal.protein",
    "checkin.energy",
)
"""The measures that are shown week beside week."""

_AROUND = timedelta(days=2)
"""A sleep that touches a day is of a day that is no further away."""


@dataclass(frozen=True, slots=True)
class SummaryChoice:
    """What is asked for: days, areas, notes or not, and a name for this copy alone."""

    first: date
    last: date
    areas: frozenset[Pillar] = frozenset(Pillar)
    notes: bool = False
    name: str = ""


def summary_period(services: Services, first: date | None, last: date | None) -> Days:
    """Return the days of a summary; what is left out goes to today, or back 28 days.

    Raises Refused for a reversed period, for days no diary has, and for more than ten years.
    """
    today = services.today()
    if last is None:
        last = max(today, first) if first else today
    if first is None:
        first = last - timedelta(days=USUAL_DAYS - 1)
    services.export.period(first, last)
    if (last - first).days >= MOST_YEARS * 366:
        raise Refused(tr("A summary is of ten years at most; choose a later first day."), "first")
    return first, min(last, today) if first <= today else last


def summary_of(services: Services, choice: SummaryChoice) -> Summary:
    """Return a period on one page, as it stands today."""
    return _Period(services, choice).summary()


def summary_with_details(
    services: Services, choice: SummaryChoice, progress: Progress = untold
) -> tuple[Summary, SummaryDetails]:
    """Return a period on one page, and what stands behind it; what `progress` raises ends it."""
    period = _Period(services, choice, share(progress, 0, 40))
    return period.summary(share(progress, 40, 90)), period.details()


class _Period:
    """The days of a period, read once, and what they come to."""

    def __init__(
        self, services: Services, choice: SummaryChoice, progress: Progress = untold
    ) -> None:
        self._services = services
        self._choice = choice
        self._today = services.today()
        self._weekday = services.preferences.first_weekday
        self._days = days_between(choice.first, choice.last)
        review = services.review
        self._measures = [each for each in review.measures() if each.pillar in choice.areas]
        daily = [each for each in self._measures if each.day is not DayRule.NONE]
        self._cells, self._tracking = _read(review, daily, (choice.first, choice.last), progress)
        self._sleeps: tuple[Sleep, ...] = ()
        if Pillar.SLEEP in choice.areas:
            ends = choice.first - _AROUND, choice.last + _AROUND
            self._sleeps = review.entries_of(Sleep, *ends)

    def summary(self, progress: Progress = untold) -> Summary:
        choice = self._choice
        areas = tuple(pillar for pillar in Pillar if pillar in choice.areas)
        figures = {}
        for each in self._figures():
            figures[each.measure.id] = each
            progress(0, 1)
        parts = period_parts(choice.first, choice.last, self._weekday)
        nights = measured_by_day(self._sleeps, self._days).values()
        off = sum(night.day_off for night in nights)
        naps = [
            each.day
            for each in self._sleeps
            if each.nap and choice.first <= each.day <= choice.last
        ]
        return Summary(
            first=choice.first,
            last=choice.last,
            today=self._today,
            areas=areas,
            strips=tuple(self._strip(pillar) for pillar in areas),
            nights=(len(nights) - off, off),
            naps=(len(naps), len(set(naps))),
            figures=figures,
            sums=self._sums(),
            references={
                each: said_reference(self._services, each, min(choice.last, self._today))
                for each in figures
            },
            kinds=self._kinds(),
            parts=parts,
            rows=tuple(self._row(each, parts) for each in SIDE_BY_SIDE if each in self._cells),
            aims=aims_of(self._services, (choice.first, choice.last), choice.areas, self._measures),
            notes=notes_of(self._services, choice.first, choice.last, choice.areas, progress)
            if choice.notes
            else (),
            formulas=summary_formulas(areas),
            name=choice.name.strip(),
            made_up=self._services.preferences.get(MADE_UP),
        )

    def details(self) -> SummaryDetails:
        ends = self._choice.first, self._choice.last
        return details_of(self._services, tuple(self._measures), self._cells, *ends)

    def _strip(self, pillar: Pillar) -> Strip:
        ends = self._choice.first, self._choice.last
        return coverage_strip(pillar, self._tracking, ends, self._weekday, self._today)

    def _figures(self) -> Iterable[PeriodFigure]:
        if Pillar.SLEEP in self._choice.areas:
            yield from self._night_details()
        for measure in self._measures:
            if measure.week in WINDOW_RULES:
                yield PeriodFigure(measure, self._of_nights(measure))
            elif measure.week is WeekRule.SUM:
                yield self._weekly(measure, self._cells[measure.id])
            else:
                yield period_figure(measure, self._cells[measure.id], self._today)
        if Pillar.PRACTICE in self._choice.areas:
            yield self._weekly_sessions()

    def _weekly(self, measure: Measure, cells: Sequence[DayCell]) -> PeriodFigure:
        return weekly_figure(measure, self._complete(cells), self._today)

    def _complete(self, cells: Sequence[DayCell]) -> list[tuple[DayCell, ...]]:
        return complete_weeks(cells, self._weekday, self._today)

    def _night_details(self) -> Iterable[PeriodFigure]:
        nights = measured_by_day(self._sleeps, self._days)
        said = {day: self._tracking[Pillar.SLEEP, day] for day in self._days}
        for measure, cells in night_cells(nights, self._days, said).items():
            yield period_figure(measure, cells, self._today)

    def _of_nights(self, measure: Measure) -> WeekFigure:
        days = [day for day in self._days if day <= self._today] or list(self._days)
        not_tracked = frozenset(
            day for day in days if self._tracking[Pillar.SLEEP, day] is Tracking.NOT_TRACKED
        )
        return window_figure(measure, self._sleeps, days, not_tracked)

    def _sums(self) -> Mapping[str, WeekFigure]:
        summed = (each for each in self._measures if each.week is WeekRule.SUM)
        sums = {each.id: week_figure(each, self._cells[each.id], self._today) for each in summed}
        sessions = self._practised
        if sessions:
            days = len({each.day for each in sessions})
            coverage = Coverage(days, len(self._days), "days")
            sums[SESSIONS.id] = WeekFigure(float(len(sessions)), days, coverage)
        return sums

    def _row(self, measure_id: str, parts: Sequence[Days]) -> PartRow:
        cells = self._cells[measure_id]
        measure = next(each for each in self._measures if each.id == measure_id)
        figures = []
        for first, last in parts:
            within = [cell for cell in cells if first <= cell.day <= last]
            if measure.week is WeekRule.SUM:
                figures.append(self._weekly(measure, within).figure)
            else:
                figures.append(week_figure(measure, within, self._today))
        return PartRow(measure, tuple(figures))

    @cached_property
    def _practised(self) -> list[Entry]:
        if Pillar.PRACTICE not in self._choice.areas:
            return []
        ends = self._choice.first, self._choice.last
        review = self._services.review
        found = (*review.entries_of(Practice, *ends), *review.entries_of(Exercise, *ends))
        return [each for each in found if Pillar.PRACTICE in pillars_of(each)]

    def _weekly_sessions(self) -> PeriodFigure:
        weeks = self._complete(self._cells["practice.minutes"])
        known = [week for week in weeks if any(cell.value is not None for cell in week)]
        starts = {week[0].day: 0 for week in known}
        for session in self._practised:
            start = week_start(session.day, self._weekday)
            if start in starts:
                starts[start] += 1
        return mean_of_weeks(SESSIONS, [float(each) for each in starts.values()], len(weeks))

    def _kinds(self) -> tuple[KindCount, ...]:
        found: dict[str, KindCount] = {}
        for session in self._practised:
            name = self._services.name_of(session)
            kept = found.get(name, KindCount(name, 0, 0))
            minutes = session.minutes if isinstance(session, Practice | Exercise) else 0
            found[name] = KindCount(name, kept.sessions + 1, kept.minutes + minutes)
        return tuple(sorted(found.values(), key=lambda kind: (-kind.minutes, kind.name)))


def _read(
    review: Review, measures: Sequence[Measure], period: Days, progress: Progress
) -> tuple[Cells, Trackings]:
    """Return the cells of measures over a period and what each day says, read month by month."""
    cells: dict[str, list[DayCell]] = {measure.id: [] for measure in measures}
    tracking: Trackings = {}
    parts = list(months(period))
    for done, ends in enumerate(parts, 1):
        found, said = review.cells_and_tracking(measures, *ends)
        for name, of_days in cells.items():
            of_days.extend(found[name])
        tracking |= said
        progress(done, len(parts))
    return {name: tuple(of_days) for name, of_days in cells.items()}, tracking
