"""The export: a period and some areas of a journal as a folder of tables."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from nehabits.domain.aim import Aim
from nehabits.domain.day import EARLIEST, LATEST, days_between, week_start
from nehabits.domain.day_figures import pillars_of
from nehabits.domain.entry import Entry
from nehabits.domain.meal import Meal
from nehabits.domain.measure import DayRule, Measure
from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.week_note import joined_notes
from nehabits.domain.wording import tr
from nehabits.exchange import export_words
from nehabits.exchange.csv_columns import Names
from nehabits.exchange.csv_figure_tables import DayFigures, WeekOfMeasure
from nehabits.exchange.csv_package import CsvPackage
from nehabits.exchange.csv_setting_tables import Setting
from nehabits.exchange.csv_tables import all_tables
from nehabits.exchange.csv_text import cell_text
from nehabits.exchange.export_folder import refuse_taken, written_aside
from nehabits.exchange.export_words import Scope
from nehabits.services.journal import Journal
from nehabits.services.kept_preferences import Preferences
from nehabits.services.preferences import ESTIMATES, MADE_UP
from nehabits.services.review import Review
from nehabits.services.week_notes import WeekNotes

ALL_AREAS = frozenset(Pillar)

Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Exported:
    """Where an export is, its files by their place in it, and the rows (or lines) of each."""

    folder: Path
    files: tuple[str, ...]
    rows: Mapping[str, int]


class Export:
    """Writes what a person hands over; every figure in it is the review's.

    The names of activities and practices are by their keys; own ones have none.
    """

    def __init__(
        self,
        review: Review,
        journal: Journal,
        week_notes: WeekNotes,
        preferences: Preferences,
        activity_names: Mapping[str, str],
        practice_names: Mapping[str, str],
        today: Callable[[], date],
    ) -> None:
        self._review = review
        self._journal = journal
        self._week_notes = week_notes
        self._preferences = preferences
        self._activity_names = activity_names
        self._practice_names = practice_names
        self._today = today

    def write(
        self,
        folder: Path,
        first: date | None = None,
        last: date | None = None,
        areas: frozenset[Pillar] | None = None,
        *,
        notes: bool = False,
    ) -> Exported:
        """Write the days from first to last, by default all, of some areas into a folder.

        The folder is new, empty, or an earlier export, which is replaced. Raises Refused for any
        other folder, one that cannot be written, or a reversed period; then nothing is written.
        """
        areas = ALL_AREAS if areas is None else areas
        if not areas:
            raise Refused(tr("No area is chosen; choose one or more."), "areas")
        days = self.period(first, last)
        measures = [each for each in self._review.measures() if each.pillar in areas]
        names = Names(
            self._activity_names,
            self._practice_names,
            {habit.slug: habit for habit in self._journal.habits()},
        )
        tables = all_tables(measures, names, areas, notes=notes)
        with written_aside(folder) as aside, CsvPackage(aside, tables, areas) as package:
            package.add(self._values(days, areas, measures))
            rows = package.describe(self._scope(days, areas, notes=notes))
        return Exported(folder, tuple(rows), rows)

    def period(self, first: date | None = None, last: date | None = None) -> Days | None:
        """Return the days to write; what is left out goes as far as the journal. None: no days.

        Raises Refused for a reversed period and for days no diary has.
        """
        span = self._review.span()
        for day, field in ((first, "first"), (last, "last")):
            if day is not None and not EARLIEST <= day <= LATEST:
                raise Refused(
                    tr("{day} is out of reach; choose a day from 1900 to 2199.", day=day), field
                )
        if first is not None and last is not None:
            if first > last:
                raise Refused(
                    tr("The last day, {last}, is before the first; change one.", last=last), "last"
                )
            return first, last
        if first is not None:
            return first, max(first, span[1] if span else first)
        if last is not None:
            return min(last, span[0] if span else last), last
        return span

    def refuse(self, folder: Path) -> None:
        """Raise Refused for a folder that holds anything but an earlier export."""
        refuse_taken(folder.expanduser())

    def notices(self) -> list[str]:
        """Return what is said on every export."""
        return export_words.export_notices(made_up=self._preferences.get(MADE_UP))

    def _scope(self, days: Days | None, areas: frozenset[Pillar], *, notes: bool) -> Scope:
        first, last = days or (None, None)
        names = tuple(area_name(pillar) for pillar in Pillar if pillar in areas)
        made_up = self._preferences.get(MADE_UP)
        return Scope(first, last, names, notes, self._today(), made_up)

    def _values(
        self, days: Days | None, areas: frozenset[Pillar], measures: list[Measure]
    ) -> Iterator[Any]:
        """Yield everything that has a row, a month of days at a time."""
        if Pillar.OWN in areas:
            yield from self._journal.habits()
        for first, last in months(days):
            yield from self._day_figures(first, last, measures)
            yield from self._entries(first, last, areas)
            yield from (mark for mark in self._review.marks(first, last) if mark.pillar in areas)
        for monday in self._weeks(days):
            yield from self._week(monday, areas)
        yield from self._aims(days, areas)
        yield from self._settings()

    def _entries(self, first: date, last: date, areas: frozenset[Pillar]) -> Iterator[Entry]:
        """Yield the entries of days in some areas; estimates of foods only if they are wanted."""
        estimates = self._preferences.get(ESTIMATES)
        for entry in self._review.entries(first, last):
            if not pillars_of(entry) & areas:
                continue
            if isinstance(entry, Meal) and not estimates:
                items = tuple(item.measured() for item in entry.items)
                yield replace(entry, items=items)
            else:
                yield entry

    def _day_figures(
        self, first: date, last: date, measures: Iterable[Measure]
    ) -> Iterator[DayFigures]:
        daily = [measure for measure in measures if measure.day is not DayRule.NONE]
        cells = self._review.cells(daily, first, last)
        tracking = self._review.tracking(first, last)
        for place, day in enumerate(days_between(first, last)):
            yield DayFigures(
                day,
                {measure: of_days[place] for measure, of_days in cells.items()},
                {pillar: tracking[pillar, day] for pillar in Pillar},
            )

    def _weeks(self, days: Days | None) -> Iterator[date]:
        """Yield the first day of each week of which no logged day is outside the period."""
        span = self._review.span()
        if days is None or span is None:
            return
        begin, end = days
        first_weekday = self._preferences.first_weekday
        monday = week_start(begin, first_weekday)
        if monday < begin and span[0] < begin:
            monday += _WEEK
        while monday <= end and (monday + _WEEK <= end + _DAY or span[1] <= end):
            yield monday
            monday += _WEEK

    def _week(self, first: date, areas: frozenset[Pillar]) -> Iterator[WeekOfMeasure]:
        week, note = self._review.week(first), joined_notes(self._week_notes.of_week(first))
        for row in week.rows:
            if row.measure.pillar in areas:
                yield WeekOfMeasure(week.first, week.last, row.measure, row.figure, note)

    def _aims(self, days: Days | None, areas: frozenset[Pillar]) -> Iterator[Aim]:
        """Yield the aims for measures of some areas that hold on a day of the period."""
        pillars = {measure.id: measure.pillar for measure in self._review.measures()}
        for aim in sorted(self._journal.aims(), key=lambda aim: (aim.measure, aim.since, aim.id)):
            chosen = pillars.get(aim.measure) in areas or areas == ALL_AREAS
            began = days is None or aim.since <= days[1]
            holds = days is None or aim.until is None or aim.until > days[0]
            if chosen and began and holds:
                yield aim

    def _settings(self) -> Iterator[Setting]:
        for key, value in sorted(self._preferences.all().items()):
            if isinstance(value, dict):
                for inner, each in sorted(value.items()):
                    yield Setting(f"{key}.{inner}", cell_text(each))
            elif value is not None:
                yield Setting(key, cell_text(value))


_DAY, _WEEK = timedelta(days=1), timedelta(days=7)


def area_name(pillar: Pillar) -> str:
    """Return what an area is called where one is chosen."""
    return {
        Pillar.SLEEP: tr("Sleep"),
        Pillar.EXERCISE: tr("Exercise"),
        Pillar.PRACTICE: tr("Stress practice"),
        Pillar.MEALS: tr("Meals"),
        Pillar.CHECKIN: tr("How the days felt"),
        Pillar.OWN: tr("Own habits"),
    }[pillar]


def months(days: Days | None) -> Iterator[Days]:
    """Yield a period month by month, as first and last day."""
    if days is None:
        return
    first, end = days
    while first <= end:
        following = (first.replace(day=1) + timedelta(days=31)).replace(day=1)
        yield first, min(following - _DAY, end)
        first = following
