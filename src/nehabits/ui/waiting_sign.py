"""Says that the program is working when that takes longer than half a second."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from nehabits.domain.wording import tr
from nehabits.ui.theme import GAP, STEP
from nehabits.ui.widgets.words import words
from nehabits.ui.worker import Worker

_AFTER_MS = 500


class WaitingSign(QFrame):
    """A quiet sign in the lower right corner of its parent; nothing in it moves."""

    def __init__(self, worker: Worker, parent: QWidget, after_ms: int = _AFTER_MS) -> None:
        super().__init__(parent)
        self._page = parent
        self.setProperty("card", "true")
        text = tr("Working…")
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, STEP, GAP, STEP)
        row.addWidget(words(text, "muted"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(after_ms)
        self._timer.timeout.connect(self._appear)
        worker.began.connect(self._timer.start)
        worker.rested.connect(self._leave)
        parent.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the parent changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _appear(self) -> None:
        self._place()
        self.show()
        self.raise_()

    def _leave(self) -> None:
        self._timer.stop()
        self.hide()

    def _place(self) -> None:
        self.adjustSize()
        corner = self._page.rect().bottomRight() - self.rect().bottomRight()
        self.move(corner.x() - 2 * GAP, corner.y() - GAP)
