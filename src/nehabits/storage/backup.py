"""Backups of a journal: made by SQLite itself, reopened, checked and counted; and restored."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from nehabits.domain.refusal import Damaged, Refused
from nehabits.domain.wording import tr
from nehabits.storage.header import make_empty, protect, refuse_foreign, within_reach
from nehabits.storage.tables import REVISION, SIGNS
from nehabits.storage.troubles import said_plainly

FOLDER = "backups"
BEFORE_MIGRATION, BEFORE_RESTORE = "before-migration", "before-restore"
DAILY, WEEKLY, MONTHLY = 7, 4, 6
"""How many days, weeks and months keep their newest backup."""

PATIENCE = 5.0
"""How long restoring waits for another program that writes, in seconds."""

_TAKEN = r"\d{4}-\d\d-\d\d-\d{6}"
_REASON = rf"({BEFORE_MIGRATION}|{BEFORE_RESTORE})-\d+"

COUNTED = (
    "sleeps",
    "exercises",
    "practices",
    "meals",
    "meal_items",
    "checkins",
    "own_habits",
    "habit_records",
    "day_marks",
    "aims",
    "week_notes",
)
"""The tables whose rows are counted to see that nothing is missing."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a journal file holds: its revision, rows by table, first and last day of entries."""

    revision: str
    rows: dict[str, int]
    first: date | None
    last: date | None


def back_up(journal: Path, folder: Path, at: datetime) -> Path:
    """Write a verified backup of a journal into a folder, named by the local time; return it."""
    return _written(journal, folder / f"{journal.stem}-{at:%Y-%m-%d-%H%M%S}.sqlite")


def back_up_beside(journal: Path, reason: str) -> Path:
    """Write a verified backup into the journal's own folder of backups, numbered, never pruned."""
    return _written(journal, _numbered(journal, reason))


def _numbered(journal: Path, reason: str) -> Path:
    folder = journal.parent / FOLDER
    number = 1
    while (target := folder / f"{journal.stem}-{reason}-{number}.sqlite").exists():
        number += 1
    return target


def back_up_rolling(journal: Path, at: datetime) -> Path:
    """Write the day's backup into the journal's own folder and thin the older ones out."""
    made = back_up(journal, journal.parent / FOLDER, at)
    dated = {path: day for path in backups_of(journal) if (day := backup_day(path)) is not None}
    for path in dated.keys() - set(kept(dated)):
        path.unlink(missing_ok=True)
    return made


def backups_of(journal: Path) -> list[Path]:
    """Return the backups in the journal's own folder, the newest first."""
    # Not by the stem alone: journal-2.sqlite keeps its backups in the same folder.
    name = re.compile(rf"{re.escape(journal.stem)}-({_TAKEN}|{_REASON})\.sqlite")
    found = (journal.parent / FOLDER).glob("*.sqlite")
    ours = (path for path in found if name.fullmatch(path.name))
    return sorted(ours, key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)


def backup_time(path: Path) -> datetime | None:
    """Return the wall time a backup's name tells; None for one that is kept for a reason."""
    try:
        return datetime.strptime(path.stem[-17:], "%Y-%m-%d-%H%M%S")  # noqa: DTZ007
    except ValueError:
        return None


def backup_day(path: Path) -> date | None:
    """Return the day a rolling backup's name tells; None for one that is kept for a reason."""
    at = backup_time(path)
    return None if at is None else at.date()


def kept(backups: dict[Path, date]) -> list[Path]:
    """Return the backups to keep: the newest of each of 7 days, 4 weeks and 6 months."""
    newest_first = sorted(backups, reverse=True)
    keep: list[Path] = []
    for slots, key in (
        (DAILY, lambda day: day),
        (WEEKLY, lambda day: day.isocalendar()[:2]),
        (MONTHLY, lambda day: (day.year, day.month)),
    ):
        newest: dict[object, Path] = {}
        for path in newest_first:
            newest.setdefault(key(backups[path]), path)
        keep += list(newest.values())[:slots]
    return keep


