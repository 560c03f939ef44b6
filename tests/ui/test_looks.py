"""Light and dark are applied to everything, follow the system, and can be forced."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nehabits.domain.pillar import Pillar
from nehabits.ui.looks import Looks
from nehabits.ui.theme import DARK, LIGHT
from nehabits.ui.widgets.buttons import IconButton, button
from nehabits.ui.widgets.card import Card, pillar_square


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


def test_following_the_system_takes_over_what_it_says_and_a_forced_theme_does_not(
    looks: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks.choose("system")
    monkeypatch.setattr(looks, "_wanted", lambda: DARK)
    looks.follow()
    assert looks.theme == DARK
    monkeypatch.undo()
    looks.choose("light")
    monkeypatch.setattr(looks, "_wanted", lambda: DARK)
    looks.follow()
    assert looks.theme == LIGHT


@pytest.mark.parametrize("choice", ["light", "dark"])
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


@pytest.mark.parametrize("choice", ["light", "dark"])
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
