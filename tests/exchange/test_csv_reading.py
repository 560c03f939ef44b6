"""Rows of our own CSV are read as they were written; what cannot be read is named by its line."""

import io
from datetime import UTC, date, datetime
from operator import itemgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.exchange.csv_columns import Column, Table, Type
from nehabits.exchange.csv_reading import RefusedRow, TypedRow, typed_rows
from nehabits.exchange.csv_text import csv_text
from tests.examples import refused

FILE = "tables/things.csv"


def column(name: str, kind: Type, **told: object) -> Column:
    return Column(name, kind, "", itemgetter(name), **told)  # type: ignore[arg-type]


THINGS = Table(
    "things",
    dict,
    "Things",
    (
        column("id", Type.TEXT, needed=True),
        column("size", Type.NUMBER),
        column("count", Type.WHOLE),
        column("big", Type.YES_NO),
        column("day", Type.DAY),
        column("at", Type.INSTANT),
        column("colour", Type.TEXT, allowed=("blue", "grey")),
        column("note", Type.TEXT),
    ),
    ("id",),
)
HEADER = "id,size,count,big,day,at,colour,note"
NO_OFFSET = (
    "at is 2026-11-21T10:00:00; it should be a time with its offset, such as "
    "2026-11-21T23:10:00+01:00."
)
EMPTY = {
    "size": None,
    "count": None,
    "big": None,
    "day": None,
    "at": None,
    "colour": "",
    "note": "",
}


def read(text: str, **options: object) -> list[TypedRow | RefusedRow]:
    lines = io.StringIO(text, newline="")
    return list(typed_rows(FILE, lines, THINGS, **options))  # type: ignore[arg-type]


def test_cells_become_values_of_their_columns() -> None:
    row = "a,-1.5e3,7,true,2026-11-21,2026-11-21T23:10:00+01:00,blue,'=1"
    (found,) = read(f"{HEADER}\r\n{row}\r\n")
    assert isinstance(found, TypedRow)
    assert found.line == 2
    assert found.cells == {
        "id": "a",
        "size": -1500.0,
        "count": 7,
        "big": True,
        "day": date(2026, 11, 21),
        "at": datetime(2026, 11, 21, 22, 10, tzinfo=UTC),
        "colour": "blue",
        "note": "=1",
    }


def test_empty_cells_are_unknown_and_never_0() -> None:
    assert read(f"{HEADER}\r\na,,,,,,,\r\n") == [TypedRow(2, {"id": "a", **EMPTY})]


def test_semicolons_go_with_decimal_commas() -> None:
    text = HEADER.replace(",", ";") + "\na;1,5;;;;;;x,y\n"
    assert read(text) == [TypedRow(2, {"id": "a", **EMPTY, "size": 1.5, "note": "x,y"})]


def test_a_line_is_that_where_the_row_begins() -> None:
    text = f'{HEADER}\r\na,,,,,,,"two\r\nlines"\r\nb,,,,,,\r\nc,,x,,,,,\r\n'
    first, second, third = read(text)
    assert isinstance(first, TypedRow)
    assert first.cells["note"] == "two\r\nlines"
    assert second == RefusedRow(FILE, 4, "The row has 7 cells, not 8 as the header.", "b")
    assert third == RefusedRow(FILE, 5, "count is x; it should be a whole number.", "c")


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (",1,,,,,,", "id is empty."),
        ("a,nan,,,,,,", "size is nan; it should be a number."),
        ("a,1_0,,,,,,", "size is 1_0; it should be a number."),
        ("a,,1.5,,,,,", "count is 1.5; it should be a whole number."),
        ("a,,99999999999,,,,,", "count is 99999999999; it should be a whole number."),
        ("a,,,maybe,,,,", "big is maybe; it should be true or false."),
        ("a,,,,20261121,,,", "day is 20261121; it should be a day such as 2026-11-21."),
        ("a,,,,2026-02-30,,,", "day is 2026-02-30; it should be a day such as 2026-11-21."),
        (
            "a,,,,0001-01-01,,,",
            "0001-01-01 is out of reach; a diary has days from 1900 to 2199.",
        ),
        ("a,,,,,2026-11-21T10:00:00,,", NO_OFFSET),
        ("a,,,,,,green,", "colour is green; it can be blue, grey."),
    ],
)
def test_a_cell_that_is_none_of_its_column_refuses_the_row(cells: str, reason: str) -> None:
    (found,) = read(f"{HEADER}\n{cells}\n")
    assert found == RefusedRow(FILE, 2, reason, cells.split(",", maxsplit=1)[0])


def test_an_open_quote_ends_the_reading_with_a_reason() -> None:
    first, second = read(f'{HEADER}\na,,,,,,,\nb,,,,,,,"open\nc,,,,,,,\n')
    assert isinstance(first, TypedRow)
    assert isinstance(second, RefusedRow)
    assert second.line == 3
    assert second.reason.startswith("From here on")


def test_rows_that_hold_nothing_are_passed_over_and_counted() -> None:
    found = read(f"{HEADER}\n\n,,,,,,,\na,,,,,,,\n\n")
    assert found == [TypedRow(4, {"id": "a", **EMPTY})]


def test_tabs_go_with_decimal_commas_too() -> None:
    (found,) = read("\ufeff" + f"{HEADER}\na,1.5,,,,,,\n".replace(",", "\t").replace(".", ","))
    assert isinstance(found, TypedRow)
    assert found.cells["size"] == 1.5


def test_a_missing_column_is_named_unless_it_is_optional() -> None:
    text = HEADER.removesuffix(",note") + "\na,,,,,,\n"
    with refused("folder", f"{FILE} has no column note"):
        read(text)
    assert read(text, optional={"note"}) == [TypedRow(2, {"id": "a", **EMPTY})]


@pytest.mark.parametrize("header", [f"{HEADER},shape", f"{HEADER},note"])
def test_a_column_that_is_not_known_is_named(header: str) -> None:
    with refused("folder", f"{FILE} has a column {header.rsplit(',', 1)[1]} that is not known"):
        read(f"{header}\n")


def test_what_is_ignored_is_not_looked_at() -> None:
    (found,) = read(f"{HEADER}\na,x,,,,,,\n", ignored={"size"})
    assert isinstance(found, TypedRow)
    assert "size" not in found.cells


def test_bytes_that_are_no_text_are_said_with_the_file() -> None:
    lines = io.TextIOWrapper(io.BytesIO(b"id,size\n\xff"), encoding="utf-8", newline="")
    with refused("folder", f"{FILE} is no UTF-8 text"):
        list(typed_rows(FILE, lines, THINGS))


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@given(st.lists(st.tuples(texts.filter(bool), texts), min_size=1), st.sampled_from(",;"))
def test_any_texts_come_back_as_they_were(rows: list[tuple[str, str]], separator: str) -> None:
    written = [(one, None, None, None, None, None, None, other) for one, other in rows]
    found = read(csv_text(HEADER.split(","), written, separator))
    assert [
        (row.cells["id"], row.cells["note"]) for row in found if isinstance(row, TypedRow)
    ] == rows
