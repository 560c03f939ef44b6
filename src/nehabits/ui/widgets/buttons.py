"""Buttons by their kind: plain, primary, link, chip, quiet, row; and the two arrows."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from nehabits.ui.looks import Looks

_ICON_SIDE = 16

LINK_EDGE = 2
"""Pixels that stand around the words of a link: what is above and below begins so far in."""


def button(
    text: str, kind: str = "plain", name: str = "", parent: QWidget | None = None
) -> QPushButton:
    """Return a button; name is what a screen reader says where the text alone says too little."""
    made = QPushButton(text, parent)
    made.setProperty("kind", kind)
    made.setAccessibleName(name or text)
    made.setAutoDefault(True)  # Enter presses it too, in a dialog instead of the default button
    if kind in {"link", "chip", "row"}:
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


class IconButton(QPushButton):
    """A button that is an icon alone; its name is its tool tip and its accessible name."""

    def __init__(
        self,
        icon: str,
        name: str,
        looks: Looks,
        kind: str = "arrow",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._looks = looks
        self.setProperty("kind", kind)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setAutoDefault(True)
        looks.changed.connect(self.tint)
        self.tint()

    def tint(self) -> None:
        """Draw the icon in the ink of the theme in force, as large as its words would be."""
        side = self._looks.grown(_ICON_SIDE)
        self.setIconSize(QSize(side, side))
        self.setIcon(self._looks.icons.icon(self._icon, self._looks.theme.ink, side=side))
