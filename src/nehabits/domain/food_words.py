"""Words that people type for foods, made comparable."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_LONGEST_TEXT = 200


def words(text: str) -> list[str]:
    """Return the words of a text in lower case, without accents or punctuation.

    Only the first 200 characters are read: no name of a food is longer.
    """
    plain = unicodedata.normalize("NFKD", text[:_LONGEST_TEXT].casefold().replace("'s", "s"))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _WORD.findall(letters)


def singular(word: str) -> str:
    """Return an English word without its plural ending; other words stay as they are."""
    if len(word) <= 3 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > len("pies"):
        return word[:-3] + "y"
    if word.endswith(("oes", "ches", "shes", "sses", "xes")):
        return word[:-2]
    return word.removesuffix("s")


def plural(word: str) -> str:
    """Return the plural of an English word in the singular: cups, glasses, patties."""
    if word.endswith(("s", "x", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in {"a", "e", "o", "u", ""}:
        return word[:-1] + "ies"
    return word + "s"


def sameness(text: str) -> tuple[str, ...]:
    """Return what two names of one food have in common: the words in the singular, in any order."""
    return tuple(sorted(singular(word) for word in words(text)))
