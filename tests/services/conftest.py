from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from nehabits.exchange.catalogue import Catalogue
from nehabits.exchange.food_files import FoodFiles
from nehabits.exchange.resources import resource_path
from nehabits.services.foods import Foods
from nehabits.services.made_up import Record, made_up
from nehabits.services.services import Services
from nehabits.storage.food_table import FoodTable
from tests.journals import fill, open_journal
from tests.made_up_person import HOME, LAST, TEN_YEARS, Living


@pytest.fixture(scope="session")
def foods(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Foods]:
    files = FoodFiles(resource_path("foods"))
    foods = Foods(
        FoodTable(tmp_path_factory.mktemp("foods"), files.fingerprint, files.foods),
        files.everyday,
        files.estimates,
    )
    yield foods
    foods.close()


@pytest.fixture(scope="session")
def living(foods: Foods) -> Living:
    """Return a function that makes a person up with the program's own lists."""
    lists = Catalogue()

    def live(
        days: int,
        seed: int = 1,
        last: date = LAST,
        zone: str = HOME,
        now: datetime | None = None,
    ) -> list[Record]:
        kinds = (lists.activities, lists.practice_kinds)
        return list(made_up(last, days, seed, zone, foods, *kinds, now=now))

    return live


@pytest.fixture(scope="session")
def decade(living: Living) -> list[Record]:
    return living(TEN_YEARS)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with open_journal(tmp_path / "journal.sqlite") as services:
        yield services


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with open_journal(tmp_path_factory.mktemp("lived") / "journal.sqlite") as services:
        fill(services, 50)
        yield services


@pytest.fixture(scope="module")
def written(lived: Services, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("written") / "out"
    return lived.export.write(folder, notes=True).folder
