"""What a file's first bytes tell before it is opened as a journal."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nehabits.domain.refusal import Damaged, Refused
from nehabits.domain.wording import tr

MAGIC = b"SQLite format 3\x00"
OWNER_ALONE = 0o600


def prepare(path: Path) -> bool:
    """Make an empty file for its owner alone if there is none; return whether it was made.

    Raises Refused for what cannot be a journal: a folder, another kind of file, an empty or
    truncated one, or one that may not be written.
    """
    with within_reach(path):
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            make_empty(path)
            return True
        refuse_foreign(path)
        if not os.access(path, os.W_OK):
            raise Refused(_say("{file} is read-only; make it writable or choose another.", path))
    return False


@contextmanager
def within_reach(path: Path) -> Iterator[None]:
    """Raise Refused with one sentence for a file that the system will not open, make or change."""
    try:
        yield
    except OSError as problem:
        raise Refused(
            _say("{file} cannot be opened; check that its folder exists and is yours.", path)
        ) from problem


def make_empty(path: Path) -> None:
    """Make an empty file for its owner alone; FileExistsError if there is one."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ALONE))


def protect(path: Path) -> None:
    """Let the owner alone read and write a file; Refused if it is somebody else's."""
    with within_reach(path):
        path.chmod(OWNER_ALONE)


def refuse_foreign(path: Path) -> None:
    """Raise Refused unless a file begins as SQLite's do and is as long as its header says.

    What is empty or cut short is Damaged.
    """
    if path.is_dir():
        raise Refused(_say("{file} is a folder; choose a journal file.", path))
    with path.open("rb") as file:
        start = file.read(100)
    if not start:
        raise Damaged(_say("{file} is empty; restore a backup that is whole.", path))
    if not start.startswith(MAGIC) or len(start) < 100:
        raise Refused(
            _say("{file} is not a journal of NE Habits; choose another or restore a backup.", path)
        )
    page = int.from_bytes(start[16:18])
    page = 65536 if page == 1 else page
    pages = int.from_bytes(start[28:32])
    in_log = path.with_name(path.name + "-wal").exists()
    if path.stat().st_size < page * pages and not in_log:
        raise Damaged(_say("{file} is cut short; restore a backup with nehabits restore.", path))


def _say(sentence: str, path: Path) -> str:
    return tr(sentence, file=path)
