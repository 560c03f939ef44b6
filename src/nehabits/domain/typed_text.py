"""Typed text made plain, so that every keyboard's digits, dashes and fractions read the same."""

import re
import unicodedata

_SIGNS = str.maketrans(
    {
        "\N{HYPHEN}": "-",
        "\N{NON-BREAKING HYPHEN}": "-",
        "\N{FIGURE DASH}": "-",
        "\N{EN DASH}": "-",
        "\N{EM DASH}": "-",
        "\N{MINUS SIGN}": "-",
        "\N{RIGHTWARDS ARROW}": "-",
        "\N{FRACTION SLASH}": "/",
        "\N{ARABIC DECIMAL SEPARATOR}": ".",
        "\N{ARABIC COMMA}": ",",
        "\N{ARABIC SEMICOLON}": ";",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{PRIME}": "'",
        "\N{GREEK SMALL LETTER MU}": "\N{MICRO SIGN}",
        "\N{MULTIPLICATION SIGN}": "x",
    }
)
NUMBER = r"(?:\d+\s+)?\d+\s*/\s*\d+|\d*[.,]?\d+"
"""The pattern of a number in plain text: 1 1/2, 1/2, 1.5, 1,5, .5; number_of reads it."""

_NUMBER = re.compile(r"(?:(?P<whole>\d+)\s+)?(?P<over>\d+)\s*/\s*(?P<under>\d+)|\d*[.,]?\d+")
_IN_TWO_WAYS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+")
_LONGEST_NUMBER = 12
_LONGEST_QUOTE = 30


def plain(text: str) -> str:
    """Return a text with ASCII digits, plain dashes, spaces and fractions such as 1/2."""
    spaced = "".join(f" {letter}" if _is_fraction(letter) else letter for letter in text)
    return "".join(map(_ascii_digit, unicodedata.normalize("NFKC", spaced))).translate(_SIGNS)


def number_of(text: str) -> float | None:
    """Return the number a plain text is (1.5, 1,5, 1/2, 1 1/2), or None.

    1,300 is none: it is one and a bit to some and more than a thousand to others.
    """
    text = text.strip()
    if _IN_TWO_WAYS.fullmatch(text):
        return None
    found = _NUMBER.fullmatch(text) if len(text) <= _LONGEST_NUMBER else None
    if found is None:
        return None
    if found["under"] is None:
        return float(text.replace(",", "."))
    under = int(found["under"])
    return int(found["whole"] or 0) + int(found["over"]) / under if under else None


def typed_number(value: float) -> str:
    """Return a number as it is typed into a field, without commas, so that it reads the same."""
    return f"{round(value, 3):.3f}".rstrip("0").rstrip(".")


def quoted(text: str) -> str:
    """Return the beginning of what was typed, fit to be shown in a sentence."""
    beginning = text.strip()[: _LONGEST_QUOTE + 1]
    shown = "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in beginning
    )
    return shown if len(shown) <= _LONGEST_QUOTE else f"{shown[:_LONGEST_QUOTE]}…"


def _is_fraction(letter: str) -> bool:
    return unicodedata.decomposition(letter).startswith("<fraction>")


def _ascii_digit(letter: str) -> str:
    digit = unicodedata.decimal(letter, None)
    return letter if digit is None else str(digit)
