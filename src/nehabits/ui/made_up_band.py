"""The band over every page of a made-up journal: it says so, and leads back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from nehabits.domain.wording import tr
from nehabits.ui.theme import PAGE_MARGIN, STEP
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.words import words


class MadeUpBand(QFrame):
    """Says that nothing here is the person's own; `leave` is there once there is a way back.

    Signals:
        left: the person wants to go back to their own journal.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("band")
        self.setAccessibleName(tr("Made-up journal"))
        self.leave = button("", "plain", parent=self)
        self.leave.clicked.connect(self._leave)
        self.leave.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE_MARGIN, STEP + 2, PAGE_MARGIN, STEP + 2)
        row.setSpacing(4 * STEP)
        text = tr(
            "This is a made-up person's journal. Nothing here is yours, and what you add goes "
            "when you leave."
        )
        row.addWidget(words(text, "strong", wrap=True), 1)
        row.addWidget(self.leave)

    def offer_way_back(self, text: str, keys: str) -> None:
        """Show the button that leads back; keys do the same."""
        self.leave.setText(text)
        self.leave.setAccessibleName(text)
        self.leave.setToolTip(f"{text} ({keys})")
        self.leave.show()

    def _leave(self) -> None:
        self.left.emit()
