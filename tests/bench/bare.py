"""The floor of a start: imports what the window is made of and shows an empty one."""

import time

import numpy as np
import pyqtgraph as pg
import sqlalchemy
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.process import report


class FirstPaint(QObject):
    """Ends the program when the window has been painted once."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt calls it so
        if event.type() == QEvent.Type.Paint:
            report(time.monotonic())
            application.quit()
        return False


application = QApplication([])
window = QWidget()
window.resize(1280, 800)
first_paint = FirstPaint()
window.installEventFilter(first_paint)
window.show()
application.exec()
assert np
assert pg
assert sqlalchemy
