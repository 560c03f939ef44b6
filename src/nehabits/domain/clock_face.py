"""The face times of day are shown on: 24 hours, or twice twelve with am and pm."""

from nehabits.domain.wording import tr

_HALF_DAY = 12
_twelve = False


def use_twelve_hours(*, wanted: bool) -> None:
    """Show times as 11:05 pm instead of 23:05 from now on; what is shown already is asked again.

    Either way of writing a time can be typed, and files always hold 24 hours (`time_code`).
    """
    global _twelve  # noqa: PLW0603 - how the person reads a clock, as speak() sets their language
    _twelve = wanted


def time_text(hour: int, minute: int) -> str:
    """Return a time of day (hour 0–23) as the person reads it: 07:05, or 7:05 am."""
    if not _twelve:
        return time_code(hour, minute)
    return _with_half(hour, f"{_of_twelve(hour)}:{minute:02d}")


def mark_text(hour: int, minute: int) -> str:
    """Return a time of day for the mark of an axis: 07:00, or 7 am."""
    if not _twelve or minute:
        return time_text(hour, minute)
    return _with_half(hour, str(_of_twelve(hour)))


def example_text(hour: int, minute: int) -> str:
    """Return a time of day as one would type it: 7:05, or 7:05am."""
    if not _twelve:
        return f"{hour}:{minute:02d}"
    return f"{_of_twelve(hour)}:{minute:02d}{'am' if hour < _HALF_DAY else 'pm'}"


def time_code(hour: int, minute: int) -> str:
    """Return a time of day as files and programs read it, whatever the person reads: HH:MM."""
    return f"{hour:02d}:{minute:02d}"


def _of_twelve(hour: int) -> int:
    return hour % _HALF_DAY or _HALF_DAY


def _with_half(hour: int, time: str) -> str:
    """Put am or pm behind a time, never on a line of its own: after a narrow no-break space."""
    if hour < _HALF_DAY:
        return tr("{time}\u202fam", time=time)
    return tr("{time}\u202fpm", time=time)
