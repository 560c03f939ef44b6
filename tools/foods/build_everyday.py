"""Check the lists in tools/foods/everyday and write resources/foods/everyday.csv from them.

Prints every problem in a line with file and row and ends with status 1 if there is any. With
--check nothing is written: status 1 says that the written files are not those of the lists.
"""

import argparse
import csv
import io
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from nehabits.domain.food import Portion
from tools.foods.everyday_checks import differences, problems
from tools.foods.everyday_lists import Row, read_lists

ROOT = Path(__file__).resolve().parents[2]
LISTS = ROOT / "tools" / "foods" / "everyday"
FOODS = ROOT / "resources" / "foods"
COLUMNS = (
    "food_id", "name", "aliases", "portions", "each", "how_often",
    "fruit_vegetable", "whole_grain", "tyrosine_group",
)  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Check, then write or compare; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare with the written files")
    parser.add_argument("--lists", type=Path, default=LISTS, help="folder of the lists")
    parser.add_argument("--foods", type=Path, default=FOODS, help="folder of the food tables")
    given = parser.parse_args(arguments)
    foods = _foods(given.foods)
    rows, found = read_lists(given.lists)
    found += problems(rows, foods, _portions(given.foods))
    if not rows:
        found.append(f"{given.lists.name}: no list of everyday foods here")
    if found:
        print("\n".join(found))
        print(f"{len(found)} problems; nothing is written.")
        return 1
    texts = written(in_order(rows))
    if given.check:
        return _compare(given.foods, texts)
    for name, text in texts.items():
        (given.foods / name).write_text(text, encoding="utf-8", newline="")
    _report(rows, differences(rows, foods))
    return 0


def in_order(rows: Iterable[Row]) -> list[Row]:
    """Return the rows by how often they are eaten, the lists taking turns in the order of names.

    The first of each list comes before the second of any, so that no list is favoured.
    """
    turns: Counter[tuple[str, str]] = Counter()
    keyed = []
    for row in rows:
        list_name = row.place.partition(":")[0]
        turns[list_name, row["how_often"]] += 1
        turn = turns[list_name, row["how_often"]]
        keyed.append(((int(row["how_often"]), turn, list_name), row))
    return [row for _, row in sorted(keyed, key=lambda pair: pair[0])]


def written(rows: Sequence[Row]) -> dict[str, str]:
    """Return the text of each file by its name."""
    return {
        "everyday.csv": _table(COLUMNS, ([row[column] for column in COLUMNS] for row in rows)),
        "everyday_de.csv": _table(
            ("food_id", "names"), ([row["food_id"], row["german"]] for row in rows)
        ),
    }


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()


def _compare(folder: Path, texts: Mapping[str, str]) -> int:
    other = [
        name
        for name, text in texts.items()
        if not (folder / name).exists() or (folder / name).read_bytes() != text.encode()
    ]
    for name in other:
        print(f"{name} is not what the lists say; run make everyday.")
    return 1 if other else 0


def _report(rows: Sequence[Row], differing: Sequence[str]) -> None:
    often = Counter(row["how_often"] for row in rows)
    shares = ", ".join(f"{times}: {often[times] / len(rows):.0%}" for times in sorted(often))
    print(f"{len(rows)} everyday foods written; how often {shares}.")
    print(f"{len(differing)} flags to look at, judged otherwise by the rules of the food table:")
    print("\n".join(differing))


def _foods(folder: Path) -> dict[str, tuple[str, str]]:
    rows = _rows(folder / "foods.csv")
    return {row["ndb_id"]: (row["name"], row["food_group"]) for row in rows}


def _portions(folder: Path) -> dict[str, list[Portion]]:
    portions: dict[str, list[Portion]] = {}
    for row in _rows(folder / "portions.csv"):
        one = float(row["grams"]) / float(row["amount"])
        portions.setdefault(row["food_id"], []).append(Portion(row["description"], one))
    return portions


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


if __name__ == "__main__":
    sys.exit(main())
