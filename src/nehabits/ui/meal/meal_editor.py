"""The meal screen: search first, amounts by keyboard, beside it what the meal brings."""

import dataclasses
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from nehabits.domain.clock_face import example_text
from nehabits.domain.day_words import long_day_text
from nehabits.domain.entry_words import meal_name
from nehabits.domain.meal import Meal, MealItem, MealKind
from nehabits.domain.meal_times import USUAL_TIMES
from nehabits.domain.phrase import clock_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.saved_meal import SavedMeal
from nehabits.domain.wording import tr
from nehabits.services.food_offers import Offer
from nehabits.ui.editors.timed_editor import TimedEditor
from nehabits.ui.looks import Looks
from nehabits.ui.meal.brings_list import BringsList
from nehabits.ui.meal.brought import brought, gaps_text, sources_text
from nehabits.ui.meal.draft_item import DraftItem
from nehabits.ui.meal.food_search import MOST_ROWS, Find, FoodSearch
from nehabits.ui.meal.item_row import ItemRow
from nehabits.ui.meal.item_rows import ItemRows
from nehabits.ui.meal.keep_meal import KeptAs
from nehabits.ui.meal.meal_columns import MealColumns
from nehabits.ui.meal.meal_context import MealContext, likely_kind
from nehabits.ui.meal.meal_place import MealPlace
from nehabits.ui.tab_order import follow_reading
from nehabits.ui.theme import PAGE_MARGIN, STEP
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.card import rule
from nehabits.ui.widgets.head_row import HeadRow, side
from nehabits.ui.widgets.segmented import Segmented
from nehabits.ui.widgets.sheet_area import SheetArea
from nehabits.ui.widgets.undo_bar import UndoBar
from nehabits.ui.widgets.words import words

_FEW_ROWS = 3
"""Lines of results beside foods that are there already, while nothing is typed."""


