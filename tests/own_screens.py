"""The sections of own habits and aims as screens: each editor open, refused and put aside."""

from datetime import timedelta

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from nehabits.domain.aim import Aim
from nehabits.domain.own_habit import OwnHabit
from nehabits.services.journal import Journal
from nehabits.ui.settings.settings_page import SettingsPage
from nehabits.ui.widgets.in_place import InPlace
from nehabits.ui.widgets.segmented import Segmented
from tests.examples import SATURDAY
from tests.first_screens import Screens
from tests.settling import settled


def keep_aims(journal: Journal) -> None:
    """Keep an archived habit, and aims of every kind; one of them was changed today."""
    journal.keep_habit(OwnHabit(name="Tea", slug="tea", archived=SATURDAY))
    since = SATURDAY - timedelta(days=20)
    journal.keep_aim(Aim(measure="own.screens", since=since, low=1, days_a_week=5))
    journal.keep_aim(Aim(measure="sleep.onset", since=since, high=1400, until=SATURDAY))
    journal.keep_aim(Aim(measure="sleep.onset", since=SATURDAY, low=1380, high=15))
    journal.keep_aim(Aim(measure="sleep.midpoint_sd", since=since, high=30))
    journal.keep_aim(Aim(measure="exercise.moderate_equivalent", since=since, low=30))


def own_sections(page: SettingsPage) -> Screens:
    """Show both sections unfolded, and every editor in them."""
    habits, aims = page._habits, page._aims
    habits._archived.unfold()
    aims._earlier.unfold()
    settled()
    yield "own habits and aims, unfolded", page
    habits.add()
    yield from in_place("add a habit", page, habits.adding)
    aims.add()
    aims.adding.form.measure.setCurrentIndex(1)
    yield from in_place("set an aim", page, aims.adding)
    for section in (habits, aims):
        for place in list(section._places.values())[:2]:
            if place.face.change.isVisible():
                place.face.change.click()
                yield from in_place("change an own habit or aim", page, place)


def in_place(name: str, root: QWidget, place: InPlace) -> Screens:
    """Show the form that is open in a place: as it is, refused with all its fields, put aside."""
    form = place.form
    assert form is not None
    settled()
    yield name, root
    for kind in form.findChildren(Segmented):
        kind._group.button(1).click()
    for wants in form.findChildren(QCheckBox):
        wants.setChecked(True)
    for line in form.findChildren(QLineEdit):
        line.setText("none")
    form.save()
    settled()
    yield f"{name}, refused", root
    place.leave()
    settled()
    yield f"{name}, put aside", root
    place.drop()
    settled()
