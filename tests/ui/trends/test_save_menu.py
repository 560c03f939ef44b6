"""The chart is saved where the person says, or copied; what went wrong is said in a sentence."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nehabits.services.saved_chart import ChartNumbers
from nehabits.ui.charts.chart_file import ChartSheet
from nehabits.ui.charts.chart_lines import trend_lines
from nehabits.ui.charts.chart_paint import ChartPaint
from nehabits.ui.charts.day_chart import DayChart
from nehabits.ui.charts.day_window import DayWindow
from nehabits.ui.looks import Looks
from nehabits.ui.trends.chart_to_save import ChartToSave, Form
from nehabits.ui.trends.save_menu import SaveMenu
from tests.ui.charts.shown import show_all
from tests.ui.charts.typed_series import TODAY, series

NUMBERS = ChartNumbers(("day", "sleep_duration_min"), ((date(2026, 11, 21), 432.0),))
Answer = Callable[[Path | None], list[Path]]


def sheet(name: str = "Time asleep") -> ChartSheet:
    return ChartSheet(name, "a week", "7 of 7 nights", "dots: nights", (), "the notice")


def chart_to_save(view: Any = None, name: str = "Time asleep") -> ChartToSave:
    return ChartToSave(sheet(name), view, NUMBERS, date(2026, 8, 27), date(2026, 11, 25))


@pytest.fixture
def menu(qtbot: QtBot, looks: Looks) -> Iterator[SaveMenu]:
    page = QWidget()
    qtbot.addWidget(page)
    chart = DayChart(looks, DayWindow(), ChartPaint, page)
    show_all(chart, trend_lines(series("sleep.duration", [430.0] * 7), None, TODAY))
    menu = SaveMenu(lambda: chart_to_save(chart.view), looks, page)
    row = QHBoxLayout(page)
    for widget in (chart, menu, menu.state):
        row.addWidget(widget)
    page.resize(900, 500)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    yield menu
    page.hide()


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Answer the question for a file, and return what was offered."""

    def answer(chosen: Path | None) -> list[Path]:
        offered: list[Path] = []

        def ask(cls: type[SaveMenu], path: Path, form: Form, parent: QWidget) -> Path | None:
            offered.append(path)
            return chosen

        monkeypatch.setattr(SaveMenu, "ask", classmethod(ask))
        return offered

    return answer


def action(menu: SaveMenu, text: str) -> QAction:
    return next(each for each in menu.menu().actions() if each.text() == text)


def test_each_kind_of_file_holds_what_its_name_says(
    menu: SaveMenu, answer: Answer, tmp_path: Path
) -> None:
    begins = {Form.PNG: b"\x89PNG", Form.SVG: b"<?xml", Form.CSV: b"\xef\xbb\xbfday,"}
    for form in Form:
        path = tmp_path / f"chart.{form.ending}"
        answer(path)
        action(menu, f"{form.title}…").trigger()
        assert path.read_bytes().startswith(begins[form])
        assert menu.state.text() == f"Saved: {path}"
        assert menu.state.isVisible()


def test_the_name_offered_says_what_and_when_and_the_last_folder_is_remembered(
    menu: SaveMenu, answer: Answer, tmp_path: Path
) -> None:
    offered = answer(tmp_path / "mine.csv")
    menu.save(Form.CSV)
    menu.save(Form.PNG)
    assert offered[0].name == "nehabits time-asleep 2026-08-27–2026-11-25.csv"
    assert offered[1] == tmp_path / "nehabits time-asleep 2026-08-27–2026-11-25.png"


@pytest.mark.parametrize(
    ("name", "stem"),
    [("../a: b*?", "a-b"), ("Ünüsual", "ünüsual"), ("***", "chart"), ("x" * 90, "x" * 60)],
)
def test_a_name_a_person_made_up_becomes_a_name_of_a_file(name: str, stem: str) -> None:
    found = chart_to_save(name=name).file_name(Form.SVG)
    assert found == f"nehabits {stem} 2026-08-27–2026-11-25.svg"


def test_thinking_better_of_it_writes_and_says_nothing(
    menu: SaveMenu, answer: Answer, tmp_path: Path
) -> None:
    answer(None)
    menu.save(Form.PNG)
    assert not list(tmp_path.iterdir())
    assert not menu.state.isVisible()


def test_a_folder_that_cannot_be_written_is_said_where_the_person_is(
    menu: SaveMenu, answer: Answer, tmp_path: Path
) -> None:
    answer(tmp_path / "gone" / "chart.png")
    menu.save(Form.PNG)
    assert menu.state.text() == (
        f"{tmp_path / 'gone'} cannot be written (No such file or directory); choose another folder."
    )
    assert menu.state.property("role") == "refusal"
    menu.forget()
    assert not menu.state.isVisible()


def test_copying_puts_the_picture_and_the_numbers_on_the_clipboard(menu: SaveMenu) -> None:
    action(menu, "Copy picture and numbers").trigger()
    data = QApplication.clipboard().mimeData()
    assert isinstance(data.imageData(), QImage)
    assert data.text() == "day\tsleep_duration_min\r\n2026-11-21\t432\r\n"
    assert data.data("text/csv").data() == NUMBERS.csv()
    assert menu.state.text() == "The picture and the numbers are copied."


def test_the_menu_opens_and_chooses_by_keyboard(
    qtbot: QtBot, menu: SaveMenu, answer: Answer, tmp_path: Path
) -> None:
    offered = answer(tmp_path / "chart.svg")
    menu.setFocus()
    menu.menu().popup(menu.mapToGlobal(menu.rect().bottomLeft()))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(menu.menu(), key)
    assert offered[0].suffix == ".svg"
    assert (tmp_path / "chart.svg").exists()


def test_a_name_typed_without_its_ending_gets_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chosen = str(tmp_path / "mine")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (chosen, ""))
    assert SaveMenu.ask(tmp_path / "x.png", Form.PNG) == tmp_path / "mine.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: ("", ""))
    assert SaveMenu.ask(tmp_path / "x.png", Form.PNG) is None
