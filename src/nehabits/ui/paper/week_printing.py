"""Prints the week that is shown on one page, or saves it as a PDF."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject, QRectF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QFileDialog, QWidget

from nehabits.domain.refusal import Refused
from nehabits.domain.week_note import joined_notes
from nehabits.domain.wording import tr
from nehabits.services.preferences import MADE_UP
from nehabits.services.saved_chart import save
from nehabits.services.services import Services
from nehabits.ui.documents import documents
from nehabits.ui.notice_text import picture_notice
from nehabits.ui.paper.asked_printer import asked_printer
from nehabits.ui.paper.page import usual_paper
from nehabits.ui.paper.pdf import PAPER_SIZES, pdf
from nehabits.ui.paper.print_week_dialog import PrintWeekDialog
from nehabits.ui.paper.week_sheet import WeekSheet
from nehabits.ui.week.week_answer import WeekAnswer

POINTS_AN_INCH = 72
MARGIN = 36.0
"""Points kept free at each edge; no printer needs more."""


class WeekPrinting(QObject):
    """Asks, paints and says how it went; `say` is told a sentence and whether it is a refusal."""

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._window = window
        self._folder = documents()

    def print_week(self, answer: WeekAnswer, say: Callable[..., None]) -> None:
        """Put a week that is shown on paper, as the person chooses."""
        table = answer.table
        choice = PrintWeekDialog.ask(table.title, has_note=bool(answer.notes), parent=self._window)
        if choice is None:
            return
        note = joined_notes(answer.notes) if choice.with_note else ""
        made_up = self._services.preferences.get(MADE_UP)
        sheet = WeekSheet(table, picture_notice(made_up=made_up), answer.today, note)
        if choice.as_pdf:
            self._save(sheet, say)
        else:
            self._print(sheet)

    @classmethod
    def ask_file(cls, offered: Path, parent: QWidget | None = None) -> Path | None:
        """Let the person choose a file, `offered` first; None if they think better of it."""
        chosen, _ = QFileDialog.getSaveFileName(
            parent, tr("Save as PDF"), str(offered), tr("PDF (*.pdf)")
        )
        path = Path(chosen)
        return (path if path.suffix else path.with_suffix(".pdf")) if chosen else None

    def _save(self, sheet: WeekSheet, say: Callable[..., None]) -> None:
        name = f"week-{sheet.table.first.isoformat()}.pdf"
        path = self.ask_file(self._folder / name, self._window)
        if path is None:
            return
        try:
            save(path, week_pdf(sheet))
        except Refused as refused:
            say(refused.sentence, refused=True)
            return
        self._folder = path.parent
        say(tr("Saved: {file}", file=path))

    def _print(self, sheet: WeekSheet) -> None:
        printer = asked_printer(partial(turn_to_fit, sheet=sheet), self._window)
        if printer is not None:
            paint_week(printer, sheet)


def week_pdf(sheet: WeekSheet, size: QPageSize.PageSizeId | None = None) -> bytes:
    """Return a PDF of one page; A4, or Letter where people use inches, unless a size is named."""

    def paint(writer: QPdfWriter) -> None:
        writer.setPageSize(QPageSize(size or PAPER_SIZES[usual_paper()]))
        turn_to_fit(writer, sheet)
        paint_week(writer, sheet)

    return pdf(tr("Week of {day}", day=sheet.table.first.isoformat()), sheet.on, paint)


def turn_to_fit(device: QPagedPaintDevice, sheet: WeekSheet) -> None:
    """Turn a page upright or across, whichever shows the week larger, and give it its margins."""
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    device.setPageMargins(margins, QPageLayout.Unit.Point)
    upright = device.pageLayout()
    upright.setOrientation(QPageLayout.Orientation.Portrait)
    room = upright.paintRect(QPageLayout.Unit.Point)
    across = sheet.scale(room.height(), room.width()) > sheet.scale(room.width(), room.height())
    landscape, portrait = QPageLayout.Orientation.Landscape, QPageLayout.Orientation.Portrait
    device.setPageOrientation(landscape if across else portrait)


def paint_week(device: QPagedPaintDevice, sheet: WeekSheet) -> None:
    """Paint a week onto the one page of a printer or a PDF."""
    painter = QPainter(device)
    # The painter's units are dots; those of the sheet are points.
    painter.scale(device.logicalDpiX() / POINTS_AN_INCH, device.logicalDpiY() / POINTS_AN_INCH)
    room = device.pageLayout().paintRect(QPageLayout.Unit.Point)
    sheet.paint(painter, QRectF(0, 0, room.width(), room.height()))
    painter.end()
