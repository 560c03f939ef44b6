"""The Week page shows a real week, walks to others, and opens a day from a cell."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from nehabits.domain.day_mark import Mark
from nehabits.domain.pillar import Pillar
from nehabits.domain.reference import Profile
from nehabits.services.preferences import FIRST_WEEKDAY, PROFILE
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.looks import Looks
from nehabits.ui.theme import DARK, LIGHT, mix
from nehabits.ui.week.week_cells import Fill, WeekCell
from nehabits.ui.week.week_model import COVERAGE, FIGURE, MEASURE, PREVIOUS, WEEKS
from nehabits.ui.week.week_page import WeekPage
from nehabits.ui.worker import SameThreadWorker
from tests.examples import exercise, item, meal, night
from tests.journals import TODAY, fill, open_journal
from tests.ui.conftest import in_active_window, raise_again
from tests.wording.harvest import harvest
from tests.wording.lexicon import check


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with open_journal(tmp_path / "journal.sqlite") as opened:
        yield opened


@pytest.fixture
def page(qtbot: QtBot, looks: Looks, services: Services, bus: Bus) -> Iterator[WeekPage]:
    page = WeekPage(services, SameThreadWorker(raise_again), bus, looks)
    in_active_window(qtbot, page, 1080, 740)
    yield page
    looks.choose("light")


def index(page: WeekPage, name: str, column: int) -> QModelIndex:
    """Return the place of a measure's row and a column."""
    model = page.view.model_
    rows = range(model.rowCount())
    row = next(each for each in rows if model.index(each, MEASURE).data() == name)
    return model.index(row, column)


def cells(page: WeekPage, name: str) -> list[WeekCell | None]:
    return [page.view.model_.cell_at(index(page, name, column)) for column in range(1, 8)]


def spoken(page: WeekPage, name: str, column: int) -> str:
    text: str = index(page, name, column).data(Qt.ItemDataRole.AccessibleTextRole)
    return text


def test_a_week_worked_out_by_hand_is_on_the_page(
    services: Services, page: WeekPage, bus: Bus
) -> None:
    monday = TODAY - timedelta(days=5)
    woke = ["07:00", "06:00", "08:00", "07:00"]
    for place, time in enumerate(woke):
        services.journal.log(night(monday + timedelta(days=place), "00:00", time))
    services.journal.mark([TODAY - timedelta(days=1)], Pillar.SLEEP, Mark.NOT_TRACKED)
    bus.changed.emit(services.journal.log(exercise(90), exercise(40, day=monday)))
    shown = cells(page, "Time asleep")
    assert [cell and cell.text for cell in shown] == ["7:00", "6:00", "8:00", "7:00", "", "", ""]
    assert [cell and cell.fill for cell in shown] == [
        Fill.STRONG, Fill.PALE, Fill.STRONG, Fill.STRONG, Fill.HATCHED, Fill.DASHED, Fill.NONE,
    ]  # fmt: skip
    assert index(page, "Time asleep", FIGURE).data() == "7 h"
    assert index(page, "Time asleep", COVERAGE).data() == "4 of 5 nights"
    assert index(page, "Time asleep", PREVIOUS).data() == "–"
    assert spoken(page, "Time asleep", MEASURE) == (
        "Time asleep, Adults, 7 h or more, AASM and SRS, 2015, consensus, Enough restful sleep: "
        "Rest gives the body time to refill its stores. (D1, D0, D3; see Guide)"
    )
    assert spoken(page, "Moderate-equivalent minutes", FIGURE) == (
        "Moderate-equivalent minutes, This week: 130 min"
    )


def test_a_week_at_its_reference_is_said_and_not_only_coloured(
    services: Services, page: WeekPage, bus: Bus
) -> None:
    bus.changed.emit(services.journal.log(exercise(150)))
    said = spoken(page, "Moderate-equivalent minutes", FIGURE)
    assert said == "Moderate-equivalent minutes, This week: 150 min, at the reference"


def test_above_a_range_that_only_tells_people_apart_a_day_is_at_the_reference(
    services: Services, page: WeekPage, bus: Bus
) -> None:
    oranges = item("oranges", 300.0, vitamin_c=160.0)
    services.journal.log(meal(oranges))
    bus.changed.emit(services.journal.mark([TODAY], Pillar.MEALS, Mark.COMPLETE))
    page.rows.choose("everything")
    page.refresh()
    cell = cells(page, "Vitamin C, mg")[5]
    assert cell is not None
    assert (cell.text, cell.fill) == ("160", Fill.STRONG)
    services.preferences.set(PROFILE, Profile(sex="male", age=40))
    page.refresh()
    assert "90 mg" in spoken(page, "Vitamin C, mg", MEASURE)


def test_brackets_walk_through_the_weeks_and_t_comes_back(qtbot: QtBot, page: WeekPage) -> None:
    assert page.heading.text() == "16–22 November"
    assert page.below.text() == "week 47, Sunday still to come"
    qtbot.keyClick(page.view, Qt.Key.Key_BracketLeft)
    assert page.heading.text() == "9–15 November"
    qtbot.mouseClick(page.earlier, Qt.MouseButton.LeftButton)
    assert page.heading.text() == "2–8 November"
    qtbot.keyClick(page.view, Qt.Key.Key_BracketRight)
    qtbot.keyClick(page.view, Qt.Key.Key_T)
    assert page.heading.text() == "16–22 November"
    assert not page.later.isEnabled()
    qtbot.keyClick(page.view, Qt.Key.Key_BracketRight)
    assert page.heading.text() == "16–22 November"


