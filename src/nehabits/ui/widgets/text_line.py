"""Fields that leave undo and redo to the window while they have no typing to take back."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class TextLine(QLineEdit):
    """A QLineEdit keeps both keys for itself even where it has no typing to undo or redo."""

    def event(self, event: QEvent) -> bool:
        """Claim a key before the window's shortcuts only where there is a use for it."""
        undo, redo = self.isUndoAvailable(), self.isRedoAvailable()
        return leaves_to_window(event, undo=undo, redo=redo) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave such a key to the page as well."""
        if is_useless(event, undo=self.isUndoAvailable(), redo=self.isRedoAvailable()):
            event.ignore()
        else:
            super().keyPressEvent(event)


def leaves_to_window(event: QEvent, *, undo: bool, redo: bool) -> bool:
    """Leave undo or redo to the window where a field can do neither; say whether that was asked."""
    is_claim = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
    if not (is_claim and is_useless(event, undo=undo, redo=redo)):
        return False
    event.ignore()
    return True


def is_useless(event: QEvent, *, undo: bool, redo: bool) -> bool:
    """Say whether a key is undo or redo where a field has no typing to take back or do again."""
    if not isinstance(event, QKeyEvent):
        return False
    return (event.matches(QKeySequence.StandardKey.Undo) and not undo) or (
        event.matches(QKeySequence.StandardKey.Redo) and not redo
    )
