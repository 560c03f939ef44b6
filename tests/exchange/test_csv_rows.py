"""Rows are written as a writer of CSV would write their cells, also what several rows share."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nehabits.domain.intensity import Intensity
from nehabits.domain.meal import Meal, MealItem
from nehabits.exchange.csv_columns import Column, Table, Type, of_part
from nehabits.exchange.csv_dialect import DECIMAL_COMMA, POINTS, Dialect
from nehabits.exchange.csv_meal_tables import meal_nutrients_table, meals_table
from nehabits.exchange.csv_rows import MOST_KEPT, TableFile, written_rows
from nehabits.exchange.csv_text import BOM, Cell, cell_text
from tests.examples import item, meal
from tests.strategies import moments

cells = (
    st.none()
    | st.booleans()
    | st.integers(-2, 2)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=6)
    | st.sampled_from(["1", '"', "=1", "a,b", "a;b", "\r", "\n", "-5"])
    | st.dates()
    | st.datetimes(timezones=st.just(UTC))
    | st.sampled_from(Intensity)
    | st.uuids()
    | moments()
)


def as_csv_has_it(rows: Sequence[Sequence[Cell]], dialect: Dialect = POINTS) -> str:
    """Return what Python's own writer of CSV makes of cells."""
    kept = io.StringIO(newline="")
    writer = csv.writer(kept, delimiter=dialect.separator, lineterminator="\r\n")
    for row in rows:
        writer.writerow([cell_text(cell, dialect.decimal) for cell in row])
    return kept.getvalue()


@pytest.mark.parametrize("dialect", [POINTS, DECIMAL_COMMA])
@given(rows=st.lists(st.tuples(cells, cells, cells), min_size=1, max_size=6))
@example(rows=[(True, 1, 0.0), (1, True, -0.0), (1.0, False, 0), ("1", 0, False)])
def test_lines_are_what_a_writer_of_csv_makes_of_the_cells(
    dialect: Dialect, rows: list[tuple[Cell, ...]]
) -> None:
    lines = written_rows(list(zip(*rows, strict=True)), dialect)
    assert "".join(f"{line}\r\n" for line in lines) == as_csv_has_it(rows, dialect)


BREAD = item("bread, white", 50.0, protein=4.5, copper=None)
DISH = MealItem("soup; thick", 500.0, amount=1.0, portion="plate", parts=(BREAD, item("beans")))
OWN = item("=drops", None, sulfur=2.0, boron=1.0)


@pytest.mark.parametrize("table", [meals_table(notes=True), meal_nutrients_table()])
@pytest.mark.parametrize("dialect", [POINTS, DECIMAL_COMMA])
def test_foods_that_meals_share_are_written_in_each_of_them(
    table: Table, dialect: Dialect, tmp_path: Path
) -> None:
    meals = [meal(BREAD, OWN), meal(DISH, BREAD, DISH), meal(BREAD)]
    rows = [row for each in meals for row in table.rows(each)]
    assert written(table, [meals[:2], meals[2:]], tmp_path / "x.csv", dialect) == as_csv_has_it(
        [table.header, *rows], dialect
    )


def test_a_row_with_several_lines_may_have_none(tmp_path: Path) -> None:
    number = Column("number", Type.WHOLE, "", int)
    name = Column("name", Type.TEXT, "", lambda row: row.name)
    table = Table("x", _Row, "", (name, *of_part("numbers", [number])), ("name",), each=tuple)
    rows = [_Row("a", [1, 2]), _Row("b", []), _Row("c", [3])]
    assert written(table, [rows], tmp_path / "x.csv") == ("name,number\r\na,1\r\na,2\r\nc,3\r\n")


def test_what_was_written_long_ago_is_not_taken_for_something_new(tmp_path: Path) -> None:
    """Python gives a new thing the place of one that is gone."""
    protein = Column("protein", Type.NUMBER, "", lambda food: food.nutrients["protein"])
    table = Table("x", Meal, "", of_part("item", [protein]), ("protein",), spread=_one_by_one)
    numbers = [float(number) for number in range(5 * MOST_KEPT)]
    chunks = ([meal(item(protein=number))] for number in numbers)
    text = written(table, chunks, tmp_path / "x.csv")
    assert [float(line) for line in text.splitlines()[1:]] == numbers


@dataclass
class _Row:
    name: str
    numbers: list[int] = field(default_factory=list)


@dataclass
class _Food:
    item: MealItem


def _one_by_one(each: Meal) -> list[_Food]:
    return [_Food(food) for food in each.items]


def written(table: Table, chunks: Any, path: Path, dialect: Dialect = POINTS) -> str:
    """Return what a table's file says, some values at a time."""
    file = TableFile(path, table, dialect)
    for chunk in chunks:
        file.add(chunk)
    rows = file.close().rows
    text = path.read_bytes().removeprefix(BOM).decode()
    assert (
        rows
        == len(list(csv.reader(io.StringIO(text, newline=""), delimiter=dialect.separator))) - 1
    )
    return text
