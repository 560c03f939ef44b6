"""What a person keeps of foods: own foods, corrections, saved meals and favourites."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import TypeVar
from uuid import UUID

from nehabits.domain.changes import Changes
from nehabits.domain.own_food import Favourite, OwnFood
from nehabits.domain.own_name import is_same_name, own_name
from nehabits.domain.refusal import Refused
from nehabits.domain.saved_meal import SavedMeal
from nehabits.domain.wording import tr
from nehabits.services.eaten import MEMORY, gathered
from nehabits.services.shelf import EMPTY_SHELF, Shelf
from nehabits.storage import deeds, kept_foods
from nehabits.storage.deeds import Write
from nehabits.storage.journal_file import JournalFile, Transaction

Kept = TypeVar("Kept", OwnFood, SavedMeal)


class Kitchen:
    """Keeps foods of a person's own. Each deed is kept whole with its history, or not at all."""

    def __init__(
        self, file: JournalFile, clock: Callable[[], datetime], today: Callable[[], date]
    ) -> None:
        self._file = file
        self._clock = clock
        self._today = today
        self._shelf = EMPTY_SHELF

    def shelf(self) -> Shelf:
        """Return what of the foods is the person's own; read again only when something changed."""
        today = self._today()
        state = (*self._file.state(), today)
        if state != self._shelf.state:
            with self._file.read() as transaction:
                own = kept_foods.own_foods(transaction)
                meals = kept_foods.saved_meals(transaction)
                liked = kept_foods.favourites(transaction)
                rows = kept_foods.eaten_since(transaction, today - MEMORY)
            self._shelf = Shelf(
                state=state,
                foods={
                    **{str(food.id): food.as_food() for food in own if not food.corrects},
                    **{str(meal.id): meal.as_food() for meal in meals},
                },
                corrections={food.corrects: food for food in own if food.corrects},
                favourites=frozenset(each.food_id for each in liked),
                eaten=gathered(rows, today),
            )
        return self._shelf

    def last_eaten(self, food_id: str) -> date | None:
        """Return the last day a food was eaten, however long ago; None if it never was."""
        with self._file.read() as transaction:
            return kept_foods.last_eaten(transaction, food_id)

    def eaten_within(self, food_id: str) -> tuple[date, ...]:
        """Return the days of the last half year on which saved meals with a food were eaten."""
        with self._file.read() as transaction:
            since = self._today() - MEMORY
            return tuple(kept_foods.eaten_within(transaction, food_id, since))

    def own_foods(self) -> tuple[OwnFood, ...]:
        """Return the person's own foods and corrections by name."""
        with self._file.read() as transaction:
            return tuple(kept_foods.own_foods(transaction))

    def own_food(self, food_id: str) -> OwnFood | None:
        """Return the own food, or the correction, that a food is found under; None if none is."""
        return next((each for each in self.own_foods() if each.food_id == food_id), None)

    def saved_meal(self, food_id: str) -> SavedMeal | None:
        """Return the saved meal that is found under an id, or None."""
        return next((each for each in self.saved_meals() if str(each.id) == food_id), None)

    def kept_on(self, record_id: UUID) -> date | None:
        """Return the calendar day an own food or saved meal was last changed on, if it is known."""
        with self._file.read() as transaction:
            at = deeds.last_done(transaction, record_id)
        return None if at is None else at.astimezone(self._clock().tzinfo).date()

    def saved_meals(self) -> tuple[SavedMeal, ...]:
        """Return the saved meals by name."""
        with self._file.read() as transaction:
            return tuple(kept_foods.saved_meals(transaction))

    def favourites(self) -> tuple[Favourite, ...]:
        """Return the favourites, by the id of their food."""
        with self._file.read() as transaction:
            return tuple(kept_foods.favourites(transaction))

    def keep_food(self, food: OwnFood) -> Changes:
        """Keep a new or changed food from now on; what was logged stays as it is.

        Refused if another food or saved meal of the person's own has its name.
        """
        with self._file.write() as transaction:
            _refuse_taken(transaction, food)
            words = (
                tr("Food put right from now on: {name}", name=food.name)
                if food.corrects
                else tr("Own food kept: {name}", name=food.name)
            )
            return self._do(transaction, [Write.put(food)], words)

    def forget_food(self, food_id: UUID) -> Changes:
        """Remove an own food or a correction; what was logged stays. Refused if there is none."""
        with self._file.write() as transaction:
            food = _named(kept_foods.own_foods(transaction), food_id)
            words = (
                tr("Back to the food table: {name}", name=food.name)
                if food.corrects
                else tr("Own food deleted: {name}", name=food.name)
            )
            return self._do(transaction, [Write(OwnFood, food.id, None)], words)

    def keep_meal(self, meal: SavedMeal) -> Changes:
        """Keep a new or changed saved meal; Refused as keep_food."""
        with self._file.write() as transaction:
            _refuse_taken(transaction, meal)
            words = tr("Saved meal kept: {name}", name=meal.name)
            return self._do(transaction, [Write.put(meal)], words)

    def forget_meal(self, meal_id: UUID) -> Changes:
        """Remove a saved meal; what was logged stays. Refused if there is none."""
        with self._file.write() as transaction:
            meal = _named(kept_foods.saved_meals(transaction), meal_id)
            words = tr("Saved meal deleted: {name}", name=meal.name)
            return self._do(transaction, [Write(SavedMeal, meal.id, None)], words)

    def mark_favourite(self, food_id: str, name: str, *, wanted: bool) -> Changes:
        """Keep a food or saved meal at hand, or no more; `name` is for the words of the deed."""
        with self._file.write() as transaction:
            kept = [each for each in kept_foods.favourites(transaction) if each.food_id == food_id]
            if wanted == bool(kept):
                return Changes()
            if wanted:
                words = tr("Favourite: {name}", name=name)
                return self._do(transaction, [Write.put(Favourite(food_id=food_id))], words)
            words = tr("No favourite any more: {name}", name=name)
            writes = [Write(Favourite, each.id, None) for each in kept]
            return self._do(transaction, writes, words)

    def _do(self, transaction: Transaction, writes: Sequence[Write], words: str) -> Changes:
        return deeds.do(transaction, writes, words, self._clock())


def _named(kept: Iterable[Kept], record_id: UUID) -> Kept:
    found = next((each for each in kept if each.id == record_id), None)
    if found is None:
        raise Refused(tr("This food is not there any more; nothing was changed."))
    return found


def _refuse_taken(transaction: Transaction, food: OwnFood | SavedMeal) -> None:
    name = own_name(food.name, "name")
    others: list[OwnFood | SavedMeal] = [
        *kept_foods.own_foods(transaction),
        *kept_foods.saved_meals(transaction),
    ]
    for other in others:
        if other.id != food.id and is_same_name(name, other.name):
            raise Refused(
                tr("{name} is a food of yours already; choose another name.", name=other.name),
                "name",
            )
