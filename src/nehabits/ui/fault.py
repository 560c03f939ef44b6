"""What happens after an unexpected error: it is logged, shown, and the window lives on."""

import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from nehabits import __version__
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.ui.fault_dialog import FaultDialog
from nehabits.ui.text_dialog import TextDialog

_DEEPEST_CAUSE = 8


def describe(error: BaseException) -> str:
    """Return type, files, lines and functions of an error and its causes.

    Neither messages nor values are in it: they may hold what a person typed.
    """
    parts: list[str] = []
    seen: BaseException | None = error
    while seen is not None and len(parts) < _DEEPEST_CAUSE:
        parts.append(_one(seen))
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return "\nafter\n".join(parts)


def _one(error: BaseException) -> str:
    kind = type(error)
    lines = [f"{kind.__module__}.{kind.__qualname__}"]
    for frame, line in walk_tb(error.__traceback__):
        code = frame.f_code
        lines.append(f"  {_short(code.co_filename)}:{line} in {code.co_qualname}")
    return "\n".join(lines)


def _short(file: str) -> str:
    """Return a file's last three parts: enough to find it, without the person's folders."""
    return "/".join(Path(file).parts[-3:])


class Faults(QObject):
    """Takes errors from any thread, writes them to a log file and shows them in one dialog."""

    _arrived = Signal(object)
    _refused = Signal(object)

    def __init__(
        self, log_file: Path, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.dialog: FaultDialog | None = None
        self._log_file = log_file
        self._now = now
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
        text = describe(error)
        self._write(text)
        self._arrived.emit(text)

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

    def _write(self, text: str) -> None:
        entry = f"{self._now().isoformat(timespec='seconds')} NE Habits {__version__}\n{text}\n\n"
        try:
            self._log_file.parent.mkdir(parents=True, exist_ok=True)
            with self._log_file.open("a", encoding="utf-8") as log:
                log.write(entry)
            self._log_file.chmod(0o600)
        except OSError:
            # A full or read-only disk must not keep the dialog from being shown.
            return

    @Slot(object)
    def _show(self, text: str) -> None:
        if self.dialog is None:
            where = tr("It was written to {file}.", file=self._log_file)
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
