"""One run of the program goes from journal to journal, and loses nothing on the way."""

import gc
import subprocess
import sys
import weakref
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.services.preferences import NOTICE_ACKNOWLEDGED
from nehabits.ui.first_notice_page import FirstNoticePage
from nehabits.ui.journals import Journals
from nehabits.ui.looks import Looks
from nehabits.ui.single_instance import SingleInstance
from tests.examples import exercise
from tests.journals import open_journal
from tests.ui.run_driver import Run, run


@pytest.fixture
def other(journal: Path) -> Path:
    """Another journal, that holds a run."""
    path = journal.parent / "other" / "second.sqlite"
    with open_journal(path) as services:
        services.preferences.set(NOTICE_ACKNOWLEDGED, value=True)
        services.journal.log(exercise(30))
    return path


@pytest.fixture
def started(qtbot: QtBot, known_journal: Path) -> Iterator[Run]:
    with run(qtbot, known_journal) as started:
        yield started


def action_texts(started: Run) -> list[str]:
    return [each.text() for each in started.journals.desktop.window.menus.file.actions()]


def test_another_journal_opens_in_the_same_run_and_the_menu_leads_back(
    started: Run, known_journal: Path, other: Path
) -> None:
    person = started.person
    person.window.resize(777, 555)
    person.logs("breathing 5m")
    assert person.window.windowTitle() == "Today – NE Habits"
    assert "Back to my journal" not in action_texts(started)
    started.journals.go_to(other)
    person = started.goes_on()
    assert person.services.path == other
    assert (person.window.width(), person.window.height()) == (777, 555)
    assert person.window.windowTitle() == "Today – second.sqlite – NE Habits"
    assert len(person.rows(Pillar.EXERCISE)) == 1
    person.presses("Ctrl+Shift+O")
    person = started.goes_on()
    assert person.services.path == known_journal
    assert len(person.rows(Pillar.PRACTICE)) == 1
    assert "Back to my journal" not in action_texts(started)


def test_the_window_that_gives_way_finishes_its_writes_and_backs_up(
    started: Run, known_journal: Path, other: Path
) -> None:
    desktop, log = started.journals.desktop, started.services.journal.log
    for minutes in range(1, 21):
        desktop.worker.ask(desktop, partial(log, exercise(minutes)), lambda _: None)
    started.journals.go_to(other)
    started.goes_on()
    with open_journal(known_journal) as before:
        assert len(before.review.entries(before.today(), before.today())) == 20
        (made,) = before.transfer.backups()
        assert before.transfer.contents(made).rows["exercises"] == 20


def test_the_journal_is_chosen_in_a_dialog_that_takes_a_new_name_as_well(
    started: Run, known_journal: Path
) -> None:
    person = started.person
    person.presses("Ctrl+O")
    (chooser,) = person.window.findChildren(QFileDialog)
    assert "The next start opens your usual one again." in chooser.windowTitle()
    assert chooser.fileMode() is QFileDialog.FileMode.AnyFile
    new = known_journal.parent / "new.sqlite"
    chooser.fileSelected.emit(str(new))
    chooser.close()
    person = started.goes_on()
    assert person.services.path == new
    assert person.window.findChildren(FirstNoticePage)


def bad_files(folder: Path) -> dict[str, Path]:
    (folder / "bad").mkdir()
    notes = folder / "bad" / "notes.sqlite"
    notes.write_text("Dear diary, " * 100, encoding="utf-8")
    empty = folder / "bad" / "empty.sqlite"
    empty.touch()
    newer = folder / "bad" / "newer.sqlite"
    with open_journal(newer) as services, services.journal._file.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    return {
        "is not a journal": notes,
        "is empty": empty,
        "is a folder": folder / "bad",
        "cannot be opened": notes / "below a file.sqlite",
        "newer": newer,
    }


