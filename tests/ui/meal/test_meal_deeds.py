"""What is eaten often is not typed twice: earlier meals, saved meals, free text, favourites."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from nehabits.domain.meal import Meal, MealItem, MealKind
from nehabits.domain.refusal import Refused
from nehabits.domain.saved_meal import SavedMeal
from nehabits.services.services import Services
from nehabits.ui.meal.free_food import FreeFood
from nehabits.ui.meal.keep_meal import KeepMeal
from nehabits.ui.meal.meal_editor import MealEditor
from tests.examples import item, meal
from tests.journals import TODAY
from tests.ui.conftest import Show, Typing
from tests.ui.meal.conftest import Make, names, said
from tests.ui.today.page_driver import YESTERDAY

KEYS = Qt.Key
ENTER, DOWN = KEYS.Key_Return, KEYS.Key_Down


def lines(editor: MealEditor) -> list[str]:
    shown = editor.place.earlier
    return [shown.item(row).text() for row in range(shown.count())]


def free(editor: MealEditor) -> FreeFood:
    form = editor.place.forms.form
    assert isinstance(form, FreeFood)
    return form


def test_an_earlier_meal_is_put_in_by_enter_those_of_the_same_kind_first(
    shown: Show, make: Make, services: Services, type_keys: Typing
) -> None:
    soup = meal(item("soup", protein=9.0), kind=MealKind.DINNER, day=YESTERDAY)
    eggs = meal(item("eggs", protein=13.0), item("tea"), kind=MealKind.BREAKFAST, day=TODAY)
    services.journal.log(soup, eggs)
    editor = make()
    saved = shown(editor)
    editor.show_earlier()
    assert lines(editor) == [
        "Yesterday’s dinner · soup · 9 g protein",
        "Breakfast of this day · eggs, tea · 13 g protein",
    ]
    type_keys(DOWN, ENTER)
    assert names(editor) == ["eggs", "tea"]
    type_keys(ENTER)
    (kept,) = saved
    assert isinstance(kept, Meal)
    assert kept.items == eggs.items
    assert kept.id != eggs.id


def test_the_same_meal_is_listed_once_and_escape_leaves_the_list(
    shown: Show, make: Make, services: Services, type_keys: Typing
) -> None:
    services.journal.log(*(meal(item("soup"), day=day) for day in (YESTERDAY, TODAY)))
    editor = make()
    shown(editor)
    editor.show_earlier()
    assert lines(editor) == ["Lunch of this day · soup"]
    type_keys(KEYS.Key_Escape)
    assert editor.place.earlier.isHidden()
    assert editor.search.line.hasFocus()


def test_without_an_earlier_meal_that_is_said(shown: Show, make: Make) -> None:
    editor = make()
    shown(editor)
    editor.show_earlier()
    assert "There is no earlier meal of the last four weeks." in said(editor)


def test_an_item_of_an_earlier_meal_can_be_weighed_anew(
    shown: Show, make: Make, services: Services, type_keys: Typing
) -> None:
    services.journal.log(meal(services.foods.item("16070", 1, "cup"), day=YESTERDAY))
    editor = make()
    shown(editor)
    editor.show_earlier()
    type_keys(ENTER, KEYS.Key_F2, "150 g")
    assert editor.rows[0].draft.item.grams == 150


def test_a_meal_of_only_protein_is_typed_without_a_table(
    shown: Show, make: Make, type_keys: Typing
) -> None:
    editor = make()
    saved = shown(editor)
    type_keys("canteen curry", ENTER, "32", ENTER, ENTER)
    (kept,) = saved
    assert isinstance(kept, Meal)
    assert kept.items == (MealItem("canteen curry", None, {"protein": 32.0}),)


def test_a_food_without_a_name_needs_a_nutrient(shown: Show, make: Make, type_keys: Typing) -> None:
    editor = make()
    shown(editor)
    editor.search.free_asked.emit("")
    type_keys(ENTER)
    form = free(editor)
    assert form.fields["name"].refusal == "Name the food, or type what is known of it."
    form.fields["protein"].setFocus()
    type_keys("12,5", ENTER)
    assert editor.rows[0].draft.item == MealItem("food as typed", None, {"protein": 12.5})


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("much", "“much” is not understood as a number; type one such as 2.5."),
        ("1/0", "“1/0” is not understood as a number; type one such as 2.5."),
        ("1000000", "Protein in one food is a number from 0 to 5,000 g."),
    ],
)
def test_a_nutrient_that_cannot_be_is_refused_at_its_field(
    shown: Show, make: Make, type_keys: Typing, typed: str, sentence: str
) -> None:
    editor = make()
    shown(editor)
    editor.search.free_asked.emit("curry")
    type_keys(typed, ENTER)
    assert free(editor).fields["protein"].refusal == sentence
    assert editor.rows == []


def test_a_food_that_is_half_typed_is_not_lost_by_saving_or_leaving(
    shown: Show, make: Make, type_keys: Typing
) -> None:
    editor = make()
    saved = shown(editor)
    type_keys("lentils", ENTER)
    editor.search.free_asked.emit("curry")
    type_keys("3", KEYS.Key_Escape)
    assert editor.is_touched()
    editor.save()
    assert saved == []
    assert "“A food without a table” is still open; finish it or cancel it." in said(editor)
    focused = QApplication.focusWidget()
    assert focused is not None
    focused.setFocus()
    type_keys(ENTER)
    assert names(editor) == ["lentils", "curry"]


def test_a_saved_meal_is_logged_as_one_with_its_foods_in_sight(
    shown: Show, make: Make, services: Services, type_keys: Typing
) -> None:
    foods = (services.foods.item("16070", 2, "cup"), services.foods.item("11457", 1, "cup"))
    services.kitchen.keep_meal(SavedMeal(name="lentil soup", foods=foods, servings=2))
    editor = make()
    saved = shown(editor)
    type_keys("lentil so", ENTER)
    (row,) = editor.rows
    assert (row.draft.item.name, row.amount.text()) == ("lentil soup", "1 serving")
    assert "lentils (1 cup), spinach (½ cup)" in said(editor)
    type_keys(KEYS.Key_F2, "2", ENTER)
    (kept,) = saved
    assert isinstance(kept, Meal)
    assert [food.grams for food in kept.foods] == [396, 30]


def test_a_meal_is_kept_under_a_name_with_its_servings(
    shown: Show, make: Make, type_keys: Typing
) -> None:
    editor = make()
    shown(editor)
    kept: list[SavedMeal] = []
    editor.keep_asked.connect(kept.append)
    type_keys("lentils", ENTER)
    editor.keep.click()
    type_keys("soup", KEYS.Key_Tab, "4", ENTER)
    (saved,) = kept
    assert (saved.name, saved.servings) == ("soup", 4)
    assert [food.name for food in saved.foods] == ["lentils"]
    editor.place.forms.refuse(Refused("soup is a food of yours already.", "name"))
    form = editor.place.forms.form
    assert isinstance(form, KeepMeal)
    assert form.fields["name"].refusal == "soup is a food of yours already."


@pytest.mark.parametrize(
    ("name", "servings", "field"),
    [
        ("", "1", "name"),
        ("a" * 61, "1", "name"),
        ("soup", "0", "servings"),
        ("soup", "", "servings"),
    ],
)
def test_a_name_or_number_that_cannot_be_is_refused_at_its_field(
    shown: Show, make: Make, type_keys: Typing, name: str, servings: str, field: str
) -> None:
    editor = make()
    shown(editor)
    type_keys("lentils", ENTER)
    editor.keep.click()
    type_keys(name, KEYS.Key_Tab, servings or KEYS.Key_Backspace, ENTER)
    form = editor.place.forms.form
    assert isinstance(form, KeepMeal)
    assert form.fields[field].refusal


def test_an_empty_meal_cannot_be_kept(shown: Show, make: Make) -> None:
    editor = make()
    shown(editor)
    editor.keep.click()
    assert "A saved meal holds at least one food; add one." in said(editor)


def test_a_food_of_the_list_is_marked_by_its_key(
    shown: Show, make: Make, services: Services, type_keys: Typing
) -> None:
    editor = make()
    shown(editor)
    editor.mark_favourite()
    assert "Go to a food of the list with the arrow keys first." in said(editor)
    editor.favourite_asked.connect(
        lambda offer: services.kitchen.mark_favourite(offer.food.id, offer.food.title, wanted=True)
    )
    type_keys("spinach")
    editor.mark_favourite()
    editor.hear()
    assert editor.search.results.item(0).text().startswith("★ spinach")
    assert editor.search.current is not None
