"""The food tables of resources/foods: CSV text in, foods out."""

import csv
import hashlib
import io
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from nehabits.domain.amino_estimate import AminoShare
from nehabits.domain.clean_portions import clean_portions
from nehabits.domain.food import EverydayFood, Food, Portion
from nehabits.domain.food_traits import FoodTraits, TyrosineGroup
from nehabits.domain.nutrient import NUTRIENTS
from nehabits.exchange.estimate_files import estimates_from_csv

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


def everyday_from_csv(text: str, translations: Mapping[str, tuple[str, ...]]) -> list[EverydayFood]:
    """Read everyday.csv, in its order: what people eat most comes first.

    `translations` are names in other languages by food id.
    """
    return [
        EverydayFood(
            name=row["name"],
            aliases=_parts(row["aliases"]),
            food_id=row["food_id"],
            portions=tuple(map(_portion, _parts(row["portions"]))),
            each=row["each"],
            translations=translations.get(row["food_id"], ()),
            how_often=int(row["how_often"]),
            traits=FoodTraits(
                row["fruit_vegetable"] == "yes",
                row["whole_grain"] == "yes",
                TyrosineGroup(row["tyrosine_group"]),
            ),
        )
        for row in csv.DictReader(io.StringIO(text))
    ]


def names_from_csv(text: str) -> dict[str, tuple[str, ...]]:
    """Read the names of everyday foods in another language, by food id."""
    rows = csv.DictReader(io.StringIO(text))
    return {row["food_id"]: _parts(row["names"]) for row in rows}


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split(";")))


def _portion(text: str) -> Portion:
    """Read one portion, such as slice=32."""
    description, _, grams = text.rpartition("=")
    return Portion(description, float(grams))


class FoodFiles:
    """The folder of the food tables; read when asked."""

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
        return everyday_from_csv(self._text("everyday.csv"), self._translations())

    def _translations(self) -> dict[str, tuple[str, ...]]:
        """Return the names in every other language there is a file of."""
        names: dict[str, tuple[str, ...]] = {}
        for path in sorted(self._folder.glob("everyday_*.csv")):
            for food_id, others in names_from_csv(path.read_text(encoding="utf-8")).items():
                names[food_id] = (*names.get(food_id, ()), *others)
        return names

    def estimates(self) -> dict[tuple[str, str], AminoShare]:
        """Return what the protein of each food group holds of two amino acids."""
        return estimates_from_csv(self._text("estimates.csv"))

    def _text(self, name: str) -> str:
        return (self._folder / name).read_text(encoding="utf-8")
