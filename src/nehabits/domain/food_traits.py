"""What kind of food a food is: the traits that three measures count."""

from dataclasses import dataclass
from enum import StrEnum


class TyrosineGroup(StrEnum):
    """The groups of foods rich in tyrosine that the documents name."""

    DAIRY = "dairy"
    EGGS = "eggs"
    POULTRY = "poultry"
    SOY = "soy"
    NUTS_SEEDS = "nuts_seeds"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class FoodTraits:
    """Whether a food is a fruit or vegetable, a whole grain, and its tyrosine group."""

    fruit_vegetable: bool
    whole_grain: bool
    tyrosine_group: TyrosineGroup
