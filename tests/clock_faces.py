"""A clock of twelve hours, for a while or in a window."""

from collections.abc import Iterator
from contextlib import contextmanager

from nehabits.domain.clock_face import use_twelve_hours
from nehabits.services.preferences import CLOCK
from nehabits.ui.desktop import Desktop
from tests.settling import settled


@contextmanager
def twelve_hours() -> Iterator[None]:
    """Show times as 11:05 pm; afterwards as before."""
    use_twelve_hours(wanted=True)
    try:
        yield
    finally:
        use_twelve_hours(wanted=False)


def choose_clock(desktop: Desktop, hours: str) -> None:
    """Choose a clock of "12" or "24" hours, as Settings does."""
    desktop._services.preferences.set(CLOCK, hours)
    desktop.bus.changed.emit(None)
    settled()
