"""At which times of day people have their meals: conventions of this program."""

from datetime import time

from nehabits.domain.meal import MealKind

USUAL_TIMES = {
    MealKind.BREAKFAST: time(8),
    MealKind.LUNCH: time(13),
    MealKind.DINNER: time(19),
    MealKind.SNACK: time(16),
}
"""When a meal of another day was, if no time is typed."""

MAIN_IN_ORDER = (MealKind.BREAKFAST, MealKind.LUNCH, MealKind.DINNER)

_BREAKFAST_UNTIL, _LUNCH_FROM, _LUNCH_UNTIL, _DINNER_FROM = 10.5, 11.0, 15.0, 17.5


def meal_at(hour: float) -> MealKind:
    """Return the meal people have at an hour of their day; 25.5 is half past one in its night."""
    if hour < _BREAKFAST_UNTIL:
        return MealKind.BREAKFAST
    if _LUNCH_FROM <= hour < _LUNCH_UNTIL:
        return MealKind.LUNCH
    return MealKind.DINNER if hour >= _DINNER_FROM else MealKind.SNACK
