"""Pages of a report as a PDF, or on a printer."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from nehabits.domain.wording import tr
from nehabits.ui.paper.page import Page, Paper, paint_page

_RESOLUTION = 600
_INCH = 25.4
PAPER_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}


def report_pdf(pages: Sequence[Page], title: str) -> bytes:
    """Return pages as a PDF: vectors, and words that can be selected."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(title)
    writer.setCreator(tr("NE Habits"))
    paint_pages(writer, pages)
    return bytes(buffer.data().data())


def paint_pages(device: QPagedPaintDevice, pages: Sequence[Page]) -> None:
    """Paint pages onto a PDF or, as QPrinter is such a device, onto the paper of a printer.

    A page is put in the middle of a paper of another size, as large as it fits.
    """
    if isinstance(device, QPdfWriter):
        device.setPageSize(QPageSize(PAPER_SIZES[pages[0].paper]))
    device.setPageOrientation(QPageLayout.Orientation.Portrait)
    device.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    painter = QPainter(device)
    painter.scale(device.logicalDpiX() / _INCH, device.logicalDpiY() / _INCH)
    room = device.pageLayout().paintRect(QPageLayout.Unit.Millimeter)
    for number, page in enumerate(pages):
        if number:
            device.newPage()
        width, height = page.size
        scale = min(room.width() / width, room.height() / height)
        if scale > 0.995:
            scale = 1.0
        painter.save()
        painter.translate((room.width() - scale * width) / 2, (room.height() - scale * height) / 2)
        painter.scale(scale, scale)
        paint_page(painter, page)
        painter.restore()
    painter.end()
