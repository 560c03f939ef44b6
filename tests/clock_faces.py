"""A clock of twelve hours for a while."""

from collections.abc import Iterator
from contextlib import contextmanager

from nehabits.domain.clock_face import use_twelve_hours


@contextmanager
def twelve_hours() -> Iterator[None]:
    """Show times as 11:05 pm; afterwards as before."""
    use_twelve_hours(wanted=True)
    try:
        yield
    finally:
        use_twelve_hours(wanted=False)
