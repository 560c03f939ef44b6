"""The small pieces answer to mouse and keyboard, and have names."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDateEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.ui.looks import Looks
from nehabits.ui.widgets.card import Card
from nehabits.ui.widgets.chips import Chips
from nehabits.ui.widgets.field import Field, point_out
from nehabits.ui.widgets.score_row import ScoreRow
from nehabits.ui.widgets.segmented import Segmented
from nehabits.ui.widgets.text_line import TextLine
from nehabits.ui.widgets.undo_bar import UndoBar
from nehabits.ui.widgets.words import words

Put = Callable[..., None]


@pytest.fixture
def put(qtbot: QtBot, looks: Looks) -> Put:
    """Put pieces one below the other into a shown, active window."""
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    holder.resize(500, 300)
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)

    def put(*pieces: QWidget) -> None:
        for piece in pieces:
            shown = not piece.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
            column.addWidget(piece)
            piece.setVisible(shown)
        holder.ensurePolished()
        column.activate()

    return put


def buttons(widget: QWidget) -> list[QPushButton]:
    return widget.findChildren(QPushButton)


def test_an_arrow_key_chooses_the_next_segment_and_tells(qtbot: QtBot, put: Put) -> None:
    ranges = Segmented("Range", [("week", "Week"), ("month", "Month"), ("year", "Year")])
    put(ranges)
    told: list[object] = []
    ranges.chosen.connect(told.append)
    ranges.choose("month")
    assert told == []
    ranges.setFocus()
    qtbot.keyClick(buttons(ranges)[1], Qt.Key.Key_Right)
    assert ranges.value() == "year"
    qtbot.keyClick(buttons(ranges)[2], Qt.Key.Key_Left)
    assert told == ["year", "month"]


def test_a_segmented_control_is_one_tab_stop(qtbot: QtBot, put: Put) -> None:
    before, after = QLineEdit(), QLineEdit()
    ranges = Segmented("Range", [("week", "Week"), ("month", "Month"), ("year", "Year")])
    put(before, ranges, after)
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert buttons(ranges)[0].hasFocus()
    qtbot.keyClick(buttons(ranges)[0], Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_walking_back_by_tab_key_reaches_the_segment_in_force_at_once(
    qtbot: QtBot, put: Put
) -> None:
    after = QLineEdit()
    ranges = Segmented("Range", [("week", "Week"), ("month", "Month"), ("year", "Year")])
    put(ranges, after)
    ranges.choose("month")
    after.setFocus()
    qtbot.keyClick(after, Qt.Key.Key_Backtab)
    assert buttons(ranges)[1].hasFocus()


def test_a_line_leaves_undo_to_the_window_where_it_has_nothing_to_take_back(
    qtbot: QtBot, put: Put
) -> None:
    line = TextLine()
    put(line)
    asked: list[str] = []
    for key, name in (("Ctrl+Z", "undo"), ("Ctrl+Shift+Z", "redo")):
        QShortcut(QKeySequence(key), line.window()).activated.connect(partial(asked.append, name))
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Z, control)
    qtbot.keyClicks(line, "run")
    qtbot.keyClick(line, Qt.Key.Key_Z, control)
    assert (asked, line.text()) == (["undo"], "")
    qtbot.keyClick(line, Qt.Key.Key_Z, control | shift)
    assert (asked, line.text()) == (["undo"], "run")
    qtbot.keyClick(line, Qt.Key.Key_Z, control | shift)
    assert asked == ["undo", "redo"]


def test_a_key_that_is_not_there_cannot_be_chosen(qtbot: QtBot) -> None:
    ranges = Segmented("Range", [("week", "Week")])
    qtbot.addWidget(ranges)
    with pytest.raises(ValueError, match="decade"):
        ranges.choose("decade")


def test_number_keys_choose_a_score_and_zero_empties_it(qtbot: QtBot, put: Put) -> None:
    energy = ScoreRow("Energy")
    put(energy)
    told: list[object] = []
    energy.chosen.connect(told.append)
    energy.setFocus()
    qtbot.keyClick(energy.focusProxy(), Qt.Key.Key_4)
    assert energy.value() == 4
    qtbot.keyClick(energy.focusProxy(), Qt.Key.Key_7)
    assert energy.value() == 4
    qtbot.keyClick(energy.focusProxy(), Qt.Key.Key_0)
    assert energy.value() is None
    assert told == [4, None]


def test_a_click_on_the_chosen_score_empties_it(qtbot: QtBot, put: Put) -> None:
    energy = ScoreRow("Energy")
    put(energy)
    told: list[object] = []
    energy.chosen.connect(told.append)
    two = buttons(energy)[1]
    qtbot.mouseClick(two, Qt.MouseButton.LeftButton)
    assert two.isChecked()
    qtbot.mouseClick(two, Qt.MouseButton.LeftButton)
    assert not two.isChecked()
    assert told == [2, None]


def test_arrow_keys_walk_a_score_row_and_space_chooses(qtbot: QtBot, put: Put) -> None:
    energy = ScoreRow("Energy")
    put(energy)
    first, second = buttons(energy)[:2]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    assert energy.value() is None
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert energy.value() == 2


def test_a_score_shown_by_the_program_tells_nobody(qtbot: QtBot) -> None:
    energy = ScoreRow("Energy")
    qtbot.addWidget(energy)
    energy.chosen.connect(pytest.fail)
    energy.set_value(3)
    assert energy.value() == 3
    assert [button.isChecked() for button in buttons(energy)] == [False, False, True, False, False]


def test_each_score_says_its_row_and_number(qtbot: QtBot) -> None:
    energy = ScoreRow("Energy")
    qtbot.addWidget(energy)
    assert buttons(energy)[3].accessibleName() == "Energy: 4 of 5"


def test_a_refusal_is_said_at_its_field_and_to_a_screen_reader(qtbot: QtBot, put: Put) -> None:
    start, end = Field("Asleep", QLineEdit()), Field("Woke", QLineEdit(), "24-hour time")
    general = words()
    put(start, end, general)
    fields = {"start": start, "end": end}
    point_out(fields, Refused("The end is before the start.", field="end"), general)
    assert end.refusal == "The end is before the start."
    assert end.below.isVisible()
    assert end.editor.accessibleDescription() == "The end is before the start."
    assert end.editor.hasFocus()
    assert start.refusal == ""
    assert not general.isVisible()
    point_out(fields, Refused("The journal is read-only."), general)
    assert end.refusal == ""
    assert end.below.text() == "24-hour time"
    assert general.text() == "The journal is read-only."
    assert general.isVisible()


@pytest.mark.parametrize("kind", [QTimeEdit, QDateEdit, QSpinBox, QLineEdit])
def test_a_field_names_its_editor_and_leaves_room_for_the_text(
    qtbot: QtBot, put: Put, kind: type[QWidget]
) -> None:
    editor = kind()
    field = Field("Minutes", editor)
    put(field)
    assert editor.accessibleName() == "Minutes"
    inner = editor if isinstance(editor, QLineEdit) else editor.findChild(QLineEdit)
    assert inner.width() > editor.width() / 2


def test_the_add_link_of_a_card_asks_and_says_what_it_adds(qtbot: QtBot, put: Put) -> None:
    card = Card("Sleep", Pillar.SLEEP, "Add a night")
    put(card)
    (add,) = buttons(card)
    assert add.accessibleName() == "Add a night"
    with qtbot.waitSignal(card.add_asked):
        qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    plain = Card("Cofactors")
    put(plain)
    assert not buttons(plain)


def test_the_undo_bar_offers_once(qtbot: QtBot, put: Put, looks: Looks) -> None:
    bar = UndoBar(looks)
    put(bar)
    assert not bar.isVisible()
    bar.offer("Deleted: running, 30 min")
    assert "Deleted: running, 30 min" in [label.text() for label in bar.findChildren(QLabel)]
    with qtbot.waitSignal(bar.undo_asked):
        qtbot.mouseClick(buttons(bar)[0], Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    bar.offer("Deleted: a night")
    qtbot.mouseClick(buttons(bar)[1], Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_chips_tell_their_key_and_make_room_for_new_ones(qtbot: QtBot, put: Put) -> None:
    chips = Chips()
    put(chips)
    chips.show_chips([("same", "Same as yesterday", "Same"), ("none", "Nothing today", "None")])
    with qtbot.waitSignal(chips.chosen) as chosen:
        qtbot.mouseClick(buttons(chips)[1], Qt.MouseButton.LeftButton)
    assert chosen.args == ["none"]
    chips.show_chips([("nap", "Add a nap", "Add a nap")])
    assert [chip.text() for chip in buttons(chips) if not chip.isHidden()] == ["Add a nap"]
    chips.show_chips([])
    assert not chips.isVisible()


def test_chips_go_on_in_the_next_row_when_a_row_is_full(qtbot: QtBot, put: Put) -> None:
    chips = Chips()
    put(chips)
    chips.show_chips([(number, f"A rather long chip {number}", "") for number in range(8)])
    qtbot.waitUntil(lambda: len({chip.y() for chip in buttons(chips)}) > 1)
    for chip in buttons(chips):
        assert chips.rect().contains(chip.geometry())


def test_a_text_that_looks_like_markup_is_shown_as_typed(qtbot: QtBot) -> None:
    label = words("<b>2 < 3</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
