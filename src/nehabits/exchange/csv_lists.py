"""Several things in one cell, so that they can be told apart again."""

import re
from collections.abc import Iterable

from nehabits.domain.food import Portion
from nehabits.exchange.csv_text import number_text

_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PIECE = re.compile(r"(?:[^\\;]|\\.)*", re.DOTALL)


def joined(texts: Iterable[str]) -> str:
    r"""Return texts in one, separated by ; where a ; or \ inside a text has a \ before it."""
    return ";".join(text.replace("\\", "\\\\").replace(";", "\\;") for text in texts)


def parted(text: str) -> tuple[str, ...]:
    """Return the texts that joined() was given; none for an empty one."""
    pieces: list[str] = []
    place = 0
    while text and place <= len(text):
        found = _PIECE.match(text, place)
        assert found is not None  # noqa: S101 - it matches nothing too
        pieces.append(_ESCAPED.sub(r"\1", found.group()))
        place = found.end() + 1
    return tuple(pieces)


def portions_text(portions: Iterable[Portion]) -> str:
    """Return portions with their grams, as in slice: 30 g;cup: 240 g."""
    return joined(f"{each.description}: {number_text(each.grams)} g" for each in portions)


def read_portions(text: str) -> tuple[Portion, ...]:
    """Return the portions that portions_text() was given. Raises ValueError for another text."""
    found = []
    for piece in parted(text):
        description, colon, grams = piece.rpartition(": ")
        if not colon or not grams.endswith(" g"):
            raise ValueError(piece)
        found.append(Portion(description, float(grams.removesuffix(" g"))))
    return tuple(found)
