"""The Foods page in its states: found, nothing found, rich in, each card, each form refused."""

from PySide6.QtWidgets import QLineEdit

from nehabits.domain.food import Portion, weighed
from nehabits.domain.food_traits import FoodTraits, TyrosineGroup
from nehabits.domain.own_food import OwnFood
from nehabits.domain.saved_meal import SavedMeal
from nehabits.services.services import Services
from nehabits.ui.desktop import Desktop
from nehabits.ui.foods.foods_page import FoodsPage
from tests.first_screens import Screens
from tests.settling import settled

OWN_WORDS = "my therapy: a dose of laziness"
"""Words that only a person may use of themselves; where they stand, they are data."""

LENTILS = "16070"


def keep_foods(services: Services) -> None:
    """Keep an own food, a correction, a saved meal and two favourites."""
    kitchen, foods = services.kitchen, services.foods
    skyr = OwnFood(
        name="Skyr, plain",
        nutrients={"protein": 11.0, "vitamin_b6": 0.04},
        portions=(Portion("pot", 150.0),),
        traits=FoodTraits(
            fruit_vegetable=False, whole_grain=False, tyrosine_group=TyrosineGroup.DAIRY
        ),
    )
    kitchen.keep_food(skyr)
    kitchen.keep_food(OwnFood(name=OWN_WORDS))
    tofu = next(iter(foods.search("tofu")))
    kitchen.keep_food(
        OwnFood(name="tofu", nutrients={**tofu.nutrients, "copper": 0.4}, corrects=tofu.id)
    )
    kitchen.keep_meal(
        SavedMeal(
            name="Lentil soup",
            foods=(
                weighed(foods.get(LENTILS), 400),
                weighed(foods.get(str(skyr.id)), 1, skyr.portions[0]),
            ),
            servings=2,
        )
    )
    kitchen.mark_favourite(LENTILS, "lentils", wanted=True)
    kitchen.mark_favourite(str(skyr.id), skyr.name, wanted=True)


def foods_screens(desktop: Desktop) -> Screens:
    """Show the page as it is asked for more and more; nothing is kept."""
    page = desktop.window.page("foods")
    assert isinstance(page, FoodsPage)
    finder = page.finder
    yield from _searches(page)
    finder.mode._group.button(1).click()
    settled()
    yield "foods, rich in", page
    finder.rich.all.setChecked(True)
    finder.rich.per._group.button(1).click()
    settled()
    yield "foods, rich in of all foods", page
    finder.rich.all.setChecked(False)
    finder.rich.per._group.button(0).click()
    finder.begin()
    yield from _forms(page)
    finder.line.clear()
    settled()


def _searches(page: FoodsPage) -> Screens:
    line = page.finder.line
    for text in ("lentils", "zzzz", "skyr", "my th", "tofu", "lentil soup"):
        line.setText(text)
        settled()
        yield f"foods, {text}", page
    for place in (1, 2, 3, page.finder.subject.count() - 1):
        line.clear()
        page.finder.subject.setCurrentIndex(place)
        page.finder.subject.activated.emit(place)
        settled()
        yield f"foods, {page.finder.subject.currentText()}", page
    page.finder.subject.setCurrentIndex(0)
    page.finder.subject.activated.emit(0)


def _forms(page: FoodsPage) -> Screens:
    page.make_food()
    yield from _form("new food", page)
    for text in ("lentils", "skyr", "lentil soup"):
        page.finder.line.setText(text)
        settled()
        page.card.change.click()
        yield from _form(f"change {text}", page)


def _form(name: str, page: FoodsPage) -> Screens:
    form = page.place.form
    assert form is not None
    settled()
    yield f"foods, {name}", page
    for line in form.findChildren(QLineEdit):
        line.setText("none")
    form.save()
    settled()
    yield f"foods, {name} refused", page
    page.place.leave()
    settled()
    yield f"foods, {name} put aside", page
    page.place.drop()
    settled()
