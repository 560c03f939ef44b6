"""The kinds of exercise."""

from dataclasses import dataclass

from nehabits.domain.intensity import Intensity


@dataclass(frozen=True, slots=True)
class Activity:
    """A kind of exercise; `intensity` is what is filled in first, `name` is untranslated.

    Aerobic minutes count towards WHO's minutes, strength makes the day a strength day.
    """

    key: str
    name: str
    intensity: Intensity
    aerobic: bool = False
    strength: bool = False
    aliases: tuple[str, ...] = ()

    @property
    def spoken(self) -> tuple[str, ...]:
        """Everything it answers to when typed, in lower case."""
        return (self.name.lower(), *self.aliases)
