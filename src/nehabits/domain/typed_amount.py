"""An amount typed together with a food: 2 eggs, 150 g lentils, ½ cup of rice, bread 2 slices."""

import math
import re
from dataclasses import dataclass

from nehabits.domain.food_words import singular
from nehabits.domain.portion_words import PORTION_WORDS
from nehabits.domain.typed_text import NUMBER, number_of, plain

_NUMBER = rf"(?P<number>{NUMBER})"
_UNIT = r"(?P<unit>fl\.?\s+oz|[^\W\d_]+\.?)?"
_FIRST = re.compile(rf"(?P<sign>-?)\s*{_NUMBER}(?![\d.,/%])\s*(?:x\s+)?{_UNIT}(?:\s+(?P<rest>.*))?")
_LAST = re.compile(rf"(?P<rest>.*\S)\s+(?P<sign>-?)x?{_NUMBER}(?![\d.,/%])\s*{_UNIT}")


@dataclass(frozen=True, slots=True)
class TypedAmount:
    """What was typed of a food: the words it is called by, how many, and of what portion.

    `amount` is None where no number was typed, nan where it is none to be had ("1/0", "-2");
    `portion` is "" where only a number was typed.
    """

    words: str
    amount: float | None = None
    portion: str = ""


def read_amount(text: str) -> TypedAmount:
    """Return a search text without the amount in it, and the amount. Never raises."""
    typed = " ".join(plain(text[:200]).split())
    for pattern in (_FIRST, _LAST):
        found = pattern.fullmatch(typed)
        if found is not None:
            read = _read(found, name_first=pattern is _LAST)
            if read is not None:
                return read
    return TypedAmount(text)


def _read(found: re.Match[str], *, name_first: bool) -> TypedAmount | None:
    """Return the amount; None where the words are no portion and the number belongs to a name."""
    unit, rest = found["unit"] or "", found["rest"] or ""
    value = None if found["sign"] else number_of(found["number"])
    amount = math.nan if value is None else value
    last_word = singular(unit.casefold().rstrip(".").split()[-1]) if unit else ""
    if last_word in PORTION_WORDS:
        return TypedAmount(rest.removeprefix("of "), amount, unit) if rest else None
    if name_first:
        return None if unit else TypedAmount(rest, amount)
    words = f"{unit} {rest}".strip()
    return TypedAmount(words, amount) if words else None
