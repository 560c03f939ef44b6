"""A line of a list, as a value."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ListLine:
    """A line of a list: `title` in ink, `more` muted after it, `aside` at the right, `mark` before.

    `hover` is said on hover as well.
    """

    title: str
    more: str = ""
    aside: str = ""
    mark: str = ""
    hover: str = ""

    @property
    def said(self) -> str:
        """The whole line in words, for a screen reader."""
        title = f"{self.mark} {self.title}".strip()
        return " · ".join(filter(None, [title, self.more, self.aside]))
