"""All text grows and shrinks while the program runs, as if it had been so from the start."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QFontDatabase, QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from nehabits.domain.pillar import Pillar
from nehabits.services.preferences import TEXT_SIZE
from nehabits.services.services import Services
from nehabits.ui.desktop import Desktop
from nehabits.ui.looks import Looks
from nehabits.ui.style import base_font, small_font
from nehabits.ui.theme import BASE_TEXT, points
from nehabits.ui.today.today_page import TodayPage
from nehabits.ui.trends.trends_page import TrendsPage
from nehabits.ui.widgets.words import words
from tests.screens import STATES, desktop_in
from tests.settling import settled

SIZE = QSize(1280, 800)


@pytest.fixture(autouse=True)
def _usual_size_afterwards(session_looks: Looks) -> Iterator[None]:
    yield
    session_looks.set_text_size(100)


def _full_at(percent: int, services: Services) -> None:
    STATES["full"](services)
    services.preferences.set(TEXT_SIZE, percent)


def places(desktop: Desktop) -> dict[str, list[tuple[object, ...]]]:
    """Return what is seen of every page, with where it stands and how large its words are."""
    found = {}
    for key in desktop.window.page_keys():
        page = desktop.window.show_page(key)
        settled()
        found[key] = [
            (
                type(widget).__name__,
                widget.mapTo(page, QPoint(0, 0)),
                widget.size(),
                widget.font().pointSizeF(),
            )
            for widget in page.findChildren(QWidget)
            if widget.isVisible() and not widget.objectName().startswith("qt_")
        ]
        found[key] += (table_sizes(view) for view in page.findChildren(QTableView))
    return found


def table_sizes(view: QTableView) -> tuple[object, ...]:
    """Return how high the rows of a table are, and how wide its columns."""
    rows, columns = view.model().rowCount(), view.model().columnCount()
    heights = (view.rowHeight(row) for row in range(rows))
    return (*heights, *(view.columnWidth(column) for column in range(columns)))


@pytest.mark.parametrize("percent", [80, 150, 200])
def test_a_page_that_follows_looks_as_one_that_was_made_so(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, percent: int
) -> None:
    followed, made = tmp_path / "followed", tmp_path / "made"
    for folder in (followed, made):
        folder.mkdir()
    with desktop_in("full", followed) as desktop:
        desktop.window.resize(SIZE)
        before = places(desktop)
        desktop.looks.set_text_size(percent)
        after = places(desktop)
    monkeypatch.setitem(STATES, "large", partial(_full_at, percent))
    with desktop_in("large", made) as desktop:
        desktop.window.resize(SIZE)
        assert desktop.looks.text_size == percent
        fresh = places(desktop)
    assert after == fresh
    assert after != before


def test_nothing_typed_is_lost_and_the_keyboard_stays_when_the_text_grows(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with desktop_in("sparse", tmp_path) as desktop:
        page = desktop.window.show_page("today")
        assert isinstance(page, TodayPage)
        assert page.sheet is not None
        page.quick.line.setText("run 30")
        page.add(Pillar.SLEEP)
        editor = page.sheet.slots[Pillar.SLEEP].editor
        assert editor is not None
        desktop.window.activateWindow()
        line = editor.fields["start"].editor
        line.setFocus()
        qtbot.keyClicks(line, "2310")
        desktop.looks.set_text_size(200)
        settled()
        assert page.quick.line.text() == "run 30"
        assert page.sheet.slots[Pillar.SLEEP].editor is editor
        assert line.text() == "2310"
        assert line.hasFocus()


def test_the_words_of_a_chart_grow_too(qapp: QApplication, tmp_path: Path) -> None:
    with desktop_in("full", tmp_path) as desktop:
        page = desktop.window.show_page("trends")
        assert isinstance(page, TrendsPage)
        settled()
        axis = page.card.chart._paint.view.getAxis("left")
        usual, width = axis.style["tickFont"].pointSizeF(), axis.width()
        desktop.looks.set_text_size(200)
        settled()
        assert axis.style["tickFont"].pointSizeF() == pytest.approx(2 * usual)
        assert axis.width() > width
        lines = QFontMetricsF(axis.style["tickFont"]).height() * len(axis._tickLevels[0])
        assert 0 < lines < axis.height() / 2


def test_every_text_size_from_80_to_200_is_told_once_and_any_other_refused(looks: Looks) -> None:
    told: list[int] = []
    looks.changed.connect(lambda: told.append(looks.text_size))
    looks.set_text_size(150)
    looks.set_text_size(150)
    assert told == [150]
    for wrong in (79, 201, 0, -100):
        with pytest.raises(ValueError, match="80 to 200"):
            looks.set_text_size(wrong)
    assert looks.text_size == 150


@pytest.mark.parametrize("percent", [80, 100, 200])
def test_all_roles_of_words_keep_their_proportions(
    qtbot: QtBot, looks: Looks, percent: int
) -> None:
    looks.set_text_size(percent)
    sizes = {}
    for role in ("body", "small", "title", "figure"):
        label: QLabel = words("Sleep", role)
        qtbot.addWidget(label)
        label.ensurePolished()
        sizes[role] = label.font().pointSizeF()
    base = sizes["body"]
    assert base == pytest.approx(points(13) * percent / 100)
    assert sizes["small"] == pytest.approx(base * 11 / 13, abs=0.01)
    assert sizes["title"] == pytest.approx(base * 20 / 13, abs=0.01)
    assert sizes["figure"] == pytest.approx(base * 24 / 13, abs=0.01)


def test_who_reads_large_text_everywhere_has_it_here_at_100_percent() -> None:
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    system.setPointSizeF(15)
    assert base_font(system, 100).pointSizeF() == pytest.approx(15)
    assert base_font(system, 200).pointSizeF() == pytest.approx(30)
    system.setPointSizeF(6)
    assert base_font(system, 100).pointSizeF() == pytest.approx(points(BASE_TEXT))
    assert small_font(system).pointSizeF() == pytest.approx(6 * 11 / 13)
