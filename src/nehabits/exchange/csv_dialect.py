"""How a CSV separates cells and writes fractions."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dialect:
    """What stands between two cells, and what before the digits of a fraction."""

    separator: str
    decimal: str


POINTS = Dialect(",", ".")
"""RFC 4180, as programs read it."""

DECIMAL_COMMA = Dialect(";", ",")
"""For spreadsheets of countries that write 1,5: a double click puts cells into columns."""
