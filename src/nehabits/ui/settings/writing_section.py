"""A section of Settings that changes the journal; a bar says what it did and offers undo."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from nehabits.domain.changes import Changes
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.looks import Looks
from nehabits.ui.widgets.card import Card
from nehabits.ui.widgets.in_place import InPlace
from nehabits.ui.widgets.undo_bar import UndoBar
from nehabits.ui.widgets.words import words
from nehabits.ui.worker import Worker


class WritingSection(Card):
    """A card that asks when it is seen and when the journal changed.

    A subclass has a HEADING (untranslated), says in `fill` what it shows and asks in `refresh`.

    Signals:
        rearranged: there is more or something else in it, so the tab key has another way to go.
    """

    rearranged = Signal()
    HEADING: ClassVar[str]

    def __init__(
        self,
        services: Services,
        worker: Worker,
        bus: Bus,
        looks: Looks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr(self.HEADING), parent=parent)
        self.services = services
        self.worker = worker
        self.looks = looks
        self.undo = UndoBar(looks, self)
        self.undo.undo_asked.connect(self._undo)
        self._bus = bus
        self._stale = True
        self._telling = False
        self._refusal = words("", "refusal", wrap=True)
        self._refusal.hide()
        self.fill()
        self.body.addWidget(self._refusal)
        self.body.addWidget(self.undo)
        bus.changed.connect(self._hear)

    def fill(self) -> None:
        """Put into `body` what the section shows; what was done is said below it."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Ask for what the section shows."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what changed while the section was not seen."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()

    def in_place(self, face: QWidget, back: QWidget | None = None) -> InPlace:
        """Return a place that shows a face, or a form that is kept once."""
        place = InPlace(face, self, back)
        place.turned.connect(self.rearranged)
        self.worker.faulted.connect(place.let_try_again)
        return place

    def write(
        self,
        deed: Callable[[], Changes],
        done: Callable[[], None] | None = None,
        refused: Callable[[Refused], None] | None = None,
    ) -> None:
        """Have a deed done, then tell everyone, then say it in the undo bar."""

        def written(changes: Changes) -> None:
            self._refusal.hide()
            if done is not None:
                done()
            self._tell(changes)

        self.worker.ask(self, deed, written, refused or self._refuse)

    def _tell(self, changes: Changes) -> None:
        if not changes.words:
            return
        self._telling = True
        self._bus.changed.emit(changes)
        self._telling = False
        self.undo.offer(changes.words)

    def _undo(self) -> None:
        self.worker.ask(self, self.services.journal.undo, self._tell_undone)

    def _tell_undone(self, changes: Changes | None) -> None:
        if changes is not None:
            self._bus.changed.emit(changes)

    def _refuse(self, refused: Refused) -> None:
        self._refusal.setText(refused.sentence)
        self._refusal.show()

    @Slot(object)
    def _hear(self, _changes: object) -> None:
        if not self._telling:
            self.undo.hide()
        self._stale = not self.isVisible()
        if not self._stale:
            self.refresh()
