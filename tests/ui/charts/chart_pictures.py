"""Small pictures of charts, kept to compare with: the plot without its axes, a block a pixel.

A block is the mean of its pixels, so that fonts and the edges of strokes may differ. They are
kept anew where NEHABITS_KEEP_PICTURES is set.
"""

import os
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage

from nehabits.ui.charts.day_chart import DayChart

KEPT = Path(__file__).parent / "pictures"
COLUMNS, ROWS = 64, 40
MOST_APART, MEAN_APART = 24, 2.0
"""Of 255: how far one block may be from the kept one, and all of them on average."""

Blocks = NDArray[np.int64]


def blocks(chart: DayChart) -> QImage:
    """Return the plot of a chart in blocks."""
    box = chart.view.getViewBox()
    area = chart.view.mapFromScene(box.sceneBoundingRect()).boundingRect()
    picture = chart.view.grab(QRect(area)).toImage()
    return picture.scaled(
        COLUMNS,
        ROWS,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_RGB888)


def apart(one: QImage, other: QImage) -> tuple[int, float]:
    """Return how far apart two pictures are: at most, and on average."""
    difference = np.abs(_numbers(one) - _numbers(other))
    return int(difference.max()), float(difference.mean())


def is_as_kept(chart: DayChart, name: str) -> bool:
    """Say whether a chart looks as it did when its picture was kept."""
    path, now = KEPT / f"{name}.png", blocks(chart)
    if os.environ.get("NEHABITS_KEEP_PICTURES"):
        now.save(str(path))
    most, mean = apart(now, QImage(str(path)).convertToFormat(QImage.Format.Format_RGB888))
    return most <= MOST_APART and mean <= MEAN_APART


def _numbers(image: QImage) -> Blocks:
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return raw[:, : image.width() * 3].astype(np.int64)
