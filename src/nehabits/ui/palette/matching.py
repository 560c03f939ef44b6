"""Finds commands by words, their beginnings, in any order, a letter wrong or not."""

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import OSA

from nehabits.domain.food_words import words
from nehabits.ui.palette.command import Command

_MOST_WORDS = 8
_SHORTEST_MISTYPED = 4
_LONG = 8
_WHOLE, _BEGUN, _MISTYPED = range(3)

_Rank = tuple[int, int]


def fitting(text: str, commands: Iterable[Command]) -> list[Command]:
    """Return the commands that have every typed word, best first; none if no word is typed."""
    typed = words(text)[:_MOST_WORDS]
    if not typed:
        return []
    ranked = [(rank, each) for each in commands if (rank := _rank(typed, each)) is not None]
    return [each for _, each in sorted(ranked, key=lambda pair: pair[0])]


def _rank(typed: Sequence[str], command: Command) -> _Rank | None:
    """Return how well a command fits, least best; None if it lacks a typed word."""
    shown, others = words(command.name), words(f"{command.place} {command.also}")
    worst = total = 0
    for word in typed:
        in_shown, in_others = _likeness(word, shown), _likeness(word, others)
        found = [each for each in (in_shown, in_others) if each is not None]
        if not found:
            return None
        worst = max(worst, min(found))
        total += 2 * min(found) + (in_shown is None or in_shown > min(found))
    return worst, total


def _likeness(word: str, own: Sequence[str]) -> int | None:
    """Return how a word is found among others: whole, as a beginning, mistyped, or not at all."""
    if word in own:
        return _WHOLE
    if any(each.startswith(word) for each in own):
        return _BEGUN
    return _MISTYPED if any(_resembles(word, each) for each in own) else None


def _resembles(word: str, own: str) -> bool:
    """Say whether a word, or the beginning of one, is typed with a letter or two wrong."""
    if len(word) < _SHORTEST_MISTYPED:
        return False
    wrong = 2 if len(word) >= _LONG else 1
    # A letter may be missing or one too many in what is typed.
    lengths = (len(word) - 1, len(word), len(word) + 1)
    return any(
        OSA.distance(word, own[:length], score_cutoff=wrong) <= wrong
        for length in lengths
        if length <= len(own)
    )
