"""A food is found as fast as one types, also when the answers come later than the typing."""

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from nehabits.domain.food import Food
from nehabits.domain.meal import MealKind
from nehabits.services.food_offers import Offer, usual_item
from nehabits.ui.looks import Looks
from nehabits.ui.meal.food_search import FoodSearch
from nehabits.ui.meal.meal_context import BROUGHT, MealContext
from tests.ui.editors.conftest import page_of

ENTER = Qt.Key.Key_Return
FOODS = [Food(name, name, "Group", {}) for name in ("egg", "eggplant", "elk", "spinach")]
OFFERS = [Offer(food, usual_item(food)) for food in FOODS]


class Slow:
    """Looks foods up by their first letters, and answers when it is told to."""

    def __init__(self) -> None:
        self._waiting: deque[Callable[[], None]] = deque()

    def find(
        self,
        _owner: QObject,
        text: str,
        _meal: MealKind,
        answer: Callable[[Sequence[Offer]], None],
    ) -> None:
        found = [offer for offer in OFFERS if offer.food.name.startswith(text)]
        self._waiting.append(partial(answer, found))

    def answer(self) -> None:
        while self._waiting:
            self._waiting.popleft()()


@pytest.fixture
def slow() -> Slow:
    return Slow()


@pytest.fixture
def search(qtbot: QtBot, looks: Looks, slow: Slow) -> FoodSearch:
    page = page_of()
    context = MealContext(page, {}, dict.fromkeys(BROUGHT), {}, frozenset())
    search = FoodSearch(slow.find, context, MealKind.LUNCH, looks)
    qtbot.addWidget(search)
    return search


@pytest.fixture
def told(search: FoodSearch) -> list[str]:
    told: list[str] = []
    search.chosen.connect(lambda offer: told.append(offer.food.name))
    search.done.connect(lambda: told.append("done"))
    return told


def test_enter_takes_the_food_of_what_is_typed_not_of_an_older_list(
    qtbot: QtBot, search: FoodSearch, slow: Slow, told: list[str]
) -> None:
    qtbot.keyClicks(search.line, "e")
    slow.answer()
    qtbot.keyClicks(search.line, "lk")
    qtbot.keyClick(search.line, ENTER)
    assert (told, search.line.text()) == ([], "")
    slow.answer()
    assert told == ["elk"]


def test_a_meal_typed_ahead_of_every_answer_is_whole_before_it_is_done(
    qtbot: QtBot, search: FoodSearch, slow: Slow, told: list[str]
) -> None:
    for typed in ("egg", "spin", ""):
        qtbot.keyClicks(search.line, typed)
        qtbot.keyClick(search.line, ENTER)
    assert told == []
    slow.answer()
    assert told == ["egg", "spinach", "done"]


def test_what_no_food_is_found_for_is_typed_again_and_nothing_is_done(
    qtbot: QtBot, search: FoodSearch, slow: Slow, told: list[str]
) -> None:
    for typed in ("xyz", ""):
        qtbot.keyClicks(search.line, typed)
        qtbot.keyClick(search.line, ENTER)
    slow.answer()
    assert (told, search.line.text()) == ([], "xyz")


def test_the_arrow_keys_choose_another_food_of_the_list(
    qtbot: QtBot, search: FoodSearch, slow: Slow, told: list[str]
) -> None:
    qtbot.keyClicks(search.line, "egg")
    slow.answer()
    qtbot.keyClick(search.line, Qt.Key.Key_Down)
    qtbot.keyClick(search.line, ENTER)
    assert told == ["eggplant"]
