"""Carrying a journal out and back: exports, backups, restoring, checking."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from nehabits.storage import backup
from nehabits.storage.backup import Contents
from nehabits.storage.journal_file import JournalFile
from nehabits.storage.soundness import Soundness, soundness

__all__ = ["Contents", "Soundness", "Transfer", "contents_of", "restore_unopened"]


class Transfer:
    """What a person does with the whole journal."""

    def __init__(self, file: JournalFile, path: Path, clock: Callable[[], datetime]) -> None:
        self._file = file
        self._path = path
        self._clock = clock

    def back_up(self, folder: Path | None = None) -> Path:
        """Write a verified backup into a folder, or the day's backup into the journal's own."""
        if folder is None:
            return backup.back_up_rolling(self._path, self._clock())
        return backup.back_up(self._path, folder, self._clock())

    def back_up_if_due(self) -> Path | None:
        """Write the day's backup unless the day has one."""
        today = self._clock().date()
        done = any(backup.backup_day(path) == today for path in backup.backups_of(self._path))
        return None if done else self.back_up()

    @property
    def folder(self) -> Path:
        """Where the journal's own backups are."""
        return self._path.parent / backup.FOLDER

    def newest_backup(self) -> datetime | None:
        """Return the wall time of the newest backup in the journal's own folder, or None."""
        return max(filter(None, map(backup.backup_time, self.backups())), default=None)

    def backups(self) -> list[Path]:
        """Return the backups in the journal's own folder, the newest first."""
        return backup.backups_of(self._path)

    def contents(self, path: Path | None = None) -> Contents:
        """Return what a backup, or this journal, holds; Refused unless it is whole."""
        return backup.contents(path or self._path)

    def restore(self, path: Path) -> Path | None:
        """Put a backup in this journal's place; return the backup of what was replaced."""
        replaced = backup.restore(path, self._path)
        self._file.reopened()
        return replaced

    def check(self) -> Soundness:
        """Check the journal whole."""
        return soundness(self._file)


def contents_of(path: Path) -> Contents:
    """Return what a journal file holds, without opening it as a journal; Refused unless whole."""
    return backup.contents(path)


def restore_unopened(journal: Path, file: Path) -> Path | None:
    """Put a backup in the place of a journal that may be damaged, newer, or not there at all.

    Return where what was replaced is kept, if there was something. Raises Refused.
    """
    return backup.restore(file, journal)
