from collections.abc import Iterator

import pytest

from nehabits.exchange.food_files import FoodFiles
from nehabits.exchange.resources import resource_path
from nehabits.services.foods import Foods
from nehabits.storage.food_table import FoodTable


@pytest.fixture(scope="session")
def foods(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Foods]:
    files = FoodFiles(resource_path("foods"))
    table = FoodTable(tmp_path_factory.mktemp("foods"), files.fingerprint, files.foods)
    foods = Foods(table, files.everyday, files.estimates)
    yield foods
    foods.close()
