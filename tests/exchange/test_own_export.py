"""A foreign or damaged export is refused in a sentence; damaged rows are named one by one."""

import json
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from nehabits.domain.refusal import Refused
from nehabits.exchange.csv_reading import RefusedRow
from nehabits.exchange.found import Finding, Remark
from nehabits.exchange.own_export_reading import read_own_export
from tests.examples import refused
from tests.imports import (
    KINDS,
    LOGGED,
    PACKAGE,
    broken,
    change_package,
    records,
    said,
    spoil,
)
from tests.journals import open_journal


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with open_journal(tmp_path / "journal.sqlite") as services:
        services.journal.fill(LOGGED)
        return services.export.write(tmp_path / "out", notes=True).folder


def test_everything_is_found_as_it_was(folder: Path) -> None:
    found = records(folder)
    assert len(found) == len(LOGGED)
    assert [each for each in LOGGED[:-1] if each not in found] == []
    assert not [each for each in said(folder) if isinstance(each, RefusedRow | Remark)]


def test_the_folder_of_the_tables_and_a_zip_with_a_folder_are_the_same(
    folder: Path, tmp_path: Path
) -> None:
    packed = tmp_path / "packed.zip"
    with zipfile.ZipFile(packed, "w") as file:
        for path in folder.rglob("*"):
            file.write(path, f"some folder/{path.relative_to(folder)}")
    assert len(records(folder / "tables")) == len(records(packed)) == len(LOGGED)


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (lambda out: (out / PACKAGE).unlink(), "{out} holds no export of NE Habits"),
        (lambda out: (out / PACKAGE).write_text("{"), "tables/datapackage.json cannot be read"),
        (lambda out: (out / PACKAGE).write_bytes(b"\xff"), "tables/datapackage.json cannot"),
        (lambda out: (out / PACKAGE).write_text("[]"), "{out} was not exported by NE Habits"),
        (lambda out: change_package(out, name="another"), "{out} was not exported by NE Habits"),
        (lambda out: change_package(out, version="99.0"), "This export is of NE Habits 99.0"),
        (lambda out: change_package(out, resources=[{}]), "tables/datapackage.json cannot be"),
        (
            lambda out: change_package(out, resources=[{"name": "a", "path": "../../a.csv"}]),
            "tables/datapackage.json cannot be read",
        ),
        (lambda out: (out / "tables" / "meals.csv").unlink(), "tables/meals.csv is missing"),
        (
            lambda out: spoil(out, "sleep.csv", lambda text: text.replace("nap,", "nip,", 1)),
            "tables/sleep.csv has no column nap",
        ),
        (
            lambda out: spoil(out, "sleep.csv", lambda text: text.replace("nap,", "nap,pan,", 1)),
            "tables/sleep.csv has a column pan that is not known",
        ),
        (
            lambda out: (out / "tables" / "aims.csv").write_bytes(b"\xff\xfe"),
            "tables/aims.csv is no UTF-8 text",
        ),
        (lambda out: (out / "tables" / "aims.csv").write_bytes(b""), "tables/aims.csv has no col"),
    ],
)
def test_a_damaged_folder_is_refused_in_a_sentence(
    folder: Path, damage: Callable[[Path], object], sentence: str
) -> None:
    damage(folder)
    with refused("folder", sentence.format(out=folder)):
        said(folder)


def test_what_is_no_export_at_all_is_refused(tmp_path: Path) -> None:
    with refused("folder", f"There is no {tmp_path / 'none'}"):
        said(tmp_path / "none")
    (tmp_path / "text.txt").write_text("hello")
    with refused("folder", f"{tmp_path / 'text.txt'} is no folder and no zip"):
        said(tmp_path / "text.txt")
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as file:
        file.writestr("a.txt", "hello")
    with refused("folder", f"{tmp_path / 'other.zip'} holds no export"):
        said(tmp_path / "other.zip")


def test_a_damaged_zip_is_refused(folder: Path, tmp_path: Path) -> None:
    packed = tmp_path / "packed.zip"
    with zipfile.ZipFile(packed, "w") as file:
        for path in folder.rglob("*"):
            file.write(path, path.relative_to(folder))
    data = packed.read_bytes()
    place = data.index(b"lentils")
    packed.write_bytes(data[:place] + b"LENTILS" + data[place + 7 :])
    with refused("folder", f"The zip {packed} is damaged"):
        said(packed)


