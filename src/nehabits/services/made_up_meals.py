"""The meals of a made-up person."""

from collections.abc import Iterator, Sequence

from nehabits.domain.day_mark import DayMark, Mark
from nehabits.domain.meal import Meal, MealItem, MealKind
from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import mark, tr
from nehabits.services.foods import Foods
from nehabits.services.made_up_calendar import MadeUpDay
from nehabits.services.made_up_dishes import (
    BREAKFASTS,
    DINNERS,
    LUNCHES,
    SIDES,
    SNACKS,
    TYPED_BY_HAND,
    Dish,
    Share,
)

MAIN_MEAL_LEFT_OUT, HAND_TYPED, LEFTOVERS = 0.07, 0.04, 0.2
COMPLETE_SAID, NOT_TRACKED_AWAY, NOTES = 0.25, 0.5, 0.04
WORK_DAY_BREAKFASTS = 3

NOTED = (
    mark("At the market hall."),
    mark("Cooked for friends."),
    mark("In a hurry."),
    mark("First strawberries of the year."),
    mark("On the train."),
)


class Kitchen:
    """Cooks the dishes; each amount of a food is looked up in the table once."""

    def __init__(self, foods: Foods) -> None:
        self._foods = foods
        self._served: dict[tuple[str, float, str], MealItem] = {}
        self._last_dinner: Dish = DINNERS[0]

    def meals(self, day: MadeUpDay, waking: int) -> Iterator[Meal]:
        """Yield the meals of a day on which the person woke so many minutes after midnight."""
        for kind, at, dish in self._menu(day, waking):
            if at <= day.evening:
                yield self._meal(day, kind, at, dish)

    def _menu(self, day: MadeUpDay, waking: int) -> Iterator[tuple[MealKind, int, Dish]]:
        left_out = MAIN_MEAL_LEFT_OUT * (4 if day.away or day.travels else 1)
        # On work days a few breakfasts take turns, changing from season to season.
        first = day.date.toordinal() // 90
        usual = [BREAKFASTS[(first + n) % len(BREAKFASTS)] for n in range(WORK_DAY_BREAKFASTS)]
        leftovers, yesterday = day.chance(LEFTOVERS), self._last_dinner
        self._last_dinner = day.random.choice(DINNERS)
        if not day.chance(left_out):
            breakfast = day.random.choice(BREAKFASTS if day.off else usual)
            yield MealKind.BREAKFAST, waking + 5 * day.random.randrange(5, 11), breakfast
        if not day.chance(left_out):
            lunch = yesterday if leftovers else day.random.choice(LUNCHES)
            yield MealKind.LUNCH, day.near(12 * 60 + 45, 12), lunch
        if day.chance(0.5):
            yield MealKind.SNACK, day.near(16 * 60, 20), day.random.choice(SNACKS)
        if not day.chance(left_out):
            yield MealKind.DINNER, day.near(19 * 60 + 15, 12), self._last_dinner
        if day.chance(0.12):
            yield MealKind.SNACK, day.near(20 * 60 + 50, 10), day.random.choice(SNACKS)

    def _meal(self, day: MadeUpDay, kind: MealKind, at: int, dish: Dish) -> Meal:
        start = day.at(at)
        by_hand = kind in {MealKind.LUNCH, MealKind.DINNER} and day.chance(HAND_TYPED)
        return Meal(
            **day.stamp(day.at(at + 15)),
            start=start,
            meal=kind,
            items=_typed(day) if by_hand else self._items(day, kind, dish),
            note=tr(day.random.choice(NOTED)) if day.chance(NOTES) else "",
        )

    def _items(self, day: MadeUpDay, kind: MealKind, dish: Dish) -> tuple[MealItem, ...]:
        """Return what a dish brings today: not every part each time, and now and then a side."""
        shares: Sequence[Share] = [share for share in dish if not day.chance(0.06)] or dish
        side = day.random.choice(SIDES)
        if kind is not MealKind.SNACK and side not in dish and day.chance(0.25):
            shares = [*shares, side]
        return tuple(self._item(day, share) for share in shares)

    def _item(self, day: MadeUpDay, share: Share) -> MealItem:
        amount = share.amount
        if share.portion == "g":
            amount = 5 * round(amount * day.random.choice((0.8, 1.0, 1.0, 1.0, 1.2)) / 5)
        key = (share.food_id, amount, share.portion)
        if key not in self._served:
            self._served[key] = self._foods.item(*key)
        return self._served[key]


def meals_tracked(day: MadeUpDay) -> bool:
    """Say whether the person logs meals on a day: not when ill, on few days of a holiday."""
    return not (day.ill or (day.away and day.chance(NOT_TRACKED_AWAY)))


def meal_mark(day: MadeUpDay, meals: Sequence[Meal]) -> DayMark | None:
    """Return what the person says of a day's meals: complete on some days with most meals."""
    if len(meals) < 3 or not day.chance(COMPLETE_SAID):
        return None
    return DayMark(id=day.uuid(), day=day.date, pillar=Pillar.MEALS, mark=Mark.COMPLETE)


def _typed(day: MadeUpDay) -> tuple[MealItem, ...]:
    name, known = day.random.choice(TYPED_BY_HAND)
    return (MealItem(name=tr(name), grams=None, nutrients=known),)
