"""The meal screen in the states a person meets, one after the other."""

from PySide6.QtWidgets import QWidget

from nehabits.ui.meal.meal_editor import MealEditor
from tests.first_screens import Screens
from tests.settling import settled

_FOODS = ("2 walnuts", "½ cup lentils", "greek yogurt")
_MORE = ("pistachios", "½ cup quinoa", "salmon")


def meal_screens(name: str, page: QWidget, editor: MealEditor) -> Screens:
    """Put a meal together and show each thing it can ask or say; it is left with foods in it."""
    search = editor.search
    editor.show_earlier()
    settled()
    yield f"{name}, earlier meals", page
    if not editor.place.earlier.isHidden():
        editor.place.leave_earlier()
    for food in _MORE if name.startswith("change") else _FOODS:
        search.line.setText(food)
        settled()
        search._enter()
    search.line.setText("0 eggs")
    settled()
    search._enter()
    settled()
    yield f"{name}, an amount refused at the search", page
    yield from _forms(name, page, editor)
    _refuse(editor)
    settled()
    yield f"{name}, an amount refused", page
    editor.rows[0].field._take("100 g")
    editor.brings.rows[1].setFocus()
    search.line.setText("cured")
    settled()


def _forms(name: str, page: QWidget, editor: MealEditor) -> Screens:
    search, forms = editor.search, editor.place.forms
    search.line.setText("no such food")
    settled()
    yield f"{name}, nothing found", page
    search.free_asked.emit("canteen curry")
    settled()
    assert forms.form is not None
    forms.form.fields["protein"].editor.setText("much")  # type: ignore[attr-defined]
    forms.form.save()
    settled()
    yield f"{name}, without a table", page
    forms.leave()
    settled()
    yield f"{name}, without a table, put aside", page
    _drop(editor)
    editor.keep.click()
    assert forms.form is not None
    forms.form.save()
    settled()
    yield f"{name}, keep as a saved meal", page
    _drop(editor)


def _drop(editor: MealEditor) -> None:
    # Qt's Python binding trips over a form that waits to be deleted while another one opens, once
    # a test has walked the tab key's way through it.
    editor.place.forms.drop()
    settled()


def _refuse(editor: MealEditor) -> None:
    editor.rows[0].amount.setText("1/0")
    editor.rows[0].field.typed.emit("1/0")
