"""Merges both releases into the rows of foods.csv and portions.csv."""

from collections.abc import Mapping
from decimal import Decimal

from tools.foods.cells import Portion
from tools.foods.release24 import AMINO_ACIDS, OlderFood
from tools.foods.release28 import NewerFood
from tools.foods.tables import Table

FOOD_COLUMNS = (
    "ndb_id",
    "name",
    "food_group",
    "energy_kcal",
    "protein_g",
    "carbohydrate_g",
    "fat_g",
    "fibre_g",
    "tyrosine_g",
    "phenylalanine_g",
    "vitamin_c_mg",
    "vitamin_b6_mg",
    "folate_dfe_ug",
    "folic_acid_ug",
    "copper_mg",
    "magnesium_mg",
    "iron_mg",
    "zinc_mg",
    "vitamin_b12_ug",
    "riboflavin_mg",
    "amino_acid_source",
)
PORTION_COLUMNS = ("food_id", "seq", "amount", "description", "grams")

_NEAR_SHARE = Decimal("0.1")
_NEAR_GRAMS = Decimal("0.3")


def food_table(newer: Mapping[str, NewerFood], older: Mapping[str, OlderFood]) -> Table:
    """Return foods.csv: Release 28's foods, with the amino acids of Release 24."""
    rows = []
    for number, food in newer.items():
        amino_acids = _amino_acids(food, older.get(number))
        cells = {
            "ndb_id": number,
            "name": food.name,
            "food_group": food.group,
            **food.nutrients,
            **amino_acids,
            "amino_acid_source": "SR24" if any(amino_acids.values()) else "",
        }
        rows.append(tuple(cells[column] for column in FOOD_COLUMNS))
    return Table(FOOD_COLUMNS, rows)


def portion_table(newer: Mapping[str, NewerFood], older: Mapping[str, OlderFood]) -> Table:
    """Return portions.csv: each food's portions of Release 28, then those of Release 24.

    Where two have the same amount and description, in whatever letters, the first is kept.
    """
    rows: list[tuple[str, ...]] = []
    for number, food in newer.items():
        former = older[number].portions if number in older else []
        known: dict[tuple[str, str], Portion] = {}
        for portion in [*food.portions, *former]:
            known.setdefault((portion.amount, portion.description.lower()), portion)
        for place, portion in enumerate(known.values(), start=1):
            rows.append((number, str(place), *portion))
    return Table(PORTION_COLUMNS, rows, key=2)


def is_same_food(newer: str, older: str) -> bool:
    """Tell whether two proteins (g per 100 g) are near enough for one food's amino acids.

    They are when they differ by a tenth of the larger one at most, or by less than 0.3 g.
    """
    if not (newer and older):
        return False
    first, second = Decimal(newer), Decimal(older)
    apart = abs(first - second)
    return apart <= _NEAR_SHARE * max(first, second) or apart < _NEAR_GRAMS


def _amino_acids(newer: NewerFood, older: OlderFood | None) -> dict[str, str]:
    """Return the cells of the amino acids, empty where the releases mean different foods."""
    if older is None or not is_same_food(newer.nutrients["protein_g"], older.protein):
        return dict.fromkeys(AMINO_ACIDS, "")
    return older.amino_acids
