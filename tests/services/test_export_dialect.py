"""A decimal comma is written as spreadsheets of those countries want it, and read back the same."""

import csv
import json
from pathlib import Path

import frictionless
import pytest

from nehabits.domain.own_food import OwnFood
from nehabits.exchange.export_formats import Formats
from nehabits.services.services import Services
from tests.examples import item, meal, practice
from tests.exports import contents, rows

COMMA = Formats(decimal_comma=True)
PACKAGE = "tables/datapackage.json"


def with_commas(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";", strict=True))


def with_points(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, strict=True))


def test_cells_are_parted_by_semicolons_and_numbers_have_commas(
    services: Services, tmp_path: Path
) -> None:
    services.journal.log(meal(item(protein=9.02)), practice(5, note="a;b 1.5"))
    services.kitchen.keep_food(OwnFood(name="Bread 1.5", nutrients={"iron": 0.25}))
    folder = services.export.write(tmp_path / "out", notes=True, formats=COMMA).folder
    header, day = with_commas(folder / "daily.csv")
    assert dict(zip(header, day, strict=True))["meal_protein_g"] == "9,02"
    header, food = with_commas(folder / "tables" / "foods_own.csv")
    bread = dict(zip(header, food, strict=True))
    assert (bread["name"], bread["iron_mg"]) == ("Bread 1.5", "0,25")
    header, session = with_commas(folder / "tables" / "practice.csv")
    assert session[header.index("note")] == "a;b 1.5"
    readme = (folder / "README.txt").read_text("utf-8-sig")
    assert "CSV: semicolons, UTF-8, commas in numbers." in readme


def test_every_cell_is_the_same_but_for_the_comma_of_numbers(
    lived: Services, written: Path, tmp_path: Path
) -> None:
    folder = lived.export.write(tmp_path / "out", notes=True, formats=COMMA).folder
    types = {(row["file"], row["column"]): row["type"] for row in rows(written, "data_dictionary")}
    changed = 0
    for name in contents(written):
        if not name.endswith(".csv"):
            continue
        header, *points = with_points(written / name)
        _, *commas = with_commas(folder / name)
        for one, other in zip(points, commas, strict=True):
            for column, point, comma in zip(header, one, other, strict=True):
                number = types[name, column] == "number"
                assert comma == (point.replace(".", ",") if number else point), (name, column)
                changed += comma != point
    assert changed > 500


def test_the_package_names_the_dialect_and_frictionless_reads_it(
    lived: Services, tmp_path: Path
) -> None:
    folder = lived.export.write(tmp_path / "out", notes=True, formats=COMMA).folder
    package = json.loads((folder / PACKAGE).read_text("utf-8"))
    assert {each["dialect"]["delimiter"] for each in package["resources"]} == {";"}
    numbers = [
        field
        for each in package["resources"]
        for field in each["schema"]["fields"]
        if field["type"] == "number"
    ]
    assert {field["decimalChar"] for field in numbers} == {","}
    report = frictionless.validate(str(folder / PACKAGE))
    assert report.flatten(["name", "type", "note"]) == []


@pytest.mark.parametrize("spoil", ["delimiter", "decimalChar"])
def test_a_package_that_names_another_dialect_is_noticed(
    lived: Services, tmp_path: Path, spoil: str
) -> None:
    folder = lived.export.write(tmp_path / "out", notes=True, formats=COMMA).folder
    text = (folder / PACKAGE).read_text("utf-8")
    wrong = text.replace(f'"{spoil}": ";"', f'"{spoil}": ","').replace(
        f'"{spoil}": ","', f'"{spoil}": "{"." if spoil == "decimalChar" else ","}"'
    )
    assert wrong != text
    (folder / PACKAGE).write_text(wrong, "utf-8")
    assert not frictionless.validate(str(folder / PACKAGE)).valid
