"""Summaries of journals for tests: full, sparse and empty, over any period."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from nehabits.services.services import Services
from nehabits.services.summary import SummaryChoice, summary_with_details
from nehabits.ui.paper.page import Page, Paper
from nehabits.ui.paper.summary_pages import pages
from tests.journals import TODAY, ZONE, lay, open_journal
from tests.screens import STATES

LENGTHS = (1, 7, 28, 64, 365, 1095)


@contextmanager
def opened_in(state: str, folder: Path) -> Iterator[Services]:
    """Open a journal in one of the states of the window's tests, in Berlin."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("nehabits.app.local_zone", lambda: ZONE)
        path = folder / f"{state}.sqlite"
        if not path.exists():
            lay(path, STATES[state])
        with open_journal(path) as services:
            yield services


def choice_of(days: int, name: str = "") -> SummaryChoice:
    """Return the choice of all areas and notes over so many days to today."""
    return SummaryChoice(TODAY - timedelta(days=days - 1), TODAY, notes=True, name=name)


def pages_of(services: Services, days: int, paper: Paper = Paper.A4) -> tuple[Page, ...]:
    """Return the pages of a report over so many days to today."""
    summary, details = summary_with_details(services, choice_of(days))
    return pages(summary, paper, details)
