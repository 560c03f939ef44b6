"""How far a made-up year is, and a button to stop it."""

from threading import Event

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.ui.text_dialog import TextDialog

_AFTER_MS = 500
_WHOLE = 100


class MadeUpWait(TextDialog):
    """Appears when a year takes longer than half a second; closing it stops the work."""

    _moved = Signal(int)

    def __init__(self, parent: QWidget, after_ms: int = _AFTER_MS) -> None:
        super().__init__(tr("A year is being made up"), parent)
        self._stopped = Event()
        # The work may still tell how far it is when this is closed; `end` comes after it.
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, _WHOLE)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("How far it is"))
        self.say(tr("It has a journal of its own; yours stays as it is."), "muted")
        self.body.addWidget(self._bar)
        self.close_button.setText(tr("Stop"))
        self.close_button.setAccessibleName(tr("Stop making a year up"))
        self._moved.connect(self._bar.setValue)
        self.finished.connect(self._stop)
        self._appearing = QTimer(self, singleShot=True)
        self._appearing.timeout.connect(self.open)
        self._appearing.start(after_ms)

    @property
    def is_stopped(self) -> bool:
        """Whether the person does not want it any more."""
        return self._stopped.is_set()

    def tell(self, share: float) -> None:
        """Say how far it is (0–1), from any thread; raises Refused once it is to stop."""
        if self.is_stopped:
            raise Refused(tr("Nothing was made up."))
        self._moved.emit(round(share * _WHOLE))

    def end(self) -> None:
        """Go away: the work is done."""
        self._appearing.stop()
        self.hide()
        self.deleteLater()

    @Slot()
    def _stop(self) -> None:
        self._appearing.stop()
        self._stopped.set()
