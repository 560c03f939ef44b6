"""A line of text that leaves undo and redo to the window while it has nothing to take back."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class TextLine(QLineEdit):
    """A QLineEdit keeps both keys for itself even where it has no typing to undo or redo."""

    def event(self, event: QEvent) -> bool:
        """Claim a key before the window's shortcuts only where there is a use for it."""
        is_claim = event.type() == QEvent.Type.ShortcutOverride
        if is_claim and isinstance(event, QKeyEvent) and self._has_no_use_for(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave such a key to the page as well."""
        if self._has_no_use_for(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _has_no_use_for(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.isUndoAvailable()
        return event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