def test_a_week_may_begin_on_sunday(services: Services, page: WeekPage) -> None:
    services.preferences.set(FIRST_WEEKDAY, 6)
    page.refresh()
    assert page.heading.text() == "15–21 November"
    assert page.view.model_.headerData(1, Qt.Orientation.Horizontal) == "Sun 15"
    page.show_week(date(2026, 11, 14))
    assert page.heading.text() == "8–14 November"


def test_arrow_keys_walk_the_cells_over_the_headings_and_enter_opens_the_day(
    qtbot: QtBot, page: WeekPage
) -> None:
    page.setFocus()
    assert page.view.hasFocus()
    assert page.view.currentIndex() == index(page, "Time asleep", 1)
    for _ in range(3):
        qtbot.keyClick(page.view, Qt.Key.Key_Down)
    qtbot.keyClick(page.view, Qt.Key.Key_Right)
    assert page.view.currentIndex() == index(page, "Moderate-equivalent minutes", 2)
    with qtbot.waitSignal(page.day_asked) as asked:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert asked.args == [date(2026, 11, 17)]
    qtbot.keyClick(page.view, Qt.Key.Key_Up)
    assert page.view.currentIndex() == index(page, "Sleep quality, 1 to 5", 2)


def test_a_click_on_a_cell_opens_its_day_and_on_a_name_its_chart(
    qtbot: QtBot, page: WeekPage
) -> None:
    days: list[date] = []
    charts: list[str] = []
    page.day_asked.connect(days.append)
    page.measure_asked.connect(charts.append)
    for column in (MEASURE, 3, FIGURE):
        place = page.view.visualRect(index(page, "Time asleep", column)).center()
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert days == [date(2026, 11, 18)]
    assert charts == ["sleep.duration"]
    page.view.setCurrentIndex(index(page, "Practice minutes", MEASURE))
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert charts == ["sleep.duration", "practice.minutes"]
    page.view.setCurrentIndex(index(page, "Mid-sleep spread", MEASURE))
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert len(charts) == 2


def test_five_weeks_and_the_count_of_28_days_are_said_in_words(
    services: Services, page: WeekPage, bus: Bus
) -> None:
    monday = TODAY - timedelta(days=5)
    services.journal.log(exercise(40, day=monday - timedelta(days=7)))
    services.journal.log(exercise(30, day=monday - timedelta(days=21)))
    bus.changed.emit(services.journal.log(exercise(90), night(monday, "00:00", "08:00")))
    said = spoken(page, "Moderate-equivalent minutes", WEEKS)
    assert said == (
        "Moderate-equivalent minutes, 5 weeks: no value, 30 min, no value, 40 min, 90 min"
    )
    hover = index(page, "Time asleep", FIGURE).data(Qt.ItemDataRole.ToolTipRole)
    assert hover == "At the reference in 28 days: 1 of 28 tracked days"


def test_the_place_in_the_table_stays_when_something_is_logged(
    qtbot: QtBot, services: Services, page: WeekPage, bus: Bus
) -> None:
    page.view.setCurrentIndex(index(page, "Practice minutes", 3))
    bus.changed.emit(services.journal.log(exercise(30)))
    assert page.view.currentIndex() == index(page, "Practice minutes", 3)


def test_everything_shows_all_measures(qtbot: QtBot, services: Services, page: WeekPage) -> None:
    before = page.view.model_.rowCount()
    everything = next(b for b in page.rows.findChildren(QPushButton) if b.text() == "Everything")
    qtbot.mouseClick(everything, Qt.MouseButton.LeftButton)
    assert page.view.model_.rowCount() > before
    assert index(page, "Regularity index", FIGURE).data() == "–"


def test_the_model_is_sound(qtmodeltester: ModelTester, services: Services, page: WeekPage) -> None:
    fill(services, days=20)
    page.refresh()
    qtmodeltester.check(page.view.model_)


@pytest.mark.parametrize(("choice", "theme"), [("light", LIGHT), ("dark", DARK)])
def test_a_cell_is_painted_in_its_pillars_colour(
    services: Services, page: WeekPage, looks: Looks, choice: str, theme: object
) -> None:
    services.journal.log(night(TODAY, "00:00", "08:00"))
    looks.choose(choice)
    page.refresh()
    assert theme == looks.theme
    place = page.view.visualRect(index(page, "Time asleep", 6))
    image = page.view.viewport().grab().toImage()
    share = 0.42 if looks.theme.dark else 0.3
    expected = mix(looks.theme.sleep.shape, looks.theme.surface, share)
    assert image.pixelColor(place.left() + 8, place.center().y()).name().upper() == expected


def test_a_small_window_leaves_out_the_five_weeks_and_scrolls_nowhere(
    services: Services, page: WeekPage
) -> None:
    fill(services, days=30)
    page.refresh()
    assert not page.view.isColumnHidden(WEEKS)
    page.resize(836, 520)
    assert page.view.horizontalScrollBar().maximum() == 0
    assert page.view.isColumnHidden(WEEKS)
    assert not page.view.isColumnHidden(PREVIOUS)
    assert page.view.model_.headerData(1, Qt.Orientation.Horizontal) == "Mon\n16"


def test_the_page_speaks_within_the_rules(qtbot: QtBot, services: Services, page: WeekPage) -> None:
    assert check(harvest(page)) == []
    fill(services, days=30)
    page.rows.choose("everything")
    page.refresh()
    texts = harvest(page)
    assert len(texts) > 300
    assert check(texts) == []
