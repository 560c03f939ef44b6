"""The check-in: how a day felt."""

import dataclasses
from dataclasses import dataclass

from nehabits.domain.bounds import check_score
from nehabits.domain.entry import Entry

SCORES = ("energy", "focus", "motivation", "mood", "stress")
TAGS = ("travel", "ill", "late caffeine", "alcohol", "shift work")


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn(Entry):
    """How a day felt, each 1–5 or unknown, with tags for its context; one a day."""

    energy: int | None = None
    focus: int | None = None
    motivation: int | None = None
    mood: int | None = None
    stress: int | None = None
    tags: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Check the scores."""
        for name in SCORES:
            check_score(getattr(self, name), name)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said."""
        return not (
            self.note or self.tags or any(getattr(self, name) is not None for name in SCORES)
        )

    def with_answers_of(self, later: "CheckIn") -> "CheckIn":
        """Return this check-in with what a later one of the same day says; the rest stays."""
        scores = {name: answer for name in SCORES if (answer := getattr(later, name)) is not None}
        return dataclasses.replace(
            self, **scores, tags=later.tags or self.tags, note=later.note or self.note
        )
