"""Foods of a person's own: from a label, or a food of the table put right from now on."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from nehabits.domain.food import HEAVIEST_ITEM, Food, Portion
from nehabits.domain.food_traits import FoodTraits
from nehabits.domain.nutrient import NUTRIENT, NUTRIENTS
from nehabits.domain.own_name import own_name
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr

OWN_GROUP = "Own foods"
"""The food group of foods of a person's own."""

HIGHEST_PER_100_G = {"g": 100.0, "mg": 10_000.0, "µg DFE": 100_000.0}
"""Above these amounts in 100 g, by the nutrient's unit, a typing error is likelier than a food."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnFood:
    """A food as its label says; nutrients per 100 g by key, a key that is absent is unknown.

    `corrects` is the id of the food of the table that it stands for from now on, or "". What was
    logged before keeps its own copies.
    """

    name: str
    nutrients: Mapping[str, float | None] = field(default_factory=dict)
    portions: tuple[Portion, ...] = ()
    traits: FoodTraits | None = None
    corrects: str = ""
    id: UUID = field(default_factory=uuid4)

    def __post_init__(self) -> None:
        """Check the name and the numbers; unknown nutrients are dropped."""
        if not own_name(self.name, "name"):
            raise Refused(tr("Name the food."), "name")
        known = {key: value for key, value in self.nutrients.items() if value is not None}
        for key, value in known.items():
            _check(key, value)
        for portion in self.portions:
            if not (math.isfinite(portion.grams) and 0 < portion.grams <= HEAVIEST_ITEM):
                raise Refused(tr("A portion weighs more than 0 g and at most 5,000 g."), "grams")
        object.__setattr__(self, "nutrients", known)

    @property
    def food_id(self) -> str:
        """The id it is found and logged under."""
        return self.corrects or str(self.id)

    def as_food(self) -> Food:
        """Return it as a food to be found and weighed."""
        first = next(iter(self.portions), None)
        return Food(
            id=self.food_id,
            name=self.name,
            group=OWN_GROUP,
            nutrients={each.key: self.nutrients.get(each.key) for each in NUTRIENTS},
            portions=self.portions,
            default_portion=first,
            each=first,
            traits=self.traits,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Favourite:
    """A food or saved meal a person wants at hand, by the id it is found under."""

    food_id: str
    id: UUID = field(default_factory=uuid4)


def _check(key: str, value: float) -> None:
    nutrient = NUTRIENT.get(key)
    if nutrient is None:
        raise Refused(tr("There is no nutrient {key}.", key=key), key)
    highest = HIGHEST_PER_100_G[nutrient.unit]
    if not (math.isfinite(value) and 0 <= value <= highest):
        raise Refused(
            tr(
                "{nutrient} in 100 g is a number from 0 to {highest} {unit}.",
                nutrient=nutrient.name,
                highest=f"{highest:,.0f}",
                unit=nutrient.unit,
            ),
            key,
        )
