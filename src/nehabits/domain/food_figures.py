"""What foods add up to: their nutrients, and what their kinds count."""

import math
from collections.abc import Callable, Iterable

from nehabits.domain.figure import Figure
from nehabits.domain.food_traits import TyrosineGroup
from nehabits.domain.meal import MealItem
from nehabits.domain.nutrient import NUTRIENTS

ESTIMATED = ("meal.tyrosine", "meal.phenylalanine", "meal.phe_tyr")
"""The measures beside which an estimate may stand."""

GROUP_PROTEIN = 5.0
"""Grams of protein in a day from which a tyrosine group counts: a convention of this program."""

Amount = Callable[[MealItem], float | None]


def food_figures(foods: Iterable[MealItem]) -> dict[str, Figure]:
    """Return the figures of foods by measure id; empty without a food.

    A saved meal is its foods here, one by one: see Meal.foods.
    """
    foods = tuple(foods)
    if not foods:
        return {}
    figures = {
        f"meal.{nutrient.key}": food_sum(map(_amount(nutrient.key), foods))
        for nutrient in NUTRIENTS
    }
    figures["meal.phe_tyr"] = food_sum(map(_phe_tyr, foods))
    for measure, estimate in _ESTIMATES.items():
        figures[measure] = _beside(figures[measure], map(estimate, foods))
    figures["meal.fruit_vegetables"] = food_sum(map(_fruit_vegetables, foods))
    figures["meal.tyrosine_groups"] = _tyrosine_groups(foods)
    figures["meal.whole_grain"] = food_sum(map(_whole_grain, foods))
    return figures


def food_sum(amounts: Iterable[float | None]) -> Figure:
    """Return the sum over foods of the amounts that are known; None if none is."""
    amounts = tuple(amounts)
    known = [amount for amount in amounts if amount is not None]
    return Figure(math.fsum(known) if known else None, len(known), len(amounts))


def _beside(figure: Figure, estimates: Iterable[float | None]) -> Figure:
    """Return the figure with the sum of the estimates that there are beside it."""
    estimated = food_sum(estimates).value
    return Figure(figure.value, figure.foods_have, figure.foods_of, estimated)


def _amount(key: str) -> Amount:
    return lambda food: food.nutrients.get(key)


def _estimate(key: str) -> Amount:
    return lambda food: food.estimates.get(key)


def _phe_tyr(food: MealItem) -> float | None:
    """Return tyrosine + phenylalanine of a food in g, known only if both are."""
    return _both(food.nutrients.get("tyrosine"), food.nutrients.get("phenylalanine"))


def _phe_tyr_estimate(food: MealItem) -> float | None:
    """Return tyrosine + phenylalanine in g where at least one of them had to be estimated."""
    if not food.estimates:
        return None
    either = {**food.nutrients, **food.estimates}
    return _both(either.get("tyrosine"), either.get("phenylalanine"))


def _both(tyrosine: float | None, phenylalanine: float | None) -> float | None:
    return None if tyrosine is None or phenylalanine is None else tyrosine + phenylalanine


_ESTIMATES: dict[str, Amount] = {
    "meal.tyrosine": _estimate("tyrosine"),
    "meal.phenylalanine": _estimate("phenylalanine"),
    "meal.phe_tyr": _phe_tyr_estimate,
}


def _fruit_vegetables(food: MealItem) -> float | None:
    """Return the grams of a food if it is a fruit or vegetable, 0 if it is another food."""
    if food.traits is None:
        return None
    return food.grams if food.traits.fruit_vegetable else 0.0


def _whole_grain(food: MealItem) -> float | None:
    return None if food.traits is None else float(food.traits.whole_grain)


def _tyrosine_groups(foods: Iterable[MealItem]) -> Figure:
    """Return how many groups bring GROUP_PROTEIN g protein or more between their foods."""
    protein: dict[TyrosineGroup, list[float]] = {}
    known, of = 0, 0
    for food in foods:
        of += 1
        if food.traits is None:
            continue
        group = food.traits.tyrosine_group
        amount = 0.0 if group is TyrosineGroup.NONE else food.nutrients.get("protein")
        if amount is not None:
            known += 1
            protein.setdefault(group, []).append(amount)
    reached = sum(math.fsum(amounts) >= GROUP_PROTEIN for amounts in protein.values())
    return Figure(float(reached) if known else None, known, of)
