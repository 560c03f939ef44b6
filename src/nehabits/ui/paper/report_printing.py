"""Prints a report: composed in the worker, painted page by page in the window's thread."""

from collections.abc import Callable, Generator
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from nehabits.domain.refusal import Refused
from nehabits.services.export_steps import Steps, Stopped
from nehabits.services.services import Services
from nehabits.services.summary import SummaryChoice
from nehabits.ui.paper.asked_printer import asked_printer
from nehabits.ui.paper.page import Page, Paper, usual_paper
from nehabits.ui.paper.pdf import PAPER_SIZES
from nehabits.ui.paper.report import report_pages
from nehabits.ui.paper.report_pdf import painted_pages
from nehabits.ui.worker import Worker

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

COMPOSING = 100
"""Steps of composing a report; those of painting are its pages."""


class ReportPrinting(QObject):
    """One report on its way to a printer; see print_report.

    Signals:
        moved: so many steps of composing, and then so many pages, of so many are done.
        printed: so many pages are with the printer.
        left: the person thought better of it, or stopped it.
        refused: the Refused that ended it.
    """

    moved = Signal(int, int)
    printed = Signal(int)
    left = Signal()
    refused = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages: tuple[Page, ...] = ()
        self._painting: Generator[int] | None = None
        self._stopped = Event()

    def print_pages(self, found: tuple[tuple[Page, ...], str]) -> None:
        """Ask for a printer and put pages on its paper, with the title the job has there."""
        self._pages, title = found
        if self._stopped.is_set():
            self._end()
            return

        def prepare(printer: "QPrinter") -> None:
            printer.setPageSize(QPageSize(PAPER_SIZES[self._pages[0].paper]))
            printer.setDocName(title)

        printer = asked_printer(prepare, self._window())
        if printer is None:
            self._end()
            return
        self._painting = painted_pages(printer, self._pages)
        self._paint_next(self._painting)

    def composed(
        self, services: Services, asked: Callable[[], SummaryChoice], paper: Paper
    ) -> tuple[tuple[Page, ...], str]:
        """Return the pages and their title; asked in the worker, it raises Stopped on its way."""

        def tell(done: int, of: int) -> None:
            # It may have gone with its window meanwhile.
            if isValid(self):
                self.moved.emit(done, of)

        steps = Steps(COMPOSING, tell, self._stopped.is_set)
        return report_pages(services, asked(), paper, steps.part(COMPOSING))

    def refuse(self, refused: Refused) -> None:
        """End with what a person is told; of what they stopped themselves they know."""
        if isinstance(refused, Stopped):
            self._end()
            return
        self.refused.emit(refused)
        self.deleteLater()

    def stop(self) -> None:
        """Stop before the next page; a printer keeps what it has."""
        self._stopped.set()

    def _window(self) -> QWidget | None:
        """Return whom it is printed for; it is not held on to, so that it never goes after it."""
        parent = self.parent()
        return parent if isinstance(parent, QWidget) else None

    def _paint_next(self, painting: Generator[int]) -> None:
        """Paint a page and come back for the next: a long report does not hold the window up."""
        if self._stopped.is_set():
            self._end()
            return
        try:
            done = next(painting, None)
        except Refused as refused:
            self.refuse(refused)
            return
        if done is None:
            self.printed.emit(len(self._pages))
            self.deleteLater()
            return
        self.moved.emit(done, len(self._pages))
        QTimer.singleShot(0, self, partial(self._paint_next, painting))

    def _end(self) -> None:
        if self._painting is not None:
            self._painting.close()
        self.left.emit()
        self.deleteLater()


def print_report(
    services: Services,
    worker: Worker,
    asked: Callable[[], SummaryChoice],
    parent: QWidget,
    paper: Paper | None = None,
) -> ReportPrinting:
    """Compose a report, ask for a printer and print it; what is returned tells how it goes.

    `asked` says in the worker what it is of, and may raise Refused.
    """
    printing = ReportPrinting(parent)
    work = partial(printing.composed, services, asked, paper or usual_paper())
    # Asked once the caller has connected: a worker of the same thread answers at once.
    QTimer.singleShot(
        0, printing, lambda: worker.ask(printing, work, printing.print_pages, printing.refuse)
    )
    return printing
