"""The one thread in which the window's storage work is done, in the order asked."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Self, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from nehabits.domain.refusal import Refused

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Ticket:
    """Who asked, what for, and whom to answer; it never leaves the window's thread."""

    owner: QObject
    work: Callable[[], Any]
    done: Callable[[Any], None]
    refused: Callable[[Refused], None] | None


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What the work gave, or how it ended."""

    value: Any = None
    error: Exception | None = None


class Worker(QObject):
    """Does work in one other thread and answers in the window's thread.

    `fault` is told of errors nobody expected, and of a refusal nobody takes.

    Signals:
        began: there is work where there was none.
        rested: everything asked has been answered.
        faulted: an error nobody expected ended a work; its owner is not answered.
    """

    began = Signal()
    rested = Signal()
    faulted = Signal()
    _answered = Signal(object)

    def __init__(
        self, fault: Callable[[BaseException], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._fault = fault
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")
        self._tickets: dict[int, _Ticket] = {}
        self._outcomes: dict[int, _Outcome] = {}
        self._asked = 0
        self._closed = False
        self._answered.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def ask(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        refused: Callable[[Refused], None] | None = None,
    ) -> None:
        """Do work after all asked before; then call done with what it gave, or refused.

        Nobody is called when owner is gone by then. Raises RuntimeError after close().
        """
        if self._closed:
            raise RuntimeError("The worker is closed and takes no more work.")
        self._asked += 1
        self._tickets[self._asked] = _Ticket(owner, work, done, refused)
        self._pool.submit(self._work, self._asked)
        if len(self._tickets) == 1:
            self.began.emit()

    def another(self, parent: QObject) -> Self:
        """Return one more of its kind, for work that others need not wait for."""
        return type(self)(self._fault, parent)

    @property
    def waiting(self) -> int:
        """How many asked works are not answered yet."""
        return len(self._tickets)

    def close(self) -> None:
        """Finish all that was asked, then take no more; answers still on the way are dropped."""
        self._closed = True
        self._pool.shutdown(wait=True)
        self._tickets.clear()
        self._outcomes.clear()

    def _work(self, number: int) -> None:
        # Only the number crosses threads: were this thread to let go of the last reference to a
        # page (through the work, a value or a traceback), Qt would delete a widget here.
        self._outcomes[number] = _tried(self._tickets[number].work)
        self._answered.emit(number)

    @Slot(object)
    def _answer(self, number: int) -> None:
        ticket = self._tickets.pop(number, None)
        outcome = self._outcomes.pop(number, None)
        if not self._tickets:
            self.rested.emit()
        if ticket is not None and outcome is not None:
            self._deliver(ticket, outcome)

    def _deliver(self, ticket: _Ticket, outcome: _Outcome) -> None:
        if isinstance(outcome.error, Refused) and ticket.refused is not None:
            if isValid(ticket.owner):
                ticket.refused(outcome.error)
        elif outcome.error is not None:
            self._fault(outcome.error)
            self.faulted.emit()
        elif isValid(ticket.owner):
            ticket.done(outcome.value)


class SameThreadWorker(Worker):
    """The same, at once and in the same thread; for tests and for saving pictures."""

    def ask(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        refused: Callable[[Refused], None] | None = None,
    ) -> None:
        """Do work now and answer before returning; raises RuntimeError after close()."""
        if self._closed:
            raise RuntimeError("The worker is closed and takes no more work.")
        self._deliver(_Ticket(owner, work, done, refused), _tried(work))


def _tried(work: Callable[[], Any]) -> _Outcome:
    """Return what the work gave or the error it raised."""
    try:
        return _Outcome(value=work())
    except Exception as error:  # noqa: BLE001 - every error is told to the window, none ends the thread
        return _Outcome(error=error)
