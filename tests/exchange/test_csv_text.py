"""CSV cells say what they hold, and nothing in them acts as a formula, however they are opened."""

import csv
import io
import re
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nehabits.domain.intensity import Intensity
from nehabits.exchange.csv_dialect import POINTS
from nehabits.exchange.csv_rows import written_rows
from nehabits.exchange.csv_text import BOM, CsvFile, cell_text, guarded, unguarded
from tests.examples import BERLIN, at

LIVE = tuple("=+-@\t\r＝＋－＠")
DROPPED = '" \u00a0\u200b\ufeff'
SEPARATORS = ",;\t|"

any_text = st.text()
risky_text = st.text(st.sampled_from("=+-@\t\r\n＝＋－＠'\" ;,|a1\u00a0\u200b"), max_size=12)


@given(any_text | risky_text)
@example("'=1")
@example("\t=1")
@example("''\r\n\" '=1;'=2")
def test_a_guarded_text_comes_back_as_it_was(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(any_text | risky_text)
def test_only_apostrophes_are_added(text: str) -> None:
    assert guarded(text).replace("'", "") == text.replace("'", "")


@pytest.mark.parametrize("separator", SEPARATORS)
@given(texts=st.lists(any_text | risky_text, min_size=1, max_size=3))
@example(texts=['a;"=1+1"', "x|=2", "\u200b=3"])
def test_no_cell_starts_a_formula_whatever_separator_it_is_opened_with(
    separator: str, texts: list[str]
) -> None:
    for cell in cells_taken_apart(written([texts]), separator):
        assert not cell.lstrip(DROPPED).startswith(LIVE), cell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=SUM(A1)", "'=SUM(A1)"),
        ("a;=1", "a;'=1"),
        ("a|  @b", "a|  '@b"),
        ('"=1"', '"\'=1"'),
        ("'=1", "''=1"),
        ("\t\r=", "'\t'\r'="),
        ("line\n-1", "line\n'-1"),
        ("＝1,＋2", "'＝1,'＋2"),
        ("a=1 b-2", "a=1 b-2"),
        ("'tis", "'tis"),
        ("", ""),
    ],
)
def test_the_apostrophe_stands_where_a_formula_could_start(text: str, expected: str) -> None:
    assert guarded(text) == expected


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (-5, "-5"),
        (-5.0, "-5"),
        (0.1 + 0.2, "0.30000000000000004"),
        (1e300, "1e+300"),
        (date(2026, 11, 21), "2026-11-21"),
        (time(4), "04:00"),
        (datetime(2026, 11, 21, 5, 0, 1, 7, UTC), "2026-11-21T05:00:01.000007+00:00"),
        (at("2026-11-21 23:10", BERLIN), "2026-11-21T23:10:00+01:00"),
        (UUID(int=7), "00000000-0000-0000-0000-000000000007"),
        (Intensity.LIGHT, "light"),
        ("-5", "'-5"),
        ("a\0b", "ab"),
        ("\0=1", "'=1"),
    ],
)
def test_a_cell_is_written_by_its_type(value: object, text: str) -> None:
    assert cell_text(value) == text


def test_a_repeated_wall_time_keeps_its_offset() -> None:
    twice = [at("2026-10-25 02:30", BERLIN, timedelta(hours=hours)) for hours in (1, 2)]
    assert [cell_text(each) for each in twice] == [
        "2026-10-25T02:30:00+01:00",
        "2026-10-25T02:30:00+02:00",
    ]


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_are_not_rounded(number: float) -> None:
    assert float(cell_text(number)) == number


@given(st.lists(st.tuples(any_text | risky_text, any_text | risky_text), max_size=4))
def test_a_file_reads_back_as_it_was_written(rows: list[tuple[str, str]]) -> None:
    read = list(csv.reader(io.StringIO(written(rows, ("a", "b")), newline="")))
    assert read[0] == ["a", "b"]
    assert [[unguarded(cell) for cell in row] for row in read[1:]] == [
        [cell.replace("\0", "") for cell in row] for row in rows
    ]


def test_a_file_starts_with_a_byte_order_mark_and_ends_its_rows_with_crlf(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    file = CsvFile(path, ("a", "b"))
    file.add(written_rows([("ü, “ö”", 'say "hi"'), (1, None)], POINTS), 2)
    came_to = file.close()
    data = path.read_bytes()
    assert data == BOM + 'a,b\r\n"ü, “ö”",1\r\n"say ""hi""",\r\n'.encode()
    assert (came_to.rows, came_to.size) == (2, len(data))


def written(rows: list[tuple[str, ...]], header: tuple[str, ...] = ("note",)) -> str:
    """Return what a file of rows says, without its byte order mark."""
    kept = _Kept()
    file = CsvFile(kept, header)
    file.add(written_rows(list(zip(*rows, strict=True)), POINTS), len(rows))
    file.close()
    return kept.getvalue().decode("utf-8-sig")


def cells_taken_apart(text: str, separator: str) -> list[str]:
    """Return every piece that a reader could take for a cell, quoted or not."""
    return re.split(f"[{re.escape(separator)}\r\n]", text)


class _Kept(io.BytesIO):
    """A path and its file, in memory: thousands of examples would wear a disk."""

    def open(self, _mode: str) -> io.BytesIO:
        return self

    def close(self) -> None:
        """Stay readable."""
