"""Reads Release 28: rows of fields parted by ^, texts between tildes, Windows-1252.

The positions of the fields are those of the release's own documentation (the files "Food
Description" and "Abbreviated").
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tools.foods.cells import Portion, plain_number, single_spaced, written_portion

ENCODING = "cp1252"

GROUPS = {
    "0100": "Dairy and Egg Products",
    "0200": "Spices and Herbs",
    "0300": "Baby Foods",
    "0400": "Fats and Oils",
    "0500": "Poultry Products",
    "0600": "Soups, Sauces, and Gravies",
    "0700": "Sausages and Luncheon Meats",
    "0800": "Breakfast Cereals",
    "0900": "Fruits and Fruit Juices",
    "1000": "Pork Products",
    "1100": "Vegetables and Vegetable Products",
    "1200": "Nut and Seed Products",
    "1300": "Beef Products",
    "1400": "Beverages",
    "1500": "Finfish and Shellfish Products",
    "1600": "Legumes and Legume Products",
    "1700": "Lamb, Veal, and Game Products",
    "1800": "Baked Products",
    "1900": "Sweets",
    "2000": "Cereal Grains and Pasta",
    "2100": "Fast Foods",
    "2200": "Meals, Entrees, and Side Dishes",
    "2500": "Snacks",
    "3500": "American Indian/Alaska Native Foods",
    "3600": "Restaurant Foods",
}
"""The release's food groups; the package has their codes alone."""

NUTRIENTS = {
    "energy_kcal": 3,
    "protein_g": 4,
    "carbohydrate_g": 7,
    "fat_g": 5,
    "fibre_g": 8,
    "vitamin_c_mg": 20,
    "vitamin_b6_mg": 25,
    "folate_dfe_ug": 29,
    "folic_acid_ug": 27,
    "copper_mg": 17,
    "magnesium_mg": 12,
    "iron_mg": 11,
    "zinc_mg": 16,
    "vitamin_b12_ug": 31,
    "riboflavin_mg": 22,
}
"""Our columns, and where the abbreviated file has each: per 100 g, in the column's unit.

Folate is the field in dietary folate equivalents, folic acid the one of the synthetic form.
"""

_PORTIONS = ((49, 48), (51, 50))
"""Where a description of a portion stands, and its grams."""


@dataclass(frozen=True, slots=True)
class NewerFood:
    """A food of Release 28: nutrients as cells by column, and up to two portions."""

    name: str
    group: str
    nutrients: dict[str, str]
    portions: list[Portion]


def foods(descriptions: str, abbreviated: str) -> dict[str, NewerFood]:
    """Return the foods by number, in the order of the descriptions."""
    figures = {row[0]: row for row in _rows(abbreviated)}
    return {
        number: NewerFood(
            name=single_spaced(name),
            group=GROUPS[code],
            nutrients={
                column: plain_number(figures[number][at]) for column, at in NUTRIENTS.items()
            },
            portions=_portions(figures[number]),
        )
        for number, code, name, *_ in _rows(descriptions)
    }


def _rows(text: str) -> Iterator[list[str]]:
    """Yield the fields of each row."""
    return ([field.strip("~") for field in line.split("^")] for line in text.splitlines())


def _portions(row: list[str]) -> list[Portion]:
    """Return the portions that have both a description and grams."""
    return [
        written_portion(row[text], row[grams])
        for text, grams in _PORTIONS
        if row[text] and row[grams]
    ]
