"""Words and word groups looked for in the names of foods."""

from nehabits.domain.food_words import singular, words


def spaced(name: str) -> str:
    """Return the words of a name in the singular, a space around each: " corn sweet raw "."""
    return f" {' '.join(singular(word) for word in words(name))} "


class Phrases:
    """Whole words or word groups, found in any number, case and punctuation."""

    def __init__(self, *phrases: str) -> None:
        self._phrases = tuple(spaced(phrase) for phrase in phrases)

    def within(self, text: str) -> bool:
        """Tell whether one of them stands anywhere in a spaced name."""
        return any(phrase in text for phrase in self._phrases)

    def begin(self, text: str) -> bool:
        """Tell whether a spaced name begins with one of them."""
        return text.startswith(self._phrases)
