"""The field foods are searched in; at its right it says how many there are."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from nehabits.domain.wording import plural, tr
from nehabits.ui.looks import Looks
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.text_line import TextLine

_AIR = 3 * STEP


class SearchLine(TextLine):
    """A field with a count at the right, as long as what is typed leaves it room."""

    def __init__(self, looks: Looks, foods: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._count = (
            plural(
                "{foods} food, on this computer",
                "{foods} foods, on this computer",
                foods,
                foods=f"{foods:,}",
            )
            if foods
            else ""
        )
        self.setProperty("painted_texts", [self._count])
        self.setPlaceholderText(tr("Search a food, such as 2 eggs"))
        self.setAccessibleName(tr("Search a food"))
        self.setAccessibleDescription(self._count)
        self.setTextMargins(0, STEP // 2, 0, STEP // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and the count."""
        super().paintEvent(event)
        metrics = self.fontMetrics()
        shown = self.text() or self.placeholderText()
        room = self.rect().adjusted(_AIR, 0, -_AIR, 0)
        both = metrics.horizontalAdvance(shown) + metrics.horizontalAdvance(self._count) + 2 * _AIR
        if both <= room.width():
            painter = QPainter(self)
            painter.setPen(QColor(self._looks.theme.muted))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, right, self._count)
