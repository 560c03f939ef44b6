"""How much of a chart has a colour."""

import numpy as np
from PySide6.QtGui import QColor, QImage

from nehabits.ui.charts.day_chart import DayChart


def pixels(chart: DayChart, colour: str) -> int:
    """Return how many pixels of the picture have nearly a colour."""
    image = chart.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    wanted = QColor(colour)
    near = [wanted.blue(), wanted.green(), wanted.red()]
    return int((np.abs(raw[:, :, :3].astype(int) - near) < 12).all(axis=2).sum())
