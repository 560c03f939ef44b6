"""Which meals a click logs once more, from the day's facts."""

from collections.abc import Sequence
from datetime import date

from nehabits.domain.entry_words import meal_of_day_before
from nehabits.domain.meal import Meal, MealKind
from nehabits.domain.meal_times import MAIN_IN_ORDER, meal_at
from nehabits.domain.moment import Moment
from nehabits.domain.pillar import Pillar
from nehabits.domain.tracking import Tracking
from nehabits.domain.wording import tr
from nehabits.ui.today.day_card import Chip, Deed, LogAgain, LogToday
from nehabits.ui.today.day_facts import DayFacts

_MOST_SINGLE = 2
_SEVERAL = 2


def missing_meals(facts: DayFacts) -> list[MealKind]:
    """Return which of breakfast, lunch and dinner are not logged, while meals are not complete."""
    if facts.tracking[Pillar.MEALS, facts.day] not in {Tracking.EMPTY, Tracking.PARTIAL}:
        return []
    logged = {entry.meal for entry in facts.entries(Pillar.MEALS) if isinstance(entry, Meal)}
    return [kind for kind in MAIN_IN_ORDER if kind not in logged]


def meal_chips(facts: DayFacts, now: Moment) -> tuple[Chip, ...]:
    """Return chips for meals of the day before, one or all, and for those of a past day."""
    chips: list[Chip] = []
    before = _meals(facts, facts.trailing_days()[-2])
    for kind in _likely_first(facts, now):
        same = tuple(meal for meal in before if meal.meal is kind)
        if same and len(chips) < _MOST_SINGLE:
            chips.append(
                _chip(LogAgain(same), meal_of_day_before(kind, is_today=facts.is_today), same)
            )
    own = _meals(facts, facts.day)
    if len(before) >= _SEVERAL and not own and chips:
        text = tr("All of yesterday’s meals") if facts.is_today else tr("All of the day before")
        chips.append(_chip(LogAgain(before), text, before))
    if own and not facts.is_today:
        chips.append(_chip(LogToday(own), tr("Log this day’s meals today"), own))
    return tuple(chips)


def _likely_first(facts: DayFacts, now: Moment) -> list[MealKind]:
    missing = missing_meals(facts)
    if not facts.is_today:
        return missing
    likely = meal_at(now, facts.day)
    return sorted(missing, key=lambda kind: kind is not likely)


def _chip(deed: Deed, text: str, meals: Sequence[Meal]) -> Chip:
    foods = ", ".join(item.name for meal in meals for item in meal.items)
    return Chip(deed, text, tr("{deed}: {foods}", deed=text, foods=foods))


def _meals(facts: DayFacts, day: date) -> tuple[Meal, ...]:
    return tuple(e for e in facts.entries(Pillar.MEALS, day) if isinstance(e, Meal))
