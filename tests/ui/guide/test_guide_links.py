"""From the Guide to a chart on Trends, and to the aims of Settings."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nehabits.domain.aim import Goal
from nehabits.ui.guide.guide_page import GuidePage
from nehabits.ui.settings.aim_editor import AimEditor
from nehabits.ui.settings.settings_page import SettingsPage
from nehabits.ui.trends.trends_page import TrendsPage
from tests.screens import desktop_in
from tests.settling import settled


def press(qtbot: QtBot, root: QWidget, text: str) -> None:
    settled()
    button = next(each for each in root.findChildren(QPushButton) if each.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settled()


def test_the_page_opens_at_its_top_with_the_keyboard_on_the_areas(
    qapp: QApplication, tmp_path: Path
) -> None:
    with desktop_in("full", tmp_path) as desktop:
        desktop.window.activateWindow()
        page = desktop.window.show_page("guide")
        assert isinstance(page, GuidePage)
        settled()
        holder = page.parentWidget()
        assert holder is not None
        assert page.mapTo(holder, page.rect().topLeft()).y() == 0
        assert page.areas.isAncestorOf(QApplication.focusWidget())


def test_a_measure_is_shown_on_trends(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with desktop_in("full", tmp_path) as desktop:
        page = desktop.window.show_page("guide")
        assert isinstance(page, GuidePage)
        press(qtbot, page.card("practice_nature"), "Time in nature")
        trends = desktop.window.current_page()
        assert isinstance(trends, TrendsPage)
        assert trends.choice.measure_id == "practice.nature"


def test_an_aim_is_begun_for_the_measure_it_was_asked_for(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with desktop_in("empty", tmp_path) as desktop:
        page = desktop.window.show_page("guide")
        assert isinstance(page, GuidePage)
        press(qtbot, page.card("exercise_gentle"), "Set an aim of your own…")
        settings = desktop.window.current_page()
        assert isinstance(settings, SettingsPage)
        form = settings._aims.adding.form
        assert isinstance(form, AimEditor)
        assert form.measure.measure_id() == "exercise.active_days"
        assert not form.is_touched()
        assert form.isAncestorOf(QApplication.focusWidget())


def test_an_aim_in_force_is_changed_and_not_set_again(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with desktop_in("empty", tmp_path) as desktop:
        desktop._services.aims.set("exercise.active_days", Goal(low=1, days_a_week=3))
        page = desktop.window.show_page("guide")
        assert isinstance(page, GuidePage)
        press(qtbot, page.card("exercise_gentle"), "Change your aim…")
        settings = desktop.window.current_page()
        assert isinstance(settings, SettingsPage)
        assert settings._aims.adding.form is None
        (place,) = settings._aims._places.values()
        assert isinstance(place.form, AimEditor)
