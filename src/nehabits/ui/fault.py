"""What happens after an unexpected error: it is logged, shown, and the window lives on."""

import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.fault_log import FaultLog
from nehabits.ui.fault_dialog import FaultDialog
from nehabits.ui.text_dialog import TextDialog


class Faults(QObject):
    """Takes errors from any thread, writes them to a log file and shows them in one dialog."""

    _arrived = Signal(object)
    _refused = Signal(object)

    def __init__(self, log: FaultLog, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dialog: FaultDialog | None = None
        self._log = log
        self._window: QWidget | None = None
        self._arrived.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._refused.connect(self._say, Qt.ConnectionType.QueuedConnection)

    def attach(self, window: QWidget) -> None:
        """Show dialogs over this window from now on, and let them go with it."""
        self._window = window

    def report(self, error: BaseException) -> None:
        """Log an error and show it soon; a refusal is shown with its sentence."""
        if isinstance(error, Refused):
            self._refused.emit(error.sentence)
            return
        self._arrived.emit(self._log.write(error))

    def install(self) -> None:
        """Take every error nobody else took, in this and in every other thread."""
        sys.excepthook = self._take
        threading.excepthook = self._take_from_thread

    def uninstall(self) -> None:
        """Give the errors back to Python."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self.report(error.with_traceback(trace))

    def _take_from_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.report(arguments.exc_value)

    @Slot(object)
    def _show(self, text: str) -> None:
        if self.dialog is None:
            where = tr("It was written to {file}.", file=self._log.file)
            self.dialog = FaultDialog(where, self._window)
            self.dialog.finished.connect(self._forget)
        self.dialog.add(text)
        self.dialog.show()

    @Slot(object)
    def _say(self, sentence: str) -> None:
        dialog = TextDialog(tr("That could not be done"), self._window)
        dialog.say(sentence)
        dialog.show()

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
