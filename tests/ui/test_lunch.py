"""A lunch of four foods costs few key presses, and the same lunch the next day almost none."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nehabits.domain.entry import Entry
from nehabits.domain.meal import Meal, MealKind
from nehabits.domain.pillar import Pillar
from nehabits.domain.saved_meal import SavedMeal
from nehabits.ui.meal.meal_editor import MealEditor
from tests.journals import TODAY
from tests.ui.desktop_driver import Person, program, said

FOUR_FOODS, AGAIN = 40, 2
NOON = datetime(2026, 11, 21, 12, 10, tzinfo=UTC)
"""Ten past one in Berlin."""

YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def noon(qtbot: QtBot, known_journal: Path) -> Iterator[Person]:
    with program(qtbot, known_journal, NOON) as person:
        yield person


def eats_lunch(person: Person) -> None:
    """Lentils, half a cup of spinach, 150 g of yoghurt and two oranges."""
    person.presses("Ctrl+M")
    for typed in ("lent", ".5 spin", "150g yog", "2 ora"):
        person.types(typed)
        person.presses("Return")
    person.presses("Return")


def meals(entries: list[Entry]) -> list[Meal]:
    return [entry for entry in entries if isinstance(entry, Meal)]


def editor_of(person: Person) -> MealEditor:
    editor = person.editor(Pillar.MEALS)
    assert isinstance(editor, MealEditor)
    return editor


def test_four_foods_with_their_amounts_take_few_key_presses(noon: Person) -> None:
    eats_lunch(noon)
    assert noon.keys <= FOUR_FOODS, noon.keys
    (lunch,) = meals(noon.entries())
    assert lunch.meal is MealKind.LUNCH
    lentils, spinach, yoghurt, oranges = lunch.items
    assert (lentils.name, lentils.amount, lentils.portion) == ("lentils", 1, "cup")
    assert (spinach.name, spinach.amount) == ("spinach", 0.5)
    assert yoghurt.name == "yoghurt"
    assert yoghurt.grams == 150
    assert (oranges.name, oranges.amount) == ("orange", 2)


def test_the_lunch_of_yesterday_is_had_again_by_hardly_a_key(noon: Person) -> None:
    noon.today.go_to(YESTERDAY)
    noon.waits()
    noon.presses("Ctrl+M")
    noon.presses("Shift+Tab", "Shift+Tab", "Right", "Tab", "Tab")
    noon.types("lent")
    noon.presses("Return", "Return", "T")
    noon.keys = 0
    noon.presses("Ctrl+D")
    assert noon.keys <= AGAIN
    (before,), (again,) = meals(noon.entries(YESTERDAY)), meals(noon.entries())
    assert (again.meal, again.items) == (before.meal, before.items)
    assert again.meal is MealKind.LUNCH
    noon.presses("Ctrl+Z")
    assert meals(noon.entries()) == []


def test_without_a_meal_to_repeat_the_key_says_so(noon: Person) -> None:
    noon.presses("Ctrl+D")
    assert "The day before has no meal that is still open on this day." in said(noon.today)


def test_the_key_lists_earlier_meals_in_an_open_meal(noon: Person) -> None:
    eats_lunch(noon)
    noon.presses("Ctrl+M", "Ctrl+D", "Return", "Return")
    first, second = meals(noon.entries())
    assert first.items == second.items
    assert {first.meal, second.meal} == {MealKind.LUNCH, MealKind.SNACK}


def test_a_meal_is_logged_again_today_from_its_row(noon: Person) -> None:
    noon.services.journal.log(
        *noon.services.quick_entry.read("dinner 19:00: 150 g tofu", YESTERDAY).entries
    )
    noon.today.go_to(YESTERDAY)
    noon.waits()
    noon.takes_row(Pillar.MEALS)
    noon.presses("Ctrl+D")
    (dinner,) = meals(noon.entries())
    assert (dinner.meal, dinner.start.clock) == (MealKind.DINNER, NOON.hour * 60 + 60 + NOON.minute)
    assert noon.today.sheet is not None
    assert noon.today.sheet.undo.text.text() == "1 meal logged today"


def test_a_saved_meal_is_kept_found_and_logged_as_one(noon: Person) -> None:
    noon.presses("Ctrl+M")
    noon.types("lent")
    noon.presses("Return")
    noon.types("spin")
    noon.presses("Return")
    noon.tabs_to("Keep as a saved meal")
    noon.presses("Space")
    noon.types("soup")
    noon.presses("Tab")
    noon.types("2")
    noon.presses("Return")
    editor = editor_of(noon)
    assert editor.place.forms.form is None
    assert editor.undo.text.text() == "Saved meal kept: soup"
    noon.presses("Ctrl+A")
    noon.types("soup")
    noon.waits()
    assert editor.search.results.item(0).text().startswith("soup · 1 serving")
    noon.presses("Return", "Return")
    (kept,) = meals(noon.entries())
    assert [item.name for item in kept.items] == ["lentils", "spinach", "soup"]
    assert [food.name for food in kept.foods] == ["lentils", "spinach", "lentils", "spinach"]


def test_a_name_that_is_taken_is_refused_at_the_field(noon: Person) -> None:
    lentils = noon.services.foods.item("16070", 1, "cup")
    noon.services.kitchen.keep_meal(SavedMeal(name="soup", foods=(lentils,)))
    noon.presses("Ctrl+M")
    noon.types("spin")
    noon.presses("Return")
    editor = editor_of(noon)
    editor.keep.click()
    noon.types("Soup")
    noon.presses("Return")
    form = editor.place.forms.form
    assert form is not None
    assert form.fields["name"].refusal == "soup is a food of yours already; choose another name."


def test_a_favourite_is_marked_and_taken_back_by_key(noon: Person) -> None:
    noon.presses("Ctrl+M")
    noon.types("spin")
    noon.waits()
    noon.presses("Ctrl+B")
    editor = editor_of(noon)
    assert editor.search.results.item(0).text().startswith("★ spinach")
    assert editor.undo.text.text() == "Favourite: spinach"
    noon.presses("Ctrl+B")
    assert editor.search.results.item(0).text().startswith("spinach")
    assert editor.undo.text.text() == "No favourite any more: spinach"
