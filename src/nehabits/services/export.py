"""The export: a period and some areas of a journal as a folder of tables."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from nehabits.domain.day import EARLIEST, LATEST
from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.exchange import export_words
from nehabits.exchange.csv_columns import Names, Table
from nehabits.exchange.csv_package import CsvPackage
from nehabits.exchange.csv_tables import all_tables
from nehabits.exchange.export_folder import refuse_taken
from nehabits.exchange.export_formats import TABLES_ALONE, Formats
from nehabits.exchange.export_words import Scope
from nehabits.exchange.export_zip import export_place, is_zip, refuse_taken_zip
from nehabits.exchange.fhir_parts import Diary
from nehabits.services.export_values import ALL_AREAS, Days, ExportValues, Sources
from nehabits.services.fhir_export import fhir_beside, first_row
from nehabits.services.preferences import MADE_UP

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


class Stopped(Refused):
    """An export was stopped; everything is as it was."""


@dataclass(frozen=True, slots=True)
class Exported:
    """Where an export is, and the rows (lines, sheets) of each file by its place in it.

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

    def write(
        self,
        folder: Path,
        first: date | None = None,
        last: date | None = None,
        areas: frozenset[Pillar] | None = None,
        *,
        notes: bool = False,
        formats: Formats = TABLES_ALONE,
        tell: Callable[[int, int], None] | None = None,
        stopped: Callable[[], bool] | None = None,
    ) -> Exported:
        """Write the days from first to last, by default all, of some areas into a folder or zip.

        It is new, empty, or an earlier export, which is replaced; a name in .zip makes one file.
        Raises Refused for any other place, one that cannot be written, or a reversed period, and
        Stopped once `stopped` says so; then nothing is written. `tell` hears how many steps of how
        many are done. Both are asked in the thread that writes.
        """
        areas = ALL_AREAS if areas is None else areas
        values, tables = self.contents(first, last, areas, notes=notes)
        days = values.days
        scope = self._scope(days, areas, formats, notes=notes)
        with (
            export_place(folder) as aside,
            CsvPackage(aside, tables, areas, formats) as package,
            fhir_beside(aside, self._diary(scope, areas)) as bundle,
        ):
            steps = values.steps()
            for done, step in enumerate(steps, 1):
                package.add(bundle.passing(step()))
                if stopped and stopped():
                    raise Stopped(tr("The export was stopped; nothing was written."))
                if tell:
                    tell(done, len(steps))
            described = package.describe(scope)
        return Exported(folder, {**described.rows, **bundle.rows}, described.remarks)

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
        refuse(folder.expanduser())

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
