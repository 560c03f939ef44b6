"""Another measure is chosen by area, of the same or of the next day, and named in words."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from nehabits.domain.measure import all_measures
from nehabits.domain.own_habit import OwnHabit
from nehabits.ui.looks import Looks
from nehabits.ui.trends.compare_choice import CompareChoice
from nehabits.ui.trends.relation_line import relation_line
from nehabits.ui.trends.relation_view import RelationView
from tests.typed_pairs import related, typed

HABIT = OwnHabit(name="Salt & pepper, and a very long name for a habit", slug="salt")


@pytest.fixture
def choice(qtbot: QtBot, looks: Looks) -> CompareChoice:
    choice = CompareChoice()
    qtbot.addWidget(choice)
    choice.offer(all_measures([HABIT]), "sleep.duration")
    choice.show()
    choice.activateWindow()
    qtbot.waitUntil(choice.isActiveWindow)
    return choice


def told(choice: CompareChoice) -> list[tuple[str | None, int]]:
    seen: list[tuple[str | None, int]] = []
    choice.chosen.connect(lambda measure, lag: seen.append((measure, lag)))
    return seen


def opened(choice: CompareChoice) -> QMenu:
    """Return the menu as it is when it opens."""
    menu = choice.button.menu()
    menu.aboutToShow.emit()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return menu


def area(choice: CompareChoice, title: str) -> QMenu:
    return next(each for each in opened(choice).findChildren(QMenu) if each.title() == title)


def pick(choice: CompareChoice, title: str, text: str) -> None:
    next(each for each in area(choice, title).actions() if each.text() == text).trigger()


def test_nothing_is_chosen_at_first_and_measures_stand_by_area(choice: CompareChoice) -> None:
    assert (choice.measure_id, choice.lag) == (None, 0)
    assert choice.button.text() == "nothing"
    assert choice.button.accessibleName() == "Compare with: nothing"
    assert not choice.next_day.isVisible()
    titles = [each.text() for each in opened(choice).actions() if each.text()]
    assert titles[0] == "Nothing"
    assert len(titles) == 7
    asleep = [each.text() for each in area(choice, titles[1]).actions()]
    # Neither the measure that is shown nor those without a figure of a day.
    assert "Time asleep" not in asleep
    assert "Mid-sleep spread" not in asleep
    assert "Waking" in asleep


def test_a_measure_is_chosen_then_the_next_day_then_nothing_again(choice: CompareChoice) -> None:
    seen = told(choice)
    pick(choice, "How it feels", "Energy")
    assert choice.button.text() == "Energy"
    choice.next_day.click()
    assert choice.button.text() == "Energy, next day"
    assert choice.button.accessibleName() == "Compare with: Energy, next day"
    opened(choice).actions()[0].trigger()
    assert seen == [("checkin.energy", 0), ("checkin.energy", 1), (None, 0)]
    assert choice.button.text() == "nothing"


def test_of_nights_it_is_the_next_night(choice: CompareChoice) -> None:
    pick(choice, "Sleep", "Waking")
    assert choice.next_day.text() == "next night"
    choice.next_day.click()
    assert choice.button.text() == "Waking, next night"


def test_a_choice_put_in_force_is_not_told_and_stays_while_it_is_offered(
    choice: CompareChoice,
) -> None:
    seen = told(choice)
    choice.choose("checkin.energy", 1)
    choice.offer(all_measures([HABIT]), "checkin.mood")
    assert (choice.measure_id, choice.lag) == ("checkin.energy", 1)
    choice.offer(all_measures([HABIT]), "checkin.energy")
    assert (choice.measure_id, choice.lag) == (None, 0)
    assert seen == []
    with pytest.raises(KeyError):
        choice.choose("checkin.energy", 0)


def test_a_long_name_is_shortened_and_whole_in_the_tool_tip(choice: CompareChoice) -> None:
    pick(choice, "Your own", HABIT.name.replace("&", "&&"))
    assert choice.measure_id == "own.salt"
    assert choice.button.text().endswith("…")
    assert choice.button.text().startswith("Salt && pepper")
    assert choice.button.toolTip() == HABIT.name
    assert choice.button.accessibleName() == f"Compare with: {HABIT.name}"


def test_it_is_chosen_by_keyboard_alone(qtbot: QtBot, choice: CompareChoice) -> None:
    seen = told(choice)
    choice.setFocus()
    assert choice.button.hasFocus()
    menu = choice.button.menu()
    menu.popup(choice.mapToGlobal(choice.rect().bottomLeft()))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        qtbot.keyClick(menu, key)
    sub = menu.activeAction().menu()
    assert isinstance(sub, QMenu)
    qtbot.keyClick(sub, Qt.Key.Key_Return)
    assert seen == [("sleep.naps", 0)]
    qtbot.keyClick(choice.next_day, Qt.Key.Key_Space)
    assert seen[-1] == ("sleep.naps", 1)


def test_the_relation_stands_in_words_that_can_be_selected(qtbot: QtBot, looks: Looks) -> None:
    view = RelationView()
    qtbot.addWidget(view)
    values = [float(day) for day in range(30)]
    pair = related(typed("sleep.duration", values), typed("checkin.energy", values), 1)
    view.show_line(relation_line(pair))
    assert view.isVisible()
    assert view.accessibleName() == "Time asleep beside Energy, next day"
    assert view.text.text().startswith("On 14 days with time asleep above 14 min the median")
    assert view.rank.text().endswith("This does not show a cause.")
    assert view.text.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    few = relation_line(related(typed("sleep.duration", [1.0]), typed("checkin.energy", [1.0])))
    view.show_line(few)
    assert view.text.text() == "1 of 28 days so far"
    assert not view.rank.isVisible()
    assert few.sentences == ("Time asleep beside Energy: 1 of 28 days so far",)
    view.show_line(None)
    assert not view.isVisible()
