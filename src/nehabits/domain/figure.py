"""A figure: the value of a measure on a day, and how much of it is known."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A value in its measure's unit, or None; of a sum over foods, how many had a value.

    A sum with foods_have < foods_of is "at least" its value. `estimated` is what was estimated
    for foods without a value; it stands beside the value and is never part of it.
    """

    value: float | None
    foods_have: int = 0
    foods_of: int = 0
    estimated: float | None = None
