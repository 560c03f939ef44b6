"""The check of a text against lexicon.toml, and the places where a text may leave a rule."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HARD_FAMILIES = frozenset({"purpose", "lack", "condition", "substance", "claim"})
"""What no text about the program may say either: README, package description, CHANGELOG."""

EVERYTHING = frozenset({"everything"})

PLACES: dict[str, frozenset[str]] = {
    "": frozenset(),
    "notice": frozenset({"purpose", "condition", "substance", "cause"}),
    "source": EVERYTHING,
    "data": EVERYTHING,
    "file": EVERYTHING,
    "error": frozenset({"verdict", "duty", "alarm"}),
    "help": frozenset({"purpose", "condition", "substance", "duty"}),
    "left_out": frozenset({"purpose", "lack", "condition", "substance", "claim"}),
}
"""The places where a text may leave rules, and which families of rules.

notice: what the program is not · source: a quoted title · data: names of the food table and what
the person typed · file: cells as a file of an export has them · error: what cannot be kept ·
help: Help, If you are not feeling well ·
left_out: what the Guide says is left out on purpose. There is no exception in the text itself.
"""


@dataclass(frozen=True)
class Rule:
    """A pattern, over a normalised text, and what to say instead."""

    family: str
    pattern: str
    instead: str

    def finds(self, text: str) -> str | None:
        """Return the first words of the text that the rule is about, or None."""
        found = between_words(self.pattern).search(text)
        return found.group() if found else None


@cache
def between_words(pattern: str) -> re.Pattern[str]:
    """Return what finds a pattern between the borders of words."""
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


def read_rules(path: Path) -> list[Rule]:
    """Return the rules of a lexicon file, the names of its lists replaced by their words."""
    lexicon = tomllib.loads(path.read_text(encoding="utf-8"))
    rules = []
    for row in lexicon["rule"]:
        for pattern in row["patterns"]:
            whole = pattern
            for name, words in lexicon["lists"].items():
                whole = whole.replace(f"<{name}>", words)
            rules.append(Rule(row["family"], whole, row["instead"]))
    return rules


RULES = read_rules(Path(__file__).with_name("lexicon.toml"))


def normalised(text: str) -> str:
    """Return a text as the patterns read it: plain quotes and spaces, {places} as a number."""
    plain = unicodedata.normalize("NFKC", text).replace("’", "'").replace("\u00ad", "")
    return " ".join(re.sub(r"\{[^{}]*\}", "9", plain).split())


def check(texts: Iterable[tuple[str, str]], *, hard_only: bool = False) -> list[str]:
    """Return what is said against the rules in (place, text) pairs, a sentence each.

    Raises ValueError for a place that does not exist.
    """
    return [said for pair in dict.fromkeys(texts) for said in _said(*pair, hard_only=hard_only)]


@cache  # of the many screens that are read most say the same
def _said(place: str, text: str, *, hard_only: bool) -> tuple[str, ...]:
    if place not in PLACES:
        raise ValueError(f"There is no place {place!r}; places are {sorted(PLACES)}.")
    rules, any_of_them = _rules(place, hard_only=hard_only)
    plain = normalised(text)
    if not rules or not any_of_them.search(plain):
        return ()
    found = []
    for rule in rules:
        words = rule.finds(plain)
        if words:
            said = f"“{plain}” says “{words}” ({rule.family}); but: {rule.instead}"
            found.append(f"{place}: {said}" if place else said)
    return tuple(found)


@cache
def _rules(place: str, *, hard_only: bool) -> tuple[tuple[Rule, ...], re.Pattern[str]]:
    """Return the rules that hold at a place, and one pattern that finds what any of them finds."""
    left = PLACES[place]
    rules = tuple(
        rule
        for rule in (() if left is EVERYTHING else RULES)
        if rule.family not in left and (not hard_only or rule.family in HARD_FAMILIES)
    )
    return rules, between_words("|".join(f"(?:{rule.pattern})" for rule in rules))
