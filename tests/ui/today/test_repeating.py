"""Meals of another day are logged once more by one click, and taken back by one."""

from nehabits.domain.meal import Meal, MealKind
from nehabits.domain.pillar import Pillar
from nehabits.services.services import Services
from tests.examples import item, meal
from tests.journals import TODAY
from tests.ui.today.page_driver import YESTERDAY, MakePage, card, entries, press, rows

BREAKFAST = meal(item("eggs", protein=13.0), kind=MealKind.BREAKFAST, day=YESTERDAY)
LUNCH = meal(item("soup", protein=9.0), day=YESTERDAY)


def kinds(services: Services) -> list[MealKind]:
    return [each.meal for each in entries(services) if isinstance(each, Meal)]


def test_all_meals_of_yesterday_are_one_deed(make_page: MakePage, services: Services) -> None:
    services.journal.log(BREAKFAST, LUNCH)
    page = make_page()
    press(card(page, Pillar.MEALS), "All of yesterday’s meals")
    assert sorted(kinds(services)) == [MealKind.BREAKFAST, MealKind.LUNCH]
    assert page.sheet is not None
    press(page.sheet.undo, "Undo")
    assert kinds(services) == []


def test_the_meals_of_a_past_day_are_logged_today(make_page: MakePage, services: Services) -> None:
    services.journal.log(BREAKFAST, LUNCH)
    page = make_page()
    page.go_to(YESTERDAY)
    press(card(page, Pillar.MEALS), "Log this day’s meals today")
    assert len(kinds(services)) == 2
    assert page.sheet is not None
    assert page.sheet.undo.text.text() == "2 meals logged today"


def test_the_menu_of_a_meal_logs_it_again_now(make_page: MakePage, services: Services) -> None:
    services.journal.log(meal(item("soup"), day=TODAY))
    page = make_page()
    (row,) = rows(page, Pillar.MEALS)
    menu = row.offer()
    assert [action.text() for action in menu.actions()] == ["Change", "Log again today", "Delete"]
    menu.actions()[1].trigger()
    menu.deleteLater()
    first, again = (each for each in entries(services) if isinstance(each, Meal))
    assert again.start.clock == 18 * 60 + 50
    assert again.items == first.items


def test_a_saved_meal_counts_the_protein_of_its_foods_in_its_row(
    make_page: MakePage, services: Services
) -> None:
    lentils = services.foods.item("16070", 1, "cup")
    whole = item("soup", None)
    soup = type(whole)("soup", None, amount=1, portion="serving", parts=(lentils,))
    services.journal.log(meal(soup))
    assert rows(make_page(), Pillar.MEALS)[0].line.aside == "18 g"