def test_a_journal_that_cannot_be_opened_is_refused_in_a_sentence_and_the_window_stays(
    started: Run, known_journal: Path
) -> None:
    window = started.person.window
    for part, path in bad_files(known_journal.parent).items():
        started.journals.go_to(path)
        assert part in started.told()
        assert window.isVisible()
        free = SingleInstance(path)
        assert free.claim()
        free.release()
    started.person.looks_at(window)
    started.person.logs("breathing 5m")
    assert len(started.person.rows(Pillar.PRACTICE)) == 1


def test_the_journal_that_is_open_is_not_opened_twice(started: Run, known_journal: Path) -> None:
    (known_journal.parent / "folder").mkdir()
    started.journals.go_to(known_journal.parent / "folder" / ".." / known_journal.name)
    assert "is the journal that is open." in started.told()
    assert started.person.window.isVisible()


HELD = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from nehabits.ui.single_instance import SingleInstance
application = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
assert instance.claim()
instance.show_asked.connect(application.quit)
print("held", flush=True)
application.exec()
"""


def test_a_journal_another_window_shows_comes_forward_there_and_this_window_stays(
    started: Run, other: Path
) -> None:
    command = [sys.executable, "-c", HELD, str(other)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        started.journals.go_to(other)
        assert holder.wait(20) == 0
    started.person.waits()
    assert started.person.window.isVisible()
    assert started.journals._coming is None


def test_a_journal_shown_elsewhere_begins_no_run(
    qtbot: QtBot, qapp: QApplication, other: Path
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HELD, str(other)], stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        assert not Run(qtbot, other).journals.begin(other)
        assert holder.wait(20) == 0


def test_a_window_closed_while_another_journal_is_opened_ends_the_run(
    qtbot: QtBot, known_journal: Path, other: Path
) -> None:
    with run(qtbot, known_journal) as started:
        started.journals.go_to(other)
    free = SingleInstance(other)
    assert free.claim()
    free.release()


def test_an_error_nobody_expected_leaves_the_way_to_another_journal_open(
    qtbot: QtBot, qapp: QApplication, known_journal: Path, other: Path
) -> None:
    started = Run(qtbot, known_journal)
    broken = [True]

    def opened(path: Path):  # type: ignore[no-untyped-def]
        if path == other and broken:
            raise RuntimeError("for the test")
        return open_journal(path)

    started.journals._opened = opened
    assert started.journals.begin(known_journal)
    person = started.sees_window()
    started.journals.go_to(other)
    person.until(lambda: person.desktop.faults.dialog is not None)
    assert person.desktop.faults.dialog is not None
    person.desktop.faults.dialog.close()
    broken.clear()
    started.journals.go_to(other)
    assert started.goes_on().services.path == other
    assert not started.ends()


def test_no_window_stays_behind_after_several_journals(
    qtbot: QtBot, known_journal: Path, other: Path
) -> None:
    started = Run(qtbot, known_journal)
    assert started.journals.begin(known_journal)
    started.sees_window()
    gone: list[weakref.ref[object]] = []
    for _ in range(3):
        desktop = started.journals.desktop
        gone += [weakref.ref(each) for each in (desktop, desktop.window, desktop.worker)]
        gone += [weakref.ref(each) for each in (started.person.today, started.services)]
        del desktop
        path = other if started.services.path == known_journal else known_journal
        started.journals.desktop._settle()
        started.journals.go_to(path)
        started.goes_on()
    gc.collect()
    assert [each() for each in gone if each() is not None] == []
    assert len(QApplication.instance().findChildren(Looks)) <= 1  # that of the tests
    assert not started.ends()


def test_a_journal_that_cannot_begin_a_run_is_refused_and_free_again(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "journal.sqlite").write_bytes(b"Dear diary, " * 100)
    journals: Journals = Run(qtbot, tmp_path / "journal.sqlite").journals
    with pytest.raises(Refused, match="is not a journal"):
        journals.begin(tmp_path / "journal.sqlite")
    free = SingleInstance(tmp_path / "journal.sqlite")
    assert free.claim()
    free.release()
