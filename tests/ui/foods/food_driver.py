"""How tests use the Foods page as a person does, and made-up foods for its builders."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nehabits.domain.food import Food, Portion
from nehabits.domain.measure import measure_named
from nehabits.domain.nutrient import NUTRIENTS
from nehabits.ui.foods.card_facts import KEYS, CardFacts
from nehabits.ui.foods.food_form import FoodForm
from nehabits.ui.foods.foods_page import FoodsPage
from tests.examples import SATURDAY

NOTHING: dict[str, float | None] = {each.key: None for each in NUTRIENTS}
CUP = Portion("cup", 200.0)
MEASURES = {key: measure_named(f"meal.{key}") for key in KEYS}


def food(title: str = "lentils", *portions: Portion, **known: float | None) -> Food:
    """Return a food of the table with what is known of 100 g of it."""
    first = portions[0] if portions else None
    return Food(
        "16070", "Lentils, cooked", "Legumes", NOTHING | known, portions, first, plain_name=title
    )


def facts(eaten: Food, today: date = SATURDAY, **known: object) -> CardFacts:
    """Return what is known of a food on a Saturday."""
    return CardFacts(food=eaten, today=today, measures=MEASURES, **known)  # type: ignore[arg-type]


class Cook:
    """Someone at the Foods page."""

    def __init__(self, qtbot: QtBot, page: FoodsPage, window: QWidget) -> None:
        self._qtbot = qtbot
        self.window = window
        self.page = page

    def types(self, text: str) -> None:
        """Type into whatever has the keyboard."""
        for letter in text:
            self._qtbot.keyClicks(self._focused(), letter)

    def presses(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        held = Qt.KeyboardModifier.NoModifier if modifier is None else modifier
        self._qtbot.keyClick(self._focused(), key, held)

    def finds(self, text: str) -> None:
        """Search for a food from wherever the keyboard is."""
        self.page.finder.begin()
        self.page.finder.line.clear()
        self.types(text)

    def says(self) -> list[str]:
        """Return the texts of the page that are seen."""
        QApplication.processEvents()
        return [label.text() for label in self.page.findChildren(QLabel) if label.isVisible()]

    def presses_button(self, name: str) -> None:
        QApplication.processEvents()
        buttons = [b for b in self.page.findChildren(QPushButton) if b.accessibleName() == name]
        (shown,) = (each for each in buttons if each.isVisible())
        shown.click()

    def form(self) -> FoodForm:
        form = self.page.place.form
        assert isinstance(form, FoodForm)
        return form

    def fills(self, **texts: str) -> None:
        """Put texts into the fields of the form by the names refusals use."""
        for name, text in texts.items():
            self.line(name).selectAll()
            self.line(name).setFocus()
            self.types(text) if text else self.line(name).clear()

    def line(self, name: str) -> QLineEdit:
        form = self.page.place.form
        assert form is not None
        line = form.fields[name].editor
        assert isinstance(line, QLineEdit)
        return line

    def titles(self) -> list[str]:
        """Return the names of the list, headings in brackets."""
        model = self.page.finder.list.model_
        rows = [model.row_at(place) for place in range(model.rowCount())]
        return [row.title if row.food_id else f"[{row.title}]" for row in rows]

    def _focused(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the keyboard"
        return focused


def chosen(cook: Cook) -> str:
    """Return the id of the food that is chosen in the list."""
    return cook.page.finder.list.food_id


def focused() -> QWidget | None:
    """Return what has the keyboard."""
    return QApplication.focusWidget()
