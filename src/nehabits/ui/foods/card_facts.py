"""What the journal and the food table know of one food, asked for together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from nehabits.domain.amino_estimate import AMINO_ACIDS, AminoShare
from nehabits.domain.food import Food
from nehabits.domain.measure import MEASURES, Measure
from nehabits.domain.nutrient import NUTRIENTS
from nehabits.domain.own_food import OwnFood
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.saved_meal import SavedMeal
from nehabits.services.preferences import ESTIMATES
from nehabits.services.services import Services

_PREFIX = "meal."
_COUNTED = {*(each.key for each in NUTRIENTS), "phe_tyr"}
KEYS = tuple(key for measure in MEASURES if (key := measure.id.removeprefix(_PREFIX)) in _COUNTED)
"""The nutrients of a card in their order, tyrosine and phenylalanine together among them."""


@dataclass(frozen=True, slots=True)
class CardFacts:
    """A food with what is known of it.

    `filed` is the food as the table has it, `own` an own food or correction with the day it was
    `kept_on`, `meal` the saved meal it is. `times` counts the last half year. `measures` and
    `lines` are by nutrient key; `numbers`: they are shown, `estimates`: with what is estimated.
    """

    food: Food
    today: date
    measures: Mapping[str, Measure]
    filed: Food | None = None
    own: OwnFood | None = None
    meal: SavedMeal | None = None
    kept_on: date | None = None
    favourite: bool = False
    last: date | None = None
    times: int = 0
    lines: Mapping[str, ReferenceLine | None] = field(default_factory=dict)
    shares: Mapping[str, AminoShare] = field(default_factory=dict)
    numbers: bool = True
    estimates: bool = True


def card_facts(services: Services, food_id: str) -> CardFacts:
    """Ask for a food and what is known of it. Raises Refused if there is none."""
    foods, kitchen = services.foods, services.kitchen
    food, shelf = foods.get(food_id), kitchen.shelf()
    last, times = _eaten(services, food_id)
    own, meal = kitchen.own_food(food_id), kitchen.saved_meal(food_id)
    shares = {key: foods.share(food.group, key) for key in AMINO_ACIDS}
    measures = {measure.id: measure for measure in services.review.measures()}
    return CardFacts(
        food=food,
        today=services.today(),
        measures={key: measures[f"meal.{key}"] for key in KEYS},
        filed=foods.as_filed(food_id) if not meal and (own is None or own.corrects) else None,
        own=own,
        meal=meal,
        kept_on=_kept_on(services, own.id if own else None),
        favourite=food_id in shelf.favourites,
        last=last,
        times=times,
        lines={key: services.review.line(f"meal.{key}") for key in KEYS},
        shares={key: share for key, share in shares.items() if share},
        numbers=services.preferences.shown.meal_numbers,
        estimates=services.preferences.get(ESTIMATES),
    )


def _eaten(services: Services, food_id: str) -> tuple[date | None, int]:
    """Return when it was last eaten, and how often in the last half year, in saved meals too."""
    kitchen = services.kitchen
    eaten, within = kitchen.shelf().eaten.get(food_id), kitchen.eaten_within(food_id)
    last = eaten.last if eaten else kitchen.last_eaten(food_id)
    days = [day for day in (last, *within) if day is not None]
    return max(days, default=None), (eaten.times if eaten else 0) + len(within)


def _kept_on(services: Services, record_id: UUID | None) -> date | None:
    return None if record_id is None else services.kitchen.kept_on(record_id)
