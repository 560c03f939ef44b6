from collections import Counter
from datetime import date
from statistics import fmean

from nehabits.domain.day_mark import DayMark, Mark
from nehabits.domain.meal import MAIN_MEALS, Meal, MealKind
from nehabits.domain.pillar import Pillar
from nehabits.services.foods import Foods
from nehabits.services.made_up import Record
from nehabits.services.made_up_dishes import FOOD_IDS
from tests.made_up_person import of_kind


def test_there_are_partial_days_complete_days_and_days_with_nothing(decade: list[Record]) -> None:
    eaten: dict[date, set[MealKind]] = {}
    for meal in of_kind(decade, Meal):
        eaten.setdefault(meal.day, set()).add(meal.meal)
    partial = fmean(not kinds >= MAIN_MEALS for kinds in eaten.values())
    assert 0.1 < partial < 0.35
    marks = Counter((mark.pillar, mark.mark) for mark in of_kind(decade, DayMark))
    assert marks[Pillar.MEALS, Mark.COMPLETE] > 300
    assert marks[Pillar.EXERCISE, Mark.NOTHING] > 300
    assert len({(mark.pillar, mark.day) for mark in of_kind(decade, DayMark)}) == marks.total()


def test_each_food_is_the_one_it_is_called(foods: Foods) -> None:
    for name, food_id in FOOD_IDS.items():
        assert foods.get(food_id).title == name


def test_meals_bring_nutrients_of_the_table_in_portions_and_grams(decade: list[Record]) -> None:
    items = [item for meal in of_kind(decade, Meal) for item in meal.items]
    from_table = [item for item in items if item.food_id]
    assert fmean(bool(item.food_id) for item in items) > 0.97
    assert len(from_table) < len(items)
    assert all(item.grams and 5 <= item.grams <= 400 for item in from_table)
    assert {item.portion == "g" for item in from_table} == {False, True}
    assert any("tyrosine" not in item.nutrients for item in from_table)


def test_days_bring_a_believable_amount_of_protein(decade: list[Record]) -> None:
    protein: Counter[date] = Counter()
    for meal in of_kind(decade, Meal):
        protein[meal.day] += sum(item.nutrients.get("protein") or 0 for item in meal.items)
    assert 55 < fmean(protein.values()) < 120
    assert max(protein.values()) < 220
