"""A report as a file: the summary, its charts and its tables as a PDF, without a window."""

import os
from pathlib import Path

from PySide6.QtWidgets import QApplication

from nehabits.services.saved_chart import save
from nehabits.services.services import Services
from nehabits.services.summary import SummaryChoice, summary_with_details
from nehabits.ui.paper.page import Page, Paper, usual_paper
from nehabits.ui.paper.report_pdf import report_pdf
from nehabits.ui.paper.summary_pages import pages, summary_title


def save_report(
    services: Services, path: Path, choice: SummaryChoice, paper: str | None = None
) -> int:
    """Write a report of the open journal, whole or not at all; return how many pages it has.

    Needs no display. Raises Refused where the file cannot be written.
    """
    # What is painted needs an application for its fonts, kept as long as it is painted.
    running = QApplication.instance()
    if running is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        running = QApplication(["nehabits"])
    made, title = report_pages(services, choice, Paper(paper) if paper else usual_paper())
    save(path.expanduser(), report_pdf(made, title))
    return len(made)


def report_pages(
    services: Services, choice: SummaryChoice, paper: Paper
) -> tuple[tuple[Page, ...], str]:
    """Return the pages of a report and its title."""
    summary, details = summary_with_details(services, choice)
    return pages(summary, paper, details), summary_title(summary)
