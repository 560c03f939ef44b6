"""The log of errors nobody expected, without anything a person typed."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from traceback import walk_tb

from nehabits import __version__

NAME = "nehabits.log"
_DEEPEST_CAUSE = 8


class FaultLog:
    """A file, for its owner alone, beside the journal."""

    def __init__(self, file: Path, now: Callable[[], datetime]) -> None:
        self.file = file
        self._now = now

    def write(self, error: BaseException) -> str:
        """Add an error to the file; return what was written of it."""
        text = describe(error)
        entry = f"{self._now().isoformat(timespec='seconds')} NE Habits {__version__}\n{text}\n\n"
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with self.file.open("a", encoding="utf-8") as log:
                log.write(entry)
            self.file.chmod(0o600)
        except OSError:
            # A full or read-only disk must not keep the error from being shown.
            return text
        return text


def describe(error: BaseException) -> str:
    """Return type, files, lines and functions of an error and its causes.

    Neither messages nor values are in it: they may hold what a person typed.
    """
    parts: list[str] = []
    seen: BaseException | None = error
    while seen is not None and len(parts) < _DEEPEST_CAUSE:
        parts.append(_one(seen))
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return "\nafter\n".join(parts)


def _one(error: BaseException) -> str:
    kind = type(error)
    lines = [f"{kind.__module__}.{kind.__qualname__}"]
    for frame, line in walk_tb(error.__traceback__):
        code = frame.f_code
        lines.append(f"  {_short(code.co_filename)}:{line} in {code.co_qualname}")
    return "\n".join(lines)


def _short(file: str) -> str:
    """Return a file's last three parts: enough to find it, without the person's folders."""
    return "/".join(Path(file).parts[-3:])
