"""Using the Export page as a person would, and what is seen of it."""

import csv
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from nehabits.ui.export.export_page import ExportPage
from nehabits.ui.export.tick import Tick
from nehabits.ui.paper.page import texts


def days(folder: Path) -> list[str]:
    with (folder / "daily.csv").open(encoding="utf-8-sig", newline="") as file:
        return [row["day"] for row in csv.DictReader(file)]


def press(qtbot: QtBot, page: ExportPage, text: str) -> None:
    """Press the button that says so."""
    found = [each for each in page.findChildren(QPushButton) if each.text() == text]
    button = next(each for each in found if each.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def tick(qtbot: QtBot, page: ExportPage, text: str) -> None:
    """Tick or untick, by the space bar."""
    box = next(each.box for each in page.findChildren(Tick) if each.box.text() == text)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)


def on_paper(page: ExportPage) -> str:
    assert page.preview.paper.page is not None
    return " ".join(texts([page.preview.paper.page]))


def instead(page: ExportPage) -> str:
    """What is said in place of a preview; "" if there is one."""
    nothing = page.preview._nothing
    return page.preview._instead.text() if nothing.isVisible() else ""
