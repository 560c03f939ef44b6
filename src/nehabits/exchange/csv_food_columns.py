"""The columns that every table of foods has: what a food counts as, and what it brings."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from nehabits.domain.amino_estimate import AMINO_ACIDS
from nehabits.domain.food_traits import TyrosineGroup
from nehabits.domain.meal import MealItem
from nehabits.domain.nutrient import NUTRIENT, NUTRIENTS
from nehabits.domain.own_food import OwnFood
from nehabits.domain.wording import tr
from nehabits.exchange.csv_columns import Column, Type, typed, worked_out
from nehabits.exchange.csv_text import Cell
from nehabits.exchange.measure_formulas import estimate_formula, estimate_source


def item_columns() -> Iterable[Column]:
    """Yield the columns of a food of a meal: which it is, how much of it, what it counts as."""
    yield typed("food", Type.TEXT, tr("The food's name"), "name", needed=True)
    yield typed(
        "food_id",
        Type.TEXT,
        tr("The food's number in the food table (USDA SR28), or its UUID"),
        empty=tr("typed as free text"),
    )
    yield typed("amount", Type.NUMBER, tr("How many portions"))
    yield typed("portion", Type.TEXT, tr("The portion that amount counts"))
    yield typed("weight_g", Type.NUMBER, tr("Weight of the item"), "grams", unit="g")
    yield from trait_columns()


def trait_columns() -> Iterable[Column]:
    """Yield the columns that say what kind of food a food is."""

    def take(attribute: str) -> Callable[[Any], Cell]:
        def of_food(food: MealItem | OwnFood) -> Cell:
            return None if food.traits is None else getattr(food.traits, attribute)

        return of_food

    for name, kind, meaning, attribute, allowed in (
        (
            "fruit_vegetable",
            Type.YES_NO,
            tr("Whether it is a fruit or vegetable, without potatoes and juice"),
            "fruit_vegetable",
            (),
        ),
        ("whole_grain", Type.YES_NO, tr("Whether it is whole grain"), "whole_grain", ()),
        (
            "protein_group",
            Type.TEXT,
            tr("Which of the groups that the documents name it belongs to"),
            "tyrosine_group",
            TyrosineGroup,
        ),
    ):
        unknown = tr("not known what kind of food it is")
        column = worked_out(name, kind, meaning, take(attribute), "", empty=unknown)
        yield replace(column, allowed=tuple(allowed))


def nutrients_per_100_g() -> Iterable[Column]:
    """Yield a column a nutrient that an own food has in 100 g."""
    for nutrient in NUTRIENTS:
        yield typed(
            nutrient.column,
            Type.NUMBER,
            tr("{nutrient} in 100 g", nutrient=nutrient.name),
            _of(lambda food: food.nutrients, nutrient.key),
            unit=nutrient.unit,
            empty=tr("not known, which is not 0"),
        )


def nutrients_of_item() -> Iterable[Column]:
    """Yield a column a nutrient that an item brings, and a column a nutrient that is estimated."""
    for nutrient in NUTRIENTS:
        yield worked_out(
            nutrient.column,
            Type.NUMBER,
            tr("{nutrient} that the item brings", nutrient=nutrient.name),
            _of(lambda item: item.nutrients, nutrient.key),
            tr("amount in 100 g × weight / 100, copied when the item was kept"),
            unit=nutrient.unit,
            source=tr("USDA SR28, or typed by the person"),
            empty=tr("not known, which is not 0"),
        )
    for key in AMINO_ACIDS:
        yield worked_out(
            f"{key}_estimated_g",
            Type.NUMBER,
            tr("{nutrient} that the item may bring", nutrient=NUTRIENT[key].name),
            _of(lambda item: item.estimates, key),
            estimate_formula(),
            unit="g",
            source=estimate_source(),
            empty=tr("it is known, nothing was estimated, or estimates are switched off"),
        )


def _of(amounts_of: Callable[[Any], Mapping[str, float | None]], key: str) -> Callable[[Any], Cell]:
    return lambda food: amounts_of(food).get(key)
