"""What both releases write, as the cells of our tables: plain numbers, single spaces, portions."""

import re
from decimal import Decimal
from typing import NamedTuple

_AMOUNT_AND_REST = re.compile(r"(\d*\.?\d+) (.+)")


class Portion(NamedTuple):
    """A household portion as it stands in portions.csv: `grams` belong to `amount`."""

    amount: str
    description: str
    grams: str


def plain_number(text: str) -> str:
    """Return a number without trailing zeros ("15.870" is "15.87"); nothing is rounded."""
    return f"{Decimal(text).normalize():f}" if text else ""


def single_spaced(text: str) -> str:
    """Return a text without double spaces, and without any at its ends."""
    return " ".join(text.split())


def written_portion(text: str, grams: str) -> Portion:
    """Read a portion written as amount and description in one ("0.5 cup, sliced")."""
    found = _AMOUNT_AND_REST.fullmatch(single_spaced(text))
    amount, description = found.groups() if found else ("1", single_spaced(text))
    return Portion(plain_number(amount), description, plain_number(grams))
