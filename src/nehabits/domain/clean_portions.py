"""The household portions of a food as a person wants to choose among them."""

from collections.abc import Iterable

from nehabits.domain.food import Portion
from nehabits.domain.portion_text import all_words, first_word, tidied, unit_words

MOST_PORTIONS = 8
"""More than this many cannot be looked over at a glance."""

NEARLY = 0.03
"""Portions with alike words are one when their grams differ by no more than this part."""

_SAME_WORDS = 0.12
"""Two releases weighed the same portion anew; when all words agree, this much is no other one."""

_BIG = 500.0
"""Grams above which a piece is a joint, a whole bird or a family pack, not a helping."""

_CRUMB = 5.0
"""Grams below which a piece is eaten by the handful, and one of it is no helping."""

_SPOONS = {"cup", "tbsp", "tsp"}
_VOLUMES = {"floz", "ml", "quart", "pint", "liter", "litre", "gallon", "milliliter"}
_WEIGHTS = {"oz", "lb", "cubic"}
_PACKS = {
    "package", "can", "jar", "box", "bag", "bottle", "recipe", "unit", "roast", "loaf", "head",
    "carton",
}  # fmt: skip
_MEDIUM_PIECE, _PIECE = 0, 1
_NO_PORTION = {"g", "gram", "raw pr g"}


def clean_portions(portions: Iterable[Portion]) -> tuple[Portion, ...]:
    """Return each portion once, tidied, those people use first before the others.

    Takes and returns grams of ONE. Of portions that are one, the one with the fewest words stays.
    """
    tidy = [Portion(tidied(portion.description), portion.grams) for portion in portions]
    ours = [p for p in tidy if p.grams > 0 and p.description.lower() not in _NO_PORTION]
    kept: dict[int, Portion] = {}
    for at in sorted(range(len(ours)), key=lambda at: _wordiness(ours[at])):
        portion = ours[at]
        if not any(are_one(portion, other) for other in kept.values()):
            taken = {other.description.casefold() for other in kept.values()}
            kept[at] = _told_apart(portion, taken)
    in_order = [kept[at] for at in sorted(kept)]
    return tuple(_shortened(sorted(in_order, key=_rank)))


def are_one(portion: Portion, other: Portion) -> bool:
    """Tell whether two portions are the same to a person: alike words, nearly the same grams."""
    heavier = max(portion.grams, other.grams)
    difference = abs(portion.grams - other.grams) / heavier
    if all_words(portion.description) == all_words(other.description):
        return difference <= _SAME_WORDS
    ours, theirs = unit_words(portion.description), unit_words(other.description)
    return difference <= NEARLY and (ours <= theirs or theirs <= ours)


def _wordiness(portion: Portion) -> tuple[int, int]:
    letters = sum(letter.isalnum() for letter in portion.description)
    return len(unit_words(portion.description)), letters


def _told_apart(portion: Portion, taken: set[str]) -> Portion:
    """Return the portion with its grams said when another has the same description."""
    if portion.description.casefold() not in taken:
        return portion
    return Portion(f"{portion.description} ({portion.grams:.0f} g)", portion.grams)


def _shortened(portions: list[Portion]) -> list[Portion]:
    """Return no more than eight, leaving the last of whatever kind there are most of."""
    left = list(portions)
    while len(left) > MOST_PORTIONS:
        ranks = [max(_rank(portion), _PIECE) for portion in left]
        most = max(ranks, key=ranks.count)
        del left[len(ranks) - 1 - ranks[::-1].index(most)]
    return left


def _rank(portion: Portion) -> int:
    """Return the place of a kind of portion: pieces first, what is more than a helping last."""
    head = first_word(portion.description)
    kinds = (_SPOONS, _PACKS, _VOLUMES, _WEIGHTS)
    place = next((at for at, kind in enumerate(kinds, start=_PIECE + 1) if head in kind), None)
    if portion.grams > _BIG and head not in _VOLUMES | _WEIGHTS:
        return _PIECE + 1 + len(kinds)
    return _rank_of_piece(portion) if place is None else place


def _rank_of_piece(portion: Portion) -> int:
    if portion.grams < _CRUMB:
        return _PIECE + 1
    return _MEDIUM_PIECE if "medium" in unit_words(portion.description) else _PIECE
