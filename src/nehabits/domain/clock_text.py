"""Times of day and lengths of time, read in any usual way of writing them."""

import re
from datetime import time

from nehabits.domain.clock_face import example_text
from nehabits.domain.refusal import Refused
from nehabits.domain.typed_text import number_of, plain, quoted
from nehabits.domain.wording import tr

_LONGEST = 40

_CLOCK = re.compile(
    r"""(?P<hour>\d{1,2})
        (?: \s*[:.h]\s*(?P<minute>\d{2})(?::00)? | (?P<joined>\d{2}) | \s*h )?
        \s*(?:h|o'?clock)?
        \s*(?:(?P<half>[ap])(?:\.?\s?m)?\.?)?""",
    re.VERBOSE,
)
_SHORT_MINUTES = re.compile(r"\d{1,2}\s*[:.,h]\s*\d\s*(?:[ap]\.?\s?m\.?)?")
_SPOKEN = {"noon": time(12), "midday": time(12), "midnight": time(0)}

_HOURS = r"\s*(?:hours?|hrs?|h)"
_MINUTES = r"\s*(?:minutes?|mins?|m|')"
_LENGTH = re.compile(
    rf"""(?P<clock_hours>\d{{1,2}}):(?P<clock_minutes>\d{{2}})(?:{_HOURS})?
       | (?P<hours>[\d.,/\ ]*\d){_HOURS}(?:\s*(?P<rest>\d{{1,2}})(?:{_MINUTES})?)?
       | (?P<minutes>[\d.,/\ ]*\d)(?:{_MINUTES})?""",
    re.VERBOSE,
)
_SPOKEN_LENGTHS = {"half an hour": 30, "an hour": 60, "one hour": 60, "an hour and a half": 90}


def read_clock(text: str, field: str = "start") -> time:
    """Return the time of day a text means: 23:10, 2310, 645, 6.45, 23h10, 7, 7pm, noon.

    24:00 is midnight. Raises Refused.
    """
    typed = plain(text[: _LONGEST + 1]).strip().lower()
    if not typed:
        raise Refused(tr("Type a time, such as {time}.", time=example_text(23, 10)), field)
    if typed in _SPOKEN:
        return _SPOKEN[typed]
    found = _CLOCK.fullmatch(typed) if len(text) <= _LONGEST else None
    if found is None:
        raise Refused(_unread_clock(typed, text), field)
    hour = _hour(int(found["hour"]), found["half"])
    minute = int(found["minute"] or found["joined"] or 0)
    if (hour, minute) == (24, 0):
        return time(0)
    if hour is None or hour > 23 or minute > 59:
        raise Refused(
            tr(
                "“{typed}” is no time of day; type one from {first} to {last}.",
                typed=quoted(text),
                first=example_text(0, 0),
                last=example_text(23, 59),
            ),
            field,
        )
    return time(hour, minute)


def read_minutes(text: str, field: str = "minutes") -> int:
    """Return the minutes a text means: 30m, 30 min, 1h, 1h20, 1:20 h, 1.5 h, 90. Raises Refused."""
    typed = plain(text[: _LONGEST + 1]).strip().lower()
    if not typed:
        raise Refused(tr("Type how long it took, such as 30 min."), field)
    minutes = _SPOKEN_LENGTHS.get(typed)
    if minutes is None and len(text) <= _LONGEST:
        minutes = _minutes(typed)
    if minutes is None:
        raise Refused(
            tr(
                "“{typed}” is not understood as a length of time; type 30 min or 1 h 20.",
                typed=quoted(text),
            ),
            field,
        )
    return minutes


def _hour(hour: int, half: str | None) -> int | None:
    """Return the hour of 24 that an hour with a, p or neither means; None if there is none."""
    if half is None:
        return hour
    if half == "p" and 13 <= hour <= 23:
        return hour
    if not 1 <= hour <= 12:
        return 0 if (hour, half) == (0, "a") else None
    return hour % 12 + (12 if half == "p" else 0)


def _unread_clock(typed: str, text: str) -> str:
    if _SHORT_MINUTES.fullmatch(typed):
        return tr(
            "“{typed}” can be read in two ways; type the minutes with two digits, as in {time}.",
            typed=quoted(text),
            time=example_text(7, 5),
        )
    return tr(
        "“{typed}” is not understood as a time; type it as in {time}, 2310 or 7 pm.",
        typed=quoted(text),
        time=example_text(23, 10),
    )


def _minutes(typed: str) -> int | None:
    found = _LENGTH.fullmatch(typed)
    if found is None:
        return None
    if found["clock_hours"]:
        rest = int(found["clock_minutes"])
        return int(found["clock_hours"]) * 60 + rest if rest < 60 else None
    number = number_of(found["hours"] or found["minutes"])
    if number is None:
        return None
    if found["minutes"]:
        return int(number + 0.5)
    if found["rest"] and not number.is_integer():
        return None
    return int(number * 60 + 0.5) + int(found["rest"] or 0)
