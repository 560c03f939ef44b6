"""The sections of own habits and aims as screens: each editor open, refused and put aside."""

from datetime import timedelta
from functools import partial

from PySide6.QtWidgets import QCheckBox, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from nehabits.domain.aim import Aim
from nehabits.domain.own_habit import OwnHabit
from nehabits.services.journal import Journal
from nehabits.ui.desktop import Desktop
from nehabits.ui.settings.aims_section import AimsSection
from nehabits.ui.settings.habits_section import HabitsSection
from nehabits.ui.settings.writing_section import WritingSection
from nehabits.ui.tab_order import follow_reading
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


def own_sections(desktop: Desktop) -> Screens:
    """Show both sections, folded and unfolded, and every editor in them."""
    wired = (desktop._services, desktop.worker, desktop.bus, desktop.looks)
    habits, aims = HabitsSection(*wired), AimsSection(*wired)
    area = _scrolling(habits, aims)
    area.show()
    settled()
    yield "own habits and aims", area
    habits._archived.unfold()
    aims._earlier.unfold()
    settled()
    yield "own habits and aims, unfolded", area
    habits.add()
    yield from in_place("add a habit", area, habits.adding)
    aims.add()
    aims.adding.form.measure.setCurrentIndex(1)
    yield from in_place("set an aim", area, aims.adding)
    for section in (habits, aims):
        for place in list(section._places.values())[:2]:
            if place.face.change.isVisible():
                place.face.change.click()
                yield from in_place("change an own habit or aim", area, place)
    area.close()
    area.deleteLater()
    settled()


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


def _scrolling(*sections: WritingSection) -> QScrollArea:
    """Return the sections in an area that scrolls, as wide as a page of the smallest window."""
    holder = QWidget()
    holder.setProperty("ground", "true")
    column = QVBoxLayout(holder)
    for section in sections:
        column.addWidget(section)
        section.rearranged.connect(partial(follow_reading, holder))
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(holder)
    area.resize(836, 600)
    return area
