"""An import is cancelled and waited for, and the rows it leaves out are read by keyboard."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from nehabits.domain.changes import Changes
from nehabits.domain.refusal import Refused
from nehabits.services.own_import import ImportPreview, RefusedRow
from nehabits.services.preferences import NOTICE_ACKNOWLEDGED
from nehabits.services.services import Services
from nehabits.ui.import_dialog import ImportDialog
from nehabits.ui.import_view import MOST_REFUSED, import_view
from nehabits.ui.refused_rows import RefusedRows
from nehabits.ui.worker import SameThreadWorker
from tests.journals import open_journal
from tests.ui.desktop_driver import Person, program
from tests.ui.import_driver import PRACTICES, opened, shown, spoil, trouble, written


@pytest.fixture
def export(tmp_path: Path) -> Path:
    return written(tmp_path)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with open_journal(tmp_path / "journal.sqlite") as services:
        yield services


@pytest.fixture
def dialog(qtbot: QtBot, services: Services) -> ImportDialog:
    return shown(qtbot, services, SameThreadWorker(trouble))


@pytest.fixture
def person(qtbot: QtBot, journal: Path) -> Iterator[Person]:
    with open_journal(journal) as services:
        services.preferences.set(NOTICE_ACKNOWLEDGED, value=True)
    with program(qtbot, journal) as person:
        yield person


class ByHand(SameThreadWorker):
    """A worker that does what it was asked when the test says so."""

    def __init__(self) -> None:
        super().__init__(trouble)
        self.asked: list[Callable[[], None]] = []

    def another(self, _parent: QObject) -> "ByHand":
        return self

    def ask(self, *work: Any) -> None:
        self.asked.append(partial(super().ask, *work))

    def go_on(self) -> None:
        self.asked.pop(0)()


@pytest.fixture
def by_hand() -> ByHand:
    return ByHand()


@pytest.fixture
def waiting(qtbot: QtBot, services: Services, by_hand: ByHand, export: Path) -> ImportDialog:
    """Return a dialog that reads an export and has not begun."""
    dialog = shown(qtbot, services, by_hand)
    dialog.look_into(str(export))
    return dialog


def test_reading_is_cancelled_and_can_be_asked_for_again(
    qtbot: QtBot, waiting: ImportDialog, by_hand: ByHand
) -> None:
    foot = waiting.foot
    assert (foot.state.text(), foot.leave.text(), foot.bar.isVisible()) == (
        "Reading…",
        "Cancel",
        True,
    )
    assert not waiting.path.isEnabled()
    qtbot.keyClick(waiting, Qt.Key.Key_Escape)
    assert foot.state.text() == "Stopping…"
    by_hand.go_on()
    assert waiting.isVisible()
    assert foot.state.text() == "Nothing was imported."
    assert (foot.leave.text(), foot.leave.accessibleName()) == ("Close", "Close")
    assert waiting.field.refusal == ""
    waiting.read()
    by_hand.go_on()
    by_hand.go_on()
    assert waiting.card.isVisible()
    qtbot.mouseClick(foot.leave, Qt.MouseButton.LeftButton)
    assert not waiting.isVisible()
    assert by_hand.asked == []


def test_an_import_that_is_cancelled_takes_nothing_and_can_be_tried_again(
    waiting: ImportDialog, by_hand: ByHand, services: Services
) -> None:
    by_hand.go_on()
    by_hand.go_on()
    waiting.take()
    waiting.foot.leave.click()
    by_hand.go_on()
    assert services.journal.is_empty()
    assert waiting.foot.state.text() == "Nothing was imported."
    waiting.take()
    by_hand.go_on()
    assert services.journal.undo_words() == "25 records imported"


@pytest.mark.parametrize("too_late", [True, False])
def test_a_dialog_that_is_closed_at_work_goes_away_when_it_is_known_what_was_taken(
    qtbot: QtBot, waiting: ImportDialog, by_hand: ByHand, services: Services, too_late: bool
) -> None:
    by_hand.go_on()
    by_hand.go_on()
    told: list[Changes] = []
    waiting.imported.connect(told.append)
    waiting.take()
    if too_late:
        waiting._tell = lambda _share: None  # type: ignore[method-assign]
        by_hand.asked.clear()
        waiting.take()
    waiting.close()
    assert waiting.isVisible()
    by_hand.go_on()
    assert not waiting.isVisible()
    assert [each.words for each in told] == ["25 records imported"] * too_late
    assert services.journal.is_empty() is not too_late


def test_taking_back_cannot_be_stopped_in_its_middle(
    waiting: ImportDialog, by_hand: ByHand, services: Services
) -> None:
    by_hand.go_on()
    by_hand.go_on()
    waiting.take()
    by_hand.go_on()
    waiting.take_back()
    assert not waiting.foot.leave.isEnabled()
    waiting.reject()
    assert waiting.isVisible()
    waiting.close()
    by_hand.go_on()
    assert services.journal.is_empty()
    assert not waiting.isVisible()


def test_nothing_goes_on_behind_a_closed_dialog(dialog: ImportDialog) -> None:
    dialog.reject()
    with pytest.raises(Refused, match="Nothing was imported"):
        dialog._tell(0.5)


def test_a_long_list_of_rows_that_are_left_out_is_scrolled_by_keyboard(
    qtbot: QtBot, dialog: ImportDialog, export: Path
) -> None:
    spoil(export)
    dialog.look_into(str(export))
    (rows,) = dialog.card.findChildren(RefusedRows)
    assert rows.accessibleName() == "Rows that are left out"
    dialog.path.setFocus()
    for _ in range(20):
        if rows.hasFocus():
            break
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert rows.hasFocus()
    bar = rows.verticalScrollBar()
    assert (bar.value(), bar.maximum() > 0) == (0, True)
    qtbot.keyClick(rows, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(rows, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert rows.textCursor().atEnd()
    assert rows.viewport().rect().contains(rows.cursorRect().center())
    qtbot.keyClick(rows, Qt.Key.Key_A)
    assert rows.toPlainText().endswith(f"line {PRACTICES + 1}: kind is empty.")
    qtbot.keyClick(rows, Qt.Key.Key_Tab)
    assert not rows.hasFocus()


def test_the_whole_list_comes_into_sight_with_the_keyboard(
    qtbot: QtBot, person: Person, export: Path
) -> None:
    spoil(export)
    dialog = opened(person)
    person.looks_at(dialog)
    dialog.resize(dialog.width(), 400)
    dialog.look_into(str(export))
    person.until(dialog.foot.take.isEnabled)
    (rows,) = dialog.card.findChildren(RefusedRows)
    person.until(lambda: rows.visibleRegion().boundingRect() != rows.rect())
    dialog.path.setFocus()
    while not rows.hasFocus():
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    person.until(lambda: rows.visibleRegion().boundingRect() == rows.rect())
    dialog.close()


def test_of_very_many_rows_that_are_left_out_the_first_are_listed() -> None:
    rows = tuple(RefusedRow("tables/meals.csv", line, "It is.") for line in range(MOST_REFUSED + 5))
    view = import_view(ImportPreview((), None, None, rows, (), (), True, ()))
    assert len(view.refused) == MOST_REFUSED + 1
    assert view.refused[-1] == "and 5 more."
