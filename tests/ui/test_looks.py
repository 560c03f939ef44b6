"""Themes are applied to everything, follow the system, and can be forced; nothing moves."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QStyle,
    QWidget,
)
from pytestqt.qtbot import QtBot

from nehabits.domain.pillar import Pillar
from nehabits.ui.looks import Looks, SystemLooks, system_looks
from nehabits.ui.theme import CONTRAST, CONTRAST_DARK, DARK, LIGHT
from nehabits.ui.widgets.buttons import IconButton, button
from nehabits.ui.widgets.card import Card, pillar_square

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def colour_at(widget: QWidget, x: int, y: int) -> str:
    return widget.grab().toImage().pixelColor(x, y).name().upper()


def test_a_forced_theme_changes_palette_and_sheet_and_is_told_once(
    qtbot: QtBot, looks: Looks, qapp: QApplication
) -> None:
    told: list[str] = []
    looks.changed.connect(lambda: told.append(looks.theme.name))
    looks.choose("dark")
    looks.choose("dark")
    assert told == ["dark"]
    assert looks.theme == DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.ground)
    assert DARK.surface in qapp.styleSheet()
    looks.choose("light")
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.ground)
    assert told == ["dark", "light"]


def test_an_unknown_theme_is_no_choice(looks: Looks) -> None:
    with pytest.raises(ValueError, match="sepia"):
        looks.choose("sepia")
    assert looks.theme == LIGHT


def test_while_it_runs_the_program_follows_the_system_unless_a_theme_is_chosen(
    looks: Looks, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    hints = qapp.styleHints()

    def system_becomes(*, dark: bool, high_contrast: bool) -> None:
        # No screen without a desktop can be made dark: only what the system says is made up.
        said = SystemLooks(dark, high_contrast)
        monkeypatch.setattr("nehabits.ui.looks.system_looks", lambda _application: said)
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)

    looks.choose("system")
    system_becomes(dark=True, high_contrast=False)
    assert looks.theme == DARK
    system_becomes(dark=False, high_contrast=False)
    assert looks.theme == LIGHT
    system_becomes(dark=True, high_contrast=True)
    assert looks.theme == CONTRAST_DARK
    looks.choose("light")
    system_becomes(dark=True, high_contrast=False)
    assert looks.theme == LIGHT


def test_a_wish_for_contrast_alone_is_heard_while_the_program_runs(
    looks: Looks, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks.choose("system")
    said = SystemLooks(dark=False, high_contrast=True)
    monkeypatch.setattr("nehabits.ui.looks.system_looks", lambda _application: said)
    wishes = qapp.styleHints().accessibility()
    wishes.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert looks.theme == CONTRAST


def test_what_the_system_says_is_asked_of_the_system(qapp: QApplication) -> None:
    assert system_looks(qapp) == SystemLooks(dark=False, high_contrast=False)


ANIMATED = (
    QPushButton,
    QCheckBox,
    QRadioButton,
    QLineEdit,
    QComboBox,
    QScrollBar,
    QProgressBar,
)


def test_nothing_in_the_program_moves_by_itself(
    qtbot: QtBot, looks: Looks, qapp: QApplication
) -> None:
    moving = [each for each in Qt.UIEffect if each is not Qt.UIEffect.UI_General]
    for each in (Qt.UIEffect.UI_General, *moving):
        qapp.setEffectEnabled(each, enable=True)
    qapp.setCursorFlashTime(1000)
    Looks(qapp, RESOURCES, "light")
    assert not any(qapp.isEffectEnabled(each) for each in moving)
    assert qapp.cursorFlashTime() == 0
    duration = QStyle.StyleHint.SH_Widget_Animation_Duration
    for kind in ANIMATED:
        widget = kind()
        qtbot.addWidget(widget)
        widget.ensurePolished()
        assert widget.style().styleHint(duration, None, widget) == 0, kind


@pytest.mark.parametrize("choice", ["light", "dark", "contrast", "contrast-dark"])
def test_cards_and_squares_are_painted_in_the_colours_of_the_theme(
    qtbot: QtBot, looks: Looks, choice: str
) -> None:
    looks.choose(choice)
    card = Card("Sleep", Pillar.SLEEP)
    qtbot.addWidget(card)
    card.resize(200, 100)
    assert colour_at(card, 100, 90) == looks.theme.surface
    assert colour_at(card, 100, 0) == looks.theme.line
    for pillar in Pillar:
        square = pillar_square(pillar)
        qtbot.addWidget(square)
        assert colour_at(square, 4, 4) == looks.theme.pillar(pillar).shape


@pytest.mark.parametrize("choice", ["light", "dark", "contrast", "contrast-dark"])
@pytest.mark.parametrize("kind", ["plain", "primary", "link", "chip", "quiet", "row"])
def test_focus_can_be_seen_on_every_kind_of_button(
    qtbot: QtBot, looks: Looks, choice: str, kind: str
) -> None:
    looks.choose(choice)
    holder = QFrame()
    qtbot.addWidget(holder)
    holder.setFixedSize(300, 60)
    pressed: QPushButton = button("Save", kind, parent=holder)
    other = button("Other", parent=holder)
    other.move(150, 0)
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    other.setFocus()
    without = pressed.grab().toImage()
    pressed.setFocus()
    focused = pressed.grab().toImage()
    assert focused != without
    ring = looks.theme.ink if kind == "primary" else looks.theme.accent
    assert focused.pixelColor(pressed.width() // 2, 0).name().upper() == ring


def test_icons_take_the_colour_of_the_theme(qtbot: QtBot, looks: Looks) -> None:
    close = IconButton("close", "Close", looks)
    qtbot.addWidget(close)

    def colours() -> set[str]:
        image = close.icon().pixmap(20, 20).toImage()
        points = [(x, y) for x in range(image.width()) for y in range(image.height())]
        solid = [image.pixelColor(x, y) for x, y in points if image.pixelColor(x, y).alpha() == 255]
        return {colour.name().upper() for colour in solid}

    assert colours() == {LIGHT.ink}
    looks.choose("dark")
    assert colours() == {DARK.ink}


def test_every_icon_of_the_rail_is_there(looks: Looks) -> None:
    names = (
        "today calendar trends week foods guide export settings plus arrow-left arrow-right close"
    )
    for name in names.split():
        image = looks.icons.pixmap(name, "#000000").toImage()
        drawn = [
            image.pixelColor(x, y).alpha() > 128
            for x in range(image.width())
            for y in range(image.height())
        ]
        assert any(drawn), name
    assert not looks.icons.app_icon().isNull()
    with pytest.raises(FileNotFoundError):
        looks.icons.pixmap("unicorn", "#000000")
