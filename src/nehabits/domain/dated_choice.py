"""What a person chose to stand beside a measure, by day: last year's week shows its own choice."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DatedChoice:
    """A reference's id, "" for none, None for the default; it holds from `since` (None: ever)."""

    choice: str | None
    since: date | None = None

    def holds_on(self, day: date) -> bool:
        """Say whether it was made at or before a day."""
        return self.since is None or self.since <= day


Choices = tuple[DatedChoice, ...]
"""A measure's choices by date; before the first one it had the default."""


def choice_on(choices: Choices, day: date) -> str | None:
    """Return what was chosen last at or before a day."""
    return next((each.choice for each in reversed(choices) if each.holds_on(day)), None)


def newest_choice(choices: Choices) -> str | None:
    """Return what was chosen last of all."""
    return choices[-1].choice if choices else None


def chosen_on(choices: Choices, choice: str | None, day: date) -> Choices:
    """Return the choices once another one is made on a day.

    It takes the place of what was chosen that day, or after it on a clock that went ahead; one
    that changes nothing leaves no trace.
    """
    earlier = tuple(each for each in choices if each.since is None or each.since < day)
    if newest_choice(earlier) == choice:
        return earlier
    return (*earlier, DatedChoice(choice, day))
