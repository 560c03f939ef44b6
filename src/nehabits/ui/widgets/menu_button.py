"""A button that opens a menu; a long text ends in an ellipsis and stays whole in its tool tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

_MOST_LETTERS = 30


class MenuButton(QPushButton):
    """Opens its menu at a click, Enter, Space or Alt+Down; the arrow keys choose in it.

    `name` is what a screen reader says before the text.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._text = ""
        self.setProperty("kind", "menu")
        self.setAutoDefault(True)
        self.setMenu(QMenu(self))

    def say(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setText(self._shortened().replace("&", "&&"))
        self.setToolTip("" if self._shortened() == text else text)
        self.setAccessibleName(self._name if text == self._name else f"{self._name}: {text}")
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Ask for the whole of what is shown."""
        return self.sizeHint()

    def _shortened(self) -> str:
        room = self.fontMetrics().averageCharWidth() * _MOST_LETTERS
        return self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room)


def menu_text(text: str) -> str:
    """Return a text as an action has it: its & is no key."""
    return text.replace("&", "&&")
