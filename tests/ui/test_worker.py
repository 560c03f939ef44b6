"""The worker keeps order, answers in the window's thread, and drops answers nobody waits for."""

import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from nehabits.domain.refusal import Refused
from nehabits.ui.worker import SameThreadWorker, Worker


@pytest.fixture
def faults() -> list[BaseException]:
    return []


@pytest.fixture
def worker(qtbot: QtBot, faults: list[BaseException]) -> Iterator[Worker]:
    worker = Worker(faults.append)
    yield worker
    worker.close()


def test_answers_come_in_the_order_asked_and_in_the_windows_thread(
    qtbot: QtBot, worker: Worker
) -> None:
    owner = QObject()
    heard: list[tuple[int, int]] = []
    done_in: list[int] = []

    def work(number: int) -> int:
        time.sleep(0.02 if number == 0 else 0)
        done_in.append(threading.get_ident())
        return number

    for number in range(5):
        worker.ask(
            owner,
            lambda number=number: work(number),
            lambda answer: heard.append((answer, threading.get_ident())),
        )
    qtbot.waitUntil(lambda: len(heard) == 5)
    assert heard == [(number, threading.get_ident()) for number in range(5)]
    assert set(done_in) != {threading.get_ident()}
    assert len(set(done_in)) == 1
    assert worker.waiting == 0


def test_an_answer_to_a_page_that_is_gone_is_dropped(qtbot: QtBot, worker: Worker) -> None:
    parent = QObject()
    gone, here = QObject(parent), QObject()
    gate = threading.Event()
    heard: list[str] = []
    worker.ask(gone, lambda: gate.wait(5), lambda _: heard.append("gone"))
    worker.ask(here, lambda: True, lambda _: heard.append("here"))
    del parent
    gate.set()
    qtbot.waitUntil(lambda: "here" in heard)
    assert heard == ["here"]


def test_closing_finishes_everything_asked_and_answers_nobody(qtbot: QtBot, worker: Worker) -> None:
    written: list[int] = []
    heard: list[object] = []
    owner = QObject()
    for number in range(20):
        worker.ask(
            owner,
            lambda number=number: (time.sleep(0.005), written.append(number)),
            heard.append,
        )
    worker.close()
    assert written == list(range(20))
    qtbot.wait(20)
    assert heard == []
    with pytest.raises(RuntimeError):
        worker.ask(owner, lambda: 1, heard.append)


@pytest.mark.parametrize("kind", [Worker, SameThreadWorker])
def test_a_refusal_goes_to_who_asked_and_an_error_to_the_fault_handler(
    qtbot: QtBot, kind: type[Worker], faults: list[BaseException]
) -> None:
    worker = kind(faults.append)
    owner = QObject()
    refusals: list[Refused] = []
    done: list[object] = []

    def refuse() -> None:
        raise Refused("The end is before the start.", field="end")

    def stumble() -> None:
        raise KeyError("copper")

    worker.ask(owner, refuse, done.append, refusals.append)
    worker.ask(owner, stumble, done.append, refusals.append)
    worker.ask(owner, refuse, done.append)
    qtbot.waitUntil(lambda: len(faults) == 2)
    assert [refused.field for refused in refusals] == ["end"]
    assert [type(fault) for fault in faults] == [KeyError, Refused]
    assert done == []
    worker.close()


def test_a_slow_work_does_not_keep_the_window_waiting(qtbot: QtBot, worker: Worker) -> None:
    gate = threading.Event()
    heard: list[object] = []
    started = time.perf_counter()
    worker.ask(QObject(), lambda: gate.wait(5), heard.append)
    assert time.perf_counter() - started < 0.5
    assert worker.waiting == 1
    gate.set()
    qtbot.waitUntil(lambda: heard == [True])


def test_the_same_thread_twin_answers_before_it_returns() -> None:
    heard: list[int] = []
    SameThreadWorker(pytest.fail).ask(QObject(), lambda: 7, heard.append)
    assert heard == [7]
