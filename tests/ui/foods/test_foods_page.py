"""The Foods page as a person uses it, most of it by keyboard."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from nehabits.domain.changes import Changes
from nehabits.domain.own_food import OwnFood
from nehabits.services.food_browse import Subject
from nehabits.services.preferences import MEAL_NUMBERS_HIDDEN
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.foods.nutrient_table import NutrientTable
from tests.examples import SATURDAY, meal
from tests.ui.foods.food_driver import Cook, chosen, focused

KEYS = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
LENTILS = "16070"


def test_the_page_opens_on_the_search_with_a_food_beside_it(cook: Cook) -> None:
    assert focused() is cook.page.finder.line
    assert cook.titles()[0] == "[Everyday foods]"
    assert cook.page.card.card is not None
    assert cook.page.card.card.title == cook.titles()[1]


def test_a_food_is_found_as_one_types_and_its_card_shown(cook: Cook) -> None:
    cook.types("lentils")
    assert chosen(cook) == LENTILS
    assert "USDA SR28, number 16070" in "\n".join(cook.says())
    cook.presses(KEYS.Key_Down)
    assert chosen(cook) != LENTILS
    cook.presses(KEYS.Key_Up)
    assert chosen(cook) == LENTILS
    assert focused() is cook.page.finder.line


def test_enter_leads_to_what_can_be_done_and_escape_back(cook: Cook) -> None:
    cook.types("lentils")
    cook.presses(KEYS.Key_Return)
    assert focused() is cook.page.card.favourite
    cook.presses(KEYS.Key_Escape)
    assert focused() is cook.page.finder.line


def test_the_list_is_walked_over_its_headings(cook: Cook, services: Services) -> None:
    services.kitchen.keep_food(OwnFood(name="Bar"))
    cook.page.refresh()
    cook.presses(KEYS.Key_Home)
    finder = cook.page.finder
    finder.list.show_rows([finder.list.model_.row_at(n) for n in range(5)])
    titles = cook.titles()
    assert titles[:3] == ["[Your own foods]", "Bar", "[Everyday foods]"]
    assert chosen(cook) == finder.list.model_.row_at(1).food_id
    cook.presses(KEYS.Key_Down)
    assert chosen(cook) == finder.list.model_.row_at(3).food_id
    cook.presses(KEYS.Key_PageUp)
    assert chosen(cook) == finder.list.model_.row_at(1).food_id
    cook.presses(KEYS.Key_PageDown)
    assert chosen(cook) == finder.list.model_.row_at(4).food_id


def test_letters_typed_on_the_list_are_searched_for(cook: Cook) -> None:
    cook.page.finder.list.setFocus()
    cook.types("oa")
    assert cook.page.finder.line.text() == "oa"
    cook.page.finder.list.setFocus()
    cook.presses(KEYS.Key_Return)
    assert focused() is cook.page.card.favourite


def test_what_is_not_found_is_said(cook: Cook) -> None:
    cook.types("zzzz")
    assert "No food is found for this; try one word of it." in cook.says()
    assert cook.page.card.card is None
    cook.presses(KEYS.Key_Return)
    assert focused() is cook.page.finder.line


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        (Subject.MINE, "No food of your own yet"),
        (Subject.FAVOURITES, "No favourite yet"),
        (Subject.SAVED, "No saved meal yet"),
    ],
)
def test_a_subject_without_foods_says_how_they_come_there(
    cook: Cook, subject: Subject, said: str
) -> None:
    choose(cook, subject)
    assert any(text.startswith(said) for text in cook.says())


def choose(cook: Cook, subject: str) -> None:
    box = cook.page.finder.subject
    place = cook.page.finder._subjects.index(subject)
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_a_food_group_is_looked_through(cook: Cook, services: Services) -> None:
    group = "Spices and Herbs"
    choose(cook, group)
    found = {services.foods.get(each).group for each in ids(cook)}
    assert found == {group}
    assert len(ids(cook)) == len(services.foods.table.of_group(group))


def ids(cook: Cook) -> list[str]:
    model = cook.page.finder.list.model_
    rows = [model.row_at(place) for place in range(model.rowCount())]
    return [row.food_id for row in rows if row.food_id]


def test_ctrl_b_makes_a_favourite_and_none_again(cook: Cook, services: Services) -> None:
    cook.types("lentils")
    cook.presses(KEYS.Key_B, CTRL)
    assert services.kitchen.shelf().favourites == {LENTILS}
    assert cook.page.card.favourite.isChecked()
    assert "Favourite: lentils" in cook.says()
    cook.presses(KEYS.Key_Return)
    cook.presses(KEYS.Key_Space)
    assert services.kitchen.shelf().favourites == frozenset()
    assert not cook.page.card.favourite.isChecked()
    cook.presses_button("Undo this")
    assert cook.page.card.favourite.isChecked()
    choose(cook, Subject.FAVOURITES)
    assert ids(cook) == [LENTILS]


def test_another_portion_is_chosen_in_the_card(cook: Cook, services: Services) -> None:
    cook.types("lentils")
    card = cook.page.card
    card.portion.setFocus()
    cook.presses(KEYS.Key_Down)
    assert card.card is not None
    assert card.card.portion == 1
    portion = services.foods.get(LENTILS).portions[1]
    protein = next(each for each in card.card.lines if each.key == "protein")
    assert float(protein.in_portion.split()[0]) == pytest.approx(
        9.02 * portion.grams / 100, rel=0.06
    )
    cook.page.refresh()
    assert card.card.portion == 1


def test_the_richest_foods_stand_first_with_their_bars(cook: Cook, services: Services) -> None:
    finder = cook.page.finder
    finder.mode._group.button(1).click()
    finder.rich.nutrient.setCurrentIndex(8)
    finder.rich.nutrient.activated.emit(8)
    rich = services.food_riches.rich_in(["magnesium"])
    assert ids(cook) == [food.food_id for food in rich.foods]
    model = finder.list.model_
    shares = [model.row_at(row).share for row in range(model.rowCount())]
    assert shares == sorted(shares, reverse=True)
    assert chosen(cook) == rich.foods[0].food_id
    finder.rich.all.click()
    of_all = services.food_riches.rich_in(["magnesium"], all_foods=True)
    assert ids(cook) == [food.food_id for food in of_all.foods]
    finder.rich.per._group.button(1).click()
    by_weight = services.food_riches.rich_in(["magnesium"], per_portion=False, all_foods=True)
    assert ids(cook) == [food.food_id for food in by_weight.foods]
    assert any("8,789 foods" in text for text in cook.says())
    cook.presses(KEYS.Key_F, CTRL)
    assert finder.mode.value() == "find"
    assert cook.titles()[0] == "[Everyday foods]"


def test_hidden_numbers_are_nowhere_on_the_page(cook: Cook, services: Services) -> None:
    services.preferences.set(MEAL_NUMBERS_HIDDEN, value=True)
    cook.page.refresh()
    cook.finds("lentils")
    assert not any(table.isVisible() for table in cook.page.findChildren(NutrientTable))
    assert any(text.startswith("Numbers in meals are hidden") for text in cook.says())
    model = cook.page.finder.list.model_
    assert " g" not in model.row_at(0).spoken
    cook.page.finder.mode._group.button(1).click()
    assert {model.row_at(row).share for row in range(model.rowCount())} == {None}


def test_a_change_from_elsewhere_is_seen(cook: Cook, services: Services, bus: Bus) -> None:
    cook.types("lentils")
    cook.presses(KEYS.Key_B, CTRL)
    assert cook.page.undo.isVisible()
    item = services.foods.item(LENTILS, 100)
    services.journal.log(meal(item, day=SATURDAY - timedelta(days=1)))
    bus.changed.emit(Changes(everything=True))
    assert "Last eaten Friday 20 November · 1 time in the last half year" in cook.says()
    assert chosen(cook) == LENTILS
    assert not cook.page.undo.isVisible()
    cook.page.hide()
    services.kitchen.mark_favourite(LENTILS, "lentils", wanted=False)
    bus.changed.emit(None)
    cook.page.show()
    assert not cook.page.card.favourite.isChecked()


def test_a_food_that_is_gone_by_now_is_answered_in_words(cook: Cook, services: Services) -> None:
    bar = OwnFood(name="Oat bar")
    services.kitchen.keep_food(bar)
    cook.finds("oat bar")
    services.kitchen.forget_food(bar.id)
    cook.presses_button("Delete")
    assert "This food is not there any more; nothing was changed." in cook.says()
    cook.page._ask()
    assert any(text.startswith("No food has the number") for text in cook.says())
