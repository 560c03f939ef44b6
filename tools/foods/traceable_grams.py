"""Whether the grams of a hand-written portion follow from portions.csv or from its own words."""

import re
from collections.abc import Iterable

from nehabits.domain.food import Portion
from nehabits.domain.portion_text import first_word

_WEIGHT = re.compile(r"(\d+(?:\.\d+)?) ?(kg|g|oz|lb)\b")
_VOLUME = re.compile(r"(\d+(?:\.\d+)?) ?(ml|cl|l)\b")
_PART = re.compile(r"(?<![\d-])([1-9])/([2-9])\b|\bhalf\b")
_BARE_WEIGHT = re.compile(r"(oz|lb)\b")
_GRAMS = {"g": 1.0, "kg": 1000.0, "oz": 28.35, "lb": 453.6}
_MILLILITRES = {"ml": 1.0, "cl": 10.0, "l": 1000.0}
# US customary volumes, as the food table uses them.
_TABLE_MILLILITRES = {
    "cup": 236.6, "tbsp": 14.79, "tsp": 4.93, "floz": 29.57, "quart": 946.4, "pint": 473.2,
}  # fmt: skip
_ROUNDING = 0.011
_DENSITY = 0.04
_LEAST_DRAINED = 0.4


def is_traceable(portion: Portion, table: Iterable[Portion]) -> bool:
    """Tell whether the grams of a portion come from the table's portions of ONE, or its own words.

    Its own words are a weight ("pot (150 g)", also "tin (400 g), drained" for less than that), a
    volume, times a density that follows from a volume of the table, or a part ("1/4 block").
    """
    known = list(table)
    parts = {1.0, _part(portion.description)}
    return (
        any(_nearly(portion.grams, part * p.grams, _ROUNDING) for p in known for part in parts)
        or _weighs_what_it_says(portion)
        or _measures_what_it_says(portion, known)
    )


def _nearly(grams: float, others: float, part: float) -> bool:
    return abs(grams - others) <= max(part * others, 0.051)


def _part(description: str) -> float:
    found = _PART.search(description)
    if not found:
        return 1.0
    return int(found[1]) / int(found[2]) if found[1] else 0.5


def _weighs_what_it_says(portion: Portion) -> bool:
    bare = _BARE_WEIGHT.match(portion.description)
    said = [float(number) * _GRAMS[unit] for number, unit in _WEIGHT.findall(portion.description)]
    if bare:
        said.append(_GRAMS[bare[1]])
    if "drained" in portion.description:
        return any(_LEAST_DRAINED * grams <= portion.grams <= grams for grams in said)
    return any(_nearly(portion.grams, grams, _ROUNDING) for grams in said)


def _measures_what_it_says(portion: Portion, table: list[Portion]) -> bool:
    found = _VOLUME.search(portion.description)
    if not found:
        return False
    volume = float(found[1]) * _MILLILITRES[found[2]]
    densities = [
        other.grams / _TABLE_MILLILITRES[head]
        for other in table
        if (head := first_word(other.description)) in _TABLE_MILLILITRES
    ]
    return any(_nearly(portion.grams, volume * density, _DENSITY) for density in densities)
