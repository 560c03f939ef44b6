"""What the judges are shown: an export of a made-up person who also typed every risky text."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from nehabits.services.export import Formats
from nehabits.services.services import Services
from tests.examples import BERLIN, at, exercise, meal, practice
from tests.formula_corpus import CORPUS
from tests.journals import TODAY, fill, open_journal
from tools.judges.bundle_judges import Unavailable, installed


@pytest.fixture(scope="session")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with open_journal(tmp_path_factory.mktemp("judged") / "journal.sqlite") as services:
        fill(services, 60)
        yesterday = TODAY - timedelta(days=1)
        services.journal.log(
            exercise(45, start=at(f"{yesterday} 08:00", BERLIN), day=yesterday, note="ü 🌙"),
            meal(),
            *(practice(1, note=text) for text in CORPUS),
        )
        yield services


@pytest.fixture(scope="session")
def folder(services: Services, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out") / "export"
    return services.export.write(out, notes=True, formats=Formats(fhir=True)).folder


@pytest.fixture(scope="session")
def bundle(folder: Path) -> Any:
    return json.loads((folder / "machine" / "bundle.fhir.json").read_text("utf-8"))


@pytest.fixture(scope="session")
def packages() -> Path:
    try:
        return installed()
    except Unavailable as reason:
        pytest.skip(f"The judges of bundles did not sit: {reason}.")
