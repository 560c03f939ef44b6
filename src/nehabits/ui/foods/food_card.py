"""The card of a food as a value: its names, where its figures are from, when it was eaten."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from nehabits.domain.day_words import long_day_text
from nehabits.domain.entry_words import item_text
from nehabits.domain.food import Food, Portion
from nehabits.domain.nutrient import NUTRIENTS
from nehabits.domain.phrase import within
from nehabits.domain.trait_words import is_no_kind, traits_text
from nehabits.domain.wording import plural, tr
from nehabits.ui.foods.card_facts import CardFacts
from nehabits.ui.foods.food_rows import portion_text, shown_name
from nehabits.ui.foods.nutrient_lines import NutrientLine, nutrient_lines


class CardKind(StrEnum):
    """What can be done with a food: it is of the table, put right, one's own, or a saved meal."""

    TABLE = "table"
    CORRECTED = "corrected"
    OWN = "own"
    SAVED = "saved"


@dataclass(frozen=True, slots=True)
class FoodCard:
    """A food in words, empty where there is nothing to say.

    `portion` is the place of the chosen one among `portions`, `parts` are the foods of a saved
    meal; `lines` are empty where numbers are hidden.
    """

    food_id: str
    kind: CardKind
    title: str
    filed: str
    source: str
    names: str
    counts_as: str
    eaten: str
    parts: tuple[str, ...]
    favourite: bool
    portions: tuple[str, ...]
    portion: int
    lines: tuple[NutrientLine, ...]
    numbers: bool


def food_card(facts: CardFacts, portion: int = 0) -> FoodCard:
    """Return the card of a food with its figures for one of its portions."""
    food, kind = facts.food, _kind(facts)
    portions = _portions(facts)
    place = portion if 0 <= portion < len(portions) else 0
    return FoodCard(
        food_id=food.id,
        kind=kind,
        title=shown_name(food.title, own=kind in {CardKind.OWN, CardKind.SAVED}),
        filed=tr("Filed as: {name}", name=food.filed) if food.filed else "",
        source=_source(facts, kind),
        names=tr("Also called: {names}", names=", ".join(food.aliases)) if food.aliases else "",
        counts_as="" if facts.meal else _counts_as(food),
        eaten=_eaten(facts),
        parts=_parts(facts),
        favourite=facts.favourite,
        portions=tuple(portion_text(each, numbers=facts.numbers) for each in portions),
        portion=place,
        lines=nutrient_lines(facts, portions[place]) if portions and facts.numbers else (),
        numbers=facts.numbers,
    )


def _kind(facts: CardFacts) -> CardKind:
    if facts.meal is not None:
        return CardKind.SAVED
    if facts.own is None:
        return CardKind.TABLE
    return CardKind.CORRECTED if facts.own.corrects else CardKind.OWN


def _portions(facts: CardFacts) -> Sequence[Portion]:
    """Return the portions figures can be shown for: the usual one first, each once."""
    food = facts.food
    usual = (food.default_portion,) if food.default_portion else ()
    return tuple(dict.fromkeys((*usual, *food.portions))) or (Portion("g", 100.0),)


def _source(facts: CardFacts, kind: CardKind) -> str:
    if facts.meal is not None:
        servings = plural("{count} serving", "{count} servings", facts.meal.servings)
        return tr("Your saved meal, {servings}", servings=servings)
    day = _kept_on(facts)
    if kind is CardKind.OWN:
        return tr("Your own food, from {day}", day=day) if day else tr("Your own food")
    number = tr("USDA SR28, number {number}", number=facts.food.id)
    filed = f"{facts.food.group} · {number}"
    return f"{filed}\n{_put_right(facts, day)}" if kind is CardKind.CORRECTED else filed


def _kept_on(facts: CardFacts) -> str:
    day = facts.kept_on
    return long_day_text(day, year=day.year != facts.today.year) if day else ""


def _put_right(facts: CardFacts, day: str) -> str:
    said = tr("Put right by you on {day}", day=day) if day else tr("Put right by you")
    names = ", ".join(map(within, _changed(facts)))
    if not names:
        return tr("{said}: no nutrient differs from the table.", said=said)
    return tr("{said}: {nutrients} from you, the rest as in the table.", said=said, nutrients=names)


def _changed(facts: CardFacts) -> list[str]:
    """Return the names of the nutrients that the person put right."""
    own, filed = facts.own, facts.filed
    if own is None or filed is None:
        return []
    return [
        each.name
        for each in NUTRIENTS
        if own.nutrients.get(each.key) != filed.nutrients.get(each.key)
    ]


def _counts_as(food: Food) -> str:
    if food.traits is None:
        return tr("What kind of food it counts as is not said.")
    if is_no_kind(food.traits):
        return tr("Counts neither as fruit or vegetable, nor as whole grain or a protein group")
    return tr("Counts as: {kinds}", kinds=traits_text(food.traits))


def _eaten(facts: CardFacts) -> str:
    if facts.last is None:
        return tr("Not logged in a meal yet")
    day = long_day_text(facts.last, year=facts.last.year != facts.today.year)
    last = tr("Last eaten {day}", day=day)
    if not facts.times:
        return last
    often = plural(
        "{count} time in the last half year", "{count} times in the last half year", facts.times
    )
    return f"{last} · {often}"


def _parts(facts: CardFacts) -> tuple[str, ...]:
    """Return the foods of a saved meal, each with its amount."""
    if facts.meal is None:
        return ()
    return tuple(item_text(food, weights=facts.numbers) for food in facts.meal.foods)
