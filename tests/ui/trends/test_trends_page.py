"""The Trends page shows a measure over a range, as a chart or as numbers, from a real journal."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from nehabits.domain.aim import Aim
from nehabits.domain.day_mark import Mark
from nehabits.domain.own_habit import OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.charts.chart_lines import TrendLines
from tests.examples import exercise, night
from tests.journals import TODAY, fill
from tests.ui.trends.page_driver import MakePage, in_sight, log_nights, press
from tests.wording.harvest import harvest
from tests.wording.lexicon import check


def test_the_last_three_months_of_nights_are_shown_first(
    services: Services, make: MakePage
) -> None:
    log_nights(services, {0: "07:00", 1: "06:00", 2: "08:00", 3: "07:00", 100: "05:00"})
    card = make(services).card
    assert card.name.text() == "Time asleep"
    assert card.period.text() == "23 August – 21 November 2026"
    assert card.summary.text() == "4 of 91 nights · 3 at the reference · mean 7 h"
    assert card.reference.text() == "Reference: Adults, 7 h or more (AASM and SRS, 2015, consensus)"
    assert card.documents.text().startswith("Recommended in “How to Increase Norepinephrine")
    assert card.chart.isVisible()


def test_an_empty_journal_says_what_will_be_here_and_offers_the_first_step(
    qtbot: QtBot, services: Services, make: MakePage
) -> None:
    page = make(services)
    assert not page.card.chart.isVisible()
    assert page.card.empty.text.text().startswith("Nothing is logged here in these days.")
    with qtbot.waitSignal(page.entry_asked) as asked:
        press(qtbot, page, "Add a night")
    assert asked.args == [Pillar.SLEEP]


@pytest.mark.parametrize(
    ("text", "first", "days"),
    [
        ("Week", date(2026, 11, 15), 7),
        ("Month", date(2026, 10, 23), 30),
        ("3 months", date(2026, 8, 23), 91),
        ("Year", date(2025, 11, 22), 365),
        ("All", date(2026, 8, 13), 101),
    ],
)
def test_each_range_ends_today(
    qtbot: QtBot, services: Services, make: MakePage, text: str, first: date, days: int
) -> None:
    log_nights(services, {0: "07:00", 100: "05:00"})
    page = make(services)
    press(qtbot, page, text)
    assert in_sight(page) == (first, TODAY)
    assert page.card.model.rowCount() == days


def test_brackets_walk_through_the_ranges_and_t_comes_back(
    qtbot: QtBot, services: Services, make: MakePage
) -> None:
    log_nights(services, {0: "07:00", 100: "05:00"})
    page = make(services)
    qtbot.keyClick(page.card.chart, Qt.Key.Key_BracketLeft)
    assert page.card.period.text() == "24 May – 22 August 2026"
    assert page.choosers.later.isEnabled()
    qtbot.keyClick(page.card.chart, Qt.Key.Key_BracketLeft)
    qtbot.keyClick(page.card.face, Qt.Key.Key_BracketRight)
    assert page.card.period.text() == "24 May – 22 August 2026"
    qtbot.keyClick(page.card.chart, Qt.Key.Key_T)
    assert page.card.period.text() == "23 August – 21 November 2026"
    assert not page.choosers.later.isEnabled()
    qtbot.keyClick(page.card.chart, Qt.Key.Key_BracketRight)
    assert page.card.period.text() == "23 August – 21 November 2026"


def test_a_pillar_opens_its_measures_and_remembers_the_last_one(
    qtbot: QtBot, services: Services, make: MakePage
) -> None:
    services.journal.log(exercise(30))
    page = make(services)
    press(qtbot, page, "Exercise")
    assert page.choice.measure_id == "exercise.moderate"
    page.choosers.measures.setCurrentIndex(page.choosers.measures.findText("Strength days"))
    assert page.card.name.text() == "Strength days"
    press(qtbot, page, "Sleep")
    assert page.card.name.text() == "Time asleep"
    press(qtbot, page, "Exercise")
    assert page.card.name.text() == "Strength days"
    assert page.card.summary.text() == "1 of 91 days · 0 days in all"


def test_own_habits_have_a_tab_once_there_is_one(
    qtbot: QtBot, services: Services, make: MakePage, bus: Bus
) -> None:
    page = make(services)
    texts = [button.text() for button in page.choosers.areas.findChildren(QPushButton)]
    assert texts == ["Sleep", "Exercise", "Stress practice", "Meals", "How it feels"]
    bus.changed.emit(services.journal.keep_habit(OwnHabit(name="Screens off", slug="screens")))
    press(qtbot, page, "Your own")
    assert page.card.name.text() == "Screens off"


def test_n_shows_the_numbers_and_the_chart_again(
    qtbot: QtBot, services: Services, make: MakePage
) -> None:
    log_nights(services, {0: "07:00", 1: "06:00"})
    services.journal.mark([TODAY - timedelta(days=2)], Pillar.SLEEP, Mark.NOT_TRACKED)
    page = make(services)
    qtbot.keyClick(page.card.chart, Qt.Key.Key_N)
    assert page.card.table.hasFocus()
    model = page.card.model
    rows = [[model.index(row, column).data() for column in range(4)] for row in range(4)]
    assert rows == [
        ["Sat 21 November 2026", "7 h", "", ""],
        ["Fri 20 November 2026", "6 h", "", ""],
        ["Thu 19 November 2026", "", "", "not tracked"],
        ["Wed 18 November 2026", "", "", "nothing logged"],
    ]
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(4)]
    assert heads == ["Day", "Time asleep", "7-day mean", "Note"]
    qtbot.keyClick(page.card.table, Qt.Key.Key_N)
    assert page.card.chart.hasFocus()


def test_the_table_is_a_sound_model(
    qtbot: QtBot, qtmodeltester: ModelTester, services: Services, make: MakePage
) -> None:
    log_nights(services, {0: "07:00"})
    page = make(services)
    qtmodeltester.check(page.card.model)


def test_what_is_logged_meanwhile_appears_and_the_place_in_the_numbers_stays(
    qtbot: QtBot, services: Services, make: MakePage, bus: Bus
) -> None:
    log_nights(services, {0: "07:00"})
    page = make(services)
    qtbot.keyClick(page.card.chart, Qt.Key.Key_N)
    page.card.table.selectRow(5)
    bus.changed.emit(services.journal.log(night(TODAY - timedelta(days=1), "00:00", "06:30")))
    assert page.card.summary.text() == "2 of 91 nights · 1 at the reference"
    assert page.card.model.index(1, 1).data() == "6 h 30"
    assert page.card.table.currentIndex().row() == 5


def test_a_page_that_is_not_seen_asks_again_when_it_is(
    services: Services, make: MakePage, bus: Bus
) -> None:
    page = make(services)
    page.hide()
    bus.changed.emit(services.journal.log(night(TODAY, "00:00", "06:30")))
    assert not page.card.summary.text().startswith("1 of 91")
    page.show()
    assert page.card.summary.text().startswith("1 of 91 nights")


def test_enter_on_the_crosshair_asks_for_its_day(
    qtbot: QtBot, services: Services, make: MakePage
) -> None:
    log_nights(services, {0: "07:00", 3: "05:00"})
    page = make(services)
    page.setFocus()
    assert page.card.chart.hasFocus()
    qtbot.keyClick(page.card.chart, Qt.Key.Key_Left)
    with qtbot.waitSignal(page.day_asked) as asked:
        qtbot.keyClick(page.card.chart, Qt.Key.Key_Return)
    assert asked.args == [TODAY]


def test_a_reference_that_was_switched_off_leaves_the_chart(
    services: Services, make: MakePage
) -> None:
    log_nights(services, {0: "07:00"})
    services.preferences.choose_reference("sleep.duration", "")
    page = make(services)
    assert page.card.reference.text() == "No reference is chosen."
    assert isinstance(page.card.chart.picture, TrendLines)
    assert page.card.chart.picture.band is None


def test_a_journal_with_only_1990_and_today_is_shown_whole(
    qtbot: QtBot, services: Services, make: MakePage
) -> None:
    services.journal.log(night(date(1990, 1, 1), "00:00", "07:00"))
    log_nights(services, {0: "06:00"})
    page = make(services)
    press(qtbot, page, "All")
    assert in_sight(page) == (date(1990, 1, 1), TODAY)
    assert page.card.summary.text() == "2 of 13474 nights · 1 at the reference"


def test_every_measure_is_shown_and_said_within_the_rules(
    qtbot: QtBot, services: Services, make: MakePage
) -> None:
    fill(services, days=40)
    page = make(services)
    for area in ("Sleep", "Exercise", "Stress practice", "Meals", "How it feels", "Your own"):
        press(qtbot, page, area)
        for place in range(page.choosers.measures.count()):
            page.choosers.measures.setCurrentIndex(place)
            qtbot.keyClick(page.card.chart, Qt.Key.Key_End)
            assert page.card.name.text() == page.choosers.measures.itemText(place)
            assert check(harvest(page)) == []


def test_an_aim_is_said_below_the_reference_since_it_holds(
    services: Services, make: MakePage
) -> None:
    log_nights(services, {0: "07:00"})
    services.journal.keep_aim(
        Aim(measure="sleep.duration", since=TODAY - timedelta(days=9), low=450)
    )
    reference = make(services).card.reference.text().splitlines()
    assert reference[1:] == ["Your aim since 12 November 2026: at least 7 h 30 a night"]
