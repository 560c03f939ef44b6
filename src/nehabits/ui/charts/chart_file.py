"""A chart as a picture to keep: with its name, its days, its words and the notice, as it is seen.

It has the colours of the theme in force and the days in sight.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from nehabits.ui.charts.picture_painter import PicturePainter
from nehabits.ui.style import small_font
from nehabits.ui.theme import GAP, PAGE_MARGIN, STEP, Theme

PRINT_SCALE = 2
"""Pixels of a PNG for each pixel of the window, so that it can be printed."""

_LEAST_WIDTH = 480
_ON_SCREEN = 96
"""Dots per inch: an SVG file is as large as the window shows it."""

_WRAP = Qt.TextFlag.TextWordWrap
_LEFT = Qt.AlignmentFlag.AlignLeft | _WRAP
_RIGHT = Qt.AlignmentFlag.AlignRight | _WRAP
_ENDLESS = 100_000.0


@dataclass(frozen=True, slots=True)
class ChartSheet:
    """What stands around a chart on a saved picture, in words.

    `lines` are what stands below it, such as the reference with its source and the relation to
    another measure; `notice` stands at the foot.
    """

    name: str
    period: str
    summary: str
    legend: str
    lines: tuple[str, ...]
    notice: str


@dataclass(frozen=True, slots=True)
class _Words:
    """A text where it is painted, in pixels of the window."""

    box: QRectF
    flags: int
    font: QFont
    colour: str
    text: str


@dataclass(frozen=True, slots=True)
class _Layout:
    """A picture whose parts have their places: words, the chart, the hairline over the notice."""

    size: QSize
    words: tuple[_Words, ...]
    chart: QRectF
    hairline: float


def chart_image(sheet: ChartSheet, view: Any, theme: Theme, scale: int = PRINT_SCALE) -> QImage:
    """Return the picture of a plot and what stands around it, `scale` pixels a pixel."""
    layout = _laid_out(sheet, view, theme)
    image = QImage(layout.size * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    _paint(PicturePainter(image, scale), layout, view, theme)
    image.setDevicePixelRatio(1)
    # Only now: Qt would make the words larger, too.
    for along in (image.setDotsPerMeterX, image.setDotsPerMeterY):
        along(round(_ON_SCREEN * scale / 0.0254))
    return image


def chart_png(sheet: ChartSheet, view: Any, theme: Theme) -> bytes:
    """Return the picture as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = chart_image(sheet, view, theme)
    image.setText("Title", f"{sheet.name}, {sheet.period}")
    image.setText("Description", sheet.notice)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def chart_svg(sheet: ChartSheet, view: Any, theme: Theme) -> bytes:
    """Return the picture as an SVG file, its texts as text."""
    layout = _laid_out(sheet, view, theme)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # Version 1.2 Tiny has no clipping: days out of sight would lie beside the chart.
    file = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    file.setOutputDevice(buffer)
    file.setResolution(_ON_SCREEN)
    file.setSize(layout.size)
    file.setViewBox(QRect(0, 0, layout.size.width(), layout.size.height()))
    file.setTitle(f"{sheet.name}, {sheet.period}")
    file.setDescription(f"{sheet.summary}. {sheet.notice}")
    _paint(PicturePainter(file), layout, view, theme)
    return bytes(buffer.data().data())


def _paint(painter: PicturePainter, layout: _Layout, view: Any, theme: Theme) -> None:
    painter.fillRect(QRectF(0, 0, layout.size.width(), layout.size.height()), QColor(theme.surface))
    with _exporting(view, painter):
        view.scene().render(painter, layout.chart, QRectF(view.rect()))
    for each in layout.words:
        painter.setFont(each.font)
        painter.setPen(QColor(each.colour))
        painter.drawText(each.box, each.flags, each.text)
    line = QRectF(PAGE_MARGIN, layout.hairline, layout.size.width() - 2 * PAGE_MARGIN, 1)
    painter.fillRect(line, QColor(theme.line))
    painter.end()


@contextmanager
def _exporting(view: Any, painter: QPainter) -> Iterator[None]:
    """Let the items of a plot paint shapes instead of the pixels they keep for the window."""
    options = {"antialias": True, "painter": painter, "resolutionScale": 1.0, "background": None}
    items = [item for item in view.scene().items() if hasattr(item, "setExportMode")]
    for item in items:
        item.setExportMode(True, options)  # noqa: FBT003 - pyqtgraph's own
    try:
        yield
    finally:
        for item in items:
            item.setExportMode(False)


def _laid_out(sheet: ChartSheet, view: Any, theme: Theme) -> _Layout:
    plain = QFont(view.font())
    bold, small = QFont(plain), small_font(plain)
    bold.setWeight(QFont.Weight.DemiBold)
    column = _Column(max(view.width(), _LEAST_WIDTH))
    column.row(_part(bold, theme.ink, sheet.name), _part(plain, theme.muted, sheet.summary))
    column.row(_part(small, theme.muted, sheet.period), _part(small, theme.muted, sheet.legend))
    column.leave(2 * STEP)
    chart = QRectF(PAGE_MARGIN, column.y, view.width(), view.height())
    column.leave(view.height() + STEP)
    for line in filter(None, sheet.lines):
        column.text(_part(small, theme.muted, line), _LEFT)
    column.leave(GAP)
    hairline = column.y
    column.leave(GAP)
    column.text(_part(small, theme.muted, sheet.notice), _LEFT)
    size = QSize(round(column.width + 2 * PAGE_MARGIN), round(column.y - STEP + PAGE_MARGIN))
    return _Layout(size, tuple(column.words), chart, hairline)


_Part = tuple[QFont, str, str]
"""A text with its font and its colour."""


def _part(font: QFont, colour: str, text: str) -> _Part:
    return font, colour, text


class _Column:
    """Puts texts below each other; `y` is where the next one goes, in pixels of the window."""

    def __init__(self, width: float) -> None:
        self.width = width
        self.y = float(PAGE_MARGIN)
        self.words: list[_Words] = []

    def leave(self, room: float) -> None:
        """Leave some room."""
        self.y += room

    def row(self, left: _Part, right: _Part) -> None:
        """Put two texts at both ends of a row, or below each other where they are too long."""
        across = sum(QFontMetricsF(font).horizontalAdvance(text) for font, _, text in (left, right))
        if across + 4 * STEP > self.width:
            self.text(left, _LEFT)
            self.text(right, _LEFT)
            return
        top = self.y
        self.text(left, _LEFT)
        below, self.y = self.y, top
        self.text(right, _RIGHT)
        self.y = max(below, self.y)

    def text(self, part: _Part, flags: Qt.AlignmentFlag | Qt.TextFlag) -> None:
        """Put a text over the whole width, wrapped."""
        font, colour, text = part
        if not text:
            return
        room = QRectF(PAGE_MARGIN, self.y, self.width, _ENDLESS)
        height = QFontMetricsF(font).boundingRect(room, int(flags), text).height()
        box = QRectF(PAGE_MARGIN, self.y, self.width, height)
        self.words.append(_Words(box, int(flags), font, colour, text))
        self.y += height + STEP
