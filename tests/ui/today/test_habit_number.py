"""The field of a habit's number shows what is kept, unless another number is being typed."""

from PySide6.QtWidgets import QLineEdit

from nehabits.domain.own_habit import HabitForm, HabitRecord
from nehabits.services.habits import HabitDraft
from tests.ui.desktop_driver import Person


def coffee_field(person: Person) -> QLineEdit:
    person.services.habits.make(HabitDraft(name="Coffee", form=HabitForm.NUMBER, unit="cups"))
    person.desktop._tell_all()
    person.waits()
    person.presses("Ctrl+L")
    field = person.tabs_to("Coffee, cups")
    assert isinstance(field, QLineEdit)
    return field


def test_a_number_taken_back_leaves_its_field_though_it_has_the_keyboard(person: Person) -> None:
    field = coffee_field(person)
    person.types("3")
    person.presses("Return")
    person.window.menus.undo.trigger()
    person.waits()
    assert person.entries() == []
    assert field.hasFocus()
    assert field.text() == ""


def test_a_number_being_typed_stays_when_the_day_is_shown_again(person: Person) -> None:
    field = coffee_field(person)
    person.types("2")
    person.desktop._tell_all()
    person.waits()
    person.types(",5")
    assert field.text() == "2,5"
    person.presses("Return")
    (kept,) = person.entries()
    assert isinstance(kept, HabitRecord)
    assert kept.value == 2.5
