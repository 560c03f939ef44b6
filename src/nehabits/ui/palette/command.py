"""What the palette offers, as values."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """A line of the palette: what it does, where that stands, its keys, and the deed.

    What stands after a colon ("Undo: Run logged") does not find it.

    `key` tells it from every other one; `also` are words that find it though it does not show
    them; `is_page` says that it opens a page, `is_typed` that it was made of what was typed.
    """

    key: str
    text: str
    do: Callable[[], object]
    place: str = ""
    keys: str = ""
    also: str = ""
    is_page: bool = False
    is_typed: bool = False

    @property
    def name(self) -> str:
        """The words that find the line."""
        return self.text.partition(":")[0]

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it."""
        return ", ".join(filter(None, (self.text, self.place, self.keys)))


@dataclass(frozen=True, slots=True)
class Answer:
    """What is found for what is typed, best first, and a sentence where something is to be said."""

    commands: tuple[Command, ...] = ()
    sentence: str = ""
