"""Whether a journal is sound: SQLite's own checks, foreign keys, and figures made again."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, func, select

from nehabits.domain.figure import Figure
from nehabits.storage import day_figures
from nehabits.storage.codec import RECORD_KINDS, table_of
from nehabits.storage.journal_file import JournalFile
from nehabits.storage.tables import DAY_FIGURES

AT_ONCE = timedelta(days=500)
"""Days whose figures are compared in one go, so that memory stays flat."""


@dataclass(frozen=True, slots=True)
class Soundness:
    """What was found: SQLite's complaints, rows without their parent, days with other figures."""

    complaints: tuple[str, ...]
    orphans: int
    stale_days: tuple[date, ...]
    rows: dict[str, int]

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return not (self.complaints or self.orphans or self.stale_days)


def soundness(journal: JournalFile) -> Soundness:
    """Check a journal whole."""
    with journal.read() as connection:
        found = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        rows = {table_of(kind).name: _count(connection, kind) for kind in RECORD_KINDS}
        return Soundness(
            tuple(line for line in found if line != "ok"),
            len(orphans),
            tuple(_stale(connection)),
            rows,
        )


def span(connection: Connection) -> tuple[date, date] | None:
    """Return the first and the last day of which anything is kept."""
    day = DAY_FIGURES.c.day
    # Two questions: SQLite answers each from the end of an index, both at once by reading it all.
    first = connection.execute(select(func.min(day))).scalar()
    last = connection.execute(select(func.max(day))).scalar()
    return None if first is None or last is None else (first, last)


def _stale(connection: Connection) -> list[date]:
    days: list[date] = []
    first, last = day_figures.bounds(connection) or (date.max, date.min)
    while first <= last:
        end = min(first + AT_ONCE, last)
        days += _stale_between(connection, first, end)
        first = end + timedelta(days=1)
    return days


def _stale_between(connection: Connection, first: date, last: date) -> list[date]:
    kept: dict[date, dict[str, Figure]] = {}
    found = day_figures.figures_between(connection, None, first, last)
    for (measure, day), figure in found.items():
        kept.setdefault(day, {})[measure] = figure
    made = dict(day_figures.computed(connection, first, last))
    days = kept.keys() | made.keys()
    return sorted(day for day in days if _valued(kept.get(day)) != _valued(made.get(day)))


def _valued(figures: dict[str, Figure] | None) -> dict[str, Figure]:
    # No value is no figure: a nutrient the program learns of later is missing from older days.
    return {
        key: each
        for key, each in (figures or {}).items()
        if each.value is not None or each.estimated is not None
    }


def _count(connection: Connection, kind: type) -> int:
    return int(connection.execute(select(func.count()).select_from(table_of(kind))).scalar_one())
