"""Our own export read back: every record and setting that its tables hold."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.week_note import WeekNote
from nehabits.domain.wording import tr
from nehabits.exchange.csv_columns import Names, Table
from nehabits.exchange.csv_reading import Cells, RefusedRow, TypedRow, typed_rows
from nehabits.exchange.csv_tables import all_tables
from nehabits.exchange.entries_from_rows import (
    aim_from,
    check_in_from,
    day_mark_from,
    exercise_from,
    habit_record_from,
    own_habit_from,
    practice_from,
    sleep_from,
)
from nehabits.exchange.foods_from_rows import favourite_from, own_food_from, saved_meals_from
from nehabits.exchange.found import Finding, Found, FoundSetting, Remark, Tell
from nehabits.exchange.meals_from_rows import MealReading
from nehabits.exchange.own_export import OwnExport, opened_export

Rows = Iterable[TypedRow | RefusedRow]

LATER = frozenset({"dish_place", "dish_weight_g"})
"""Columns that earlier exports do not have."""

DERIVED = frozenset({"activity_name", "kind_name", "habit_name", "unit", "asleep_min"})
"""Columns that are worked out of others."""

DICTIONARY = "data_dictionary"
"""The table that describes the others."""

SAYS = "from", "note"
"""The columns of a week that say what a person wrote; all others are figures."""

_TOLD_EVERY = 500


@dataclass(frozen=True, slots=True)
class OneARow:
    """A table with a record a row, and what makes the record."""

    name: str
    build: Callable[[Cells], Any]


FIRST = (
    OneARow("own_habit_definitions", own_habit_from),
    OneARow("foods_own", own_food_from),
)
LAST = (
    OneARow("favourites", favourite_from),
    OneARow("sleep", sleep_from),
    OneARow("exercise", exercise_from),
    OneARow("practice", practice_from),
    OneARow("checkins", check_in_from),
    OneARow("own_habits", habit_record_from),
    OneARow("day_marks", day_mark_from),
    OneARow("aims", aim_from),
)


def read_own_export(path: Path, tell: Tell = lambda _share: None) -> Iterator[Finding]:
    """Yield all that an export holds, in a folder or a zip. Raises Refused if it is none."""
    with opened_export(path) as export:
        reading = _Reading(export, tell)
        yield from reading.remarks()
        for each in FIRST:
            yield from reading.one_a_row(each)
        yield from reading.saved_meals()
        yield from reading.meals()
        for each in LAST:
            yield from reading.one_a_row(each)
        yield from reading.week_notes()
        yield from reading.settings()


class _Reading:
    """Reads table after table, and tells how far it is by the bytes of the files."""

    def __init__(self, export: OwnExport, tell: Tell) -> None:
        self._export = export
        self._tell = tell
        tables = all_tables((), Names({}, {}, {}), frozenset(Pillar), notes=True)
        self._tables = {table.name: table for table in tables}
        self._size = sum(map(export.size, export.tables)) or 1
        self._done = 0

    def remarks(self) -> Iterator[Remark]:
        """Say which files are not what was exported."""
        for name, file in self._export.tables.items():
            if name not in self._tables:
                if name != DICTIONARY:
                    yield Remark(tr("{file} is not known here and is left out.", file=file))
            else:
                self._export.lines(name).close()
                if not self._export.is_as_written(name):
                    yield Remark(tr("{file} was changed after the export.", file=file))

    def one_a_row(self, each: OneARow) -> Iterator[Found | RefusedRow]:
        for row in self._rows(each.name):
            if isinstance(row, RefusedRow):
                yield row
                continue
            file = self._export.tables[each.name]
            try:
                yield Found(each.build(row.cells), file, row.line)
            except Refused as refused:
                yield RefusedRow(file, row.line, refused.sentence)

    def saved_meals(self) -> Iterator[Found | RefusedRow]:
        return saved_meals_from(self._file("saved_meals"), self._rows("saved_meals"))

    def meals(self) -> Iterator[Found | RefusedRow]:
        reading = MealReading(self._file("meals"), self._file("meal_nutrients"))
        reading.add_nutrients(self._rows("meal_nutrients"))
        return reading.meals(self._rows("meals"))

    def week_notes(self) -> Iterator[Found | RefusedRow]:
        """Yield a note a week, from the first of the week's rows."""
        last = None
        ignored = {name for name in self._tables["weeks"].header if name not in SAYS}
        for row in self._rows("weeks", ignored):
            if isinstance(row, RefusedRow):
                yield row
            elif row.cells["from"] != last and row.cells["note"]:
                last = row.cells["from"]
                file = self._file("weeks")
                try:
                    yield Found(WeekNote(day=last, text=row.cells["note"]), file, row.line)
                except Refused as refused:
                    yield RefusedRow(file, row.line, refused.sentence)

    def settings(self) -> Iterator[FoundSetting | RefusedRow]:
        file = self._file("settings")
        for row in self._rows("settings"):
            if isinstance(row, RefusedRow):
                yield row
            else:
                yield FoundSetting(row.cells["setting"], row.cells["value"], file, row.line)

    def _file(self, name: str) -> str:
        return self._export.tables.get(name, self._tables[name].file)

    def _rows(self, name: str, ignored: Iterable[str] = ()) -> Rows:
        """Yield a table's rows; none of one that the export does not have."""
        if name not in self._export.tables:
            return
        table = self._tables[name]
        optional = (LATER | {"note"}) & set(table.header)
        left_out = {*_derived(table), *ignored}
        with closing(self._export.lines(name)) as lines:
            rows = typed_rows(self._file(name), lines, table, optional, left_out)
            for count, row in enumerate(rows):
                if count % _TOLD_EVERY == 0:
                    self._tell((self._done + lines.buffer.tell()) / self._size)
                yield row
        self._done += self._export.size(name)


def _derived(table: Table) -> frozenset[str]:
    """Return the columns that say what others say; an own habit's unit is its own."""
    return frozenset() if table.name == "own_habit_definitions" else DERIVED
