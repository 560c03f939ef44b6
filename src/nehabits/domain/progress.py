"""How a long work says how far it is."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Told how many parts of how many are done, often; what it raises ends the work."""


def untold(_done: int, _of: int) -> None:
    """Hear of a work that nobody waits for."""
