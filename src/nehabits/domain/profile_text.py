"""Age and body weight, read as a person types them."""

import re

from nehabits.domain.refusal import Refused
from nehabits.domain.typed_text import number_of, plain, quoted
from nehabits.domain.wording import tr

_YEARS = re.compile(r"\s*(?:years?(?:\s+old)?|y)?", re.IGNORECASE)
_KILOGRAMS = re.compile(r"\s*(?:kg|kilos?|kilograms?)?", re.IGNORECASE)
_LONGEST = 40


def read_age(text: str) -> int | None:
    """Return the whole years a text means, such as 41 or 41 years; None if empty. Raises Refused.

    Whether there is such an age is for Profile to say.
    """
    if not text.strip():
        return None
    years = _number(text, _YEARS)
    if years is None or not years.is_integer():
        raise Refused(
            tr("“{typed}” is not read as an age; type whole years, as in 41.", typed=quoted(text)),
            "age",
        )
    return int(years)


def read_weight(text: str) -> float | None:
    """Return the kilograms a text means: 70, 70.5, 70,5 kg; None if empty. Raises Refused."""
    if not text.strip():
        return None
    weight = _number(text, _KILOGRAMS)
    if weight is None:
        raise Refused(
            tr(
                "“{typed}” is not read as a weight; type kilograms, as in 70.5.", typed=quoted(text)
            ),
            "weight_kg",
        )
    return weight


def _number(text: str, unit: re.Pattern[str]) -> float | None:
    """Return the number before a unit, which may be left out; None if it is none."""
    if len(text) > _LONGEST:
        return None
    typed = plain(text).strip()
    number = re.match(r"[\d.,]*", typed)
    end = number.end() if number else 0
    return number_of(typed[:end]) if unit.fullmatch(typed[end:]) else None
