"""An amount stands in its field as people write it."""

import pytest

from nehabits.domain.food import Portion
from nehabits.domain.meal import MealItem
from nehabits.ui.meal.typed_portion import offered_text, portion_text, read_portion


@pytest.mark.parametrize(
    ("amount", "portion", "text"),
    [
        (0.5, "cup", "½ cup"),
        (1, "cup", "1 cup"),
        (1.5, "slice", "1 ½ slices"),
        (2, "large", "2 large"),
        (2, "cup, chopped", "2 cups, chopped"),
        (1 / 3, "cup", "⅓ cup"),
        (2.4, "tbsp", "2.4 tbsp"),
        (150, "g", "150 g"),
        (0.5, "g", "0.5 g"),
    ],
)
def test_an_amount_reads_as_it_is_written(amount: float, portion: str, text: str) -> None:
    item = MealItem("food", 10, {}, "1", amount, portion)
    assert portion_text(item) == text
    assert read_portion(text).amount == pytest.approx(amount, abs=0.001)


def test_grams_alone_are_said_and_nothing_where_nobody_knows() -> None:
    assert portion_text(MealItem("food", 40)) == "40 g"
    assert portion_text(MealItem("food", None)) == ""


def test_a_portion_is_offered_with_its_grams_unless_numbers_are_hidden() -> None:
    assert offered_text(Portion("cup", 198), grams=True) == "cup · 198 g"
    assert offered_text(Portion("cup", 198), grams=False) == "cup"
    assert offered_text(Portion("serving", 0), grams=True) == "serving"
