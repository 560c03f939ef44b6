"""What a person chose to export, as a value, and how it is said before it is written."""

from dataclasses import dataclass
from datetime import date, timedelta

from nehabits.domain.day import months_before
from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import plural, tr
from nehabits.services.export import area_name

FOUR_WEEKS, THREE_MONTHS, YEAR, ALL, OWN = "4 weeks", "3 months", "year", "all", "own"


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """Days from first to last (None: the journal has none), areas, and whether notes go along."""

    first: date | None
    last: date | None
    areas: frozenset[Pillar]
    notes: bool

    def days_words(self) -> str:
        """Return the days in words."""
        if self.first is None or self.last is None:
            return tr("The journal is empty; the tables will be too.")
        if self.first > self.last:
            return tr("The last day is before the first.")
        days = plural("{count} day", "{count} days", (self.last - self.first).days + 1)
        return tr("{first} to {last}, {days}.", first=self.first, last=self.last, days=days)

    def content_words(self) -> str:
        """Return the areas in words, and what becomes of the notes."""
        names = [area_name(pillar) for pillar in Pillar if pillar in self.areas]
        if not names:
            return tr("No area is chosen.")
        notes = tr("with your notes") if self.notes else tr("without your notes")
        return tr("{areas}; {notes}.", areas=", ".join(names), notes=notes)


def period_choices() -> list[tuple[str, str]]:
    """Return the periods that can be chosen, by key."""
    return [
        (FOUR_WEEKS, tr("Last 4 weeks")),
        (THREE_MONTHS, tr("3 months")),
        (YEAR, tr("Year")),
        (ALL, tr("All")),
        (OWN, tr("From … to …")),
    ]


def period_until(key: str, today: date) -> tuple[date, date]:
    """Return the days of a period that ends today; raises KeyError for one that does not."""
    months = {THREE_MONTHS: 3, YEAR: 12}
    if key == FOUR_WEEKS:
        return today - timedelta(days=27), today
    return months_before(today, months[key]) + timedelta(days=1), today


def folder_name(today: date) -> str:
    """Return the name of the folder that is offered."""
    return f"ne-habits-{today.isoformat()}"
