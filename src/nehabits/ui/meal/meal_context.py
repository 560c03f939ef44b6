"""What the meal screen knows of the day and of what is usual before anything is typed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from nehabits.domain.day_figures import day_figures
from nehabits.domain.figure import Figure
from nehabits.domain.food import Food
from nehabits.domain.meal import Meal, MealKind
from nehabits.domain.meal_times import MAIN_IN_ORDER, meal_at
from nehabits.domain.measure import COFACTORS, measure_named
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.refusal import Refused
from nehabits.domain.week import trailing_days, trailing_figure
from nehabits.services.preferences import ESTIMATES
from nehabits.services.services import Services
from nehabits.ui.editors.typed_times import DayPage
from nehabits.ui.meal.earlier_meals import distinct

BROUGHT = ("meal.protein", *COFACTORS, "meal.fibre")
"""The measures a meal is looked at for, in the order they are shown."""

_REMEMBERED = timedelta(days=28)


@dataclass(frozen=True, slots=True)
class MealContext:
    """What is known of the day: other meals' figures, means, references, foods of the meal by id.

    `recent` are meals of the last weeks, newest first; `numbers`: what foods weigh and bring is
    shown, `estimates`: with what is estimated; `foods_there` is how many foods can be found.
    """

    page: DayPage
    others: Mapping[str, Figure]
    reference_lines: Mapping[str, ReferenceLine | None]
    foods: Mapping[str, Food]
    logged: frozenset[MealKind]
    means: Mapping[str, float | None] = field(default_factory=dict)
    recent: tuple[Meal, ...] = ()
    numbers: bool = True
    estimates: bool = True
    foods_there: int = 0


def meal_context(services: Services, page: DayPage, kept: Meal | None) -> MealContext:
    """Ask for what the meal screen needs to know. Raises Refused as the services do."""
    meals = services.review.entries_of(Meal, page.day - _REMEMBERED, page.day)
    others = [m for m in meals if m.day == page.day and (kept is None or m.id != kept.id)]
    recent = distinct(meal for meal in reversed(meals) if kept is None or meal.id != kept.id)
    known = (*recent, *([kept] if kept else []))
    ids = {item.food_id for meal in known for item in meal.items if item.food_id}
    return MealContext(
        page=page,
        others={key: each for key, each in day_figures(others).items() if key in BROUGHT},
        reference_lines={key: services.review.line(key, page.day) for key in BROUGHT},
        foods=known_foods(services, ids),
        logged=frozenset(meal.meal for meal in others),
        means=_means(services, page),
        recent=recent,
        numbers=services.preferences.shown.meal_numbers,
        estimates=services.preferences.get(ESTIMATES),
        foods_there=services.foods.count(),
    )


def known_foods(services: Services, ids: Iterable[str]) -> dict[str, Food]:
    """Return foods by id; one that is in no table any more is left out, what it brought stays."""
    foods = {}
    for food_id in ids:
        try:
            foods[food_id] = services.foods.get(food_id)
        except Refused:
            continue
    return foods


def likely_kind(context: MealContext) -> MealKind:
    """Return the meal that is likely: by the hour today, else the first that is not logged."""
    if not context.page.is_today:
        return next((kind for kind in MAIN_IN_ORDER if kind not in context.logged), MealKind.SNACK)
    kind = meal_at(context.page.now, context.page.day)
    return kind if kind not in context.logged else MealKind.SNACK


def _means(services: Services, page: DayPage) -> dict[str, float | None]:
    """Return the means of the seven days that end on the day."""
    measures = [measure_named(each) for each in BROUGHT]
    days = trailing_days(page.day)
    cells = services.review.cells(measures, days[0], days[-1])
    return {each.id: trailing_figure(each, cells[each.id]).value for each in measures}
