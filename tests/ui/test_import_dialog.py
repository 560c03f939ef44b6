"""The import dialog shows what an export holds before it takes it, and takes it back."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from nehabits.domain.changes import Changes
from nehabits.domain.refusal import Refused
from nehabits.services.own_import import ImportPreview, RefusedRow
from nehabits.services.preferences import FIRST_WEEKDAY, NOTICE_ACKNOWLEDGED
from nehabits.services.services import Services
from nehabits.ui.import_dialog import ImportDialog
from nehabits.ui.import_view import MOST_REFUSED, import_view
from nehabits.ui.refused_rows import RefusedRows
from nehabits.ui.worker import SameThreadWorker
from tests.examples import exercise, night, practice
from tests.journals import TODAY, ZONE, open_journal
from tests.ui.desktop_driver import Person, program

PRACTICES = 22


@pytest.fixture
def export(tmp_path: Path) -> Path:
    with open_journal(tmp_path / "other.sqlite") as services:
        services.preferences.set(FIRST_WEEKDAY, 6)
        nights = [night(TODAY - timedelta(days=back), "23:00", "07:00") for back in range(3)]
        practices = [practice(5 + count) for count in range(PRACTICES)]
        services.journal.log(*nights, *practices)
        return services.export.write(tmp_path / "out", notes=True).folder


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with open_journal(tmp_path / "journal.sqlite") as services:
        yield services


def trouble(error: BaseException) -> None:
    raise error


@pytest.fixture
def dialog(qtbot: QtBot, services: Services) -> ImportDialog:
    dialog = ImportDialog(services, SameThreadWorker(trouble))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def texts(dialog: ImportDialog) -> list[str]:
    return [label.text() for label in dialog.card.findChildren(QLabel) if label.isVisible()]


def spoil(export: Path) -> None:
    practices = export / "tables" / "practice.csv"
    practices.write_text(practices.read_text("utf-8-sig").replace(",breathing,", ",,"), "utf-8")


def test_nothing_can_be_imported_before_it_is_shown(dialog: ImportDialog) -> None:
    assert not dialog.card.isVisible()
    assert not dialog.foot.take.isEnabled()
    dialog.read()
    assert dialog.field.refusal == "Name a folder or a zip."


def test_an_export_is_typed_shown_taken_and_taken_back(
    qtbot: QtBot, dialog: ImportDialog, services: Services, export: Path
) -> None:
    qtbot.keyClicks(dialog.path, str(export))
    qtbot.keyClick(dialog.path, Qt.Key.Key_Return)
    said = texts(dialog)
    assert "25 records are new, 2026-11-19 to 2026-11-21." in said
    assert "These settings come along:" in said
    assert "First day of the week: Sunday" in said
    assert said[said.index("Sleeps") + 1] == "3"
    assert services.journal.is_empty()
    assert dialog.foot.take.hasFocus()
    qtbot.keyClick(dialog.foot.take, Qt.Key.Key_Return)
    assert dialog.foot.state.text() == "25 records imported."
    assert len(services.review.entries(TODAY, TODAY)) == PRACTICES + 1
    assert services.preferences.first_weekday == 6
    assert not dialog.foot.take.isEnabled()
    qtbot.mouseClick(dialog.foot.undo, Qt.MouseButton.LeftButton)
    assert dialog.foot.state.text() == "Taken back: 25 records imported"
    assert services.journal.is_empty()
    assert services.preferences.first_weekday == 0


def test_settings_are_asked_for_where_there_are_entries(
    dialog: ImportDialog, services: Services, export: Path
) -> None:
    services.journal.log(exercise(30))
    dialog.look_into(str(export))
    assert dialog.card.settings.text() == "Take these settings too"
    assert not dialog.card.settings.isChecked()
    dialog.take()
    assert services.preferences.first_weekday == 0
    dialog.look_into(str(export))
    assert "There already" in texts(dialog)
    dialog.card.settings.click()
    dialog.take()
    assert services.preferences.first_weekday == 6


def test_rows_that_are_left_out_are_listed_and_the_rest_comes(
    dialog: ImportDialog, services: Services, export: Path
) -> None:
    spoil(export)
    dialog.look_into(str(export))
    said = texts(dialog)
    assert f"{PRACTICES} rows are left out." in said
    assert "tables/practice.csv was changed after the export." in said
    (rows,) = dialog.card.findChildren(RefusedRows)
    lines = rows.toPlainText().split("\n")
    assert len(lines) == PRACTICES
    assert lines[0] == "tables/practice.csv, line 2: kind is empty."
    dialog.take()
    assert services.journal.undo_words() == "3 records imported"


def test_what_is_no_export_is_refused_at_the_field(dialog: ImportDialog, tmp_path: Path) -> None:
    dialog.look_into(str(tmp_path))
    assert dialog.field.refusal.startswith(f"{tmp_path} holds no export of NE Habits")
    assert not dialog.foot.take.isEnabled()
    assert not dialog.card.isVisible()


def test_typing_another_name_takes_away_what_was_shown(
    qtbot: QtBot, dialog: ImportDialog, export: Path
) -> None:
    dialog.look_into(str(export))
    qtbot.keyClicks(dialog.path, "x")
    assert not dialog.card.isVisible()
    assert not dialog.foot.take.isEnabled()


def test_what_was_done_since_is_not_taken_back_instead(
    dialog: ImportDialog, services: Services, export: Path
) -> None:
    dialog.look_into(str(export))
    dialog.take()
    services.journal.log(exercise(7))
    dialog.take_back()
    assert dialog.field.refusal.startswith("Something else was done since")
    assert services.journal.undo_words() == "running, 7 min logged".capitalize()


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
    dialog = ImportDialog(services, by_hand)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
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


@pytest.mark.parametrize("name", ["choose_folder", "choose_zip"])
def test_a_folder_or_zip_is_chosen(
    qtbot: QtBot, dialog: ImportDialog, export: Path, name: str
) -> None:
    getattr(dialog, name)()
    (files,) = dialog.findChildren(QFileDialog)
    files.fileSelected.emit(str(export))
    files.close()
    assert dialog.card.isVisible()


def test_ask_shows_the_dialog_and_returns_what_was_imported(
    services: Services, export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(dialog: ImportDialog) -> int:
        dialog.look_into(str(export))
        dialog.take()
        return dialog.close()

    monkeypatch.setattr(ImportDialog, "exec", answer)
    changes = ImportDialog.ask(services, SameThreadWorker(trouble))
    assert changes is not None
    assert changes.words == "25 records imported"


@pytest.fixture
def person(qtbot: QtBot, journal: Path) -> Iterator[Person]:
    with open_journal(journal) as services:
        services.preferences.set(NOTICE_ACKNOWLEDGED, value=True)
        services.journal.log(night(TODAY - timedelta(days=9), "23:10", "06:45", ZONE))
    with program(qtbot, journal) as person:
        yield person


def opened(person: Person) -> ImportDialog:
    """Return the dialog as the menu opens it."""
    actions = person.window.menus.file.actions()
    (action,) = [each for each in actions if each.text() == "&Import…"]
    assert isinstance(action, QAction)
    action.trigger()
    (dialog,) = person.window.findChildren(ImportDialog)
    return dialog


def test_the_menu_opens_it_and_today_offers_the_way_back(person: Person, export: Path) -> None:
    dialog = opened(person)
    person.looks_at(dialog)
    dialog.look_into(str(export))
    person.until(dialog.foot.take.isEnabled)
    dialog.take()
    person.until(lambda: dialog.changes is not None)
    dialog.close()
    person.until(lambda: "25 records imported" in person.window.menus.undo.text())
    assert person.today.sheet.undo.text.text() == "25 records imported"
    person.window.menus.undo.trigger()
    person.until(person.window.menus.redo.isEnabled)
    assert "25 records imported" in person.window.menus.redo.text()
