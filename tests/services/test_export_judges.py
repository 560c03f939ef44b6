"""Judges that are not ours find nothing in an export, and find a fault that is planted."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import frictionless
import pytest

from nehabits.domain.food import Portion, weighed
from nehabits.domain.own_food import OwnFood
from nehabits.domain.saved_meal import SavedMeal
from nehabits.exchange.csv_columns import Names
from nehabits.exchange.csv_description import table_schema
from nehabits.exchange.csv_tables import all_tables
from nehabits.services.export import ALL_AREAS
from nehabits.services.services import Services
from tests.examples import item, meal, practice
from tests.exports import contents, rows
from tests.journals import fill, open_journal

PACKAGE = "tables/datapackage.json"


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with open_journal(tmp_path_factory.mktemp("judged") / "journal.sqlite") as services:
        fill(services, 15)
        soup = SavedMeal(name="Soup", foods=(item(protein=9.0), item("salt", 1.0)))
        served = weighed(soup.as_food(), 1.0, soup.as_food().portions[0])
        services.journal.log(meal(item(), served), practice(5, note='=1;"\r\n\t@2 ; 🌙\0'))
        services.kitchen.keep_food(OwnFood(name="Bread", portions=(Portion("slice", 45.0),)))
        services.kitchen.keep_meal(soup)
        services.kitchen.mark_favourite("01123", "Egg", wanted=True)
        yield services


@pytest.fixture
def folder(services: Services, tmp_path: Path) -> Path:
    return services.export.write(tmp_path / "out", notes=True).folder


def faults(folder: Path) -> set[tuple[str, str]]:
    """Return table and type of each fault that frictionless finds."""
    report = frictionless.validate(str(folder / PACKAGE))
    assert report.errors == []
    return {(task.name, error.type) for task in report.tasks for error in task.errors}


def forget_hashes(folder: Path) -> None:
    """Take size and hash out of the package, so that only the content is judged."""
    package = json.loads((folder / PACKAGE).read_text())
    for resource in package["resources"]:
        del resource["hash"], resource["bytes"]
    (folder / PACKAGE).write_text(json.dumps(package))


def test_frictionless_finds_nothing(folder: Path) -> None:
    assert faults(folder) == set()
    forget_hashes(folder)
    assert faults(folder) == set()


@pytest.mark.parametrize("notes", [True, False])
def test_frictionless_finds_nothing_in_an_empty_journal(tmp_path: Path, notes: bool) -> None:
    with open_journal(tmp_path / "journal.sqlite") as services:
        assert faults(services.export.write(tmp_path / "out", notes=notes).folder) == set()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.removeprefix(b"\xef\xbb\xbf"),
        lambda data: data.replace(b"\r\n", b"\n"),
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b",false,", b",true,", 1),
    ],
    ids=["no byte order mark", "LF ends", "cut off", "another value"],
)
def test_a_spoilt_file_is_noticed(folder: Path, spoil: Callable[[bytes], bytes]) -> None:
    file = folder / "tables" / "sleep.csv"
    data = file.read_bytes()
    file.write_bytes(spoil(data))
    assert file.read_bytes() != data
    assert ("sleep", "hash-count") in faults(folder)


@pytest.mark.parametrize(
    ("table", "column", "value", "fault"),
    [
        ("sleep", "start", "yesterday", "type-error"),
        ("sleep", "nap", "maybe", "type-error"),
        ("practice", "duration_min", "", "constraint-error"),
        ("exercise", "intensity", "brutal", "constraint-error"),
        ("weeks", "clock", "25:00", "type-error"),
        ("day_marks", "mark", "done", "constraint-error"),
        ("meal_nutrients", "meal_id", "nobody", "foreign-key"),
        ("own_habits", "habit", "nobody", "foreign-key"),
        ("foods_own", "name", "", "constraint-error"),
        ("foods_own", "protein_g", "much", "type-error"),
        ("saved_meals", "protein_group", "bees", "constraint-error"),
        ("saved_meals", "item", "1.5", "type-error"),
        ("favourites", "food_id", "", "constraint-error"),
    ],
)
def test_a_planted_value_is_noticed(
    folder: Path, table: str, column: str, value: str, fault: str
) -> None:
    forget_hashes(folder)
    file = folder / "tables" / f"{table}.csv"
    header, first, rest = file.read_bytes().split(b"\r\n", 2)
    cells = first.decode().split(",")
    cells[header.decode("utf-8-sig").split(",").index(column)] = value
    file.write_bytes(b"\r\n".join((header, ",".join(cells).encode(), rest)))
    assert (table, fault) in faults(folder)


def test_the_days_keep_to_their_columns_too(services: Services, folder: Path) -> None:
    """The data package may not reach out of its folder, so the days are judged by themselves."""
    names = Names({}, {}, {})
    daily = all_tables(services.review.measures(), names, ALL_AREAS, notes=True)[0]
    schema = frictionless.Schema.from_descriptor(table_schema(daily))
    data = (folder / "daily.csv").read_bytes()
    resource = frictionless.Resource(data=data, format="csv", schema=schema)
    assert resource.validate().flatten(["type", "note"]) == []


def test_the_dictionary_describes_every_column_of_every_file_and_no_other(folder: Path) -> None:
    described: dict[str, list[str]] = {}
    for row in rows(folder, "data_dictionary"):
        described.setdefault(row["file"], []).append(row["column"])
        assert row["meaning"], row
        assert row["type"], row
        assert row["source"], row
        assert row["empty"], row
    headers = {
        name: data.decode("utf-8-sig").split("\r\n", 1)[0].split(",")
        for name, data in contents(folder).items()
        if name.endswith(".csv")
    }
    assert described == headers
    package = json.loads((folder / PACKAGE).read_text("utf-8"))
    fields = {
        f"tables/{resource['path']}": [field["name"] for field in resource["schema"]["fields"]]
        for resource in package["resources"]
    }
    assert fields == {name: each for name, each in headers.items() if name != "daily.csv"}


def test_no_column_that_is_never_empty_is_empty(folder: Path) -> None:
    never = [row for row in rows(folder, "data_dictionary") if row["empty"] == "never empty"]
    assert len(never) > 40
    for row in never:
        name = row["file"].removeprefix("tables/").removesuffix(".csv")
        cells = [each[row["column"]] for each in rows(folder, name)]
        assert cells
        assert "" not in cells, row
