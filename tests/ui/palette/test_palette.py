"""The palette is opened, used and left by keyboard in the real window."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nehabits.domain.own_habit import OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.services.preferences import HIDDEN_AREAS
from nehabits.ui.export.export_page import ExportPage
from nehabits.ui.palette.panel import Panel
from nehabits.ui.trends.trends_page import TrendsPage
from nehabits.ui.week.week_page import WeekPage
from tests.journals import TODAY
from tests.ui.desktop_driver import Person


def opened(person: Person, text: str = "") -> Panel:
    person.presses("Ctrl+K")
    person.types(text)
    panel = person.desktop._palette.panel
    assert panel.isVisible()
    assert panel.line.hasFocus()
    return panel


def rows(panel: Panel) -> list[str]:
    return [panel.found.item(row).text() for row in range(panel.found.count())]


def goes(person: Person, text: str) -> None:
    panel = opened(person, text)
    person.presses("Return")
    assert panel.isHidden()


def test_it_opens_with_the_pages_and_enter_opens_the_chosen_one(person: Person) -> None:
    panel = opened(person)
    pages = ["Today", "Calendar", "Trends", "Week", "Foods", "Guide", "Export", "Settings"]
    assert rows(panel) == pages
    person.presses("Down", "Down", "Up", "Return")
    assert person.window.current_page() is person.window.page("calendar")
    assert rows(opened(person)) == [
        "Calendar",
        "Today",
        "Trends",
        "Week",
        "Foods",
        "Guide",
        "Export",
        "Settings",
    ]


def test_escape_gives_the_keyboard_back_and_leaves_all_as_it_was(person: Person) -> None:
    person.presses("Ctrl+L")
    person.types("run 30m")
    panel = opened(person, "week")
    person.presses("Escape")
    assert panel.isHidden()
    assert person.today.quick.line.hasFocus()
    person.types(" hard")
    assert person.today.quick.line.text() == "run 30m hard"
    assert person.window.current_page() is person.today


def test_ctrl_k_again_and_a_click_beside_it_close_it_too(qtbot: QtBot, person: Person) -> None:
    person.presses("Ctrl+L")
    panel = opened(person)
    person.presses("Ctrl+K")
    assert panel.isHidden()
    opened(person)
    qtbot.mouseClick(panel, Qt.MouseButton.LeftButton, pos=panel.card.geometry().center())
    assert panel.isVisible()
    qtbot.mouseClick(panel, Qt.MouseButton.LeftButton, pos=QPoint(5, panel.height() - 5))
    assert panel.isHidden()
    assert person.today.quick.line.hasFocus()


def test_no_key_reaches_the_window_below(person: Person) -> None:
    day = person.today.day
    panel = opened(person)
    for key in ("[", "t", "?"):
        person.types(key)
    person.presses("Ctrl+3", "Ctrl+M", "F1", "F5", "Tab", "Shift+Tab", "Ctrl+L", "Alt+F")
    assert panel.line.hasFocus()
    assert panel.line.text() == "[t?"
    assert person.today.day == day
    assert person.window.current_page() is person.today
    assert not person.is_editing(Pillar.MEALS)


def test_any_day_is_reached(person: Person) -> None:
    goes(person, "go to 3 march")
    assert person.today.day.isoformat() == "2026-03-03"
    person.presses("Ctrl+4")
    goes(person, "yesterday")
    assert person.window.current_page() is person.today
    assert person.today.day.isoformat() == "2026-11-20"


def test_a_day_to_come_is_answered_in_a_sentence_and_enter_goes_nowhere(person: Person) -> None:
    panel = opened(person, "31 february")
    assert panel.sentence.text() == "“31 february” is no day; February has 29 days."
    assert "February has 29 days" in panel.line.accessibleDescription()
    person.presses("Return")
    assert panel.isVisible()
    assert person.today.day == TODAY


def test_a_week_and_a_measure_are_reached(person: Person) -> None:
    goes(person, "week of 3 march")
    week = person.window.current_page()
    assert isinstance(week, WeekPage)
    assert week.heading.text().startswith("2–8 March")
    goes(person, "trends quality")
    trends = person.window.current_page()
    assert isinstance(trends, TrendsPage)
    assert trends.choice.measure_id == "sleep.quality"


def test_a_period_is_chosen_in_the_export(person: Person) -> None:
    goes(person, "export last month")
    page = person.window.current_page()
    assert isinstance(page, ExportPage)
    choice = page.form.choice()
    assert [str(choice.first), str(choice.last)] == ["2026-10-01", "2026-10-31"]
    assert page.days.text() == "1–31 October 2026 · 31 days"


@pytest.mark.parametrize(
    ("typed", "pillar"),
    [
        ("add sleep", Pillar.SLEEP),
        ("nap", Pillar.SLEEP),
        ("exercise add", Pillar.EXERCISE),
        ("add stress", Pillar.PRACTICE),
        ("add meal", Pillar.MEALS),
    ],
)
def test_each_kind_of_entry_is_begun_from_any_page(
    person: Person, typed: str, pillar: Pillar
) -> None:
    person.presses("Ctrl+3")
    goes(person, typed)
    person.waits()
    assert person.is_editing(pillar)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert person.editor(pillar).isAncestorOf(focused)


def test_the_deeds_of_the_menus_are_there_as_far_as_they_can_be_done(person: Person) -> None:
    person.until(lambda: not person.window.menus.undo.isEnabled())
    assert not [text for text in rows(opened(person, "undo")) if text.startswith("Undo")]
    person.presses("Escape")
    person.logs("run 30m hard")
    goes(person, "undo")
    person.waits()
    assert person.rows(Pillar.EXERCISE) == []
    goes(person, "colours dark")
    assert person.desktop.looks.choice == "dark"
    goes(person, "light")
    assert person.desktop.looks.choice == "light"


def test_an_entry_added_to_a_menu_is_in_it_by_itself(person: Person) -> None:
    done: list[bool] = []
    menus = person.window.menus
    menus.add(menus.file, "&Water the plants", "Ctrl+8", lambda: done.append(True))
    panel = opened(person, "plants")
    assert panel.found.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Water the plants, File, Ctrl+8"
    )
    assert panel.line.accessibleDescription() == "Water the plants, File, Ctrl+8"
    person.presses("Return")
    assert done == [True]


def test_it_is_no_command_of_its_own(person: Person) -> None:
    assert "Commands…" not in rows(opened(person, "commands"))


@pytest.mark.parametrize("text", ["🎉" * 50, "x" * 10_000, "    ", "'\"'\"", "٣ march", "\tTab\n"])
def test_whatever_is_pasted_is_answered(person: Person, text: str) -> None:
    panel = opened(person)
    QApplication.clipboard().setText(text)
    person.presses("Ctrl+V")
    assert panel.found.count() or panel.sentence.text()
    person.presses("Escape")
    assert panel.isHidden()


def test_the_list_moves_by_page_and_never_past_its_ends(person: Person) -> None:
    panel = opened(person, "e")
    last = panel.found.count() - 1
    assert last > 5
    person.presses("Up")
    assert panel.found.currentRow() == 0
    for _ in range(last):
        person.presses("PgDown")
    assert panel.found.currentRow() == last
    person.presses("Down")
    assert panel.found.currentRow() == last
    person.presses("PgUp", "Tab", "Shift+Tab")
    assert 0 <= panel.found.currentRow() < last


def test_a_click_on_a_line_does_it(qtbot: QtBot, person: Person) -> None:
    panel = opened(person, "week")
    box = panel.found.visualItemRect(panel.found.item(0))
    qtbot.mouseClick(panel.found.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert panel.isHidden()
    assert person.window.current_page() is person.window.page("week")


def test_it_stays_inside_a_window_that_becomes_small(person: Person) -> None:
    panel = opened(person, "e")
    for size in (QSize(1280, 800), QSize(720, 480)):
        person.window.resize(size)
        person.waits()
        assert panel.size() == person.window.size()
        assert panel.rect().contains(panel.card.geometry())


def test_it_grows_with_the_text_while_it_is_open(person: Person) -> None:
    person.window.resize(900, 600)
    panel = opened(person, "e")
    text, line = panel.line.fontMetrics().height(), panel.line.height()
    rows_before = panel.found.height() // panel.found.sizeHintForRow(0)
    person.desktop.looks.set_text_size(200)
    person.waits()
    assert panel.line.height() >= line + 0.9 * text
    assert 3 <= panel.found.height() // panel.found.sizeHintForRow(0) <= rows_before
    assert panel.rect().contains(panel.card.geometry())


def test_the_first_page_is_not_covered(person: Person) -> None:
    person.window.show_first_notice(person.desktop._first_choices())
    person.presses("Ctrl+K")
    person.desktop._palette.open()  # a menu bar of the system would still be there
    assert not person.window.findChildren(Panel)


def test_own_habits_are_found_by_their_names(person: Person) -> None:
    person.services.journal.keep_habit(OwnHabit(name="Cold shower", slug="shower"))
    opened(person)
    person.types("showr")
    person.presses("Return")
    page = person.window.current_page()
    assert isinstance(page, TrendsPage)
    assert page.choice.measure_id == "own.shower"


def test_what_the_person_hides_is_not_offered(person: Person) -> None:
    person.services.preferences.set(HIDDEN_AREAS, frozenset({Pillar.SLEEP.value}))
    panel = opened(person, "trends minutes")
    assert "Practice minutes" in rows(panel)
    person.presses("Ctrl+A")
    person.types("trends sleep")
    assert rows(panel) == []
