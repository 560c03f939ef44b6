"""A journal has one window; a second start brings the first one forward."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nehabits.ui.single_instance import SingleInstance

SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from nehabits.ui.single_instance import SingleInstance
application = QCoreApplication([])
sys.exit(0 if SingleInstance(Path(sys.argv[1])).claim() else 3)
"""

KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from nehabits.ui.single_instance import SingleInstance
application = QCoreApplication([])
assert SingleInstance(Path(sys.argv[1])).claim()
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_second_process_asks_the_first_window_to_come_forward_and_leaves(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    journal = tmp_path / "journal.sqlite"
    first = SingleInstance(journal)
    assert first.claim()
    with qtbot.waitSignal(first.show_asked, timeout=10000):
        second = subprocess.Popen([sys.executable, "-c", SECOND_START, str(journal)])
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=10000)
    assert second.returncode == 3
    first.release()


def test_another_journal_has_a_window_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    one, other = SingleInstance(tmp_path / "one"), SingleInstance(tmp_path / "other")
    assert one.claim()
    assert other.claim()
    one.release()
    other.release()


def test_the_same_journal_by_another_path_is_the_same_journal(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    first = SingleInstance(tmp_path / "journal.sqlite")
    assert first.claim()
    same = tmp_path / "folder" / ".." / "journal.sqlite"
    with qtbot.waitSignal(first.show_asked, timeout=10000):
        second = subprocess.Popen([sys.executable, "-c", SECOND_START, str(same)])
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=10000)
    assert second.returncode == 3
    first.release()


def test_what_a_killed_window_left_behind_is_no_obstacle(qtbot: QtBot, tmp_path: Path) -> None:
    journal = tmp_path / "journal.sqlite"
    killed = subprocess.run([sys.executable, "-c", KILLED, str(journal)], check=False)
    assert killed.returncode == -9
    next_start = SingleInstance(journal)
    assert next_start.claim()
    next_start.release()


def test_a_released_journal_can_be_claimed_again(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path / "journal.sqlite")
    assert first.claim()
    first.release()
    second = SingleInstance(tmp_path / "journal.sqlite")
    assert second.claim()
    second.release()
