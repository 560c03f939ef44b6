"""Notices that another program wrote to the journal."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from nehabits.domain.refusal import Refused
from nehabits.ui.worker import Worker

_EVERY_MS = 1000


class Watcher(QObject):
    """Asks the journal for its data version about once a second, through the worker.

    `data_version` gives a number that differs after another connection wrote
    (SQLite's PRAGMA data_version).

    Signals:
        changed: another program wrote since the last look.
    """

    changed = Signal()

    def __init__(
        self,
        worker: Worker,
        data_version: Callable[[], int],
        parent: QObject | None = None,
        every_ms: int = _EVERY_MS,
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self._data_version = data_version
        self._last: int | None = None
        self._asking = False
        self._timer = QTimer(self)
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now, and then again and again."""
        self.look()
        self._timer.start()

    def stop(self) -> None:
        """Look no more; do this before the worker is closed."""
        self._timer.stop()

    def look(self) -> None:
        """Ask once, unless the last question is still open."""
        if not self._asking:
            self._asking = True
            self._worker.ask(self, self._data_version, self._compare, self._leave_for_later)

    def _compare(self, version: int) -> None:
        self._asking = False
        before, self._last = self._last, version
        if before is not None and before != version:
            self.changed.emit()

    def _leave_for_later(self, _refused: Refused) -> None:
        # The journal may be locked for a moment; the next look will tell.
        self._asking = False
