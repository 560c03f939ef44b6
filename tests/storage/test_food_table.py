import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from nehabits.domain.food import Food, Portion
from nehabits.domain.nutrient import NUTRIENTS
from nehabits.storage.food_table import FoodTable, portions_of

NOTHING: dict[str, float | None] = {nutrient.key: None for nutrient in NUTRIENTS}
EGG = Food(
    "01123",
    "Egg, whole, raw, fresh",
    "Dairy and Egg Products",
    NOTHING | {"protein": 12.56, "fibre": 0.0},
    (Portion("large", 50), Portion('pat (1" sq)', 5)),
)
FOODS = [
    EGG,
    Food("01124", "Egg, white, raw", "Dairy and Egg Products", NOTHING),
    Food("14250", "Beverages, Eggnog-flavor mix, powder, prepared", "Beverages", NOTHING),
    Food("11209", "Eggplant, raw", "Vegetables", NOTHING),
    Food("09200", "Oranges, raw, all commercial varieties", "Fruits", NOTHING),
    Food("01053", "Crème fraîche", "Dairy and Egg Products", NOTHING),
]


class Builds:
    """Foods that count how often they are asked for."""

    def __init__(self, foods: list[Food], fingerprint: str = "one") -> None:
        self.foods, self.mark, self.count = foods, fingerprint, 0

    def read(self) -> list[Food]:
        self.count += 1
        return self.foods

    def fingerprint(self) -> str:
        return self.mark


@pytest.fixture
def builds() -> Builds:
    return Builds(FOODS)


@pytest.fixture
def table(tmp_path: Path, builds: Builds) -> Iterator[FoodTable]:
    table = FoodTable(tmp_path, builds.fingerprint, builds.read)
    yield table
    table.close()


def cache(folder: Path) -> Path:
    (path,) = folder.glob("*.sqlite")
    return path


def test_nothing_is_built_before_the_first_question(tmp_path: Path, builds: Builds) -> None:
    FoodTable(tmp_path / "new", builds.fingerprint, builds.read)
    assert builds.count == 0
    assert not (tmp_path / "new").exists()


def test_a_food_comes_back_as_it_went_in(table: FoodTable) -> None:
    assert table.get("01123") == EGG
    assert table.get("99999") is None
    assert table.get("\ud800") is None


def test_the_cache_is_built_once_and_read_afterwards(
    tmp_path: Path, table: FoodTable, builds: Builds
) -> None:
    assert table.count() == len(FOODS)
    table.close()
    assert table.count() == len(FOODS)
    again = FoodTable(tmp_path, builds.fingerprint, builds.read)
    assert again.get("01123") == EGG
    again.close()
    assert builds.count == 1
    assert cache(tmp_path).name.startswith("foods-")


def test_other_content_builds_another_cache_and_forgets_the_old(
    tmp_path: Path, table: FoodTable
) -> None:
    assert table.count() == len(FOODS)
    table.close()
    old = cache(tmp_path)
    fewer = Builds(FOODS[:2], "two")
    other = FoodTable(tmp_path, fewer.fingerprint, fewer.read)
    assert other.count() == 2
    other.close()
    assert cache(tmp_path) != old


@pytest.mark.parametrize("damage", ["empty", "garbage", "truncated", "page", "no table"])
def test_a_damaged_cache_is_built_again(
    tmp_path: Path, table: FoodTable, builds: Builds, damage: str
) -> None:
    table.count()
    table.close()
    path = cache(tmp_path)
    whole = path.read_bytes()
    if damage == "no table":
        path.unlink()
        sqlite3.connect(path).close()
    else:
        harm = {
            "empty": b"",
            "garbage": b"not a database" * 1000,
            "truncated": whole[: len(whole) // 2],
            "page": whole[:4096] + b"\xff" * 4096 + whole[8192:],
        }
        path.write_bytes(harm[damage])
    assert table.get("01123") == EGG
    assert builds.count == 2
    table.close()
    assert table.count() == len(FOODS)
    assert builds.count == 2


def test_without_a_folder_to_write_in_the_table_is_kept_in_memory(
    tmp_path: Path, builds: Builds
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    table = FoodTable(tmp_path / "file" / "cache", builds.fingerprint, builds.read)
    assert table.get("01123") == EGG
    assert [food.id for food in table.search(["egg"], 1)] == ["01124"]
    table.close()


def test_nothing_half_built_is_left_behind(tmp_path: Path) -> None:
    def breaking() -> Iterator[Food]:
        yield EGG
        raise ZeroDivisionError

    table = FoodTable(tmp_path, lambda: "one", breaking)
    with pytest.raises(ZeroDivisionError):
        table.count()
    assert list(tmp_path.iterdir()) == []


def test_names_that_begin_with_the_word_come_first_and_short_before_long(table: FoodTable) -> None:
    assert [food.name for food in table.search(["egg"], 10)] == [
        "Egg, white, raw",
        "Egg, whole, raw, fresh",
        "Eggplant, raw",
        "Beverages, Eggnog-flavor mix, powder, prepared",
    ]


def test_every_word_must_be_there_in_any_order(table: FoodTable) -> None:
    assert [food.id for food in table.search(["white", "egg"], 10)] == ["01124"]
    assert table.search(["egg", "orange"], 10) == []


def test_plurals_and_accents_are_forgiven(table: FoodTable) -> None:
    assert table.search(["orange"], 10) == table.search(["oranges"], 10) != []
    assert "01123" in [food.id for food in table.search(["eggs"], 10)]
    assert [food.id for food in table.search(["creme"], 10)] == ["01053"]


def test_a_limit_is_kept(table: FoodTable) -> None:
    assert len(table.search(["egg"], 2)) == 2
    assert table.search(["egg"], 0) == []
    assert table.search([], 5) == []


def test_other_threads_may_ask(table: FoodTable) -> None:
    table.count()
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(table.get, ["01123"] * 50))
    assert found == [EGG] * 50


_PROCESS = """
import sys, time
from pathlib import Path
from nehabits.exchange.food_files import FoodFiles
from nehabits.exchange.resources import resource_path
from nehabits.storage.food_table import FoodTable
files = FoodFiles(resource_path("foods"))
table = FoodTable(Path(sys.argv[1]), files.fingerprint, files.foods)
print("ready", flush=True)
sys.stdin.readline()
print(table.count(), table.get("01123").nutrients["protein"])
table.close()
"""


def test_two_processes_building_at_once_both_succeed(tmp_path: Path) -> None:
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", _PROCESS, str(tmp_path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    assert [process.communicate(timeout=60)[0] for process in processes] == ["8789 12.56\n"] * 2
    assert [process.returncode for process in processes] == [0, 0]
    assert len(list(tmp_path.iterdir())) == 1


def test_foods_are_told_by_group(table: FoodTable) -> None:
    assert table.groups()["09200"] == "Fruits"
    assert len(table.groups()) == len(FOODS)
    dairy = table.of_group("Dairy and Egg Products")
    assert [food.name for food in dairy] == ["Crème fraîche", "Egg, white, raw", EGG.name]
    assert table.of_group("'; DROP TABLE food") == []


def test_foods_are_told_by_what_was_measured(table: FoodTable) -> None:
    ((food_id, name, portions, amount),) = table.measured(["protein"])
    assert (food_id, name, amount) == ("01123", EGG.name, 12.56)
    assert portions_of(portions) == EGG.portions
    assert table.measured(["protein", "iron"]) == []
    assert table.measured(["protein", "fibre"])[0][3] == 12.56
    with pytest.raises(KeyError):
        table.measured(["energy"])
