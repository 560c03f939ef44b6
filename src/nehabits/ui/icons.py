"""The program's own line icons, tinted with a theme's colour."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

SIDE = 20
_RATIOS = (1.0, 2.0, 3.0)


class Icons:
    """Draws resources/icons/*.svg, 20 × 20, in any colour.

    An icon's strokes are written as currentColor in its file.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._texts: dict[str, str] = {}

    def icon(self, name: str, colour: str, checked: str = "", side: int = SIDE) -> QIcon:
        """Return the icon in a colour (#RRGGBB), and in another while its button is checked.

        It is as large as side says, in pixels of a plain screen; finer screens have more of them.
        """
        icon = QIcon()
        for ratio in _RATIOS:
            icon.addPixmap(self.pixmap(name, colour, side, ratio))
            if checked:
                drawn = self.pixmap(name, checked, side, ratio)
                icon.addPixmap(drawn, QIcon.Mode.Normal, QIcon.State.On)
        return icon

    def pixmap(self, name: str, colour: str, side: int = SIDE, ratio: float = 1.0) -> QPixmap:
        """Return the icon as a square of side pixels; raises FileNotFoundError for no such icon."""
        pixmap = QPixmap(QSize(round(side * ratio), round(side * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        drawing = QSvgRenderer(QByteArray(self._drawing(name, colour).encode()))
        painter = QPainter(pixmap)
        drawing.render(painter, QRectF(0, 0, side, side))
        painter.end()
        return pixmap

    def app_icon(self) -> QIcon:
        """Return the program's own icon, for the title bar and the task bar."""
        icon = QIcon()
        for side in (16, 24, 32, 48, 64, 128, 256):
            icon.addPixmap(self.pixmap("nehabits", "#2F4BB8", side))
        return icon

    def _drawing(self, name: str, colour: str) -> str:
        if name not in self._texts:
            self._texts[name] = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        return self._texts[name].replace("currentColor", colour)
