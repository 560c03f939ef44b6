"""The export: a period and some areas of a journal as a folder of tables."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from nehabits.domain.day import EARLIEST, LATEST
from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.exchange import export_words
from nehabits.exchange.csv_columns import Names, Table
from nehabits.exchange.csv_package import CsvPackage
from nehabits.exchange.csv_tables import all_tables
from nehabits.exchange.export_folder import refuse_taken
from nehabits.exchange.export_formats import SUMMARY, TABLES_ALONE, Formats
from nehabits.exchange.export_words import Scope
from nehabits.exchange.export_zip import export_place, is_zip, refuse_taken_zip
from nehabits.exchange.fhir_parts import Diary
from nehabits.exchange.typed_path import typed_path
from nehabits.services.export_steps import Steps, Stopped
from nehabits.services.export_values import ALL_AREAS, Days, ExportValues, Sources
from nehabits.services.fhir_export import fhir_beside, first_row
from nehabits.services.garbage import not_looked_for
from nehabits.services.preferences import MADE_UP
from nehabits.services.report_writer import ReportWriter

__all__ = [
    "ALL_AREAS",
    "TABLES_ALONE",
    "Days",
    "Export",
    "Exported",
    "Formats",
    "Stopped",
    "area_name",
]


@dataclass(frozen=True, slots=True)
class Exported:
    """Where an export is, and the rows (lines, sheets, pages) of each file by its place in it.

    `remarks` are sentences about what a file could not hold.
    """

    folder: Path
    rows: Mapping[str, int]
    remarks: tuple[str, ...] = ()

    @property
    def files(self) -> tuple[str, ...]:
        """Its files by their place in it."""
        return tuple(self.rows)


class Export:
    """Writes what a person hands over; every figure in it is the review's.

    The names of activities and practices are by their keys; own ones have none.
    """

    def __init__(
        self,
        sources: Sources,
        activity_names: Mapping[str, str],
        practice_names: Mapping[str, str],
        today: Callable[[], date],
    ) -> None:
        self._sources = sources
        self._activity_names = activity_names
        self._practice_names = practice_names
        self._today = today

    def write(  # noqa: PLR0913 - everything a person chooses, and who hears of it
        self,
        folder: Path,
        first: date | None = None,
        last: date | None = None,
        areas: frozenset[Pillar] | None = None,
        *,
        notes: bool = False,
        formats: Formats = TABLES_ALONE,
        report: ReportWriter | None = None,
        tell: Callable[[int, int], None] | None = None,
        stopped: Callable[[], bool] | None = None,
    ) -> Exported:
        """Write the days from first to last, by default all, of some areas into a folder or zip.

        It is new, empty, or an earlier export, which is replaced; a name in .zip makes one file.
        `report` writes its summary.pdf. `tell` hears how many steps of how many are done; it and
        `stopped` are asked in the thread that writes. Raises Refused for any other place, one that
        cannot be written, or a reversed period, and Stopped; then nothing is written.
        """
        areas = ALL_AREAS if areas is None else areas
        values, tables = self.contents(first, last, areas, notes=notes)
        scope = self._scope(days := values.days, areas, formats, notes=notes)
        plan = _Plan(days, values.steps(), report, formats, is_zip(folder))
        steps = Steps(plan.count, tell, stopped)
        with (
            export_place(folder, steps.part(plan.packing)) as aside,
            CsvPackage(aside, tables, areas, formats) as package,
            fhir_beside(aside, self._diary(scope, areas)) as bundle,
        ):
            for values_of in plan.values:
                with not_looked_for():
                    package.add(bundle.passing(steps.passing(values_of())))
                steps.one()
            if days and plan.report:
                told = steps.part(plan.writing)
                pages = plan.report(aside / SUMMARY, days, areas, notes=notes, progress=told)
                scope = replace(scope, pages=pages)
            described = package.describe(scope, steps.part(plan.finishing))
        return Exported(folder, described.rows | bundle.rows, (*described.remarks, *plan.remarks))

    def contents(
        self, first: date | None, last: date | None, areas: frozenset[Pillar], *, notes: bool
    ) -> tuple[ExportValues, tuple[Table, ...]]:
        """Return the values of the days from first to last, and the tables they have rows in.

        Raises Refused for a reversed period, and where no area is chosen.
        """
        if not areas:
            raise Refused(tr("No area is chosen; choose one or more."), "areas")
        days = self.period(first, last)
        values = ExportValues(self._sources, days, areas, every_aim=first is last is None)
        return values, all_tables(values.measures, self._names(), areas, notes=notes)

    def period(self, first: date | None = None, last: date | None = None) -> Days | None:
        """Return the days to write; what is left out goes as far as the journal. None: no days.

        Raises Refused for a reversed period and for days no diary has.
        """
        span = self._sources.journal.span()
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
        """Raise Refused for a folder, or a zip, that holds anything but an earlier export."""
        refuse = refuse_taken_zip if is_zip(folder) else refuse_taken
        refuse(typed_path(folder))

    def notices(self) -> list[str]:
        """Return what is said on every export."""
        return export_words.export_notices(made_up=self._sources.preferences.get(MADE_UP))

    def _names(self) -> Names:
        habits = {habit.slug: habit for habit in self._sources.journal.habits()}
        return Names(self._activity_names, self._practice_names, habits)

    def _diary(self, scope: Scope, areas: frozenset[Pillar]) -> Diary | None:
        """Return whose bundle is written; None where none is wanted."""
        if not scope.formats.fhir:
            return None
        row = first_row(self._sources.review)
        return Diary(row, self._names(), areas, scope.notes, scope.on, scope.made_up)

    def _scope(
        self, days: Days | None, areas: frozenset[Pillar], formats: Formats, *, notes: bool
    ) -> Scope:
        first, last = days or (None, None)
        names = tuple(area_name(pillar) for pillar in Pillar if pillar in areas)
        made_up = self._sources.preferences.get(MADE_UP)
        return Scope(first, last, names, notes, self._today(), made_up, formats)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What an export is made of: the steps of its values, then those of its other files."""

    days: Days | None
    values: Sequence[Callable[[], Iterator[Any]]]
    report: ReportWriter | None
    formats: Formats
    is_zip: bool

    @property
    def writing(self) -> int:
        """Steps of the report, which takes about as long as the tables."""
        return len(self.values) if self.days and self.report else 0

    @property
    def finishing(self) -> int:
        """Steps of the workbook after its last row."""
        return self._some if self.formats.workbook else 0

    @property
    def packing(self) -> int:
        """Steps of the zip."""
        return self._some if self.is_zip else 0

    @property
    def count(self) -> int:
        """All of them."""
        return len(self.values) + self.writing + self.finishing + self.packing

    @property
    def remarks(self) -> list[str]:
        """What is said of a file that is asked for and cannot be."""
        if self.days or not self.report:
            return []
        return [tr("The journal is empty; there is no summary.pdf.")]

    @property
    def _some(self) -> int:
        return 1 + len(self.values) // 4


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
