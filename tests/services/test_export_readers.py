"""Strangers' programs read every table back, and each file has the form that was promised."""

import csv
import math
import re
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from nehabits.services.export import Formats
from nehabits.services.services import Services
from tests.examples import practice
from tests.formula_corpus import CORPUS
from tests.journals import fill, open_journal

BOM = b"\xef\xbb\xbf"
DIALECTS = {"points": (",", "."), "decimal comma": (";", ",")}


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with open_journal(tmp_path_factory.mktemp("read") / "journal.sqlite") as services:
        fill(services, 20)
        services.journal.log(*(practice(1, note=text) for text in CORPUS[::7]))
        yield services


@pytest.fixture(scope="module", params=DIALECTS)
def exported(
    services: Services, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> tuple[Path, str, str]:
    formats = Formats(decimal_comma=request.param == "decimal comma")
    out = tmp_path_factory.mktemp("out") / "export"
    folder = services.export.write(out, notes=True, formats=formats).folder
    return folder, *DIALECTS[request.param]


def tables(folder: Path) -> list[Path]:
    return [folder / "daily.csv", *sorted((folder / "tables").glob("*.csv"))]


def form_faults(data: bytes) -> set[str]:
    """Return what of a file is not as it was promised: its mark, its line ends."""
    bare = re.sub(rb'"(?:[^"]|"")*"', b"", data)
    faults = {
        "no byte order mark": not data.startswith(BOM),
        "two byte order marks": data.startswith(BOM + BOM),
        "an LF of its own": re.search(rb"(?<!\r)\n", bare) is not None,
        "a CR of its own": re.search(rb"\r(?!\n)", bare) is not None,
        "no end": not data.endswith(b"\r\n"),
    }
    return {name for name, found in faults.items() if found}


def test_every_table_has_its_mark_and_crlf_ends(exported: tuple[Path, str, str]) -> None:
    files = tables(exported[0])
    assert len(files) > 10
    assert {file.name: form_faults(file.read_bytes()) for file in files} == {
        file.name: set() for file in files
    }


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        (BOM, b"", "no byte order mark"),
        (BOM, BOM + BOM, "two byte order marks"),
        (b"\r\n", b"\n", "an LF of its own"),
        (b"\r\n", b"\r", "a CR of its own"),
    ],
)
def test_a_file_of_another_form_is_noticed(before: bytes, after: bytes, fault: str) -> None:
    data = BOM + b'a,b\r\n"x\ny",1\r\n'
    assert form_faults(data) == set()
    assert fault in form_faults(data.replace(before, after))


def test_pandas_reads_the_same_sums(exported: tuple[Path, str, str]) -> None:
    folder, separator, point = exported
    described = pd.read_csv(folder / "tables/data_dictionary.csv", sep=separator)
    judged = 0
    for file in tables(folder):
        name = file.relative_to(folder).as_posix()
        frame = pd.read_csv(file, sep=separator, decimal=point)
        with file.open(encoding="utf-8-sig", newline="") as text:
            lines = list(csv.DictReader(text, delimiter=separator, strict=True))
        assert len(frame) == len(lines), name
        kinds = described[described["file"] == name].set_index("column")["type"]
        assert list(frame.columns) == list(kinds.index), name
        for column in kinds.index[kinds.isin(["integer", "number"])]:
            cells = [line[column].replace(point, ".") for line in lines if line[column]]
            expected = math.fsum(map(float, cells))
            assert math.isclose(frame[column].sum(), expected, rel_tol=1e-12), (name, column)
            assert int(frame[column].count()) == len(cells), (name, column)
            judged += 1
    assert judged > 80


def test_a_number_that_became_a_text_is_noticed(exported: tuple[Path, str, str]) -> None:
    folder, separator, point = exported
    file = folder / "tables" / "practice.csv"
    with file.open(encoding="utf-8-sig", newline="") as text:
        header, first, *rest = csv.reader(text, delimiter=separator)
    first[header.index("duration_min")] += " min"
    spoilt = folder.parent / "spoilt.csv"
    with spoilt.open("w", encoding="utf-8-sig", newline="") as text:
        csv.writer(text, delimiter=separator).writerows([header, first, *rest])
    kinds = [
        pd.read_csv(each, sep=separator, decimal=point)["duration_min"].dtype.kind
        for each in (file, spoilt)
    ]
    assert kinds[0] == "i"
    assert kinds[1] != "i"
