"""What an export says keeps to the lexicon: its README, its headings, its dictionary, its cells."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from nehabits.services.export import Formats
from tests.journals import open_journal
from tests.screens import OWN_WORDS, STATES
from tests.wording.lexicon import check

DATA = {"note", "food", "tags"}
"""The columns of tables that hold names of the food table and what the person typed."""


@pytest.fixture(scope="module", params=STATES)
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("words")
    with open_journal(folder / "journal.sqlite") as services:
        STATES[request.param](services)
        formats = Formats(fhir=True)
        return services.export.write(folder / "out", notes=True, formats=formats).folder


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def tables(folder: Path) -> list[Path]:
    return [folder / "daily.csv", *sorted((folder / "tables").glob("*.csv"))]


def ours(text: str) -> str:
    """Return a text without what the person typed, and with a column's name as words."""
    return text.replace(OWN_WORDS, "…").replace("_", " ")


def said(value: Any) -> list[str]:
    """Return every text of a JSON value, keys too."""
    if isinstance(value, dict):
        return [*value, *(text for each in value.values() for text in said(each))]
    if isinstance(value, list):
        return [text for each in value for text in said(each)]
    return [value] if isinstance(value, str) else []


def spoken(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of a JSON value with the name it stands under."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from spoken(each, key)
    elif isinstance(value, list):
        for each in value:
            yield from spoken(each, name)
    elif isinstance(value, str):
        yield name, value


def test_the_readme_keeps_to_it(written: Path) -> None:
    text = (written / "README.txt").read_text(encoding="utf-8")
    assert "No clinical interpretation is given." in text
    assert check([("", ours(line)) for line in text.splitlines()]) == []


def test_the_description_for_programs_keeps_to_it(written: Path) -> None:
    package = json.loads((written / "tables" / "datapackage.json").read_text(encoding="utf-8"))
    texts = said(package)
    assert len(texts) > 500
    assert check([("", ours(text)) for text in texts]) == []


def test_the_bundle_for_programs_keeps_to_it(written: Path) -> None:
    bundle = json.loads((written / "machine/bundle.fhir.json").read_text(encoding="utf-8"))
    ours_alone = [value for name, value in spoken(bundle) if name == "text"]
    assert ours_alone
    assert check({("", ours(text)) for text in ours_alone}) == []


def test_headings_and_cells_of_every_table_keep_to_it(written: Path) -> None:
    files = tables(written)
    assert len(files) == 17
    for file in files:
        found = {
            ("data" if column in DATA else "", ours(text))
            for row in rows(file)
            for column, text in (*((heading, heading) for heading in row), *row.items())
        }
        assert check(found) == [], file.name


def test_every_column_is_in_the_dictionary_in_words(written: Path) -> None:
    described = {
        (row["file"], row["column"]): row for row in rows(written / "tables/data_dictionary.csv")
    }
    assert len(described) > 150
    assert [place for place, row in described.items() if not row["meaning"]] == []


def test_what_the_person_typed_would_be_caught_anywhere_else() -> None:
    assert check([("", OWN_WORDS)]) != []
    assert check([("data", OWN_WORDS)]) == []


def test_what_is_said_before_an_export_keeps_to_it(tmp_path: Path) -> None:
    with open_journal(tmp_path / "journal.sqlite") as services:
        notices = services.export.notices()
    assert len(notices) == 3
    assert check([("", text) for text in notices]) == []
