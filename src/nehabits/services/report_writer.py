"""Who writes the page to read inside an export; it paints, so it comes from a room above."""

from datetime import date
from pathlib import Path
from typing import Protocol

from nehabits.domain.pillar import Pillar
from nehabits.domain.progress import Progress


class ReportWriter(Protocol):
    """Writes page 1, charts and day tables as a PDF.

    A name for this copy is known to it alone: no other file of an export has one.
    """

    def __call__(
        self,
        file: Path,
        days: tuple[date, date],
        areas: frozenset[Pillar],
        *,
        notes: bool,
        progress: Progress,
    ) -> int:
        """Write a file that is not there yet; return how many pages it has."""
