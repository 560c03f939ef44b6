"""What a person eats: how often, when, and how much, so that it need not be searched again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from nehabits.domain.meal import MealKind
from nehabits.storage.kept_foods import EatenRow

MEMORY = timedelta(days=180)
"""How far back eating is remembered: long enough for a season, short enough to be quick."""

_HALF_LIFE = 21.0
_OTHER_MEAL = 0.15


@dataclass(frozen=True, slots=True)
class EatenFood:
    """A food in the meals of the last half year.

    `weights` says by meal how usual it is there, recent days more; amount and portion are those
    it was last eaten in.
    """

    food_id: str
    times: int
    last: date
    amount: float
    portion: str
    weights: Mapping[MealKind, float]

    def weight(self, meal: MealKind | None) -> float:
        """Return how usual it is, at one meal above all if that is given."""
        whole = sum(self.weights.values())
        if meal is None:
            return whole
        here = self.weights.get(meal, 0.0)
        return here + _OTHER_MEAL * (whole - here)


def gathered(rows: Iterable[EatenRow], today: date) -> dict[str, EatenFood]:
    """Return foods by id from what was eaten, oldest first."""
    weights: dict[str, dict[MealKind, float]] = {}
    times: dict[str, int] = {}
    last: dict[str, EatenRow] = {}
    for row in rows:
        age = max((today - row.day).days, 0)
        by_meal = weights.setdefault(row.food_id, {})
        meal = MealKind(row.meal)
        by_meal[meal] = by_meal.get(meal, 0.0) + 0.5 ** (age / _HALF_LIFE)
        times[row.food_id] = times.get(row.food_id, 0) + 1
        last[row.food_id] = row
    return {
        food_id: EatenFood(
            food_id, times[food_id], row.day, row.amount, row.portion, weights[food_id]
        )
        for food_id, row in last.items()
    }
