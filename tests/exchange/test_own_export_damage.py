"""What an export meets on its way: programs that save it again, wrong copies, endless files."""

import csv
import io
import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from nehabits.domain.week_note import WeekNote
from nehabits.exchange.csv_reading import LONGEST_CELL
from nehabits.exchange.found import Remark
from tests.examples import refused
from tests.imports import KINDS, LOGGED, PACKAGE, broken, change_package, records, said, spoil
from tests.journals import open_journal

BOM = b"\xef\xbb\xbf"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with open_journal(tmp_path / "journal.sqlite") as services:
        services.journal.fill(LOGGED)
        return services.export.write(tmp_path / "out", notes=True).folder


def entries(folder: Path) -> list[object]:
    """Return what is found; a note for a week has a new id each time."""
    return [each for each in records(folder) if not isinstance(each, WeekNote)]


def saved_again(data: bytes, separator: str = ",", **options: object) -> bytes:
    """Return a table as another program writes it."""
    text = io.StringIO(newline="")
    found = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    csv.writer(text, delimiter=separator, **options).writerows(found)  # type: ignore[arg-type]
    return text.getvalue().encode()


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.replace(b"\r\n", b"\n"),
        lambda data: data.replace(b"\r\n", b"\r"),
        lambda data: data.removeprefix(BOM),
        lambda data: BOM + data,
        lambda data: data + b"\r\n\r\n",
        lambda data: data.replace(b"\r\n", b"\r\n\r\n"),
        lambda data: data + b"," * data.split(b"\r\n")[0].count(b",") + b"\r\n",
        lambda data: data.replace(b",true,", b",TRUE,").replace(b",false,", b",FALSE,"),
        lambda data: saved_again(data, ";"),
        lambda data: saved_again(data, "\t"),
        lambda data: saved_again(data, quoting=csv.QUOTE_ALL),
    ],
    ids=[
        *("LF ends", "CR ends", "no mark", "two marks", "empty lines at the end", "empty lines"),
        *("a row of commas", "TRUE and FALSE", "semicolons", "tabs", "everything quoted"),
    ],
)
def test_tables_that_another_program_saved_hold_the_same(
    folder: Path, change: Callable[[bytes], bytes]
) -> None:
    before = entries(folder)
    for file in (folder / "tables").glob("*.csv"):
        file.write_bytes(change(file.read_bytes()))
    assert broken(folder) == (KINDS, [])
    assert entries(folder) == before


def test_the_columns_may_stand_in_another_order(folder: Path) -> None:
    before = entries(folder)
    for file in (folder / "tables").glob("*.csv"):
        rows = csv.reader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline=""))
        text = io.StringIO(newline="")
        csv.writer(text).writerows(row[::-1] for row in rows)
        file.write_bytes(text.getvalue().encode())
    assert entries(folder) == before


def test_days_as_a_spreadsheet_shows_them_are_refused_with_their_line(folder: Path) -> None:
    spoil(folder, "practice.csv", lambda text: text.replace("2026-11-21", "21.11.2026"))
    _, (row,) = broken(folder)
    assert (row.file, row.line) == ("tables/practice.csv", 2)
    assert row.reason == "day is 21.11.2026; it should be a day such as 2026-11-21."


def table(folder: Path, name: str = "practice") -> Path:
    return folder / "tables" / f"{name}.csv"


def linked(place: Path, to: str | Path) -> None:
    place.unlink()
    place.symlink_to(to)


def piped(place: Path) -> None:
    place.unlink()
    os.mkfifo(place)


MISSING = "tables/practice.csv is missing or cannot be read"
UNREADABLE = f"{PACKAGE} cannot be read"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes and devices among files")
@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (lambda out: piped(table(out)), MISSING),
        (lambda out: linked(table(out), "/dev/zero"), MISSING),
        (lambda out: linked(table(out), "/nowhere"), MISSING),
        (lambda out: linked(table(out), table(out)), MISSING),
        (lambda out: linked(out / PACKAGE, "/dev/zero"), "{out} holds no export of NE Habits"),
        (lambda out: (out / PACKAGE).write_text("[" * 100_000), UNREADABLE),
        (lambda out: (out / PACKAGE).write_bytes(b" " * (11 << 20)), UNREADABLE),
        (lambda out: table(out).write_bytes(b"a" * (LONGEST_CELL + 9)), "tables/practice.csv has"),
        (lambda out: table(out).write_bytes(b"\0" * 999), "tables/practice.csv has no column id"),
        (lambda out: table(out).write_bytes(os.urandom(999)), "tables/practice.csv "),
        (
            lambda out: spoil(out, "sleep.csv", lambda text: text.replace("\r\n", ",\r\n")),
            "tables/sleep.csv has a column without a name; nothing was imported",
        ),
        (lambda out: shutil.rmtree(out / "tables"), "{out} holds no export of NE Habits"),
    ],
)
def test_what_never_ends_or_is_no_table_is_refused_in_a_sentence(
    folder: Path, damage: Callable[[Path], object], sentence: str
) -> None:
    damage(folder)
    with refused("folder", sentence.format(out=folder)):
        said(folder)


