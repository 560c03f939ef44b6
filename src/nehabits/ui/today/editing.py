"""Opening the editor of an entry beside its card."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject

from nehabits.domain.entry import Entry
from nehabits.domain.meal import Meal, MealKind
from nehabits.domain.refusal import Refused
from nehabits.services.food_offers import Offer
from nehabits.services.services import Services
from nehabits.ui.editors.editor import Editor
from nehabits.ui.editors.entry_editors import KIND_OF, Opening, day_page, opening, opening_of
from nehabits.ui.editors.typed_times import DayPage
from nehabits.ui.looks import Looks
from nehabits.ui.meal.meal_context import MealContext, meal_context
from nehabits.ui.meal.meal_editor import MealEditor
from nehabits.ui.today.card_slot import CardSlot
from nehabits.ui.today.cooking import Cooking
from nehabits.ui.worker import Worker
from nehabits.ui.writing import Writing

_OFFERED = 12
"""How many foods a search lists."""


class Editing:
    """Makes editors, and has them told what they need to know of the journal."""

    def __init__(
        self,
        services: Services,
        worker: Worker,
        looks: Looks,
        writing: Writing,
        refused: Callable[[Refused], None],
    ) -> None:
        self._services = services
        self._writing = writing
        self._worker = worker
        self._looks = looks
        self._refused = refused

    def add(self, slot: CardSlot, day: date, *, nap: bool = False) -> None:
        """Open an empty editor of an area on a day."""
        kind, page = KIND_OF[slot.card.pillar], day_page(self._services, day)
        if kind is Meal:
            self._open_meal(slot, page, None)
        else:
            self._open(slot, opening(self._services, self._looks, page, kind, nap=nap))

    def edit(self, slot: CardSlot, entry: Entry) -> None:
        """Open the editor of an entry."""
        page = day_page(self._services, entry.day)
        if isinstance(entry, Meal):
            self._open_meal(slot, page, entry)
        else:
            self._open(slot, opening_of(self._services, self._looks, page, entry))

    def _open(self, slot: CardSlot, made: Opening) -> None:
        self._open_editor(slot, made.editor)
        self._worker.ask(made.editor, made.ask, made.tell, self._refused)

    def _open_meal(self, slot: CardSlot, page: DayPage, meal: Meal | None) -> None:
        services = self._services

        def open_editor(context: MealContext) -> None:
            editor = MealEditor(context, self._find_offers, self._looks, meal)
            Cooking(editor, services, self._writing)
            self._open_editor(slot, editor)

        self._worker.ask(
            slot, lambda: meal_context(services, page, meal), open_editor, self._refused
        )

    def _open_editor(self, slot: CardSlot, editor: Editor) -> None:
        self._worker.faulted.connect(editor.let_try_again)
        slot.open(editor)

    def _find_offers(
        self,
        owner: QObject,
        text: str,
        meal: MealKind,
        answer: Callable[[Sequence[Offer]], None],
    ) -> None:
        # Asked for in the worker's thread: the foods are made when they are first wanted.
        services = self._services
        self._worker.ask(owner, lambda: services.food_offers.search(text, _OFFERED, meal), answer)
