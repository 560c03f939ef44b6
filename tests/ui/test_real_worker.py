"""What only the window with its worker in a thread of its own can get wrong."""

from datetime import timedelta

from nehabits.domain.aim import Aim
from nehabits.domain.day_mark import Mark
from nehabits.domain.own_habit import HabitForm, HabitRecord
from nehabits.domain.pillar import Pillar
from nehabits.services.habits import HabitDraft
from nehabits.services.preferences import HIDDEN_AREAS
from nehabits.ui.today.day_card import SetMark
from tests.examples import practice
from tests.journals import TODAY
from tests.ui.desktop_driver import Person, said

YESTERDAY = TODAY - timedelta(days=1)


def test_a_refusal_stays_until_something_else_is_done(person: Person) -> None:
    person.services.habits.make(HabitDraft(name="Coffee", form=HabitForm.NUMBER, unit="cups"))
    for cups in (2, 2):
        person.services.journal.log(HabitRecord(day=TODAY, habit="coffee", value=cups))
    person.desktop.bus.changed.emit(None)
    person.waits()
    person.tabs_to("Coffee, cups")
    person.presses("Ctrl+A")
    person.types("1")
    person.presses("Return")
    person.waits()
    sentence = "2 are logged already on this day; delete one of them."
    assert sentence in said(person.today)
    person.logs("run 30m hard")
    assert sentence not in said(person.today)


def test_a_chip_belongs_to_the_day_that_is_on_the_screen(person: Person) -> None:
    person.today.go_to(YESTERDAY)
    person.today._do(SetMark(Pillar.EXERCISE, Mark.NOTHING))
    person.waits()
    (mark,) = person.services.review.marks(YESTERDAY, TODAY)
    assert mark.day == TODAY


def test_an_editor_stays_in_sight_when_its_neighbour_is_hidden(person: Person) -> None:
    person.adds("Add a sleep", "2310")
    editor = person.editor(Pillar.SLEEP)
    person.services.preferences.set(HIDDEN_AREAS, frozenset({Pillar.EXERCISE.value}))
    person.desktop.bus.changed.emit(None)
    person.waits()
    assert editor.isVisible()
    assert person.today.sheet is not None
    assert not person.today.sheet.slots[Pillar.EXERCISE].isVisible()


def test_hidden_areas_leave_the_new_menu_and_the_panel_of_pauses(person: Person) -> None:
    hidden = frozenset({Pillar.SLEEP.value, Pillar.CHECKIN.value})
    person.services.preferences.set(HIDDEN_AREAS, hidden)
    person.desktop.bus.changed.emit(None)
    person.waits()
    offered = [each.text() for each in person.window.menus.new.actions() if each.isVisible()]
    assert [text.replace("&", "") for text in offered if text] == [
        "Exercise",
        "Stress practice",
        "Meal",
        "The rest as the day before",
    ]
    assert person.today.sheet is not None
    pause = person.today.sheet.pause
    person.today._begin_pause()
    pause._boxes[Pillar.MEALS].setChecked(False)
    pause._reason.choose("ill")
    person.today._begin_pause()
    assert pause._areas() == {Pillar.EXERCISE, Pillar.PRACTICE, Pillar.MEALS, Pillar.OWN}
    assert pause._reason.value() == ""


def test_an_aim_counts_the_whole_week_of_the_day_that_is_looked_at(person: Person) -> None:
    services, monday = person.services, TODAY - timedelta(days=5)
    services.journal.keep_aim(Aim(measure="practice.minutes", since=monday, low=10))
    for back in range(6):
        services.journal.log(practice(15, day=TODAY - timedelta(days=back)))
    for day, counted in ((monday, 1), (TODAY, 6)):
        (standing,) = services.aims.on(day)
        assert standing.progress is not None
        assert standing.progress.this_week == 6
        assert standing.progress.consistency.tracked == counted


def test_the_palette_takes_nothing_back_by_the_words_of_a_deed(person: Person) -> None:
    person.logs("breathing 5m")
    person.until(
        lambda: (
            "Practice" in person.window.menus.undo.text()
            or "breathing" in person.window.menus.undo.text()
        )
    )
    person.presses("Ctrl+K")
    person.types("breathing")
    person.presses("Return")
    assert len(person.entries()) == 1
