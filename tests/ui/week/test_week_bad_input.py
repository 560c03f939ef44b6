"""Journals that are hard to show: the Week page has sensible words for each, and no fault."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.looks import Looks
from nehabits.ui.week.week_page import WeekPage
from nehabits.ui.worker import SameThreadWorker
from tests.journals import TODAY, open_journal
from tests.ui.conftest import raise_again
from tests.week_states import MONDAY, STATES
from tests.wording.harvest import harvest
from tests.wording.lexicon import check


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with open_journal(tmp_path / "journal.sqlite") as opened:
        yield opened


@pytest.fixture
def show(qtbot: QtBot, looks: Looks, services: Services) -> Callable[[str], WeekPage]:
    def shown(state: str) -> WeekPage:
        STATES[state](services)
        page = WeekPage(services, SameThreadWorker(raise_again), Bus(), looks)
        qtbot.addWidget(page)
        page.resize(1080, 740)
        page.show()
        return page

    return shown


def said(page: WeekPage, measure: str, column: int) -> str:
    model = page.view.model_
    rows = {model.index(row, 0).data(): row for row in range(model.rowCount())}
    text: str = model.index(rows[measure], column).data(Qt.ItemDataRole.AccessibleTextRole)
    return text


@pytest.mark.parametrize("state", STATES)
def test_every_state_has_words_within_the_rules_in_every_week(
    show: Callable[[str], WeekPage], state: str
) -> None:
    page = show(state)
    page.rows.choose("everything")
    page.refresh()
    for first in (MONDAY, date(1990, 4, 30), date(1900, 1, 1), TODAY + timedelta(days=9)):
        page.show_week(first)
        assert page.view.model_.rowCount() > 40
        assert check(harvest(page)) == []


def test_after_thirty_six_years_of_nothing_the_weeks_are_gaps_and_not_zeros(
    show: Callable[[str], WeekPage],
) -> None:
    page = show("long_ago_and_today")
    expected = "Time asleep, 5 weeks: no value, no value, no value, no value, no value"
    assert said(page, "Time asleep", 11) == expected
    assert said(page, "Time asleep", 9).endswith("1 of 6 nights")


def test_in_another_zone_the_nights_stay_as_the_clocks_there_said(
    show: Callable[[str], WeekPage],
) -> None:
    page = show("zone_changed")
    assert said(page, "Time asleep", 8).startswith("Time asleep, This week: 7 h 30")
    page.rows.choose("everything")
    page.refresh()
    assert said(page, "Falling asleep", 8) == "Falling asleep, This week: 23:00"


def test_an_aim_of_zero_is_met_by_a_zero_alone(show: Callable[[str], WeekPage]) -> None:
    page = show("aims_of_zero")
    cells = [said(page, "Vigorous minutes", column) for column in range(1, 6)]
    met = [text.endswith("at your aim") for text in cells]
    assert met == [": 0 min" in text for text in cells]
    assert any(met)
    assert not all(met)


def test_a_week_to_come_is_still_to_come(show: Callable[[str], WeekPage]) -> None:
    page = show("to_come")
    page.show_week(TODAY + timedelta(days=9))
    assert page.below.text() == "week 49, 7 days still to come"
    assert said(page, "Energy, 1 to 5", 1).endswith("still to come")
    assert not page.later.isEnabled()


def test_large_numbers_and_long_names_leave_room_for_the_rest(
    show: Callable[[str], WeekPage],
) -> None:
    page = show("crowded")
    assert page.view.horizontalScrollBar().maximum() == 0
    assert not page.view.isColumnHidden(10)
