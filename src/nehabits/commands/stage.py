"""What the program hands its commands."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from nehabits.services.services import Services

if TYPE_CHECKING:
    from nehabits.services.report_writer import ReportWriter
    from nehabits.services.summary import SummaryChoice


@dataclass(frozen=True, slots=True)
class Stage:
    """The journal that is opened when none is named, and what opens and paints."""

    default_journal: Path
    clock: Callable[[], datetime]
    open: Callable[[Path], AbstractContextManager[Services]]
    show_window: Callable[[Path], int]
    save_pictures: Callable[[Services, Path], list[Path]]
    save_report: Callable[[Services, Path, "SummaryChoice", str | None], int]
    report_writer: Callable[[Services, str, str | None], "ReportWriter"]
