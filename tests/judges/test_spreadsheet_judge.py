"""LibreOffice opens every table without a formula, and reads the numbers that we wrote."""

import csv
import math
from pathlib import Path

import pytest
import xlsxwriter

from nehabits.services.export import Formats
from nehabits.services.services import Services
from tests.exports import rows
from tests.formula_corpus import CORPUS
from tools.judges.bundle_judges import Unavailable
from tools.judges.spreadsheet import SEPARATORS, converted, formulas, sums


def opened(files: list[Path], separator: str | None, into: Path) -> list[Path]:
    try:
        return converted(files, SEPARATORS[separator] if separator else None, into)
    except Unavailable as reason:
        pytest.skip(f"No spreadsheet judged: {reason}.")


def tables(folder: Path) -> list[Path]:
    return [folder / "daily.csv", *sorted((folder / "tables").glob("*.csv"))]


@pytest.fixture(scope="session")
def with_semicolons(services: Services, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("semicolons") / "export"
    return services.export.write(out, notes=True, formats=Formats(decimal_comma=True)).folder


@pytest.mark.parametrize("dialect", ["folder", "with_semicolons"])
@pytest.mark.parametrize("separator", SEPARATORS)
def test_no_cell_of_any_table_is_a_formula(
    request: pytest.FixtureRequest, tmp_path: Path, separator: str, dialect: str
) -> None:
    written: Path = request.getfixturevalue(dialect)
    assert (written / "tables" / "practice.csv").read_bytes().count(b"HYPERLINK") > 100
    sheets = opened(tables(written), separator, tmp_path)
    assert len(sheets) > 10
    assert {sheet.name: formulas(sheet) for sheet in sheets if formulas(sheet)} == {}


@pytest.mark.parametrize(("separator", "least"), [("comma", 3), ("semicolon", 6), ("tab", 6)])
def test_the_same_texts_without_a_guard_are_noticed(
    tmp_path: Path, separator: str, least: int
) -> None:
    file = tmp_path / "bare.csv"
    with file.open("w", encoding="utf-8-sig", newline="") as written:
        writer = csv.writer(written, lineterminator="\r\n")
        writer.writerows([["note"], *([text] for text in CORPUS)])
    (sheet,) = opened([file], separator, tmp_path)
    assert formulas(sheet) >= least


def test_no_cell_of_the_workbook_is_a_formula(services: Services, tmp_path: Path) -> None:
    out = services.export.write(tmp_path / "out", notes=True, formats=Formats(workbook=True))
    (book,) = opened([out.folder / "workbook.xlsx"], None, tmp_path)
    text = book.read_text("utf-8")
    assert text.count("HYPERLINK") > 100
    # This is how LibreOffice writes down a cell that is true or false.
    yes_or_no = sum(text.count(f'table:formula="of:={each}()"') for each in ("TRUE", "FALSE"))
    assert formulas(book) == yes_or_no > 100


def test_a_formula_that_is_planted_in_a_workbook_is_noticed(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "bare.xlsx") as written:
        written.add_worksheet().write_formula("A1", "=1+1")
    (book,) = opened([tmp_path / "bare.xlsx"], None, tmp_path)
    assert formulas(book) == 1


def test_it_reads_the_numbers_that_were_written(folder: Path, tmp_path: Path) -> None:
    kinds = {(row["file"], row["column"]): row["type"] for row in rows(folder, "data_dictionary")}
    files = tables(folder)
    judged = 0
    for file, sheet in zip(files, opened(files, "comma", tmp_path), strict=True):
        with file.open(encoding="utf-8-sig", newline="") as written:
            header, *lines = csv.reader(written)
        read = sums(sheet, len(header))
        for place, column in enumerate(header):
            name = file.relative_to(folder).as_posix()
            if kinds[name, column] in {"number", "integer"}:
                total = math.fsum(float(line[place]) for line in lines if line[place])
                assert math.isclose(read[place], total, rel_tol=1e-9), (file.name, column)
                judged += 1
    assert judged > 80
