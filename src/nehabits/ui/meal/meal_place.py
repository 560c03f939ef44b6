"""The place below the search: what is found, or a form, or the meals of the last weeks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nehabits.domain.meal import Meal, MealKind
from nehabits.domain.wording import tr
from nehabits.ui.looks import Looks
from nehabits.ui.meal.earlier_meals import meal_line, offered
from nehabits.ui.meal.food_search import FoodSearch
from nehabits.ui.meal.free_food import FreeFood
from nehabits.ui.meal.keep_meal import KeepMeal
from nehabits.ui.meal.meal_context import MealContext
from nehabits.ui.meal.result_list import ResultList
from nehabits.ui.widgets.in_place import InPlace

_EARLIER_ROWS = 7


class MealPlace(QWidget):
    """Shows the results of a search; forms and earlier meals take their place for a while.

    Signals:
        meal_taken: an earlier Meal to be eaten once more.
    """

    meal_taken = Signal(object)

    def __init__(
        self, search: FoodSearch, context: MealContext, looks: Looks, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.forms = InPlace(search.results, self, back=search.line)
        self.earlier = ResultList(tr("Earlier meals"), looks, _EARLIER_ROWS, self)
        self.earlier.hide()
        self._search = search
        self._context = context
        self._offered: list[Meal] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.forms)
        column.addWidget(self.earlier)
        self.earlier.taken.connect(self._take)
        self.earlier.left.connect(self.leave_earlier)

    @property
    def open_form(self) -> str:
        """The title of a form with something typed in it, open or put aside; "" without one."""
        form = self.forms.form
        return form.title if form is not None and form.is_touched() else ""

    def show_earlier(self, kind: MealKind) -> None:
        """List earlier meals, those of a kind first; or put the list away again."""
        if not self.earlier.isHidden():
            self.leave_earlier()
            return
        self.forms.leave()
        page, numbers = self._context.page, self._context.numbers
        self._offered = offered(self._context.recent, kind)
        if not self._offered:
            self._search.say(tr("There is no earlier meal of the last four weeks."))
            return
        self.earlier.show_lines([meal_line(each, page, numbers=numbers) for each in self._offered])
        self.forms.hide()
        self.earlier.show()
        self.earlier.setCurrentRow(0)
        self.earlier.setFocus()

    def leave_earlier(self) -> None:
        """Show what is found again."""
        self.earlier.hide()
        self.forms.show()
        self._search.setFocus()

    def ask_free(self, typed: str) -> None:
        """Ask what a food without a table brings."""
        self._open(FreeFood(typed))

    def ask_keep(self) -> None:
        """Ask under which name the meal is to be kept."""
        self._open(KeepMeal())

    def _open(self, form: FreeFood | KeepMeal) -> None:
        self._search.say("")
        self.earlier.hide()
        self.forms.show()
        self.forms.open(form)

    def _take(self, place: int) -> None:
        self.leave_earlier()
        self.meal_taken.emit(self._offered[place])
