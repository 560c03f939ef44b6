"""A file that tells of every piece that is written into it, for writers that tell nothing."""

from pathlib import Path

from nehabits.domain.progress import Progress, untold


class ToldFile:
    """A new file for a zip that another library writes.

    Once it is closed it takes what comes and keeps nothing: a zip that is given up ends itself
    when it is collected, and has nowhere to say that it cannot.
    """

    def __init__(self, path: Path) -> None:
        self._file = path.open("wb")
        self._progress: Progress = untold
        self._of, self._done, self._at = 0, 0, 0

    def tell_of(self, progress: Progress, expected: int) -> None:
        """Tell from now on of pieces; `expected` bytes are about all that will come."""
        self._progress, self._of = progress, expected

    def write(self, data: bytes) -> int:
        """Write a piece."""
        if self._file.closed:
            self._at += len(data)
            return len(data)
        self._done += len(data)
        self._progress(min(self._done, self._of), max(self._of, 1))
        return self._file.write(data)

    def tell(self) -> int:
        """Return where the next piece goes."""
        return self._at if self._file.closed else self._file.tell()

    def seek(self, place: int) -> int:
        """Go to a place."""
        self._at = place
        return place if self._file.closed else self._file.seek(place)

    def flush(self) -> None:
        """Hand what was written on to the system."""
        if not self._file.closed:
            self._file.flush()

    def close(self) -> None:
        """Close it; nothing more is kept."""
        self._at = self.tell()
        self._file.close()
