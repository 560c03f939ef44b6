"""What a meal that is put together keeps besides itself: saved meals and favourites."""

from functools import partial

from PySide6.QtCore import QObject, Slot

from nehabits.domain.saved_meal import SavedMeal
from nehabits.services.food_offers import Offer
from nehabits.services.services import Services
from nehabits.ui.meal.meal_editor import MealEditor
from nehabits.ui.undoing import Undoing
from nehabits.ui.writing import Writing


class Cooking(QObject):
    """Has them kept; each is one deed, said in the editor with a way back."""

    def __init__(self, editor: MealEditor, services: Services, writing: Writing) -> None:
        super().__init__(editor)
        self._editor = editor
        self._kitchen = services.kitchen
        self._writing = writing
        editor.keep_asked.connect(self._keep)
        editor.favourite_asked.connect(self._mark)
        Undoing(editor.undo, writing, services.journal)

    @Slot(object)
    def _keep(self, meal: SavedMeal) -> None:
        place = self._editor.place.forms
        self._writing.write(partial(self._kitchen.keep_meal, meal), place.drop, place.refuse)

    @Slot(object)
    def _mark(self, offer: Offer) -> None:
        food = offer.food
        mark = partial(self._kitchen.mark_favourite, food.id, food.title)
        self._writing.write(partial(mark, wanted=not offer.favourite))
