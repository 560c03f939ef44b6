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
        redo_asked: they want done again what was undone.
    """

    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        row = QHBoxLayout(self)
        row.setContentsMargins(CARD_MARGIN, STEP, STEP, STEP)
        row.setSpacing(2 * STEP)
        self.text = ShortLabel()
        self.text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._way_back = button(tr("Undo"), "link", tr("Undo this"))
        self._way_back.clicked.connect(self._ask)
        self._offers_redo = False
        close = IconButton("close", tr("Close this bar"), looks, "quiet")
        close.clicked.connect(self.hide)
        row.addWidget(self.text)
        row.addWidget(self._way_back)
        row.addStretch(1)
        row.addWidget(close)
        # Who keeps room for a bar that is hidden keeps that of the bar as it will be seen.
        for part in self.findChildren(QWidget):
            part.ensurePolished()
        looks.changed.connect(self.updateGeometry)
        self.hide()

    def offer(self, text: str) -> None:
        """Say what was done, with an Undo button beside it."""
        self._say(text, tr("Undo"), tr("Undo this"), tr("Undo (Ctrl+Z)"))
        self._offers_redo = False

    def offer_redo(self, text: str) -> None:
        """Say what was taken back, with a Redo button beside it."""
        said = tr("Taken back: {deed}", deed=text)
        self._say(said, tr("Redo"), tr("Do this again"), tr("Redo (Ctrl+Shift+Z)"))
        self._offers_redo = True

    def _say(self, text: str, deed: str, name: str, hint: str) -> None:
        self.text.setText(text)
        self.setAccessibleName(text)
        self._way_back.setText(deed)
        self._way_back.setAccessibleName(name)
        self._way_back.setToolTip(hint)
        self.show()

    def _ask(self) -> None:
        self.hide()
        if self._offers_redo:
            self.redo_asked.emit()
        else:
            self.undo_asked.emit()
