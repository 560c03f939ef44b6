"""Shows an unexpected error in words that can be copied."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from nehabits.domain.wording import tr
from nehabits.ui.theme import GAP, PAGE_MARGIN
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.words import words

_LETTERS_ACROSS = 90
_LINES = 14


class FaultDialog(QDialog):
    """One dialog for all errors of a while; not modal, so that the window stays usable."""

    def __init__(self, where: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Something went wrong"))
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(tr("Details for a report"))
        self.copy = button(tr("Copy"), name=tr("Copy the details"))
        self.copy.clicked.connect(self._copy)
        go_on = button(tr("Go on"), "primary")
        go_on.setDefault(True)
        go_on.clicked.connect(self.accept)
        said = tr(
            "The program met an error it did not expect and goes on. What was saved before is "
            "safe. The details below hold nothing of your entries."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GAP)
        column.addWidget(words(tr("Something went wrong"), "title"))
        column.addWidget(words(f"{said} {where}", wrap=True))
        column.addWidget(self.details, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.copy)
        foot.addStretch(1)
        foot.addWidget(go_on)
        column.addLayout(foot)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * _LETTERS_ACROSS, metrics.height() * 2 * _LINES)

    def add(self, text: str) -> None:
        """Add one error below those already shown."""
        self.details.appendPlainText(text + "\n")

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
