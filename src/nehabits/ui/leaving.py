"""Whether a window may close: what is typed in it and not saved is asked about first."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from nehabits.ui.leave_dialog import LeaveDialog
from nehabits.ui.unsaved import Unsaved
from nehabits.ui.worker import Worker

_SESSION_ENDS_MS = 60_000
"""The system does not tell when the end of a session is called off; it is by then."""


class Leaving(QObject):
    """Asks in a dialog, and closes the window once the person agrees.

    The end of the system's session is held up by no question.

    Signals:
        asking: the keys of the pages on which something is not saved; the dialog comes next.
        stayed: the person goes back to what is typed.
    """

    asking = Signal(object)
    stayed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.dialog: LeaveDialog | None = None
        self._window = window
        self._worker: Worker | None = None
        self._is_free = False
        self._is_waiting = False
        self._is_answered = False
        self._session = QTimer(self, singleShot=True, interval=_SESSION_ENDS_MS)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self._end_session)

    def wait_for(self, worker: Worker) -> None:
        """Ask only after the worker has answered: what is being saved by then is not lost."""
        self._worker = worker

    def let_go(self) -> None:
        """Have the window close without a question from now on."""
        self._is_free = True

    def may_close(self, typed: Mapping[str, Sequence[Unsaved]]) -> bool:
        """Say whether the window may close now; else the person is asked. `typed` is by page."""
        if not typed or self._is_free or self._session.isActive():
            return True
        if self.dialog is None and not self._waits():
            self.asking.emit(list(typed))
            self.dialog = LeaveDialog(
                [each for page in typed.values() for each in page], self._window
            )
            self.dialog.accepted.connect(self._leave)
            self.dialog.rejected.connect(self._stay)
            self.dialog.open()
        return False

    @Slot()
    def _end_session(self) -> None:
        """Have the window close without a question for a while: the system wants to end."""
        self._session.start()
        if self.dialog is not None:
            self.dialog.reject()

    def _waits(self) -> bool:
        if self._worker is None or not self._worker.waiting or self._is_answered:
            return False
        if not self._is_waiting:
            self._is_waiting = True
            self._worker.ask(self, lambda: None, self._close_again)
        return True

    def _close_again(self, _answered: None) -> None:
        self._is_waiting, self._is_answered = False, True
        self._window.close()
        self._is_answered = False

    @Slot()
    def _leave(self) -> None:
        self.dialog = None
        self.let_go()
        self._window.close()

    @Slot()
    def _stay(self) -> None:
        self.dialog = None
        self.stayed.emit()
