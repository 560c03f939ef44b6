"""What the Export page shows of a choice: asked in the worker, shown in the window."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from nehabits.domain.coverage_strip import coverage_strip
from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.summary import Summary
from nehabits.domain.wording import tr
from nehabits.services.export import Days
from nehabits.services.export_preview import ExportPreview, TableHead
from nehabits.services.services import Services
from nehabits.services.summary import SummaryChoice, summary_of, summary_with_details
from nehabits.ui.export.export_choice import ExportChoice
from nehabits.ui.paper.page import Page
from nehabits.ui.paper.summary_pages import pages

DAILY = "daily.csv"


class Face(StrEnum):
    """What the preview shows."""

    FIRST = "first"
    FURTHER = "further"
    TABLES = "tables"


@dataclass(frozen=True, slots=True)
class Logged:
    """On how many days of how many something was logged in an area."""

    days: int
    of: int


@dataclass(frozen=True, slots=True, eq=False)
class ExportAnswer:
    """The days of a choice (None: the journal has none), and what one face of the preview shows.

    `summary` is what page 1 says, `pages` are that page or those after it, `head` is of one of
    `files`.
    `refused` says why there is nothing to show.
    """

    choice: ExportChoice
    face: Face
    days: Days | None = None
    logged: Mapping[Pillar, Logged] | None = None
    summary: Summary | None = None
    pages: tuple[Page, ...] = ()
    files: tuple[str, ...] = ()
    head: TableHead | None = None
    refused: Refused | None = None


def answer(
    services: Services,
    choice: ExportChoice,
    face: Face,
    file: str,
    stopped: Callable[[], bool] = lambda: False,
) -> ExportAnswer:
    """Return what is shown of a choice; of a table that is not there the one of days is."""
    try:
        preview = ExportPreview(services.export, choice.tables)
        days = preview.days
        found = ExportAnswer(choice, face, days, _logged(services, days))
        if face is Face.TABLES:
            file = file if file in preview.files else DAILY
            head = preview.head(file, stopped) if choice.files.tables else None
            return replace(found, files=preview.files, head=head)
        if days is None or not choice.files.report:
            return found
        summary, made = _pages(services, choice, days, face)
    except Refused as refused:
        return ExportAnswer(choice, face, refused=refused)
    return replace(found, summary=summary, pages=made)


def page_asked(services: Services, choice: ExportChoice) -> SummaryChoice:
    """Return what the page to read is asked for. Raises Refused where there are no days."""
    days = ExportPreview(services.export, choice.tables).days
    if days is None:
        raise Refused(tr("The journal is empty; there is no page yet."))
    return _summary_choice(choice, days)


def _summary_choice(choice: ExportChoice, days: Days) -> SummaryChoice:
    return SummaryChoice(*days, choice.areas, choice.notes, choice.name)


def _pages(
    services: Services, choice: ExportChoice, days: Days, face: Face
) -> tuple[Summary, tuple[Page, ...]]:
    asked, paper = _summary_choice(choice, days), choice.files.paper
    if face is Face.FIRST:
        summary = summary_of(services, asked)
        return summary, pages(summary, paper)
    summary, details = summary_with_details(services, asked)
    return summary, pages(summary, paper, details)[1:]


def _logged(services: Services, days: Days | None) -> Mapping[Pillar, Logged]:
    if days is None:
        return {}
    today, weekday = services.today(), services.preferences.first_weekday
    tracking = services.review.tracking(*days)
    strips = [coverage_strip(each, tracking, days, weekday, today) for each in Pillar]
    return {strip.pillar: Logged(strip.logged, strip.days) for strip in strips}