class MealEditor(TimedEditor):
    """Adds a meal to a day, or changes one.

    Signals:
        keep_asked: a SavedMeal the person wants to keep.
        favourite_asked: an Offer to be a favourite from now on, or no more.
    """

    keep_asked = Signal(object)
    favourite_asked = Signal(object)

    is_card = False

    def __init__(
        self,
        context: MealContext,
        find: Find,
        looks: Looks,
        kept: Meal | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = tr("Change a meal") if kept else tr("Add a meal")
        super().__init__(title, Pillar.MEALS, context.page, kept.start if kept else None, parent)
        self._context = context
        self._kept = kept
        self.kept_id = kept.id if kept else None
        kind = kept.meal if kept else likely_kind(context)
        kinds = [(each.value, meal_name(each)) for each in MealKind]
        self.meal = Segmented(tr("Meal"), kinds, self)
        self.meal.choose(kind.value)
        self.search = FoodSearch(find, context, kind, looks, self)
        self.place = MealPlace(self.search, context, looks, self)
        self.items = ItemRows(looks, self, numbers=context.numbers)
        self.brings = BringsList(brought((), context), sources_text(context), looks, self)
        self.undo = UndoBar(looks, self)
        self.same = button(tr("Same as …"), "plain", tr("Same as an earlier meal"), self)
        self.keep = button(tr("Keep as a saved meal"), "plain", parent=self)
        self._fill()
        if kept is None:
            self._fill_time()
        self._add(kept.items if kept else ())
        self._listen()
        self._show_brought()
        self.settle()
        self.setFocusProxy(self.search)
        looks.changed.connect(self._fit)
        self._fit()

    @property
    def rows(self) -> list[ItemRow]:
        """The rows of the foods."""
        return self.items.rows

    def entry(self) -> Meal:
        """Return the meal that is put together. Raises Refused."""
        self._refuse_open_form()
        items = self.items.items()
        start = self.start()
        if start is None:
            raise Refused(
                tr("Type when the meal was, such as {time}.", time=example_text(13, 0)), "start"
            )
        kind = MealKind(self.meal.value())
        if self._kept is not None:
            return dataclasses.replace(self._kept, start=start, meal=kind, items=items)
        return Meal(day=self.page.day, start=start, meal=kind, items=items)

    def state(self) -> tuple[object, ...]:
        """Return what stands in the fields; what is searched for is nothing to keep."""
        typed = (self.meal.value(), self.time.line.text(), self.place.open_form)
        return (*typed, *self.items.state())

    def refuse(self, refused: Refused) -> None:
        """Say a refusal at its field; where food is missing, below the search."""
        if any(row.refused is refused for row in self.rows):
            # Its row says it already.
            self.let_try_again()
            return
        super().refuse(refused)
        if refused.field == "items":
            self.search.setFocus()

    def hear(self) -> None:
        """Offer what the journal now says is the person's own."""
        self.undo.hide()
        self.search.look_again()

    def minimumSizeHint(self) -> QSize:
        """Ask for no more width than the two columns need below each other."""
        return QSize(0, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave what lies over the results first."""
        if event.key() == Qt.Key.Key_Escape and not self.place.earlier.isHidden():
            self.place.leave_earlier()
        else:
            super().keyPressEvent(event)

    def show_earlier(self) -> None:
        """List earlier meals in place of the results, or the results again."""
        self.place.show_earlier(MealKind(self.meal.value()))

    def mark_favourite(self) -> None:
        """Ask for the highlighted food to be a favourite, or no more."""
        offer = self.search.current
        if offer is None:
            self.search.say(tr("Go to a food of the list with the arrow keys first."))
        else:
            self.favourite_asked.emit(offer)

    def _fill(self) -> None:
        self.setProperty("card", "false")
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(3 * STEP)
        self.title.setProperty("role", "title")
        day = words(long_day_text(self.page.day), "muted")
        names = side(self.title, day, spacing=3 * STEP)
        names.addStretch(1)
        head = HeadRow(names, side(self.meal, self.time, spacing=3 * STEP))
        self.time.label.hide()
        head.setContentsMargins(0, 0, PAGE_MARGIN, 0)
        self.body.addWidget(head)
        columns = self.columns = MealColumns(self.items, self.brings)
        for part in (self.search, self.place, rule(self)):
            columns.above.addWidget(part)
        columns.above.addWidget(words(tr("In this meal"), "card-title"))
        columns.below.addWidget(self.general)
        columns.below.addWidget(self.undo)
        self.save_button.setText(tr("Save meal"))
        self.save_button.setAccessibleName(tr("Save meal"))
        self.save_button.setToolTip(tr("Save (Ctrl+Enter)"))
        self.same.setToolTip(tr("Earlier meals (Ctrl+D)"))
        again = side(self.same, self.keep)
        again.addStretch(1)
        columns.below.addWidget(HeadRow(again, side(self.cancel_button, self.save_button)))
        if not self._context.numbers:
            columns.hide_brings()
        self.body.addWidget(SheetArea(columns, self), 1)

    def _listen(self) -> None:
        self.meal.chosen.connect(self._fill_time)
        self.meal.chosen.connect(self._offer_for_meal)
        self.search.chosen.connect(self._take)
        self.search.free_asked.connect(self.place.ask_free)
        self.search.done.connect(self.save)
        self.items.changed.connect(self._show_brought)
        self.items.changed.connect(self.general.hide)
        self.items.above_asked.connect(self.search.setFocus)
        self.place.meal_taken.connect(self._take_again)
        self.place.forms.save_asked.connect(self._take_typed)
        self.place.forms.turned.connect(self._follow)
        self.same.clicked.connect(self.show_earlier)
        self.keep.clicked.connect(self._ask_keep)
        for key, deed in (
            ("Ctrl+Return", self.save),
            ("Ctrl+Enter", self.save),
            ("Ctrl+B", self.mark_favourite),
            ("F2", self.items.begin_amount),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    def _fit(self) -> None:
        """Take the room that words of this size need."""
        time = self.fontMetrics().horizontalAdvance("00:00 pm")
        self.time.line.setFixedWidth(time + 5 * STEP)
        self.columns.fit()

    def _fill_time(self) -> None:
        """Fill in now, or on another day the usual time of the meal, until a time is typed."""
        if self._kept is not None or self.time.line.isModified():
            return
        usual = USUAL_TIMES[MealKind(self.meal.value())]
        now = self.page.now.clock if self.page.is_today else usual.hour * 60
        self.time.line.setText(clock_text(now))

    def _offer_for_meal(self) -> None:
        self.search.meal = MealKind(self.meal.value())
        self.search.look_again()

    def _take(self, offer: Offer) -> None:
        self.items.add([DraftItem(offer.item, offer.food)])
        self._follow()

    def _add(self, items: Sequence[MealItem]) -> None:
        foods = self._context.foods
        self.items.add(DraftItem(item, foods.get(item.food_id)) for item in items)

    def _take_again(self, meal: Meal) -> None:
        self._add(meal.items)
        self._follow()

    def _ask_keep(self) -> None:
        if not self.rows:
            self.search.say(tr("A saved meal holds at least one food; add one."))
            self.search.setFocus()
        else:
            self.place.ask_keep()

    def _take_typed(self, typed: MealItem | KeptAs) -> None:
        """Take what a form says: a food, or a name for what is here."""
        if isinstance(typed, MealItem):
            self.search.line.clear()
            self.items.add([DraftItem(typed)])
            self.place.forms.drop()
            return
        try:
            items = self.items.items()
            meal = SavedMeal(name=typed.name, foods=items, servings=typed.servings)
        except Refused as refused:
            self.place.forms.refuse(refused)
        else:
            self.keep_asked.emit(meal)

    def _refuse_open_form(self) -> None:
        """Raise Refused where something typed in a form would be lost by saving."""
        form = self.place.open_form
        if form:
            self.place.forms.resume()
            raise Refused(tr("“{form}” is still open; finish it or cancel it.", form=form))

    def _follow(self) -> None:
        follow_reading(self)

    def _show_brought(self) -> None:
        items = self.items.readable()
        self.search.leave_out(frozenset(item.food_id for item in items if item.food_id))
        self.search.results.show_at_once(_FEW_ROWS if items else MOST_ROWS)
        if self._context.numbers:
            self.brings.show_lines(brought(items, self._context), gaps_text(items, self._context))
