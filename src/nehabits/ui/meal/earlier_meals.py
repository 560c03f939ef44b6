"""Meals of the last weeks, to be eaten once more."""

from collections.abc import Iterable

from nehabits.domain.day_words import day_text
from nehabits.domain.entry_words import meal_name, meal_of_day_before
from nehabits.domain.food_figures import food_figures
from nehabits.domain.meal import Meal, MealKind
from nehabits.domain.phrase import amount_text
from nehabits.domain.wording import tr
from nehabits.ui.editors.typed_times import DayPage
from nehabits.ui.meal.list_line import ListLine

MOST = 12


def distinct(meals: Iterable[Meal]) -> tuple[Meal, ...]:
    """Return the first of the meals that hold the same foods in the same amounts, at most MOST."""
    found: dict[tuple[object, ...], Meal] = {}
    for meal in meals:
        found.setdefault(_foods_of(meal), meal)
    return tuple(found.values())[:MOST]


def offered(meals: Iterable[Meal], kind: MealKind) -> list[Meal]:
    """Return the meals in the order they are offered: those of a kind first."""
    return sorted(meals, key=lambda meal: meal.meal is not kind)


def meal_line(meal: Meal, page: DayPage, *, numbers: bool) -> ListLine:
    """Return a meal as a line: Yesterday’s lunch · lentils, spinach … 28 g protein."""
    foods = ", ".join(item.name for item in meal.items)
    protein = food_figures(meal.foods)["meal.protein"].value
    aside = ""
    if numbers and protein is not None:
        aside = tr("{amount} protein", amount=amount_text(protein, "g"))
    return ListLine(_title(meal, page), foods, aside)


def _title(meal: Meal, page: DayPage) -> str:
    ago, name = (page.day - meal.day).days, meal_name(meal.meal)
    if ago == 0:
        return tr("{meal} of this day", meal=name)
    if ago == 1:
        return meal_of_day_before(meal.meal, is_today=page.is_today)
    return tr("{meal}, {day}", meal=name, day=day_text(meal.day))


def _foods_of(meal: Meal) -> tuple[object, ...]:
    foods = sorted((item.name, item.grams or 0.0, item.amount or 0.0) for item in meal.items)
    return (meal.meal, *foods)
