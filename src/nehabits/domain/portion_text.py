"""The descriptions of household portions: tidied, and compared with one another."""

import re
from functools import lru_cache

from nehabits.domain.food_words import singular, words

_SPELLINGS = (
    (re.compile(r"\b(?:tablespoons?|tbso)\b", re.IGNORECASE), "tbsp"),
    (re.compile(r"\bteaspoons?\b", re.IGNORECASE), "tsp"),
    (re.compile(r"\bfluid ounces?\b", re.IGNORECASE), "fl oz"),
    (re.compile(r"\bounces?\b", re.IGNORECASE), "oz"),
    (re.compile(r"\bbscuit\b"), "biscuit"),
    (re.compile(r"\bpattie\b"), "patty"),
    # A serving of the United States' Nutrition Labeling and Education Act.
    (re.compile(r"\b(?:1 )?NLEA serving(?: size)?\b", re.IGNORECASE), "serving"),
)
_BRACKETS_THAT_SAY_NOTHING = re.compile(
    r"\s*\(\s*(?:1\s*)?servings?\s*(?:for [^)]*)?\)", re.IGNORECASE
)
_SERVING_OF = re.compile(r"\(serving = ")
_LAST_SERVING = re.compile(r"(?<=\w),? (?:1 )?serving$")
_LAST_YIELD = re.compile(r",? yields?$")
_COMMA_BEFORE_BRACKET = re.compile(r"[\s,]*\(\s*")
_BEFORE_CLOSING = re.compile(r"\s+\)")
_COMMAS = re.compile(r"\s*,[\s,]*")
_ONE = re.compile(r"^1 (?=[a-z])", re.IGNORECASE)
_FIRST_WORD = re.compile(r"^[A-Za-z]{3,}s(?![\w'’])")
_SINGULAR = {"cookies": "cookie", "leaves": "leaf", "halves": "half", "brownies": "brownie"}
_NO_PLURAL = {"ribs", "giblets", "fries", "donettes"}
_BRACKETS = re.compile(r"\([^()]*\)?")
_FLUID_OUNCE = re.compile(r"\bfl oz\b")
_SAY_NOTHING = {"1", "a", "an", "of", "or", "each", "and", "with"}


@lru_cache(maxsize=4096)
def tidied(description: str) -> str:
    """Return the description of ONE portion in our spelling: "pats, (1 sq )" is "pat (1 sq)"."""
    text = " ".join(description.split())
    for spelling, ours in _SPELLINGS:
        text = spelling.sub(ours, text)
    text = _BRACKETS_THAT_SAY_NOTHING.sub("", text)
    text = _SERVING_OF.sub("(", text)
    text = _LAST_SERVING.sub("", text)
    text = _BEFORE_CLOSING.sub(")", _COMMA_BEFORE_BRACKET.sub(" (", text))
    text = _COMMAS.sub(", ", text).strip(" ,")
    text = _ONE.sub("", _LAST_YIELD.sub("", text))
    return _FIRST_WORD.sub(lambda found: _one(found[0]), text) or description.strip()


def _one(many: str) -> str:
    if many.lower() in _NO_PLURAL:
        return many
    return _SINGULAR.get(many.lower(), singular(many))


@lru_cache(maxsize=4096)
def unit_words(description: str) -> frozenset[str]:
    """Return the words outside brackets, in one spelling and in the singular."""
    text = tidied(description)
    outside = _BRACKETS.sub(" ", text)
    return _words(outside) or _words(text)


@lru_cache(maxsize=4096)
def all_words(description: str) -> frozenset[str]:
    """Return all words of a description, one spelling, in the singular."""
    return _words(tidied(description))


def first_word(description: str) -> str:
    """Return the word a description begins with, in the singular; "floz" is a fluid ounce."""
    return next(iter(_listed(tidied(description))), "")


def _words(text: str) -> frozenset[str]:
    return frozenset(_listed(text)) - _SAY_NOTHING


def _listed(text: str) -> list[str]:
    return [singular(word) for word in words(_FLUID_OUNCE.sub("floz", text.lower()))]