@pytest.mark.parametrize(
    ("name", "old", "new", "kind", "reason"),
    [
        ("sleep.csv", "21T07:00", "20T22:00", "Sleep", "A sleep ends after it starts"),
        ("sleep.csv", ",UTC,", ",Mars/Base,", "Sleep", "There is no time zone Mars/Base"),
        ("sleep.csv", ",UTC,", ",,", "Sleep", "start_zone is empty"),
        ("exercise.csv", ",moderate,", ",brutal,", "Exercise", "intensity is brutal"),
        ("practice.csv", ",5,", ",-5,", "Practice", "Minutes are"),
        ("checkins.csv", ",3,", ",9,", "CheckIn", "This is a number from 1 to 5"),
        ("own_habits.csv", ",1,", ",-1,", "HabitRecord", "This is a number from 0"),
        ("own_habit_definitions.csv", ",cold,", ",Cold!,", "OwnHabit", "A habit's key"),
        ("day_marks.csv", ",nothing,", ",complete,", "DayMark", "Only the meals"),
        ("aims.csv", ",400,", ",,", "Aim", "An aim has a number"),
        ("foods_own.csv", ",9,", ",900,", "OwnFood", "Protein"),
        ("saved_meals.csv", ",Soup,1,", ",Soup,2,", "SavedMeal", "servings is not the same"),
        ("favourites.csv", ",01123", ",", "Favourite", "food_id is empty"),
        ("meals.csv", ",leek,", ",,", "Meal", "food is empty"),
        ("meal_nutrients.csv", ",g,9,", ",g,-9,", "Meal", "Amounts are numbers"),
        ("meal_nutrients.csv", ",g,9,", ",g,nine,", "Meal", "amount is nine"),
    ],
)
def test_a_row_that_cannot_be_read_is_refused_and_the_others_are_found(
    folder: Path, name: str, old: str, new: str, kind: str, reason: str
) -> None:
    spoil(folder, name, lambda text: text.replace(old, new, 1))
    kinds, rows = broken(folder)
    assert KINDS - kinds == {kind}
    (row,) = rows
    assert row.reason.startswith(reason)
    # What a food brings is refused where its food stands.
    assert row.file in {f"tables/{name}", "tables/meals.csv"}
    assert row.line == (3 if old == ",leek," else 2)
    assert Remark(f"tables/{name} was changed after the export.") in said(folder)


@pytest.mark.parametrize("name", ["meals.csv", "meal_nutrients.csv"])
def test_a_meal_of_which_a_row_is_gone_is_refused_whole(folder: Path, name: str) -> None:
    spoil(folder, name, lambda text: "\r\n".join(text.split("\r\n")[:2]) + "\r\n")
    kinds, rows = broken(folder)
    assert "Meal" not in kinds
    assert len(rows) == 1
    assert "missing" in rows[0].reason


def test_every_place_where_a_file_may_end_is_read_without_a_fault(folder: Path) -> None:
    for file in sorted((folder / "tables").glob("*.csv")):
        data = file.read_bytes()
        for end in range(0, len(data), max(1, len(data) // 25)):
            file.write_bytes(data[:end])
            with suppress(Refused):
                said(folder)
        file.write_bytes(data)


def test_an_earlier_export_without_some_tables_brings_what_it_has(folder: Path) -> None:
    later = {"foods_own", "saved_meals", "favourites"}
    package = json.loads((folder / PACKAGE).read_text("utf-8"))
    kept = [each for each in package["resources"] if each["name"] not in later]
    change_package(folder, resources=kept)
    for name in later:
        (folder / "tables" / f"{name}.csv").unlink()
    without = {"dish_place", "dish_weight_g"}
    spoil(folder, "meals.csv", lambda text: leave_out(text, without))
    found = records(folder)
    assert KINDS - {type(each).__name__ for each in found} == {"OwnFood", "SavedMeal", "Favourite"}
    (eaten,) = [each for each in found if hasattr(each, "items")]
    assert [(each.name, each.grams, len(each.parts)) for each in eaten.items] == [
        ("lentils", 100.0, 0),
        ("Soup", 200.0, 2),
    ]


def leave_out(text: str, names: set[str]) -> str:
    lines = [line.split(",") for line in text.split("\r\n")]
    places = [place for place, name in enumerate(lines[0]) if name not in names]
    return "\r\n".join(",".join(line[at] for at in places if at < len(line)) for line in lines)


def test_how_far_it_is_goes_up(folder: Path) -> None:
    told: list[float] = []
    assert list(read_own_export(folder, told.append))
    assert told == sorted(told)
    assert 0 <= told[0] <= told[-1] <= 1


def test_what_telling_raises_ends_the_reading(folder: Path) -> None:
    def stop(_share: float) -> None:
        raise KeyboardInterrupt

    reading: Iterator[Finding] = read_own_export(folder, stop)
    with pytest.raises(KeyboardInterrupt):
        list(reading)
