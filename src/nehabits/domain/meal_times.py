"""At which times of day people have their meals: conventions of this program."""

from datetime import date, time

from nehabits.domain.meal import MealKind
from nehabits.domain.moment import Moment

USUAL_TIMES = {
    MealKind.BREAKFAST: time(8),
    MealKind.LUNCH: time(13),
    MealKind.DINNER: time(19),
    MealKind.SNACK: time(16),
}
"""When a meal of another day was, if no time is typed."""

MAIN_IN_ORDER = (MealKind.BREAKFAST, MealKind.LUNCH, MealKind.DINNER)

_BREAKFAST_UNTIL, _LUNCH_FROM, _LUNCH_UNTIL, _DINNER_FROM = 10.5, 11.0, 15.0, 17.5


def meal_at(moment: Moment, day: date) -> MealKind:
    """Return the meal people have at a moment of their day, which goes on after midnight."""
    hour = moment.clock / 60 + 24 * (moment.wall.date() > day)
    if hour < _BREAKFAST_UNTIL:
        return MealKind.BREAKFAST
    if _LUNCH_FROM <= hour < _LUNCH_UNTIL:
        return MealKind.LUNCH
    return MealKind.DINNER if hour >= _DINNER_FROM else MealKind.SNACK
