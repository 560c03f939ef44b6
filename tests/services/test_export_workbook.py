"""The workbook holds the same tables with typed cells, and never a formula."""

import math
import zipfile
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from nehabits.domain.pillar import Pillar
from nehabits.exchange import workbook
from nehabits.exchange.csv_columns import Column, Table, Type
from nehabits.exchange.csv_text import unguarded
from nehabits.exchange.export_formats import Formats
from nehabits.exchange.workbook import Workbook
from nehabits.services.services import Services
from tests.examples import item, meal, night, practice
from tests.exports import contents, rows
from tests.journals import TODAY

WITH_WORKBOOK = Formats(workbook=True)

LONGEST_TEXT = 32_767
"""UTF-16 units a cell of a sheet can hold."""


@pytest.fixture(scope="module")
def folder(lived: Services, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("book") / "out"
    return lived.export.write(folder, notes=True, formats=WITH_WORKBOOK).folder


def sheets(folder: Path) -> dict[str, list[list[Any]]]:
    book = openpyxl.load_workbook(folder / "workbook.xlsx")
    return {sheet.title: [list(row) for row in sheet.values] for sheet in book}


def said(value: Any) -> str:
    """Return what a cell of a workbook says as the CSV says it."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case time():
            return value.isoformat("minutes")
        case datetime():
            return value.date().isoformat()
        case _:
            return str(value)


def test_every_table_is_a_sheet_with_the_same_cells(folder: Path) -> None:
    read = sheets(folder)
    compared = 0
    for name in read:
        header, *cells = read[name]
        compare(header, cells, rows(folder, name))
        compared += len(cells)
    assert compared > 5000


def compare(header: list[str], cells: list[list[Any]], listed: list[dict[str, str]]) -> None:
    assert len(cells) == len(listed)
    for row, other in zip(cells, listed, strict=True):
        for key, value in zip(header, row, strict=True):
            text = unguarded(other[key])
            if isinstance(value, float):
                # A workbook keeps 16 digits.
                assert math.isclose(value, float(text), rel_tol=1e-15), key
            else:
                assert said(value).replace("_x000D_", "\r") == text, key


def test_the_sheets_stand_in_the_order_of_the_tables(folder: Path) -> None:
    names = list(sheets(folder))
    assert names[:3] == ["daily", "sleep", "exercise"]
    assert names[-1] == "data_dictionary"
    tables = {Path(name).stem for name in contents(folder) if name.endswith(".csv")}
    assert set(names) == tables


def test_numbers_days_times_and_answers_are_typed_and_headings_stay(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / "workbook.xlsx")
    header, day = (list(row) for row in list(book["daily"].iter_rows())[:2])
    cells = {heading.value: cell for heading, cell in zip(header, day, strict=True)}
    assert cells["day"].is_date
    assert cells["day"].number_format == "yyyy-mm-dd"
    assert isinstance(cells["sleep_onset"].value, time)
    assert isinstance(cells["sleep_duration_min"].value, int | float)
    assert isinstance(book["sleep"]["C2"].value, bool)
    assert {sheet.freeze_panes for sheet in book} == {"A2"}


NOTES = ("=1+1", "+1", "-1", "@a", "http://example.org", "12", "<r>x</r>", "'=1", "=a\n;b")


@pytest.mark.parametrize("note", NOTES)
def test_no_text_becomes_a_formula_a_link_or_a_number(
    services: Services, tmp_path: Path, note: str
) -> None:
    services.journal.log(practice(5, note=note))
    folder = services.export.write(tmp_path / "out", notes=True, formats=WITH_WORKBOOK).folder
    book = openpyxl.load_workbook(folder / "workbook.xlsx")
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    header = [cell.value for cell in book["practice"][1]]
    cell = book["practice"].cell(2, header.index("note") + 1)
    assert (cell.data_type, cell.hyperlink) in {("s", None), ("inlineStr", None)}
    assert cell.value.strip() == note


def test_a_planted_formula_would_be_noticed(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "=1+1"
    book.save(tmp_path / "planted.xlsx")
    read = openpyxl.load_workbook(tmp_path / "planted.xlsx")
    assert read.active["A1"].data_type == "f"


def test_an_unknown_value_is_an_empty_cell_and_never_0(services: Services, tmp_path: Path) -> None:
    services.journal.log(meal(item(protein=9.02, copper=None)), night(TODAY, "23:00", "07:00"))
    folder = services.export.write(tmp_path / "out", formats=WITH_WORKBOOK).folder
    header, day = sheets(folder)["daily"]
    cells = dict(zip(header, day, strict=True))
    assert (cells["meal_protein_g"], cells["meal_copper_mg"]) == (9.02, None)
    assert cells["day"].date() == date(2026, 11, 21)


@pytest.mark.parametrize("target", ["{}", "{}.zip"])
def test_a_second_workbook_has_the_same_bytes(
    services: Services, tmp_path: Path, target: str
) -> None:
    services.journal.log(meal(item(protein=9.02)), practice(5))
    one, other = (tmp_path / target.format(name) for name in ("one", "other"))
    for place in (one, other):
        services.export.write(place, formats=WITH_WORKBOOK)
    if one.is_dir():
        assert contents(one) == contents(other)
        assert "workbook.xlsx" in contents(one)
        services.export.write(one)
        assert "workbook.xlsx" not in contents(one)
    else:
        assert one.read_bytes() == other.read_bytes()
        with zipfile.ZipFile(one) as packed:
            assert "workbook.xlsx" in packed.namelist()


def test_a_text_that_is_too_long_is_cut_and_that_is_said(
    services: Services, tmp_path: Path
) -> None:
    services.journal.log(practice(5, note="a" * LONGEST_TEXT), practice(5, note="🌙" * 20_000))
    exported = services.export.write(tmp_path / "out", notes=True, formats=WITH_WORKBOOK)
    (remark,) = exported.remarks
    assert remark.startswith("1 text in workbook.xlsx is cut at 32,767 letters")
    readme = (exported.folder / "README.txt").read_text("utf-8-sig")
    assert remark in readme
    assert "🌙" * 20_000 in {row["note"] for row in rows(exported.folder, "practice")}
    assert services.export.write(tmp_path / "out", notes=True).remarks == ()


def test_an_area_alone_has_its_sheets_alone(lived: Services, tmp_path: Path) -> None:
    folder = lived.export.write(
        tmp_path / "out", areas=frozenset({Pillar.EXERCISE}), formats=WITH_WORKBOOK
    ).folder
    tables = [Path(name).stem for name in contents(folder) if name.endswith(".csv")]
    assert sorted(sheets(folder)) == sorted(tables)
    assert list(sheets(folder))[:2] == ["daily", "exercise"]


def test_a_table_that_outgrows_a_sheet_goes_on_in_the_next(tmp_path: Path) -> None:
    def table(name: str) -> Table:
        number = Column("number", Type.WHOLE, "", lambda row: row)
        return Table(name, int, "", (number,), ("number",))

    book = Workbook(tmp_path / "workbook.xlsx", tmp_path / "scratch", most_rows=3)
    one, other = table("one"), table("other")
    for each in (one, other):
        book.begin(each)
        book.add(each, [(number,) for number in range(5)])
    assert book.close([one, other]) == 6
    read = sheets(tmp_path)
    assert list(read) == ["one", "one_2", "one_3", "other", "other_2", "other_3"]
    assert read["one_2"] == [["number"], [2], [3]]
    assert [row for name in read for row in read[name] if row == [4]] == [[4], [4]]
    assert workbook.MOST_ROWS == 2**20


def test_a_disk_that_fills_up_leaves_nothing_half_written(
    services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    services.journal.log(practice(5))

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Workbook, "close", full)
    with pytest.raises(Exception, match="The disk is full; nothing was saved"):
        services.export.write(tmp_path / "out", formats=WITH_WORKBOOK)
    assert not (tmp_path / "out").exists()
    assert not list(tmp_path.glob(".out*"))
