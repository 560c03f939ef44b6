"""The words of the calendar as people type them: months, weekdays, counts."""

import re
from collections.abc import Sequence
from difflib import get_close_matches

from nehabits.domain.typed_text import plain
from nehabits.domain.wording import tr

LONGEST = 60
"""The letters of the longest text that is read as a day or a period."""

SHORTEST = 3
"""The letters by which a name is known where nothing else says that it is one."""

_ALIKE = 0.8
_SHORTEST_MISTYPED = 5
_LEADING = re.compile(r"\A(?:(?:go\s*to|go|show|open|on)\s+)+")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_READABLE = re.compile(r"[^\W_]+(?:[\s,.]+[^\W_]+)*\.?")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_SAYS_NOTHING = {"the", "of"}

_COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MOST_DIGITS = 4


def simple(text: str) -> str:
    """Return a typed text in lower case without what leads to it ("go to"); "" for a long one."""
    if len(text) > LONGEST:
        return ""
    return _LEADING.sub("", plain(text).strip().lower(), count=1)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words and numbers of a simple text; none if it has anything else."""
    ordinary = _ORDINAL.sub("", text)
    if not _READABLE.fullmatch(ordinary):
        return ()
    return tuple(word for word in _WORD.findall(ordinary) if word not in _SAYS_NOTHING)


def named(word: str, names: Sequence[str], shortest: int = SHORTEST) -> list[int]:
    """Return the places of the names a word is, or else begins, or else resembles.

    `names` are untranslated; `shortest` is the least number of letters of a beginning.
    """
    own = [tr(name).lower() for name in names]
    if word in own:
        return [own.index(word)]
    if len(word) >= shortest:
        begun = [place for place, name in enumerate(own) if name.startswith(word)]
        if begun:
            return begun
    alike = get_close_matches(word, own, 1, _ALIKE) if len(word) >= _SHORTEST_MISTYPED else []
    return [own.index(each) for each in alike]


def count_of(word: str) -> int | None:
    """Return the count a word is (4, four, a), or None."""
    if word.isdecimal():
        return int(word) if len(word) <= _MOST_DIGITS else None
    if word in {"a", "an"}:
        return 1
    return _COUNTS.index(word) + 1 if word in _COUNTS else None
