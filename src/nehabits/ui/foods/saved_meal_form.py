"""The form of a saved meal: its name, and how many servings its foods make."""

import dataclasses

from PySide6.QtWidgets import QWidget

from nehabits.domain.own_name import own_name
from nehabits.domain.saved_meal import SavedMeal, read_servings
from nehabits.domain.typed_text import typed_number
from nehabits.domain.wording import tr
from nehabits.ui.foods.field_columns import FieldColumns
from nehabits.ui.widgets.form import Form, typed_text
from nehabits.ui.widgets.words import words

_WIDE = 16
"""Least width of a field in lines of text."""


class SavedMealForm(Form):
    """Asks for the SavedMeal with another name or number of servings; its foods stay."""

    def __init__(self, meal: SavedMeal, parent: QWidget | None = None) -> None:
        super().__init__(tr("Rename {name}", name=meal.name), tr("Save"), parent, own_words=True)
        self._meal = meal
        heading = words(self.title, "card-title", wrap=True)
        heading.setProperty("wording_place", "data")
        self.body.addWidget(heading)
        about = tr("Meals that were logged keep their own values.")
        self.body.addWidget(words(about, "muted", wrap=True))
        self.name = self.add_line("name", tr("Name of the saved meal"), meal.name)
        # What is refused here names foods.
        self.name.setProperty("wording_place", "data")
        servings = typed_number(meal.servings)
        self.servings = self.add_line("servings", tr("Servings its foods make"), servings)
        self.body.addWidget(FieldColumns([self.name, self.servings], _WIDE, 2, self))
        self.settle()
        self.setFocusProxy(self.name)

    def value(self) -> SavedMeal:
        """Return the saved meal as it is typed. Raises Refused at its field."""
        return dataclasses.replace(
            self._meal, name=own_name(typed_text(self.name), "name"), servings=self._servings()
        )

    def _servings(self) -> float:
        text = typed_text(self.servings)
        if text == typed_number(self._meal.servings):
            return self._meal.servings
        return read_servings(text)