def contents(path: Path) -> Contents:
    """Return what a journal file holds; Refused unless it is a whole journal of this version."""
    with within_reach(path):
        if not path.exists():
            raise Refused(tr("There is no file {file}; check the name.", file=path), "file")
        refuse_foreign(path)
    with said_plainly(path), closing(_read_only(path)) as db:
        if db.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            raise Damaged(tr("{file} is damaged; choose another backup.", file=path), "file")
        # One transaction, so that the counts are of one state while others write.
        db.execute("BEGIN")
        return _contents(db, path)


def _contents(db: sqlite3.Connection, path: Path) -> Contents:
    names = {row[0] for row in db.execute("SELECT name FROM sqlite_master")}
    revision = None
    if names.issuperset(SIGNS):
        revision = db.execute("SELECT version_num FROM alembic_version").fetchone()
    if revision is None:
        raise Refused(tr("{file} is not a journal of NE Habits.", file=path), "file")
    first, last = db.execute("SELECT min(day), max(day) FROM day_figures").fetchone()
    return Contents(
        str(revision[0]),
        {name: _count(db, name) for name in COUNTED if name in names},
        date.fromisoformat(first) if first else None,
        date.fromisoformat(last) if last else None,
    )


def restore(backup: Path, journal: Path, patience: float = PATIENCE) -> Path | None:
    """Put a backup in a journal's place; return the backup of what was replaced, if there was one.

    The pages are copied inside SQLite, so that a program that has the journal open sees one
    change. A damaged journal is kept as it is, among the backups. Raises Refused, with nothing
    changed, for a file that is not a whole journal or is of a newer version, and while another
    program writes.
    """
    found = contents(backup)
    if found.revision > REVISION:
        raise Refused(
            tr("{file} is from a newer version of NE Habits; install that version.", file=backup),
            "file",
        )
    if journal.exists() and backup.samefile(journal):
        raise Refused(tr("{file} is the open journal; choose a backup.", file=backup), "file")
    replaced = _kept_aside(journal)
    with (
        said_plainly(journal),
        closing(_read_only(backup)) as source,
        closing(sqlite3.connect(journal, timeout=patience)) as target,
    ):
        _refuse_while_written(target)
        source.backup(target)
    protect(journal)
    _refuse_different(contents(journal), found, journal)
    return replaced


def _kept_aside(journal: Path) -> Path | None:
    """Keep what is in a journal's place, and leave something there that a backup can go into."""
    with within_reach(journal):
        if not journal.exists():
            journal.parent.mkdir(parents=True, exist_ok=True)
            make_empty(journal)
            return None
        try:
            contents(journal)
        except Damaged:
            aside = _numbered(journal, BEFORE_RESTORE)
            aside.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            for companion in ("-wal", "-shm", ""):
                part = journal.with_name(journal.name + companion)
                if part.exists():
                    part.rename(aside.with_name(aside.name + companion))
            make_empty(journal)
            return aside
    return back_up_beside(journal, BEFORE_RESTORE)


def _refuse_while_written(target: sqlite3.Connection) -> None:
    # Python's own backup would wait for ever.
    target.execute("BEGIN IMMEDIATE")
    target.rollback()


def _written(journal: Path, target: Path) -> Path:
    with said_plainly(target), _half_made(target) as half:
        with closing(sqlite3.connect(journal)) as source, closing(sqlite3.connect(half)) as copy:
            # One transaction, so that what is counted is what is copied while others write.
            source.execute("BEGIN")
            original = _contents(source, journal)
            source.backup(copy)
            # A backup is one file, without the log beside it.
            copy.execute("PRAGMA journal_mode=DELETE")
        _refuse_different(contents(half), original, half)
    return target


@contextmanager
def _half_made(target: Path) -> Iterator[Path]:
    """Yield a file that takes its target's place once it is whole, and is gone otherwise."""
    half = target.with_name(target.name + ".part")
    with within_reach(target):
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        half.unlink(missing_ok=True)
        try:
            make_empty(half)
            yield half
            half.replace(target)
        finally:
            half.unlink(missing_ok=True)


def _read_only(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


def _refuse_different(copy: Contents, original: Contents, path: Path) -> None:
    if copy != original:
        raise Refused(
            tr("{file} does not hold what it should; the copy was not used.", file=path), "file"
        )


def _count(db: sqlite3.Connection, table: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - our names
