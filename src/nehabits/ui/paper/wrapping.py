"""A text in lines of a width, so that its height is known before it is painted."""

from collections.abc import Callable

ELLIPSIS = "…"


def wrapped(
    text: str, width: float, advance: Callable[[str], float], most: int = 1000
) -> tuple[str, ...]:
    """Return the lines of a text, at most so many, the last ending in an ellipsis if more follow.

    `advance` measures a text in the unit of width. A word wider than a line is broken.
    """
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        line = ""
        for word in paragraph.split():
            both = f"{line} {word}" if line else word
            if advance(both) <= width:
                line = both
                continue
            if line:
                lines.append(line)
            *whole, line = _broken(word, width, advance)
            lines += whole
            if len(lines) > most:
                break
        lines.append(line)
    if len(lines) <= most:
        return tuple(lines)
    return (*lines[: most - 1], _ended(lines[most - 1], width, advance))


def _broken(word: str, width: float, advance: Callable[[str], float]) -> list[str]:
    """Return the pieces of a word that fit into a line each, a letter at least."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and advance(pieces[-1] + letter) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _ended(line: str, width: float, advance: Callable[[str], float]) -> str:
    while line and advance(line + ELLIPSIS) > width:
        line = line[:-1]
    return line.rstrip() + ELLIPSIS
