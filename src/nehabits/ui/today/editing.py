"""Opening the editor of an entry in the place of its card."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject

from nehabits.domain.entry import Entry
from nehabits.domain.food import Food
from nehabits.domain.meal import Meal
from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.services.services import Services
from nehabits.ui.editors.entry_editors import day_page, editor_of, editor_to_add
from nehabits.ui.editors.meal_draft import MealContext, meal_context
from nehabits.ui.editors.meal_editor import MealEditor
from nehabits.ui.looks import Looks
from nehabits.ui.today.card_slot import CardSlot
from nehabits.ui.worker import Worker


class Editing:
    """Makes editors; what one needs to know of the journal is asked first."""

    def __init__(
        self,
        services: Services,
        worker: Worker,
        looks: Looks,
        refused: Callable[[Refused], None],
    ) -> None:
        self._services = services
        self._worker = worker
        self._looks = looks
        self._refused = refused

    def add(self, slot: CardSlot, day: date, *, nap: bool = False) -> None:
        """Open an empty editor of an area on a day."""
        if slot.card.pillar is Pillar.MEALS:
            self._open_meal(slot, day, None)
        else:
            slot.open(editor_to_add(self._services, slot.card.pillar, day, nap=nap))

    def edit(self, slot: CardSlot, entry: Entry) -> None:
        """Open the editor of an entry."""
        if isinstance(entry, Meal):
            self._open_meal(slot, entry.day, entry)
        else:
            slot.open(editor_of(self._services, entry))

    def _open_meal(self, slot: CardSlot, day: date, meal: Meal | None) -> None:
        services, page = self._services, day_page(self._services, day)

        def open_editor(context: MealContext) -> None:
            slot.open(MealEditor(context, self._find_food, self._looks, meal))

        self._worker.ask(
            slot, lambda: meal_context(services, page, meal), open_editor, self._refused
        )

    def _find_food(
        self, owner: QObject, text: str, answer: Callable[[Sequence[Food]], None]
    ) -> None:
        # Asked for in the worker's thread: the foods are made when they are first wanted.
        services = self._services
        self._worker.ask(owner, lambda: services.foods.search(text), answer)
