"""A report as a file: the summary, its charts and its tables as a PDF, without a window."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication

from nehabits.domain.pillar import Pillar
from nehabits.domain.progress import Progress, share, untold
from nehabits.services.report_writer import ReportWriter
from nehabits.services.saved_chart import save
from nehabits.services.services import Services
from nehabits.services.summary import SummaryChoice, summary_with_details
from nehabits.ui.paper.page import Page, Paper, usual_paper
from nehabits.ui.paper.report_pdf import report_pdf
from nehabits.ui.paper.summary_pages import pages, summary_title


def report_writer(services: Services, name: str = "", paper: str | None = None) -> ReportWriter:
    """Return what writes the report inside an export, with a name that is kept nowhere else.

    It may be called in a thread of its own, once there is an application.
    """

    def write(
        file: Path,
        days: tuple[date, date],
        areas: frozenset[Pillar],
        *,
        notes: bool,
        progress: Progress,
    ) -> int:
        choice = SummaryChoice(*days, areas, notes, name)
        data, count = report_bytes(services, choice, paper, progress)
        file.write_bytes(data)
        return count

    return write


def save_report(
    services: Services,
    path: Path,
    choice: SummaryChoice,
    paper: str | None = None,
    progress: Progress = untold,
) -> int:
    """Write a report of the open journal, whole or not at all; return how many pages it has.

    Needs no display. Raises Refused where the file cannot be written.
    """
    data, count = report_bytes(services, choice, paper, progress)
    save(path, data)
    return count


def report_bytes(
    services: Services,
    choice: SummaryChoice,
    paper: str | None = None,
    progress: Progress = untold,
) -> tuple[bytes, int]:
    """Return a report as a PDF, and how many pages it has; the same one twice on a day.

    Needs no display. What `progress` raises ends it.
    """
    with _application():
        page = Paper(paper) if paper else usual_paper()
        made, title = report_pages(services, choice, page, share(progress, 0, 50))
        return report_pdf(made, title, services.today(), share(progress, 50, 100)), len(made)


def report_pages(
    services: Services, choice: SummaryChoice, paper: Paper, progress: Progress = untold
) -> tuple[tuple[Page, ...], str]:
    """Return the pages of a report and its title."""
    summary, details = summary_with_details(services, choice, share(progress, 0, 80))
    return pages(summary, paper, details, share(progress, 80, 100)), summary_title(summary)


@contextmanager
def _application() -> Iterator[None]:
    """Have an application as long as something is painted: its fonts are what words need."""
    running = QApplication.instance()
    if running is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        running = QApplication(["nehabits"])
    yield
    del running
