"""The tints of a year from the lowest to the highest, between the two in words."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from nehabits.domain.wording import tr
from nehabits.ui.calendar.year_grid import tint_colour
from nehabits.ui.calendar.year_view import YearView
from nehabits.ui.looks import Looks
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.words import words

_WIDE, _HIGH, _APART = 16, 12, 6


class TintLegend(QWidget):
    """Low, the tints, high."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low, self._high = words("", "small"), words("", "small")
        self._tints = _Tints(looks, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        for part in (self._low, self._tints, self._high):
            row.addWidget(part)

    def show_year(self, view: YearView) -> None:
        """Show the tints of a year; nothing where it has no value."""
        low, high = view.ends()
        self._low.setText(low)
        self._high.setText(high)
        # Where all days are alike there is one tint, and one amount.
        self._high.setVisible(high != low)
        self._tints.show_year(view)
        self.setAccessibleName(tr("Tints from {low} to {high}", low=low, high=high))
        self.setVisible(view.scale is not None)


class _Tints(QWidget):
    def __init__(self, looks: Looks, parent: QWidget) -> None:
        super().__init__(parent)
        self._looks = looks
        self._view: YearView | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        looks.changed.connect(self.updateGeometry)
        looks.changed.connect(self.update)

    def show_year(self, view: YearView) -> None:
        self._view = view
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        count = len(self._shades())
        wide = count * self._looks.grown(_WIDE) + max(0, count - 1) * _APART
        return QSize(wide, self._looks.grown(_HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        wide = self._looks.grown(_WIDE)
        for place, shade in enumerate(self._shades()):
            painter.setBrush(QColor(shade))
            box = QRectF(place * (wide + _APART), 0, wide, self.height())
            painter.drawRoundedRect(box, 3, 3)

    def _shades(self) -> list[str]:
        view = self._view
        if view is None or view.scale is None:
            return []
        return [tint_colour(view, tint, self._looks.theme) for tint in view.scale.tints]
