"""A PDF in memory: vectors, words that can be selected, and the same bytes for the same pages."""

import re
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QBuffer, QIODevice, QUuid
from PySide6.QtGui import QPageSize, QPdfWriter

from nehabits.domain.wording import tr
from nehabits.ui.paper.page import Paper

PAPER_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}

_RESOLUTION = 600
_PAPERS = QUuid("{f6f7dc2b-7a3c-5d1e-9f0e-6c1f4a3b2d10}")
"""The namespace of the ids of documents."""

_CREATED = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)\d{14}")
_CREATED_XML = re.compile(rb'(xmp:(?:Create|Modify|Metadata)Date=")[0-9-]{10}T[0-9:]{8}')


def pdf(title: str, on: date, paint: Callable[[QPdfWriter], None]) -> bytes:
    """Return what is painted as a PDF; it says that it was made as a day began."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(title)
    writer.setCreator(tr("NE Habits"))
    writer.setDocumentId(QUuid.createUuidV5(_PAPERS, title.encode()))
    paint(writer)
    return _dated(bytes(buffer.data().data()), on)


def _dated(made: bytes, on: date) -> bytes:
    """Put a day in the place of the moment that Qt writes down, in as many bytes."""
    head = made[: made.index(b"endstream")]
    day = on.isoformat().encode()
    said = _CREATED.sub(rb"\g<1>%s000000" % day.replace(b"-", b""), head)
    said = _CREATED_XML.sub(rb"\g<1>%sT00:00:00" % day, said)
    return said + made[len(head) :]
