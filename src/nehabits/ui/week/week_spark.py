"""The line of five weeks: figures as points of a small picture, and how they are painted."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from nehabits.domain.circular import signed_distance

_WIDTH, _DOT, _LONE_DOT = 1.6, 2.6, 1.6

Run = tuple[tuple[float, float], ...]


def spark_runs(values: Sequence[float | None], *, is_clock: bool) -> tuple[Run, ...]:
    """Return the runs of values without a gap, each point across and up from 0 to 1.

    Clock times go the shorter way round, so 23:50 and 00:10 stand beside each other; values that
    are all the same run along the middle.
    """
    known = [value for value in _unrolled(values, is_clock=is_clock) if value is not None]
    if not known:
        return ()
    low, reach = min(known), max(known) - min(known)
    runs: list[list[tuple[float, float]]] = [[]]
    for place, value in enumerate(_unrolled(values, is_clock=is_clock)):
        if value is None:
            runs.append([])
            continue
        across = place / (len(values) - 1) if len(values) > 1 else 0.5
        runs[-1].append((across, (value - low) / reach if reach else 0.5))
    return tuple(tuple(run) for run in runs if run)


def paint_spark(
    painter: QPainter, box: QRectF, values: Sequence[float | None], colour: str, *, is_clock: bool
) -> None:
    """Paint the line into a box, a dot on the last value if it is there."""

    def point(place: tuple[float, float]) -> QPointF:
        across, up = place
        return QPointF(box.left() + across * box.width(), box.bottom() - up * box.height())

    runs = spark_runs(values, is_clock=is_clock)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(QColor(colour), _WIDTH)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    for run in runs:
        painter.drawPolyline(QPolygonF([point(place) for place in run]))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    for run in runs:
        if len(run) == 1:
            painter.drawEllipse(point(run[0]), _LONE_DOT, _LONE_DOT)
    if runs and values[-1] is not None:
        painter.drawEllipse(point(runs[-1][-1]), _DOT, _DOT)


def _unrolled(values: Sequence[float | None], *, is_clock: bool) -> list[float | None]:
    """Return values on a line: clock times as minutes before or after the one before them."""
    unrolled: list[float | None] = []
    before: float | None = None
    for value in values:
        if value is not None:
            before = value if before is None or not is_clock else _beside(value, before)
        unrolled.append(None if value is None else before)
    return unrolled


def _beside(clock: float, before: float) -> float:
    return before + signed_distance(clock, before)
