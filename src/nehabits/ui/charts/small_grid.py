"""Small charts side by side, as many to a row as there is room for; the arrow keys walk."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from nehabits.ui.charts.day_window import DayWindow
from nehabits.ui.charts.small_chart import SmallChart
from nehabits.ui.charts.small_picture import SmallPicture
from nehabits.ui.looks import Looks
from nehabits.ui.theme import GAP

MOST_COLUMNS = 3
_LEAST_WIDTH = 290
"""Pixels of a small chart at 100 % text."""


class SmallGrid(QWidget):
    """Shows a SmallChart for each picture; one tab stop.

    Signals:
        asked: the id of the measure that the person wants to see large.
    """

    asked = Signal(object)

    def __init__(self, looks: Looks, window: DayWindow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.charts: list[SmallChart] = []
        self._looks = looks
        self._window = window
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        looks.changed.connect(self._place)

    def show_pictures(self, pictures: Sequence[SmallPicture]) -> None:
        """Show other pictures, in their order; the keyboard stays in its place."""
        while len(self.charts) > len(pictures):
            chart = self.charts.pop()
            self._grid.removeWidget(chart)
            chart.hide()
            chart.deleteLater()
        while len(self.charts) < len(pictures):
            chart = SmallChart(self._looks, self._window, self)
            chart.asked.connect(self.asked)
            chart.installEventFilter(self)
            self.charts.append(chart)
        for chart, picture in zip(self.charts, pictures, strict=True):
            chart.show_picture(picture)
        self._place(afresh=True)
        self._stop_at(next((each for each in self.charts if each.hasFocus()), None))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many side by side as there is room for now."""
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk from chart to chart with the arrow keys, Home and End."""
        if isinstance(watched, SmallChart):
            if event.type() == QEvent.Type.FocusIn:
                self._stop_at(watched)
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._walk(self.charts.index(watched), event.key())
        return super().eventFilter(watched, event)

    def _walk(self, place: int, key: int) -> bool:
        """Give the keyboard to the chart that a key leads to; say whether it was such a key."""
        last = len(self.charts) - 1
        leads = {
            Qt.Key.Key_Left: place - 1,
            Qt.Key.Key_Right: place + 1,
            Qt.Key.Key_Up: place - self._columns,
            Qt.Key.Key_Down: place + self._columns,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if key not in leads:
            return False
        to = leads[Qt.Key(key)]
        if 0 <= to <= last:
            self.charts[to].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _stop_at(self, chosen: SmallChart | None) -> None:
        """Make one chart the tab stop: the one with the keyboard, or the first."""
        for chart in self.charts:
            stops = chart is (chosen or self.charts[0])
            policy = Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus
            chart.setFocusPolicy(policy)

    def _place(self, *, afresh: bool = False) -> None:
        least = _LEAST_WIDTH * self._looks.text_size / 100
        columns = int((self.width() + GAP) / (least + GAP))
        columns = min(max(columns, 1), MOST_COLUMNS)
        if columns == self._columns and not afresh:
            return
        self._columns = columns
        for place, chart in enumerate(self.charts):
            self._grid.addWidget(chart, place // columns, place % columns)
        for column in range(MOST_COLUMNS):
            self._grid.setColumnStretch(column, int(column < columns))
        self.updateGeometry()
