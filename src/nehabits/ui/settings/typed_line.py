"""A line of text that is handed on when it is done, and not written over while it is typed in."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nehabits.ui.theme import STEP
from nehabits.ui.widgets.text_line import TextLine


class TypedLine(TextLine):
    """Enter or leaving the line tells what was typed; Escape puts back what stood there.

    What was typed stays until `show_text` follows `take`: a text that is refused is not lost.

    Signals:
        typed: the text the person has finished.
    """

    typed = Signal(str)

    def __init__(self, name: str, letters: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._letters = letters
        self._shown = ""
        self._taken: str | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.editingFinished.connect(self._finish)

    def sizeHint(self) -> QSize:
        """Ask for the width of so many letters."""
        width = self.fontMetrics().averageCharWidth() * self._letters
        return QSize(width + 8 * STEP, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Ask for no less."""
        return self.sizeHint()

    def show_text(self, text: str) -> None:
        """Show a text, unless something else is being typed."""
        if not self.isModified() or self._taken == self.text():
            self._shown, self._taken = text, None
            self.setText(text)

    def take(self) -> None:
        """Say that what is typed was understood and is on its way."""
        self._taken = self.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put back on Escape what stood there before it was typed in."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self._taken = None
            self.setText(self._shown)
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        if self.isModified() and self._taken != self.text():
            self.typed.emit(self.text())
