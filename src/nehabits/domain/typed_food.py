"""A food as its label is typed in: texts in, an own food out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from uuid import uuid4

from nehabits.domain.food import HEAVIEST_ITEM, Food, Portion
from nehabits.domain.food_traits import FoodTraits
from nehabits.domain.nutrient import GRAMS_OF, NUTRIENTS, Nutrient
from nehabits.domain.own_food import OwnFood
from nehabits.domain.own_name import LONGEST, is_same_name, own_name
from nehabits.domain.refusal import Refused
from nehabits.domain.typed_text import number_of, plain, quoted, typed_number
from nehabits.domain.wording import tr

PER = 100.0
"""Grams that values are for when nothing else is said."""

_WITH_UNIT = re.compile(r"(?P<number>.*?)\s*(?P<unit>kg|mg|µg|mcg|ug|g)?(?:\s*dfe)?")
_READ = 40
_DIGITS = 9
"""Decimals that are kept: binary fractions add what nobody typed."""


@dataclass(frozen=True, slots=True)
class TypedFood:
    """The texts of a label: values by nutrient key for `per` grams, portions as (name, grams)."""

    name: str
    per: str = ""
    nutrients: Mapping[str, str] = field(default_factory=dict)
    portions: tuple[tuple[str, str], ...] = ()
    traits: FoodTraits | None = None


def read_food(typed: TypedFood, before: OwnFood | None = None) -> OwnFood:
    """Return the food that is typed; what is left empty is unknown.

    `before` is the food whose values stood in the fields: a text that was left as it stood keeps
    its value to the last digit. Raises Refused at name, per, a nutrient's key, or at portion_N and
    grams_N, counted from 0.
    """
    name = own_name(typed.name, "name")
    if not name:
        raise Refused(tr("Name the food."), "name")
    per = _grams(typed.per, "per") if typed.per.strip() else PER
    kept = before.nutrients if before and per == PER else {}
    nutrients = {}
    for nutrient in NUTRIENTS:
        text = typed.nutrients.get(nutrient.key, "")
        stood = kept.get(nutrient.key)
        if stood is not None and text.strip() == typed_number(stood):
            nutrients[nutrient.key] = stood
        elif text.strip():
            amount = nutrient_amount(text, nutrient) * 100 / per
            nutrients[nutrient.key] = round(amount, _DIGITS)
    return OwnFood(
        name=name,
        nutrients=nutrients,
        portions=tuple(_portions(typed.portions)),
        traits=typed.traits,
        corrects=before.corrects if before else "",
        id=before.id if before else uuid4(),
    )


def nutrient_amount(text: str, nutrient: Nutrient) -> float:
    """Return an amount in the nutrient's unit; typed with another unit it is converted.

    Raises Refused at the nutrient's key.
    """
    # Not casefold(): that makes a Greek letter of the micro sign.
    found = _WITH_UNIT.fullmatch(plain(text[:_READ]).strip().lower())
    number = number_of(found["number"]) if found else None
    if found is None or number is None:
        raise _not_a_number(text, nutrient.key)
    base = plain(nutrient.unit).split()[0]
    return number * GRAMS_OF[found["unit"] or base] / GRAMS_OF[base]


def typed_food(food: OwnFood) -> TypedFood:
    """Return a food as it could have been typed, per 100 g."""
    return TypedFood(
        name=food.name,
        per=typed_number(PER),
        nutrients={
            key: typed_number(value) for key, value in food.nutrients.items() if value is not None
        },
        portions=tuple((each.description, typed_number(each.grams)) for each in food.portions),
        traits=food.traits,
    )


def to_correct(food: Food) -> OwnFood:
    """Return a food of the table as the start of its correction; portions stay the table's."""
    return OwnFood(
        name=food.title[:LONGEST].rstrip(" ,"),
        nutrients=food.nutrients,
        traits=food.traits,
        corrects=food.id,
    )


def _grams(text: str, at: str) -> float:
    number = number_of(plain(text).strip().lower().removesuffix("g"))
    if number is None:
        raise _not_a_number(text, at)
    if not 0 < number <= HEAVIEST_ITEM:
        raise Refused(tr("Grams are a number above 0 and at most 5,000."), at)
    return number


def _portions(typed: tuple[tuple[str, str], ...]) -> Iterator[Portion]:
    names = ["g"]
    for place, (words, grams) in enumerate(typed):
        name = own_name(words, f"portion_{place}")
        if not name and not grams.strip():
            continue
        if not name:
            raise Refused(tr("Name this portion, such as slice."), f"portion_{place}")
        if not grams.strip():
            raise Refused(tr("Type what one of it weighs in grams."), f"grams_{place}")
        if any(is_same_name(name, other) for other in names):
            said = tr("There is a portion {name} already; choose another name.", name=name)
            raise Refused(said, f"portion_{place}")
        names.append(name)
        yield Portion(name, _grams(grams, f"grams_{place}"))


def _not_a_number(text: str, at: str) -> Refused:
    return Refused(
        tr("“{typed}” is not understood as a number; type one such as 2.5.", typed=quoted(text)),
        at,
    )
