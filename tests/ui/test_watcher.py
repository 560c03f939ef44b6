"""The watcher tells of another program's writing, once, and never piles up questions."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from nehabits.domain.refusal import Refused
from nehabits.ui.watcher import Watcher
from nehabits.ui.worker import SameThreadWorker, Worker


def test_a_new_version_is_told_once_and_the_first_look_tells_nothing() -> None:
    version = [3]
    told: list[bool] = []
    watcher = Watcher(SameThreadWorker(pytest.fail), lambda: version[0])
    watcher.changed.connect(lambda: told.append(True))
    watcher.look()
    watcher.look()
    assert told == []
    version[0] = 4
    watcher.look()
    watcher.look()
    assert told == [True]


def test_it_looks_again_by_itself_until_it_is_stopped(qtbot: QtBot) -> None:
    looked: list[int] = []

    def version() -> int:
        looked.append(1)
        return len(looked)

    watcher = Watcher(SameThreadWorker(pytest.fail), version, every_ms=5)
    with qtbot.waitSignal(watcher.changed):
        watcher.start()
    watcher.stop()
    count = len(looked)
    qtbot.wait(30)
    assert len(looked) == count


def test_no_second_question_is_asked_while_one_is_open(qtbot: QtBot) -> None:
    gate = threading.Event()
    worker = Worker(pytest.fail)
    watcher = Watcher(worker, lambda: int(gate.wait(5)))
    watcher.look()
    watcher.look()
    assert worker.waiting == 1
    gate.set()
    qtbot.waitUntil(lambda: worker.waiting == 0)
    worker.close()


def test_a_locked_journal_is_left_for_the_next_look() -> None:
    answers: list[int | None] = [1, None, 2]
    told: list[bool] = []

    def version() -> int:
        answer = answers.pop(0)
        if answer is None:
            raise Refused("The journal is in use by another program; try again in a moment.")
        return answer

    watcher = Watcher(SameThreadWorker(pytest.fail), version)
    watcher.changed.connect(lambda: told.append(True))
    for _ in range(3):
        watcher.look()
    assert told == [True]
