"""The hand-written lists of what people type for foods, and what they should find."""

import csv
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Query:
    """A text, what sort of text it is, and the ids of the foods that are a right first answer."""

    text: str
    kind: str
    acceptable: frozenset[str]


@dataclass(frozen=True, slots=True)
class Eaten:
    """A food of a scripted day in people's words, and how much of it; "" is a usual portion."""

    day: int
    meal: str
    text: str
    amount: str
    acceptable: frozenset[str]


def queries(name: str) -> list[Query]:
    """Return a list of queries, tuning or unseen."""
    return [
        Query(row["query"], row["kind"], frozenset(row["acceptable"].split(";")))
        for row in _rows(f"{name}_queries.csv")
    ]


def days() -> list[Eaten]:
    """Return the items of 28 days, four of each person, in their order."""
    return [
        Eaten(
            int(row["day"]),
            row["meal"],
            row["words"],
            row["amount"],
            frozenset(row["acceptable"].split(";")),
        )
        for row in _rows("everyday_days.csv")
    ]


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
