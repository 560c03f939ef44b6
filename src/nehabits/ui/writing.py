"""How a page writes: a deed is done by the worker, then told to everyone."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from nehabits.domain.changes import Changes
from nehabits.domain.refusal import Refused
from nehabits.ui.bus import Bus
from nehabits.ui.worker import Worker

Answer = Callable[[Refused], None]


class Writing(QObject):
    """Has deeds done, in the order asked.

    Signals:
        begun: a deed is asked for.
        told: what was done, in words; everyone knows of it by then.
    """

    begun = Signal()
    told = Signal(object)

    def __init__(self, worker: Worker, bus: Bus, refused: Answer, owner: QObject) -> None:
        super().__init__(owner)
        self._worker = worker
        self._bus = bus
        self._refused = refused
        self._owner = owner
        self.is_telling = False

    def write(
        self,
        deed: Callable[[], Changes],
        done: Callable[[], None] | None = None,
        refused: Answer | None = None,
    ) -> None:
        """Have a deed done; then call done, or refused with why not."""

        def written(changes: Changes) -> None:
            if done is not None:
                done()
            self._tell(changes)

        self.begun.emit()
        self._worker.ask(self._owner, deed, written, refused or self._refused)

    def walk(self, deed: Callable[[], Changes | None], say: Callable[[str], None]) -> None:
        """Have a deed taken back or done again, tell everyone, and then say it."""

        def walked(changes: Changes | None) -> None:
            if changes is not None:
                self._bus.changed.emit(changes)
                say(changes.words)

        self._worker.ask(self._owner, deed, walked)

    def _tell(self, changes: Changes) -> None:
        if not (changes.days or changes.everything):
            return
        self.is_telling = True
        self._bus.changed.emit(changes)
        self.is_telling = False
        if changes.words:
            self.told.emit(changes.words)
