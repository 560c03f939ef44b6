"""Pages of a report as a PDF, or on a printer."""

import re
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from nehabits.domain.progress import Progress, untold
from nehabits.domain.wording import tr
from nehabits.ui.paper.page import Page, Paper, paint_page

_RESOLUTION = 600
_INCH = 25.4
_REPORTS = QUuid("{f6f7dc2b-7a3c-5d1e-9f0e-6c1f4a3b2d10}")
"""The namespace of the ids of reports."""

_CREATED = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)\d{14}")
_CREATED_XML = re.compile(rb'(xmp:(?:Create|Modify|Metadata)Date=")[0-9-]{10}T[0-9:]{8}')
PAPER_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}


def report_pdf(pages: Sequence[Page], title: str, on: date, progress: Progress = untold) -> bytes:
    """Return pages as a PDF of a day: vectors, and words that can be selected.

    The same pages and the same day give the same bytes. `progress` hears of each page.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(title)
    writer.setCreator(tr("NE Habits"))
    writer.setDocumentId(QUuid.createUuidV5(_REPORTS, title.encode()))
    paint_pages(writer, pages, progress)
    return dated(bytes(buffer.data().data()), on)


def dated(pdf: bytes, on: date) -> bytes:
    """Return a PDF that says it was made as a day began, whenever that day it was."""
    head = pdf[: pdf.index(b"endstream")]
    day = on.isoformat().encode()
    said = _CREATED.sub(rb"\g<1>%s000000" % day.replace(b"-", b""), head)
    said = _CREATED_XML.sub(rb"\g<1>%sT00:00:00" % day, said)
    return said + pdf[len(head) :]


def paint_pages(
    device: QPagedPaintDevice, pages: Sequence[Page], progress: Progress = untold
) -> None:
    """Paint pages onto a PDF or, as QPrinter is such a device, onto the paper of a printer.

    A page is put in the middle of a paper of another size, as large as it fits.
    """
    if isinstance(device, QPdfWriter):
        device.setPageSize(QPageSize(PAPER_SIZES[pages[0].paper]))
    device.setPageOrientation(QPageLayout.Orientation.Portrait)
    device.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    painter = QPainter(device)
    try:
        _paint_pages(painter, device, pages, progress)
    finally:
        # A device that is let go while a painter is at it takes the program down.
        painter.end()


def _paint_pages(
    painter: QPainter, device: QPagedPaintDevice, pages: Sequence[Page], progress: Progress
) -> None:
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
        progress(number + 1, len(pages))
