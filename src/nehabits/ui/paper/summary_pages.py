"""A summary on paper: page 1, then charts, a table a day, and the person's own notes."""

from nehabits.domain.day_words import period_text, short_day_text
from nehabits.domain.progress import Progress, share, untold
from nehabits.domain.summary import Summary
from nehabits.domain.wording import tr
from nehabits.services.summary import MOST_YEARS
from nehabits.services.summary_details import SummaryDetails
from nehabits.ui.paper.flow import Flow
from nehabits.ui.paper.page import Page, Paper
from nehabits.ui.paper.pieces import Style
from nehabits.ui.paper.summary_charts import add_charts
from nehabits.ui.paper.summary_sheet import first_page
from nehabits.ui.paper.summary_tables import add_tables
from nehabits.ui.paper.wrapping import wrapped

_NOTE = Style(8)


def pages(
    summary: Summary,
    paper: Paper,
    details: SummaryDetails | None = None,
    progress: Progress = untold,
) -> tuple[Page, ...]:
    """Return the pages; without what stands behind the summary there is page 1 alone."""
    if details is None:
        return (first_page(summary, paper),)
    flow = Flow(paper, _running(summary))
    add_charts(flow, details, summary.today)
    if summary.days > MOST_YEARS * 366:
        _say_without_tables(flow)
    else:
        add_tables(flow, details, share(progress, 20, 80))
    _add_notes(flow, summary)
    return (first_page(summary, paper, flow.count + 1), *flow.pages(made_up=summary.made_up))


def _say_without_tables(flow: Flow) -> None:
    """Say that so many days have no table: it would be a book."""
    if not flow.count:
        return
    said = tr("Of more than ten years a table a day is left out; an export has it as daily.csv.")
    for line in wrapped(said, flow.width, _NOTE.metrics().horizontalAdvance):
        flow.needs(_NOTE.line)
        flow.words(line, 0, flow.width, _NOTE)
        flow.top += _NOTE.line


def summary_title(summary: Summary) -> str:
    """Return the title of the document."""
    return tr(
        "Self-recorded lifestyle log, {first} to {last}", first=summary.first, last=summary.last
    )


def _running(summary: Summary) -> str:
    """Return what stands at the head of every further page."""
    span = period_text(summary.first, summary.last, year=True)
    parts = [tr("Self-recorded lifestyle log"), span]
    return " · ".join([*parts, summary.name] if summary.name else parts)


def _add_notes(flow: Flow, summary: Summary) -> None:
    if not summary.notes:
        return
    flow.turn()
    flow.title(tr("The person’s own notes"))
    for note in summary.notes:
        said = tr(
            "{day} {year}, {about}: {text}",
            day=short_day_text(note.day),
            year=note.day.year,
            about=note.about,
            text=note.text,
        )
        for line in wrapped(said, flow.width, _NOTE.metrics().horizontalAdvance):
            flow.needs(_NOTE.line)
            flow.words(line, 0, flow.width, _NOTE)
            flow.top += _NOTE.line
