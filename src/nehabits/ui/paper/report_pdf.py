"""Pages of a report as a PDF, or on a printer."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from datetime import date

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from nehabits.domain.progress import Progress, untold
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.ui.paper.page import Page, paint_page
from nehabits.ui.paper.pdf import PAPER_SIZES, pdf

_INCH = 25.4


def report_pdf(pages: Sequence[Page], title: str, on: date, progress: Progress = untold) -> bytes:
    """Return pages as a PDF of a day. `progress` hears of each page."""

    def paint(writer: QPdfWriter) -> None:
        writer.setPageSize(QPageSize(PAPER_SIZES[pages[0].paper]))
        with closing(painted_pages(writer, pages)) as painting:
            for done in painting:
                progress(done, len(pages))

    return pdf(title, on, paint)


def painted_pages(device: QPagedPaintDevice, pages: Sequence[Page]) -> Generator[int]:
    """Paint pages onto a PDF or, as QPrinter is such a device, onto the paper of a printer.

    Yields how many are painted after each. A page is put in the middle of a paper of another size,
    as large as it fits. Raises Refused if the device takes nothing. To be closed before the device.
    """
    device.setPageOrientation(QPageLayout.Orientation.Portrait)
    device.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    painter = QPainter()
    if not painter.begin(device):
        raise Refused(tr("The printer takes nothing at the moment; choose another one."))
    try:
        yield from _painted(painter, device, pages)
    finally:
        # A device that is let go while a painter is at it takes the program down.
        painter.end()


def _painted(painter: QPainter, device: QPagedPaintDevice, pages: Sequence[Page]) -> Iterator[int]:
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
        yield number + 1
