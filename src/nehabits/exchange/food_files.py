"""The food tables of resources/foods: CSV text in, foods out."""

import csv
import hashlib
import io
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from nehabits.domain.clean_portions import clean_portions
from nehabits.domain.food import EverydayFood, Food, Portion
from nehabits.domain.nutrient import NUTRIENTS
from nehabits.domain.portion_text import tidied

_READING = b"2"
"""Another number whenever the same files are read in another way."""


def foods_from_csv(foods_text: str, portions_text: str) -> list[Food]:
    """Read foods.csv and portions.csv; an empty cell is None, never 0."""
    portions = portions_from_csv(portions_text)
    rows = csv.reader(io.StringIO(foods_text))
    header = next(rows)
    identity, name, group = (header.index(column) for column in ("ndb_id", "name", "food_group"))
    columns = [(nutrient.key, header.index(nutrient.column)) for nutrient in NUTRIENTS]
    return [
        Food(
            id=row[identity],
            name=row[name],
            group=row[group],
            nutrients={key: float(row[at]) if row[at] else None for key, at in columns},
            portions=portions.get(row[identity], ()),
        )
        for row in rows
    ]


def portions_from_csv(text: str) -> Mapping[str, tuple[Portion, ...]]:
    """Read portions.csv: by food id, grams of ONE portion, each portion once and in good order."""
    rows = csv.reader(io.StringIO(text))
    order = ("food_id", "amount", "description", "grams")
    header = next(rows)
    identity, amount, description, grams = (header.index(column) for column in order)
    portions: defaultdict[str, list[Portion]] = defaultdict(list)
    for row in rows:
        one = float(row[grams]) / float(row[amount])
        portions[row[identity]].append(Portion(row[description], one))
    return {food_id: clean_portions(listed) for food_id, listed in portions.items()}


def everyday_from_csv(text: str) -> list[EverydayFood]:
    """Read everyday.csv, in its order: what people eat most comes first."""
    return [
        EverydayFood(
            name=row["name"],
            aliases=tuple(filter(None, row["aliases"].split(";"))),
            food_id=row["food_id"],
            portion=Portion(row["portion"], float(row["grams"])),
            each=tidied(row["each"]) if row["each"] else "",
        )
        for row in csv.DictReader(io.StringIO(text))
    ]


class FoodFiles:
    """The folder with foods.csv, portions.csv and everyday.csv; read when asked."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def fingerprint(self) -> str:
        """Return a hash of what the food table is made of, and of how it is read."""
        content = hashlib.sha256(_READING)
        for name in ("foods.csv", "portions.csv"):
            content.update(hashlib.sha256((self._folder / name).read_bytes()).digest())
        return content.hexdigest()

    def foods(self) -> list[Food]:
        """Return all foods with their portions."""
        return foods_from_csv(self._text("foods.csv"), self._text("portions.csv"))

    def everyday(self) -> list[EverydayFood]:
        """Return the foods people eat every day."""
        return everyday_from_csv(self._text("everyday.csv"))

    def _text(self, name: str) -> str:
        return (self._folder / name).read_text(encoding="utf-8")
