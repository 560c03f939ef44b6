"""Own habits on Today: an invitation, a small editor in place, and how an aim goes."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from nehabits.domain.aim import Goal
from nehabits.domain.own_habit import HabitForm, HabitRecord
from nehabits.services.habits import HabitDraft
from nehabits.services.preferences import LONGEST_RUN
from nehabits.services.services import Services
from nehabits.ui.settings.habit_editor import HabitEditor
from nehabits.ui.today.own_habits import OwnHabits
from nehabits.ui.today.today_page import TodayPage
from nehabits.ui.today.today_view import today_view
from tests.examples import exercise
from tests.journals import TODAY
from tests.ui.today.page_driver import MakePage, Typing, press, texts

KEYS = Qt.Key
INVITATION = "A tick or a number of your own."


def own(page: TodayPage) -> OwnHabits:
    QApplication.processEvents()
    assert page.sheet is not None
    return page.sheet.feelings.own


def shown(widget: OwnHabits) -> list[str]:
    return [each.text() for each in widget.findChildren(QPushButton) if each.isVisible()]


def test_without_a_habit_there_is_an_invitation_and_nothing_to_arrange(
    make_page: MakePage,
) -> None:
    habits = own(make_page())
    assert {"Your own", INVITATION} <= set(texts(habits))
    assert shown(habits) == ["Add"]


def test_a_habit_is_added_on_today_and_can_be_ticked_at_once(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    page = make_page()
    press(own(page), "Add")
    type_keys("No screens", KEYS.Key_Return)
    habits = own(page)
    assert habits.adding.form is None
    assert INVITATION not in texts(habits)
    assert page.sheet is not None
    assert page.sheet.undo.text.text() == "Habit added: No screens"
    habits.rows["no_screens"]._tick.click()
    (tick,) = services.review.entries(TODAY, TODAY)
    assert isinstance(tick, HabitRecord)


def test_a_name_that_is_taken_is_answered_in_the_editor(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    services.habits.make(HabitDraft(name="Tea"))
    page = make_page()
    press(own(page), "Add")
    type_keys("tea", KEYS.Key_Return)
    form = own(page).adding.form
    assert isinstance(form, HabitEditor)
    assert form.name.refusal == "There is a habit Tea already; choose another name."
    type_keys(KEYS.Key_Escape)
    assert "Not saved." in texts(own(page))
    page.go_to(TODAY - timedelta(days=1))
    press(own(page), "Add")
    assert form.name.editor.text() == "tea"
    assert form.isVisible()


def test_arranging_is_asked_for_where_there_is_something_to_arrange(
    make_page: MakePage, services: Services
) -> None:
    services.habits.make(HabitDraft(name="Tea"))
    page = make_page()
    asked: list[bool] = []
    page.habits_asked.connect(lambda: asked.append(True))
    press(own(page), "Arrange")
    assert asked == [True]


def test_rows_stand_in_the_order_of_the_habits_and_leave_when_archived(
    make_page: MakePage, services: Services
) -> None:
    for name in ("One", "Two", "Three"):
        services.habits.make(HabitDraft(name=name))
    page = make_page()
    ids = {each.habit.name: each.habit.id for each in services.habits.all()}
    services.habits.arrange([ids["Three"], ids["One"]])
    services.habits.archive(ids["Two"])
    page.refresh()
    rows = own(page)._rows
    assert [rows.itemAt(place).widget()._habit.name for place in range(rows.count())] == [
        "Three",
        "One",
    ]
    page.go_to(TODAY - timedelta(days=1))
    assert set(own(page).rows) == {"one", "two", "three"}


def test_an_aim_is_said_on_hover_and_beside_where_there_is_room(
    make_page: MakePage, services: Services
) -> None:
    services.habits.make(HabitDraft(name="Tea", goal=Goal(1, None, 5)))
    services.journal.log(HabitRecord(day=TODAY, habit="tea"))
    page = make_page()
    row = own(page).rows["tea"]
    said = "Your aim, on 5 days a week · 1 of 1 tracked day"
    assert row.toolTip() == f"Tea\n{said}"
    assert row._tick.accessibleDescription() == said
    row.resize(600, row.height())
    assert row._aside.text() == "1 of 7 · 1 of 1 tracked day"
    row.resize(150, row.height())
    assert row._aside.text() == "1 of 7"


def test_the_longest_run_is_said_only_where_it_is_wanted(services: Services) -> None:
    coffee = HabitDraft(name="Coffee", form=HabitForm.NUMBER, unit="cups", goal=Goal(None, 2))
    services.habits.make(coffee)
    services.journal.log(HabitRecord(day=TODAY, habit="coffee", value=3))
    (line,) = today_view(services, TODAY).habits
    assert line.more == "Your aim, at most 2 cups a day · 0 of 1 tracked day"
    services.preferences.set(LONGEST_RUN, value=True)
    (line,) = today_view(services, TODAY).habits
    assert line.more.endswith("tracked day · longest run in 28 days: 0 days")


@pytest.mark.parametrize(("aim", "since"), [(False, 13), (True, 27)])
def test_with_an_aim_the_page_hears_of_the_days_that_are_counted(
    services: Services, aim: bool, since: int
) -> None:
    services.habits.make(HabitDraft(name="Tea", goal=Goal(1) if aim else None))
    view = today_view(services, TODAY)
    assert view.since == TODAY - timedelta(days=since)
    services.journal.log(exercise(30))
    assert view.shows(frozenset({TODAY - timedelta(days=since)}))
    assert not view.shows(frozenset({TODAY - timedelta(days=since + 1)}))


def test_the_tab_key_walks_through_the_habits_and_on_to_the_note(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    services.habits.make(HabitDraft(name="Tea"))
    page = make_page()
    own(page)._arrange.setFocus()
    names = []
    for _ in range(4):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
        type_keys(KEYS.Key_Tab)
    assert names == ["Arrange your own habits", "Add a habit", "Tea", "Note of the day"]
