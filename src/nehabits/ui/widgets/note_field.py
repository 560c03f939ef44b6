"""A note of a day or a week: saved when it is left, or by Ctrl+Enter."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from nehabits.ui.widgets.text_line import leaves_to_window

_AIR = 20


class NoteField(QPlainTextEdit):
    """A few lines of text.

    Signals:
        typed: the text, after it was changed.
    """

    typed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self._settled: str | None = ""
        self.setProperty("wording_place", "data")
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self.updateGeometry)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for as many lines as the note has, two at least while one is typed, four at most."""
        lines = max(2 if self.hasFocus() else 1, min(4, round(self.document().size().height())))
        return QSize(120, lines * self.fontMetrics().lineSpacing() + _AIR)

    def minimumSizeHint(self) -> QSize:
        """Ask for no less."""
        return self.sizeHint()

    def show_note(self, note: str, invitation: str) -> None:
        """Show what is kept; what is being typed or was refused stays, whoever wrote another."""
        self.setPlaceholderText(invitation)
        refused = self._settled is None
        if refused or (self.hasFocus() and (self.is_typed() or note == self._kept)):
            return
        self._kept = note
        if self.toPlainText() != note:
            self.setPlainText(note)
        # Some letters and line ends look the same and are others in the field.
        self._settled = self._text()

    def is_typed(self) -> bool:
        """Say whether something is typed that was not told yet."""
        return self._text() != self._settled

    def refuse(self) -> None:
        """Hold what was told for typed still, as it could not be kept."""
        self._settled = None

    def save(self) -> None:
        """Tell what is typed, if it is new."""
        if self.is_typed():
            self._kept = self._settled = self._text()
            self.typed.emit(self._kept)

    def _text(self) -> str:
        return self.toPlainText().strip()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window where there is no typing to take back."""
        document = self.document()
        undo, redo = document.isUndoAvailable(), document.isRedoAvailable()
        return leaves_to_window(event, undo=undo, redo=redo) or super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make room."""
        super().focusInEvent(event)
        self.updateGeometry()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save on leaving."""
        super().focusOutEvent(event)
        self.updateGeometry()
        self.save()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save on Ctrl+Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()
        else:
            super().keyPressEvent(event)
