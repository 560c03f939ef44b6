"""A meal as it is put together in its editor, and what it brings."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import time

from nehabits.domain.day_figures import day_figures
from nehabits.domain.entry import Entry
from nehabits.domain.figure import Figure
from nehabits.domain.food import Food, Portion, weighed
from nehabits.domain.meal import Meal, MealItem, MealKind
from nehabits.domain.measure import measure_named
from nehabits.domain.nutrient import NUTRIENTS
from nehabits.domain.phrase import figure_text, foods_text
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.refusal import Refused
from nehabits.domain.typed_text import number_of, plain
from nehabits.domain.wording import tr
from nehabits.services.services import Services
from nehabits.ui.editors.typed_times import DayPage

GRAMS = "g"
USUAL_TIMES = {
    MealKind.BREAKFAST: time(8),
    MealKind.LUNCH: time(13),
    MealKind.DINNER: time(19),
    MealKind.SNACK: time(16),
}
BROUGHT = (
    "meal.protein",
    "meal.phe_tyr",
    "meal.vitamin_c",
    "meal.vitamin_b6",
    "meal.folate",
    "meal.copper",
    "meal.magnesium",
    "meal.iron",
    "meal.zinc",
    "meal.fibre",
)
_ABOVE_THE_LINE = 1.5


@dataclass(frozen=True, slots=True)
class MealContext:
    """What the meal editor knows of the day: other meals' figures, references, foods by id.

    `numbers`: what foods weigh and bring is shown.
    """

    page: DayPage
    earlier: Mapping[str, Figure]
    reference_lines: Mapping[str, ReferenceLine | None]
    foods: Mapping[str, Food]
    logged: frozenset[MealKind]
    numbers: bool = True


@dataclass(frozen=True, slots=True)
class DraftItem:
    """An item as it would be logged, with its food where an amount can be worked out anew."""

    item: MealItem
    food: Food | None = None

    def portions(self) -> tuple[str, ...]:
        """Return the portions the amount can be in, grams last."""
        if self.food is None:
            return (self.item.portion or GRAMS,)
        named = [portion.description for portion in self.food.portions]
        kept = [self.item.portion] if self.item.portion not in (*named, GRAMS) else []
        return (*kept, *named, GRAMS)

    def weighed(self, amount_text: str, portion: str) -> "DraftItem":
        """Return the item with another amount or portion. Raises Refused."""
        amount = number_of(plain(amount_text))
        if amount is None:
            raise Refused(tr("Type an amount above 0, such as 1.5 or 150."), "amount")
        if self.food is None or (amount == self.item.amount and portion == self.item.portion):
            return self
        if portion == self.item.portion and self.item.amount:
            return DraftItem(_scaled(self.food, self.item, amount), self.food)
        return DraftItem(weighed(self.food, amount, _portion(self.food, portion)), self.food)


@dataclass(frozen=True, slots=True)
class Brought:
    """What a meal brings of a nutrient: in words, and as shares of a track with the reference."""

    name: str
    text: str
    now: float
    before: float
    low: float | None
    high: float | None
    more: str


def meal_context(services: Services, page: DayPage, kept: Meal | None) -> MealContext:
    """Ask for what the meal editor needs to know. Raises Refused as the services do."""
    entries = services.review.entries(page.day, page.day)
    others = [e for e in entries if isinstance(e, Meal) and (kept is None or e.id != kept.id)]
    ids = {item.food_id for item in kept.items if item.food_id} if kept else set()
    return MealContext(
        page=page,
        earlier=_figures(others),
        reference_lines={measure: services.review.line(measure) for measure in BROUGHT},
        foods=_known_foods(services, ids),
        logged=frozenset(meal.meal for meal in others),
        numbers=services.preferences.shown.meal_numbers,
    )


def usual_item(food: Food) -> DraftItem:
    """Return one usual portion of a food, or 100 g of one that has none."""
    portion = food.default_portion or next(iter(food.portions), None)
    return DraftItem(weighed(food, 1 if portion else 100, portion), food)


def likely_kind(context: MealContext) -> MealKind:
    """Return the meal that is likely: by the hour today, else the first that is not logged."""
    main = (MealKind.BREAKFAST, MealKind.LUNCH, MealKind.DINNER)
    if context.page.is_today:
        now = context.page.now.wall
        after_midnight = now.date() > context.page.day
        hour = now.hour + 24 * after_midnight
        kind = main[0] if hour < 11 else main[1] if hour < 16 else main[2]
        return kind if kind not in context.logged else MealKind.SNACK
    return next((kind for kind in main if kind not in context.logged), MealKind.SNACK)


def brought(items: Iterable[DraftItem], context: MealContext) -> tuple[Brought, ...]:
    """Return what items bring, beside the other meals of the day and the references."""
    meal = tuple(draft.item for draft in items)
    page = context.page
    figures = _figures(
        [Meal(day=page.day, start=page.now, meal=MealKind.SNACK, items=meal)] if meal else []
    )
    return tuple(_brought(measure, figures, context) for measure in BROUGHT)


def unknown_text(items: Iterable[DraftItem]) -> str:
    """Return which foods have no value for which nutrients; "" if all have."""
    lines = []
    for draft in items:
        missing = [each.name for each in NUTRIENTS if each.key not in draft.item.nutrients]
        if missing:
            names = ", ".join(missing).lower()
            lines.append(tr("{food}: no value for {names}.", food=draft.item.name, names=names))
    return "\n".join(lines)


def _brought(measure_id: str, figures: Mapping[str, Figure], context: MealContext) -> Brought:
    measure, line = measure_named(measure_id), context.reference_lines[measure_id]
    now, before = (
        figures.get(measure_id, Figure(None)),
        context.earlier.get(measure_id, Figure(None)),
    )
    low, high = (line.low, line.high) if line else (None, None)
    whole = (now.value or 0) + (before.value or 0)
    top = max((high or low or 0) * _ABOVE_THE_LINE, whole * 1.15, 0.001)
    more = [
        foods_text(now.foods_have, now.foods_of),
        tr("Other meals of this day: {amount}", amount=figure_text(measure, before)),
        tr("Reference: {words} ({source})", words=line.words, source=line.source) if line else "",
    ]
    return Brought(
        name=tr("Tyrosine + Phe") if measure_id == "meal.phe_tyr" else measure.name,
        text=figure_text(measure, now),
        now=(now.value or 0) / top,
        before=(before.value or 0) / top,
        low=None if low is None else low / top,
        high=None if high is None else high / top,
        more="\n".join(filter(None, more)),
    )


def _figures(meals: Iterable[Entry]) -> dict[str, Figure]:
    return {key: each for key, each in day_figures(meals).items() if key in BROUGHT}


def _known_foods(services: Services, ids: Iterable[str]) -> dict[str, Food]:
    """Return the foods of a kept meal; one that is in no table any more is left as it was."""
    foods = {}
    for food_id in ids:
        try:
            foods[food_id] = services.foods.get(food_id)
        except Refused:
            continue
    return foods


def _scaled(food: Food, item: MealItem, amount: float) -> MealItem:
    """Return more or less of an item as it was logged, checked as a new one would be."""
    factor = amount / (item.amount or 1)
    grams = None if item.grams is None else item.grams * factor
    weighed(food, amount if grams is None else grams)
    return MealItem(
        name=item.name,
        grams=grams,
        nutrients={k: None if v is None else v * factor for k, v in item.nutrients.items()},
        food_id=item.food_id,
        amount=amount,
        portion=item.portion,
    )


def _portion(food: Food, description: str) -> Portion | None:
    return next((each for each in food.portions if each.description == description), None)
