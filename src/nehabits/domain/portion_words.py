"""Which portion of a food is meant by the words typed for it."""

import re

from nehabits.domain.food import Food, Portion
from nehabits.domain.food_words import singular, words
from nehabits.domain.portion_count import COUNTED
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr

_SPELLINGS = {
    "tablespoon": "tbsp",
    "tbs": "tbsp",
    "teaspoon": "tsp",
    "ounce": "oz",
    "fluid": "fl",
    "gram": "g",
    "gramme": "g",
    "gr": "g",
    "kilo": "kg",
    "kilogram": "kg",
    "pound": "lb",
    "millilitre": "ml",
    "milliliter": "ml",
    "litre": "l",
    "liter": "l",
}
_ONE_OF_IT = {"each", "piece", "whole", "pc", "pcs"}
_GRAMS = {"oz": 28.349523, "lb": 453.59237, "kg": 1000.0}
# US customary volumes, as the food table uses them, in millilitres.
_MILLILITRES = {
    "ml": 1.0,
    "cl": 10.0,
    "dl": 100.0,
    "l": 1000.0,
    "tsp": 4.928922,
    "tbsp": 14.786765,
    "fl oz": 29.57353,
    "cup": 236.588236,
}
PORTION_WORDS = frozenset(
    {"g", "fl", "each", "pc", "pcs", "large", "medium", "small", "leaf", "head", "block", "bunch"}
    | {"pat", "bag", "jar", "square"}
    | {*_SPELLINGS, *_SPELLINGS.values(), *_GRAMS, *_MILLILITRES, *COUNTED}
)
"""Words, in the singular, that are read as a portion between a number and a food."""

_SHOWN = 8
_STATED_WEIGHT = re.compile(r"\s*\(\d[\d.,]* ?k?g\)")


def portion_named(food: Food, text: str) -> Portion | None:
    """Return the portion of the food that a text names; None = grams.

    Empty text is the default portion; "each" or the food's own name is what a bare number
    counts. Raises Refused.
    """
    typed = _unit(text)
    if typed == "g":
        return None
    found = (
        _unsaid(food, text)
        or _described(food, text)
        or _one_of_it(food, typed)
        or _listed(food, typed)
        or _weight(typed)
        or _volume(food, typed)
    )
    if found is None:
        raise Refused(_unknown(food, text), "portion")
    return found


def unweighed(description: str) -> str:
    """Return a portion without the weight it states in brackets: handful, not handful (30 g)."""
    return _STATED_WEIGHT.sub("", description)


def _unit(text: str) -> str:
    """Return the words of a portion in one spelling and in the singular."""
    single = (singular(word) for word in words(text))
    return " ".join(_SPELLINGS.get(word, word) for word in single)


def _head(description: str) -> str:
    return _unit(re.split(r"[,(]", description, maxsplit=1)[0])


def _outside_brackets(description: str) -> list[str]:
    return _unit(re.sub(r"\(.*", "", description)).split()


def _in_order(food: Food) -> list[Portion]:
    first = [food.default_portion] if food.default_portion else []
    return [*first, *(portion for portion in food.portions if portion not in first)]


def _unsaid(food: Food, text: str) -> Portion | None:
    return next(iter(_in_order(food)), None) if not text.strip() else None


def _described(food: Food, text: str) -> Portion | None:
    wanted = text.strip().casefold()
    for portion in _in_order(food):
        description = portion.description.casefold()
        if wanted in {description, unweighed(description)}:
            return portion
    return None


def _one_of_it(food: Food, typed: str) -> Portion | None:
    if typed not in _ONE_OF_IT and typed != _unit(food.plain_name):
        return None
    own = (p for p in food.portions if _head(p.description) == typed)
    return food.each or next(own, None) or food.default_portion


def _listed(food: Food, typed: str) -> Portion | None:
    """Find it among the food's portions: the whole head, then its start, then any word of it."""
    if not typed:
        return None
    portions = _in_order(food)
    for portion in portions:
        if _head(portion.description) == typed:
            return portion
    if typed in _GRAMS or typed in _MILLILITRES:
        starts = f"{typed} "
        return next((p for p in portions if _unit(p.description).startswith(starts)), None)
    if len(typed) == 1:
        return None
    for portion in portions:
        if _unit(portion.description).startswith(typed):
            return portion
    return next((p for p in portions if typed in _outside_brackets(p.description)), None)


def _weight(typed: str) -> Portion | None:
    return Portion(typed, _GRAMS[typed]) if typed in _GRAMS else None


def _volume(food: Food, typed: str) -> Portion | None:
    """Work a volume out from another volume of the same food."""
    if typed not in _MILLILITRES:
        return None
    for portion in food.portions:
        known = _MILLILITRES.get(_head(portion.description))
        plain = "," not in portion.description
        if known and plain:
            return Portion(typed, portion.grams * _MILLILITRES[typed] / known)
    return None


def _unknown(food: Food, text: str) -> str:
    if not food.portions:
        return tr("{food} has no household portion here; type grams, as in 150 g.", food=food.title)
    names = " · ".join(portion.description for portion in food.portions[:_SHOWN])
    return tr(
        "“{portion}” is not a portion of {food}; type grams or one of: {names}.",
        portion=text.strip()[:40],
        food=food.title,
        names=names,
    )