def test_a_line_without_an_end_is_not_read_whole(folder: Path) -> None:
    place = table(folder)
    place.write_bytes(place.read_bytes()[:-2] + b"a" * (2 * LONGEST_CELL))
    _, (row,) = broken(folder)
    assert row.reason == (
        "From here on the file cannot be told apart into rows: a quote is missing, or a cell is "
        "larger than any of ours."
    )


@pytest.mark.parametrize(
    ("name", "change", "kind", "reason"),
    [
        ("meals", lambda rows: [*rows, rows[2]], "Meal", "The food at place 2 of this meal stands"),
        ("meals", lambda rows: [*rows, *rows[1:]], "Meal", "The food at place 1 of this meal stan"),
        ("meal_nutrients", lambda rows: [*rows, rows[1]], "Meal", "protein stands"),
        ("saved_meals", lambda rows: [*rows, rows[2]], "SavedMeal", "The food at place 2 of this"),
        (
            "saved_meals",
            lambda rows: [rows[0], rows[2]],
            "SavedMeal",
            "The food at place 1 of this",
        ),
    ],
)
def test_a_meal_with_a_row_too_many_or_too_few_is_refused_whole(
    folder: Path, name: str, change: Callable[[list[str]], list[str]], kind: str, reason: str
) -> None:
    spoil(folder, f"{name}.csv", lambda text: "\r\n".join((*change(text.split("\r\n")[:-1]), "")))
    kinds, rows = broken(folder)
    assert KINDS - kinds == {kind}
    assert [row.reason[: len(reason)] for row in rows] == [reason]


def test_a_food_whose_rows_are_gone_from_both_tables_is_missed(folder: Path) -> None:
    for name in ("meals.csv", "meal_nutrients.csv"):
        spoil(folder, name, lambda text: "".join(without(text.splitlines(keepends=True), ",2,")))
    kinds, (row,) = broken(folder)
    assert KINDS - kinds == {"Meal"}
    assert row.reason == "The food at place 2 of this meal is missing in tables/meals.csv."


def without(lines: list[str], place: str) -> list[str]:
    return [line for line in lines if place not in line[36:60]]


@pytest.mark.parametrize(
    ("name", "old", "new", "kind", "column"),
    [
        ("meals.csv", "2026-11-21,2,", "2026-11-20,2,", "Meal", "day"),
        ("saved_meals.csv", "2,Soup,1,", "2,Soup,2,", "SavedMeal", "servings"),
    ],
)
def test_rows_of_a_meal_that_do_not_agree_are_refused(
    folder: Path, name: str, old: str, new: str, kind: str, column: str
) -> None:
    spoil(folder, name, lambda text: text.replace(old, new))
    kinds, (row,) = broken(folder)
    assert KINDS - kinds == {kind}
    assert row.reason == f"{column} is not the same in all rows of this meal."


def test_a_table_that_is_not_known_is_said_and_left_out(folder: Path) -> None:
    change_package(folder, resources=[{"name": "dreams", "path": "dreams.csv"}])
    assert said(folder) == [Remark("tables/dreams.csv is not known here and is left out.")]


def packed(folder: Path, **more: str) -> Path:
    place = folder.with_suffix(".zip")
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as file:
        for path in sorted(folder.rglob("*")):
            file.write(path, path.relative_to(folder))
        for name, text in more.items():
            file.writestr(name, text)
    return place


def test_a_zip_writes_nothing_anywhere(folder: Path, tmp_path: Path) -> None:
    place = packed(folder, **{"../evil.csv": "x", "/evil.csv": "x", "tables/../e.csv": "x"})
    before = sorted(tmp_path.rglob("*"))
    assert len(records(place)) == len(LOGGED)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_zip_that_was_cut_off_is_damaged(folder: Path) -> None:
    place = packed(folder)
    place.write_bytes(place.read_bytes()[:3000])
    with refused("folder", f"The zip {place} is damaged"):
        said(place)


@pytest.mark.parametrize("name", ["~nobody-at-all/export", "a\0b"])
def test_a_name_that_leads_nowhere_is_refused(name: str) -> None:
    with refused("folder", f"There can be nothing at {name}; check the name."):
        said(Path(name))
