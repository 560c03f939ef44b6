"""The kinds of stress practice."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PracticeKind:
    """A kind of practice, `name` untranslated; a `nature` kind beside an exercise says outdoors."""

    key: str
    name: str
    nature: bool = False
    aliases: tuple[str, ...] = ()

    @property
    def spoken(self) -> tuple[str, ...]:
        """Everything it answers to when typed, in lower case."""
        return (self.name.lower(), *self.aliases)
