"""A quiet bar that says what was done and offers to take it back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from nehabits.domain.wording import tr
from nehabits.ui.looks import Looks
from nehabits.ui.theme import CARD_MARGIN, STEP
from nehabits.ui.widgets.buttons import IconButton, button
from nehabits.ui.widgets.short_label import ShortLabel


class UndoBar(QFrame):
    """Hidden until something is done; stays until it is undone, closed or the page leaves.

    Signals:
        undo_asked: the person wants the deed undone.
    """

    undo_asked = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        row = QHBoxLayout(self)
        row.setContentsMargins(CARD_MARGIN, STEP, STEP, STEP)
        row.setSpacing(2 * STEP)
        self.text = ShortLabel()
        self.text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        undo = button(tr("Undo"), "link", tr("Undo this"))
        undo.setToolTip(tr("Undo (Ctrl+Z)"))
        undo.clicked.connect(self._undo)
        close = IconButton("close", tr("Close this bar"), looks, "quiet")
        close.clicked.connect(self.hide)
        row.addWidget(self.text)
        row.addWidget(undo)
        row.addStretch(1)
        row.addWidget(close)
        # Who keeps room for a bar that is hidden keeps that of the bar as it will be seen.
        for part in self.findChildren(QWidget):
            part.ensurePolished()
        looks.changed.connect(self.updateGeometry)
        self.hide()

    def offer(self, text: str) -> None:
        """Say what was done, with an Undo button beside it."""
        self.text.setText(text)
        self.setAccessibleName(text)
        self.show()

    def _undo(self) -> None:
        self.hide()
        self.undo_asked.emit()
