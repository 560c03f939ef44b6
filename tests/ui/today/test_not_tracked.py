"""Days that are not tracked, marked on Today by keyboard; how they show there."""

from datetime import date, timedelta

from PySide6.QtWidgets import QLabel

from nehabits.domain.day_mark import Mark, Reason
from nehabits.domain.pillar import Pillar
from nehabits.services.services import Services
from nehabits.ui.pause_panel import PausePanel
from nehabits.ui.today.today_view import today_view
from tests.examples import exercise
from tests.journals import TODAY
from tests.ui.desktop_driver import Person
from tests.ui.today.page_driver import MakePage, card, press

MONDAY = TODAY - timedelta(days=5)


def panel(person: Person) -> PausePanel:
    assert person.today.sheet is not None
    return person.today.sheet.pause


def marks(services: Services) -> set[tuple[date, Pillar, Mark, Reason]]:
    found = services.review.marks(MONDAY, TODAY + timedelta(days=30))
    return {(mark.day, mark.pillar, mark.mark, mark.reason) for mark in found}


def begins(person: Person) -> None:
    person.tabs_to("Say that days are not tracked")
    person.presses("Return")


def test_a_week_in_bed_is_marked_by_keyboard_and_undone_in_one(person: Person) -> None:
    begins(person)
    person.tabs_to("First day")
    person.presses("Home")
    person.types("2026-11-16")
    person.tabs_to("Why: not said")
    person.presses("Right")
    person.presses("Return")
    person.waits()
    assert not panel(person).isVisible()
    found = marks(person.services)
    assert len(found) == 6 * len(Pillar)
    assert {mark[2:] for mark in found} == {(Mark.NOT_TRACKED, Reason.ILL)}
    person.presses("Ctrl+Z")
    person.waits()
    assert marks(person.services) == set()


def test_days_that_end_before_they_begin_are_refused_at_the_field(person: Person) -> None:
    begins(person)
    person.tabs_to("Last day, also one to come")
    person.presses("Home")
    person.types("2026-11-20")
    person.presses("Return")
    person.waits()
    assert panel(person).isVisible()
    said = [label.text() for label in panel(person).findChildren(QLabel) if label.isVisible()]
    assert "The last day is before the first one; change one of the two." in said
    assert marks(person.services) == set()
    person.presses("Esc")
    assert not panel(person).isVisible()


def test_one_area_is_left_out_and_counted_again(make_page: MakePage, services: Services) -> None:
    page = make_page()
    assert page.sheet is not None
    pause = page.sheet.pause
    press(page, "Not tracked…")
    for pillar in set(Pillar) - {Pillar.MEALS}:
        pause._boxes[pillar].setChecked(False)
    press(pause, "Leave these days out")
    assert marks(services) == {(TODAY, Pillar.MEALS, Mark.NOT_TRACKED, Reason.UNSAID)}
    press(page, "Not tracked…")
    press(pause, "Count these days again")
    assert marks(services) == set()
    press(page, "Not tracked…")
    for box in pause._boxes.values():
        box.setChecked(False)
    press(pause, "Leave these days out")
    assert pause.isVisible()
    assert pause._fields["areas"].refusal == "Choose at least one area."


def test_a_card_takes_back_that_its_area_is_not_tracked(
    make_page: MakePage, services: Services
) -> None:
    services.journal.leave_out(MONDAY, TODAY, {Pillar.SLEEP, Pillar.EXERCISE}, Reason.ILL)
    page = make_page()
    for pillar in (Pillar.SLEEP, Pillar.EXERCISE):
        press(card(page, pillar), "Take that back")
    assert {mark[0] for mark in marks(services)} == {MONDAY + timedelta(days=n) for n in range(5)}


def test_strip_line_and_bars_say_that_a_day_is_not_tracked_and_why(services: Services) -> None:
    services.journal.leave_out(MONDAY, TODAY, frozenset(Pillar), Reason.ILL)
    services.journal.log(exercise(30, day=MONDAY))
    view = today_view(services, TODAY)
    assert view.still_open == "Not tracked, ill"
    assert view.strip[1].name == (
        "Tuesday 17 November: sleep not tracked, ill, exercise not tracked, ill, "
        "practice not tracked, ill, meals not tracked, ill"
    )
    for shown in view.cards:
        first = 9 if shown.pillar is Pillar.EXERCISE else 8
        assert shown.bars.hatched == frozenset(range(first, 14))
        assert shown.bars.texts[-1] == "Saturday 21: not tracked, ill"
        assert shown.remark == "Not tracked, ill: this day is left out of every count."


def test_escape_leaves_the_panel_and_gives_the_keyboard_back(person: Person) -> None:
    begins(person)
    assert panel(person).first.hasFocus()
    person.presses("Esc")
    assert person.today.sheet is not None
    assert person.today.sheet.pause_asked.hasFocus()
    assert not panel(person).isVisible()
