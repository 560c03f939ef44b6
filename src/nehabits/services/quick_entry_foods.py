"""Foods as typed in the quick bar: with amounts, or nutrients typed as numbers."""

import re
from contextlib import suppress

from nehabits.domain.bounds import check_amount
from nehabits.domain.food_words import singular
from nehabits.domain.meal import MealItem
from nehabits.domain.nutrient import GRAMS_OF, NUTRIENT, NUTRIENTS, Nutrient
from nehabits.domain.portion_words import PORTION_WORDS
from nehabits.domain.refusal import Refused
from nehabits.domain.typed_text import NUMBER, number_of, quoted
from nehabits.domain.wording import tr
from nehabits.services.foods import Foods

_MOST_FOODS = 40
_WORD_NUMBERS = {
    **dict.fromkeys(("a", "an", "one"), 1.0),
    **dict.fromkeys(("half", "half a", "half an"), 0.5),
    "two": 2.0,
    "three": 3.0,
    "four": 4.0,
    "five": 5.0,
    "six": 6.0,
    "seven": 7.0,
    "eight": 8.0,
    "nine": 9.0,
    "ten": 10.0,
    "twelve": 12.0,
    "a quarter": 0.25,
    "a dozen": 12.0,
}
_BETWEEN_FOODS = re.compile(r"\s*(?:(?<!\d),|,(?!\d)|\+|&)\s*")
_NUMBER = rf"{NUMBER}|(?:" + "|".join(sorted(_WORD_NUMBERS, key=len, reverse=True)) + r")(?=\s)"
_NUMBER_FIRST = re.compile(rf"(?P<number>{_NUMBER})(?!\s*%)\s*(?:x\s+)?(?P<rest>\S.*)")
_NUMBER_LAST = re.compile(rf"(?P<rest>.*\S)\s+x?(?P<number>{NUMBER})(?P<unit>\s*[^\W\d].*)?")
_NEGATIVE = re.compile(r"[-−]\s*[\d.,]")
_THOUSANDS = re.compile(r"[1-9]\d{0,2},\d{3}")
_USUAL_PORTIONS = frozenset({"handful", "portion", "serving"})
_HIGHEST_TYPED = {"g": 500.0, "mg": 5_000.0, "µg": 10_000.0}
_NUTRIENT_NAMES = {
    **{nutrient.label.lower(): nutrient for nutrient in NUTRIENTS},
    "fiber": NUTRIENT["fibre"],
    "b6": NUTRIENT["vitamin_b6"],
}


def read_items(text: str, foods: Foods) -> tuple[MealItem, ...]:
    """Return the foods of a plain lower-case text such as 2 eggs, 150 g spinach. Raises Refused."""
    typed = [part.strip(" .;:") for part in _BETWEEN_FOODS.split(text)]
    typed = [part for part in typed if part]
    if len(typed) > _MOST_FOODS:
        raise Refused(
            tr("A meal here has at most {count} foods; log it in two.", count=_MOST_FOODS), "items"
        )
    return tuple(item for part in typed for item in _items(part, foods))


class _UnknownFoodError(Refused):
    """No food has the name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            tr(
                "No everyday food is called “{name}”; type another word for it, or what it brings, "
                "as in 30 g protein.",
                name=quoted(name),
            ),
            "items",
        )


def _items(text: str, foods: Foods) -> list[MealItem]:
    """Read one food; what "and" or "with" joins is two, unless a food is called so."""
    try:
        return [_item(text, foods)]
    except _UnknownFoodError:
        parts = [part for part in re.split(r"\s+(?:and|with)\s+", text) if part]
        if len(parts) < 2:
            raise
        return [_item(part, foods) for part in parts]


def _item(text: str, foods: Foods) -> MealItem:
    if _NEGATIVE.match(text):
        raise _no_amount()
    first = _NUMBER_FIRST.fullmatch(text)
    if first is not None:
        return _weighed(_number(first["number"]), first["rest"], foods)
    last = _NUMBER_LAST.fullmatch(text)
    if last is not None:
        unit = (last["unit"] or "").strip()
        return _weighed(_number(last["number"]), f"{unit} {last['rest']}".strip(), foods)
    if text.split(maxsplit=1)[0] in PORTION_WORDS and " " in text:
        return _weighed(1.0, text, foods)
    if text in _NUTRIENT_NAMES:
        raise _unit_missing(text)
    food = foods.named(text)
    if food is None:
        return _with_portion(1.0, text, foods)
    return foods.item(food.id, 1, "")


def _weighed(amount: float, rest: str, foods: Foods) -> MealItem:
    """Return so much of what the rest says: spinach, g spinach, cups of rice, g protein."""
    unit, _, name = rest.partition(" ")
    name = name.removeprefix("of ").strip()
    if name in _NUTRIENT_NAMES and unit in GRAMS_OF:
        return _typed_nutrient(_NUTRIENT_NAMES[name], amount * GRAMS_OF[unit])
    if rest in _NUTRIENT_NAMES:
        raise _unit_missing(rest)
    if singular(unit) in PORTION_WORDS and name:
        return _with_portion(amount, rest, foods)
    food = foods.named(rest)
    return (
        _with_portion(amount, rest, foods) if food is None else foods.item(food.id, amount, "each")
    )


def _with_portion(amount: float, rest: str, foods: Foods) -> MealItem:
    """Return so many of a portion: slices of bread, cup milk, fl oz milk."""
    portion, of, name = rest.partition(" of ")
    if of:
        return _portions(amount, portion, name, foods)
    words = rest.split()
    pair = foods.named(" ".join(words[2:])) if len(words) > 2 else None
    if pair is not None:
        with suppress(Refused):
            return foods.item(pair.id, amount, " ".join(words[:2]))
    if len(words) > 1 and singular(words[0]) in PORTION_WORDS:
        return _portions(amount, words[0], " ".join(words[1:]), foods)
    food = foods.named(" ".join(words[1:])) if len(words) > 1 else None
    if food is not None:
        with suppress(Refused):
            return foods.item(food.id, amount, words[0])
    raise _UnknownFoodError(rest)


def _portions(amount: float, portion: str, name: str, foods: Foods) -> MealItem:
    food = foods.named(name)
    if food is None:
        raise _UnknownFoodError(name)
    try:
        return foods.item(food.id, amount, portion)
    except Refused:
        if singular(portion) not in _USUAL_PORTIONS:
            raise
        return foods.item(food.id, amount, "")


def _number(text: str) -> float:
    if _THOUSANDS.fullmatch(text):
        raise Refused(
            tr("“{number}” can be read in two ways; type it without the comma.", number=text),
            "amount",
        )
    number = _WORD_NUMBERS.get(" ".join(text.split()))
    number = number_of(text) if number is None else number
    if number is None:
        raise _no_amount()
    return number


def _no_amount() -> Refused:
    return Refused(tr("An amount is a number above 0, such as 1.5 or 150."), "amount")


def _typed_nutrient(nutrient: Nutrient, grams: float) -> MealItem:
    unit = nutrient.unit.split()[0]
    amount = round(grams / GRAMS_OF[unit], 9)
    check_amount(amount, _HIGHEST_TYPED[unit], "amount")
    return MealItem(name=nutrient.name, grams=None, nutrients={nutrient.key: amount})


def _unit_missing(name: str) -> Refused:
    return Refused(tr("How much {name}? Type it as in 30 g protein.", name=name), "amount")
