"""Exercise and practice by kind on Trends: the chart, its words, the numbers as a table."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nehabits.domain.exercise import CountsAs
from nehabits.services.services import Services
from nehabits.ui.looks import Looks
from nehabits.ui.trends.trends_page import TrendsPage
from tests.clipping import unreadable
from tests.examples import exercise, practice
from tests.journals import TODAY, fill
from tests.settling import settled
from tests.ui.trends.page_driver import MakePage, press
from tests.wording.harvest import harvest

OWN = "my own dance in the kitchen, with the radio on"


def by_kind(qtbot: QtBot, make: MakePage, services: Services, area: str) -> TrendsPage:
    page = make(services)
    press(qtbot, page, area)
    press(qtbot, page, "By kind")
    return page


def log_some(services: Services) -> None:
    services.journal.log(
        exercise(30),
        exercise(20, activity=OWN, day=TODAY - timedelta(days=1)),
        practice(40, "yoga", counts_as=CountsAs.BOTH),
    )


def test_what_counts_as_both_is_read_out_in_both_areas(
    qtbot: QtBot, make: MakePage, services: Services
) -> None:
    log_some(services)
    page = by_kind(qtbot, make, services, "Exercise")
    qtbot.keyClick(page.card.chart, Qt.Key.Key_End)
    said = page.card.chart.accessibleDescription()
    assert said.endswith(": In all: 1 h 10, Running: 30 min, Yoga: 40 min")
    assert page.card.name.text() == "Minutes by activity"
    assert {"Running", "Yoga"} <= {text for _, text in harvest(page.card)}
    press(qtbot, page, "Stress practice")
    press(qtbot, page, "By kind")
    qtbot.keyClick(page.card.chart, Qt.Key.Key_End)
    assert page.card.chart.accessibleDescription().endswith(": In all: 40 min, Yoga: 40 min")


def test_a_new_entry_is_in_its_bar_at_once(
    qtbot: QtBot, make: MakePage, services: Services
) -> None:
    log_some(services)
    page = by_kind(qtbot, make, services, "Exercise")
    services.journal.log(exercise(5))
    page.refresh()
    qtbot.keyClick(page.card.chart, Qt.Key.Key_End)
    assert "Running: 35 min" in page.card.chart.accessibleDescription()


def test_the_numbers_have_a_column_for_each_kind_in_sight(
    qtbot: QtBot, make: MakePage, services: Services
) -> None:
    log_some(services)
    page = by_kind(qtbot, make, services, "Exercise")
    qtbot.keyClick(page.card.chart, Qt.Key.Key_N)
    model = page.card.table.model()
    columns = range(model.columnCount())
    headings = [model.headerData(each, Qt.Orientation.Horizontal) for each in columns]
    assert headings == ["Day", "In all", OWN, "Running", "Yoga", "Note"]
    row = [model.index(1, each).data() for each in columns]
    assert row == ["Fri 20 November 2026", "20 min", "20 min", "0 min", "0 min", ""]


@pytest.mark.parametrize(("theme", "size"), [("light", 100), ("dark", 200)])
def test_it_can_be_read_at_every_range_and_size(
    qtbot: QtBot, make: MakePage, services: Services, looks: Looks, theme: str, size: int
) -> None:
    fill(services, 200)
    looks.choose(theme)
    looks.set_text_size(size)
    page = by_kind(qtbot, make, services, "Exercise")
    for width, height in ((700, 560), (1080, 740)):
        page.resize(width, height)
        for span in ("Week", "3 months", "All"):
            press(qtbot, page, span)
            settled()
            assert unreadable(page.card) == []


def test_an_empty_journal_offers_the_first_step(
    qtbot: QtBot, make: MakePage, services: Services
) -> None:
    page = by_kind(qtbot, make, services, "Exercise")
    assert page.card.face is page.card.empty.log
