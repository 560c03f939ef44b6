"""How arguments are read and a result is written, the same for every command."""

import argparse
import json
from datetime import date
from typing import Any

from nehabits.domain.wording import tr

PAPERS = ("a4", "letter")


def day(text: str) -> date:
    """Return the day a text YYYY-MM-DD names."""
    try:
        return date.fromisoformat(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(
            tr("{text} is not a day; write it as 2026-11-21", text=repr(text))
        ) from problem


def positive(text: str) -> int:
    """Return a whole number from 1 upwards."""
    number = int(text) if text.isascii() and text.isdigit() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(
            tr("{text} is not a whole number from 1 upwards", text=repr(text))
        )
    return number


def describe_page(parser: argparse.ArgumentParser) -> None:
    """Describe what is chosen of a page to read."""
    parser.add_argument(
        "--name",
        default="",
        metavar="TEXT",
        help=tr("your name or initials for this copy alone; stored nowhere"),
    )
    parser.add_argument(
        "--paper", choices=PAPERS, help=tr("the paper; the usual one of this place if left out")
    )


def add_json(parser: argparse.ArgumentParser) -> None:
    """Let a command print JSON."""
    parser.add_argument("--json", action="store_true", help=tr("print JSON for other programs"))


def print_json(value: Any) -> None:
    """Print a value as JSON, as it is: numbers unrounded, letters unescaped."""
    print(json.dumps(value, ensure_ascii=False, indent=2))
