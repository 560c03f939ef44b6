"""The references a person chose, as the journal keeps them and as an export names them."""

from datetime import date
from typing import Any

from nehabits.domain.dated_choice import Choices, DatedChoice

DEFAULT = "default"
"""What an export says for the default; nothing there is for none."""


def choices_from(kept: Any) -> Choices:
    """Return the choices that were kept, by date.

    A plain id, as journals kept it once, holds since ever. What cannot be read is left out.
    """
    if isinstance(kept, str):
        return (DatedChoice(kept),)
    found = map(_choice, kept if isinstance(kept, list) else ())
    return tuple(sorted(filter(None, found), key=lambda each: each.since or date.min))


def choices_kept(choices: Choices) -> Any:
    """Return choices as plain JSON; None without any."""
    kept = [
        {"since": each.since and each.since.isoformat(), "choice": each.choice} for each in choices
    ]
    return kept or None


def choices_by_key(key: str, choices: Choices) -> dict[str, str]:
    """Return each choice by a key of its own, which ends in the day it holds from."""
    return {
        key if each.since is None else f"{key}.since.{each.since}": _said(each.choice)
        for each in choices
    }


def _said(choice: str | None) -> str:
    return DEFAULT if choice is None else choice


def _choice(kept: Any) -> DatedChoice | None:
    try:
        since, choice = kept["since"], kept["choice"]
        day = None if since is None else date.fromisoformat(since)
    except (TypeError, ValueError, KeyError):
        return None
    return DatedChoice(choice, day) if choice is None or isinstance(choice, str) else None
