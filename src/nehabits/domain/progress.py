"""How a long work says how far it is."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Told how many parts of how many are done, often; what it raises ends the work."""


def untold(_done: int, _of: int) -> None:
    """Hear of a work that nobody waits for."""


def share(progress: Progress, begin: int, end: int) -> Progress:
    """Return what tells how far one part of a work is, as hundredths of the whole of it."""
    return lambda done, of: progress(begin + (end - begin) * done // max(of, 1), 100)
