"""The bundle in the folder: asked for, whole, the same again, and nothing of others' in its way."""

import json
import zipfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import fhirkit
import pytest

from nehabits.domain.pillar import Pillar
from nehabits.services.export import Formats
from nehabits.services.services import Services
from tests.examples import night, practice, refused
from tests.exports import contents, rows
from tests.fhir import code_of, faults, observations, value_of
from tests.journals import TODAY, fill, open_journal

FHIR = Formats(fhir=True)
BUNDLE = "machine/bundle.fhir.json"


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with open_journal(tmp_path_factory.mktemp("lived") / "journal.sqlite") as services:
        fill(services, 40)
        yield services


def bundle(folder: Path) -> Any:
    return json.loads((folder / BUNDLE).read_text("utf-8"))


def test_it_is_written_only_when_it_is_asked_for(lived: Services, tmp_path: Path) -> None:
    bare = lived.export.write(tmp_path / "bare")
    assert not (bare.folder / "machine").exists()
    assert "FHIR" not in (bare.folder / "README.txt").read_text("utf-8")
    exported = lived.export.write(tmp_path / "out", formats=FHIR)
    assert BUNDLE in exported.files
    text = (exported.folder / BUNDLE).read_text("utf-8")
    assert exported.rows[BUNDLE] == text.count("\n")
    assert f"{BUNDLE}: nights" in (exported.folder / "README.txt").read_text("utf-8")


def test_a_second_export_has_the_same_bytes_and_replaces_the_first(
    lived: Services, tmp_path: Path
) -> None:
    first = contents(lived.export.write(tmp_path / "out", formats=FHIR).folder)
    assert contents(lived.export.write(tmp_path / "out", formats=FHIR).folder) == first
    lived.export.write(tmp_path / "out")
    assert not (tmp_path / "out" / "machine").exists()


def test_a_zip_holds_it_whole(lived: Services, tmp_path: Path) -> None:
    lived.export.write(tmp_path / "out.zip", formats=FHIR)
    folder = lived.export.write(tmp_path / "out", formats=FHIR).folder
    with zipfile.ZipFile(tmp_path / "out.zip") as packed:
        assert packed.read(BUNDLE) == (folder / BUNDLE).read_bytes()


def test_a_file_of_somebody_else_beside_it_is_kept(lived: Services, tmp_path: Path) -> None:
    folder = lived.export.write(tmp_path / "out", formats=FHIR).folder
    (folder / "machine" / "mine.json").write_text("{}")
    with refused("folder", f"{folder} holds other files"):
        lived.export.write(folder, formats=FHIR)
    assert (folder / "machine" / "mine.json").exists()


def test_judges_find_nothing_in_it(lived: Services, tmp_path: Path) -> None:
    found = bundle(lived.export.write(tmp_path / "out", notes=True, formats=FHIR).folder)
    assert faults(found) == []
    assert issues(found) == []
    assert len(observations(found)) > 500


def test_an_empty_journal_has_a_person_and_the_program(tmp_path: Path) -> None:
    with open_journal(tmp_path / "journal.sqlite") as services:
        found = bundle(services.export.write(tmp_path / "out", formats=FHIR).folder)
    assert [each["resource"]["resourceType"] for each in found["entry"]] == ["Patient", "Device"]
    assert faults(found) == issues(found) == []


def test_its_nights_and_weeks_are_those_of_the_tables(lived: Services, tmp_path: Path) -> None:
    folder = lived.export.write(tmp_path / "out", formats=FHIR).folder
    found = bundle(folder)
    asleep = {
        each["effectivePeriod"]["start"]: value_of(each) for each in observations(found, "93832-4")
    }
    assert asleep.keys() == {row["start"] for row in rows(folder, "sleep")}
    weeks = {
        (row["from"], row["measure"]): float(row["value"])
        for row in rows(folder, "weeks")
        if row["value"]
    }
    for code, measure in (("82290-8", "exercise.mvpa"), ("82291-6", "exercise.strength_days")):
        told = {
            (each["effectivePeriod"]["start"], measure): value_of(each)
            for each in observations(found, code)
        }
        assert told == {place: value for place, value in weeks.items() if place[1] == measure}
    active = [row["day"] for row in rows(folder, "daily") if float(row["exercise_mvpa_min"] or 0)]
    for each in observations(found, "89555-7"):
        first, last = (each["effectivePeriod"][name] for name in ("start", "end"))
        assert value_of(each) == sum(first <= day <= last for day in active)


def test_it_holds_the_days_and_areas_that_were_chosen(lived: Services, tmp_path: Path) -> None:
    first = TODAY - timedelta(days=9)
    asleep = frozenset({Pillar.SLEEP})
    folder = lived.export.write(tmp_path / "out", first, TODAY, asleep, formats=FHIR).folder
    found = observations(bundle(folder))
    assert {code_of(each).partition(".")[0] for each in found} == {"93832-4", "sleep"}
    nights = [each for each in found if code_of(each) == "93832-4"]
    assert len(nights) == len(rows(folder, "sleep"))


def test_notes_stay_at_home_unless_they_are_chosen(tmp_path: Path) -> None:
    with open_journal(tmp_path / "journal.sqlite") as services:
        services.journal.log(practice(5, note="a secret \x07"), night(TODAY, "23:00", "07:00"))
        without = services.export.write(tmp_path / "without", formats=FHIR).folder
        with_notes = services.export.write(tmp_path / "with", notes=True, formats=FHIR).folder
    assert b"secret" not in (without / BUNDLE).read_bytes()
    assert b"a secret " in (with_notes / BUNDLE).read_bytes()
    assert issues(bundle(with_notes)) == []


def test_stopped_in_the_middle_nothing_is_left(lived: Services, tmp_path: Path) -> None:
    with refused("", "The export was stopped"):
        lived.export.write(tmp_path / "out", formats=FHIR, stopped=lambda: True)
    assert list(tmp_path.iterdir()) == []


def issues(found: Any) -> list[str]:
    """Return what fhirkit says of a bundle."""
    return [str(issue) for issue in fhirkit.validate(json.dumps(found))]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda each: each.pop("status"),
        lambda each: each.pop("code"),
        lambda each: each.update(mood=3),
        lambda each: each.update(valueString="long"),
        lambda each: each["valueQuantity"].update(value="480"),
        lambda each: each["effectivePeriod"].update(end="yesterday"),
        lambda each: each["effectivePeriod"].update(end="2026-11-01T10:00:00"),
        lambda each: each.update(note=[]),
        lambda each: each.update(resourceType="Observations"),
    ],
)
def test_a_planted_fault_is_noticed(
    lived: Services, tmp_path: Path, spoil: Callable[[Any], Any]
) -> None:
    found = bundle(lived.export.write(tmp_path / "out", TODAY, TODAY, formats=FHIR).folder)
    spoil(observations(found, "93832-4")[0])
    assert issues(found) != []
