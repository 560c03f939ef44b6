"""A dialog of a few sentences."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from nehabits.domain.wording import tr
from nehabits.ui.tab_order import follow_reading
from nehabits.ui.theme import PAGE_MARGIN, STEP
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.words import words

_LETTERS_ACROSS = 72


class TextDialog(QDialog):
    """A title, what stands in `body`, and in the `foot` a button to close.

    It goes away with its window.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN - STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(words(title, "title"))
        self.body = QVBoxLayout()
        self.body.setSpacing(2 * STEP)
        column.addLayout(self.body)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(2 * STEP)
        self.foot.addStretch(1)
        self.close_button = button(tr("Close"), "primary")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        self.foot.addWidget(self.close_button)
        column.addSpacing(STEP)
        column.addLayout(self.foot)
        self._column = column

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the wrapped text needs, and let the tab key follow the reading order."""
        follow_reading(self)
        width = self.fontMetrics().averageCharWidth() * _LETTERS_ACROSS
        width = max(width, self._column.minimumSize().width())
        wrapped = self._column.hasHeightForWidth()
        height = self._column.totalHeightForWidth(width) if wrapped else self.sizeHint().height()
        self.resize(width, height)
        super().showEvent(event)

    def say(self, text: str, role: str = "body") -> None:
        """Add a paragraph."""
        self.body.addWidget(words(text, role, wrap=True))
