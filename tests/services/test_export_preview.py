"""What is shown of the tables before an export is what its files then say."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.exchange.export_formats import Formats
from nehabits.services.export import ALL_AREAS
from nehabits.services.export_preview import MOST_ROWS, ExportPreview, TableChoice
from nehabits.services.services import Services
from tests.examples import practice
from tests.journals import TODAY, fill, open_journal

POINTS, COMMAS = Formats(), Formats(decimal_comma=True)


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with open_journal(tmp_path_factory.mktemp("preview") / "journal.sqlite") as services:
        fill(services, 40)
        services.journal.log(practice(5, note='=1+1, "said"\nand\tso'))
        yield services


def choice(
    days: int = 40,
    areas: frozenset[Pillar] = ALL_AREAS,
    formats: Formats = POINTS,
    *,
    notes: bool = True,
) -> TableChoice:
    return TableChoice(TODAY - timedelta(days=days - 1), TODAY, areas, notes, formats)


@pytest.mark.parametrize("formats", [POINTS, COMMAS], ids=["points", "decimal comma"])
def test_every_head_is_what_the_file_begins_with(
    services: Services, tmp_path: Path, formats: Formats
) -> None:
    asked = choice(formats=formats)
    written = services.export.write(
        tmp_path / "out", asked.first, asked.last, notes=True, formats=formats
    )
    preview = ExportPreview(services.export, asked)
    files = preview.files
    assert set(files) == {file for file in written.files if file.endswith(".csv")}
    for file in files:
        head = preview.head(file)
        with (written.folder / file).open(encoding="utf-8-sig", newline="") as opened:
            header, *rows = csv.reader(opened, delimiter=formats.dialect.separator)
        assert list(head.header) == header
        assert [list(row) for row in head.rows] == rows[:MOST_ROWS]
        assert head.is_whole == (len(rows) <= MOST_ROWS)


def test_tables_of_other_areas_and_notes_are_left_out(services: Services) -> None:
    asked = choice(areas=frozenset({Pillar.SLEEP}), notes=False)
    preview = ExportPreview(services.export, asked)
    assert "tables/sleep.csv" in preview.files
    assert "tables/meals.csv" not in preview.files
    assert "note" not in preview.head("tables/sleep.csv").header
    with pytest.raises(KeyError):
        preview.head("tables/meals.csv")


def test_a_head_that_is_no_longer_wanted_ends_early(services: Services) -> None:
    preview = ExportPreview(services.export, choice())
    head = preview.head("tables/sleep.csv", stopped=lambda: True)
    assert head.rows == ()


def test_what_the_export_refuses_the_preview_refuses(services: Services) -> None:
    reversed_period = TableChoice(TODAY, date(2026, 1, 1), ALL_AREAS, False, POINTS)
    with pytest.raises(Refused, match="before the first"):
        ExportPreview(services.export, reversed_period)
    with pytest.raises(Refused, match="No area"):
        ExportPreview(services.export, choice(areas=frozenset()))
