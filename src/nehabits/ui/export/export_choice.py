"""What a person chose to hand over, as a value, and how it is said before it is written."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from nehabits.domain.day import months_before
from nehabits.domain.day_words import period_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import plural, tr
from nehabits.services.export import ALL_AREAS, TABLES_ALONE, Days, Formats
from nehabits.services.export_preview import TableChoice
from nehabits.ui.paper.page import Paper

FOUR_WEEKS, THREE_MONTHS, YEAR, ALL, OWN = "4 weeks", "3 months", "year", "all", "own"


@dataclass(frozen=True, slots=True)
class Files:
    """What is written: the page to read, the tables, both, and the tables in which form."""

    report: bool = True
    tables: bool = True
    formats: Formats = TABLES_ALONE
    as_zip: bool = False
    paper: Paper = Paper.A4

    @property
    def suffix(self) -> str:
        """What the name of the place ends in: .pdf for the page alone, "" for a folder."""
        if not self.tables:
            return ".pdf"
        return ".zip" if self.as_zip else ""

    def place(self, path: Path) -> Path:
        """Return a place of another form with the ending of this one."""
        if not path.name:
            return path
        ours = path.suffix.lower() in {".pdf", ".zip"}
        return (path.with_suffix("") if ours else path).with_name(
            (path.stem if ours else path.name) + self.suffix
        )


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """Days from first to last (None: as far as the journal goes), areas, notes, files, a name.

    The name is for this copy alone; it is stored nowhere.
    """

    first: date | None
    last: date | None
    areas: frozenset[Pillar] = ALL_AREAS
    notes: bool = False
    files: Files = Files()
    name: str = ""

    @property
    def tables(self) -> TableChoice:
        """What is chosen, as the tables ask for it."""
        return TableChoice(self.first, self.last, self.areas, self.notes, self.files.formats)


def period_choices() -> list[tuple[str, str]]:
    """Return the periods that can be chosen, by key."""
    return [
        (FOUR_WEEKS, tr("Last 4 weeks")),
        (THREE_MONTHS, tr("3 months")),
        (YEAR, tr("Year")),
        (ALL, tr("All")),
        (OWN, tr("From … to …")),
    ]


def period_until(key: str, today: date) -> Days:
    """Return the days of a period that ends today; raises KeyError for one that does not."""
    months = {THREE_MONTHS: 3, YEAR: 12}
    if key == FOUR_WEEKS:
        return today - timedelta(days=27), today
    return months_before(today, months[key]) + timedelta(days=1), today


def days_words(days: Days | None) -> str:
    """Return the days in words; None: the journal has none."""
    if days is None:
        return tr("no days yet")
    first, last = days
    count = plural("{count} day", "{count} days", (last - first).days + 1)
    return tr("{period} · {days}", period=period_text(first, last, year=True), days=count)


def place_name(today: date) -> str:
    """Return the name of the folder that is offered."""
    return f"ne-habits-{today.isoformat()}"
