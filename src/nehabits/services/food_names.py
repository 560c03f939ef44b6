"""The names people know foods by, and which of them fit what is typed, best first."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from nehabits.domain.food import EverydayFood
from nehabits.domain.food_words import plural, sameness, singular, words

WORD, BEGINNING, MISTYPED = 0.0, 0.6, 1.7
"""What it costs that a typed word is one of a name, begins one, or is one with a letter wrong."""

_SECOND_LETTER_WRONG = 0.5
_NO_KIND_OF_IT, _NOT_FIRST, _OTHER_ORDER = 0.25, 0.35, 0.6
_KIND_OF_IT = 0.07
_WORD_MORE = 0.3
_WHOLE_NAME = -0.4
_OWN, _ALIAS, _TRANSLATION = -1.0, 0.05, 0.2
_PLACE = 1e-4
_BEGUN_TRANSLATION = 0.5
_SELDOM = 0.25
_SHORTEST_MISTYPED = 4
_LONG = 8
_MOST_MISTYPED = 12


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a food; `weight` is what it costs to be called by it at all."""

    food_id: str
    words: tuple[str, ...]
    same: tuple[str, ...]
    weight: float
    translated: bool = False


def own_name_of(food_id: str, text: str) -> Name:
    """Return the name of a food of the person's own, which goes before all others."""
    return _name(food_id, text, _OWN)


def everyday_names(food: EverydayFood, place: int) -> Iterator[Name]:
    """Yield the names of an everyday food: the plain one, other words for it, translations.

    `place` is its place in the list: of two that fit equally the first is found first.
    """
    seldom = (food.how_often - 1) * _SELDOM + place * _PLACE
    yield _name(food.food_id, food.name, seldom)
    for text in food.aliases:
        yield _name(food.food_id, text, seldom + _ALIAS)
    for text in food.translations:
        yield _name(food.food_id, text, seldom + _TRANSLATION, translated=True)


def _name(food_id: str, text: str, weight: float, *, translated: bool = False) -> Name:
    return Name(food_id, tuple(words(text)), sameness(text), weight, translated)


class NameIndex:
    """Names by their words. Plural and singular are one, and a typing error or two is forgiven."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.names = tuple(name for name in names if name.words)
        self._by_word: dict[str, list[int]] = {}
        for place, name in enumerate(self.names):
            for form in {form for word in name.words for form in _forms(word)}:
                self._by_word.setdefault(form, []).append(place)
        self._vocabulary = sorted(self._by_word)
        self._cut = cache(self._cut_to)

    def ranked(self, typed: Sequence[str]) -> Mapping[str, float]:
        """Return the foods whose names hold every typed word, by id: the cost of the best name."""
        return self._costs(typed, [self._known(word) or self._mistyped(word) for word in typed])

    def same(self, text: str) -> list[str]:
        """Return the ids of foods that a text names, singular or plural, in any order."""
        same = sameness(text)
        typed = words(text)
        found = sorted(
            (_cost(name, typed, ()), name.food_id)
            for name in self.names
            if same and name.same == same
        )
        return list(dict.fromkeys(food_id for _, food_id in found))

    def begun(self, typed: Sequence[str]) -> list[str]:
        """Return the ids of foods one of whose names has these words or their beginnings alone.

        "pumpkin" is not the pumpkin seeds and "cream" not the cream cheese.
        """
        return self._alone(typed, [self._known(word) for word in typed])

    def misspelt(self, typed: Sequence[str]) -> list[str]:
        """Return the ids of foods as begun does, though a word may have a letter or two wrong."""
        return self._alone(typed, [self._known(word) or self._mistyped(word) for word in typed])

    def _alone(self, typed: Sequence[str], known: Sequence[Mapping[str, float]]) -> list[str]:
        costs = self._costs(typed, known, alone=True)
        return sorted(costs, key=costs.__getitem__)

    def _costs(
        self,
        typed: Sequence[str],
        known: Sequence[Mapping[str, float]],
        *,
        alone: bool = False,
    ) -> dict[str, float]:
        """Return the foods whose names hold a known word for each typed one; no other if alone."""
        places = [self._places(found) for found in known]
        both = set(places[0]).intersection(*places[1:]) if places else set()
        costs: dict[str, float] = {}
        for place in both:
            name = self.names[place]
            if alone and len(name.words) != len(typed):
                continue
            cost = _cost(name, typed, [found[place] for found in places])
            costs[name.food_id] = min(cost, costs.get(name.food_id, cost))
        return costs

    def _places(self, found: Mapping[str, float]) -> dict[int, float]:
        """Return the names that hold any of some words, and what the cheapest of them costs."""
        places: dict[int, float] = {}
        for word, cost in found.items():
            for place in self._by_word[word]:
                if cost < places.get(place, 99.0):
                    places[place] = cost
        return places

    def _known(self, word: str) -> dict[str, float]:
        """Return the words of names that a typed word is or begins."""
        found = {}
        for place in range(bisect_left(self._vocabulary, word), len(self._vocabulary)):
            other = self._vocabulary[place]
            if not other.startswith(word):
                break
            rest = len(other) - len(word)
            found[other] = WORD if not rest else BEGINNING + 0.3 * rest / len(other)
        one = singular(word)
        if one != word and one in self._by_word:
            found[one] = WORD
        return found

    def _mistyped(self, word: str) -> dict[str, float]:
        """Return the words of names that a typed word is, or begins, with a letter or two wrong."""
        if len(word) < _SHORTEST_MISTYPED:
            return {}
        most = 2 if len(word) >= _LONG else 1
        found: dict[str, float] = {}
        for length, further in ((None, 0.0), (len(word), 0.4), (len(word) - 1, 0.5)):
            cut = self._cut(length)
            near = process.extract(
                word, cut, scorer=OSA.distance, score_cutoff=most, limit=_MOST_MISTYPED
            )
            for _, wrong, place in near:
                other = self._vocabulary[place]
                cost = MISTYPED + _SECOND_LETTER_WRONG * (wrong - 1) + further
                found[other] = min(cost, found.get(other, 99.0))
        return found

    def _cut_to(self, length: int | None) -> list[str]:
        """Return the vocabulary with every longer word cut short: what is typed is a beginning."""
        return [word[:length] for word in self._vocabulary]


def _cost(name: Name, typed: Sequence[str], costs: Sequence[float]) -> float:
    cost = sum(costs) + name.weight
    more = len(name.words) - len(typed)
    cost += _WORD_MORE * max(more, 0)
    begins = any(form.startswith(typed[0]) for form in _forms(name.words[0]))
    if more > 0 and not any(form.startswith(typed[-1]) for form in _forms(name.words[-1])):
        # Semi-skimmed milk is a milk, and milk chocolate is none.
        cost += _NO_KIND_OF_IT if begins else _NOT_FIRST
    elif not begins:
        cost += _KIND_OF_IT if more > 0 else _OTHER_ORDER
    if not more and begins and not sum(costs):
        cost += _WHOLE_NAME
    if name.translated and any(each >= BEGINNING for each in costs):
        cost += _BEGUN_TRANSLATION
    return cost


@cache
def _forms(word: str) -> tuple[str, ...]:
    """Return a word of a name as it may be typed: in the singular and in the plural."""
    one = singular(word)
    forms = [word, one, plural(one)]
    if one.endswith("o"):
        forms.append(one + "es")
    return tuple(dict.fromkeys(forms))
