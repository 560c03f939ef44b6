"""The editor of a meal: search first, amounts by keyboard, beside it what the meal brings."""

import dataclasses

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from nehabits.domain.clock_face import example_text
from nehabits.domain.entry_words import meal_name
from nehabits.domain.food import Food
from nehabits.domain.meal import Meal, MealKind
from nehabits.domain.phrase import clock_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.ui.editors.brings_list import BringsList
from nehabits.ui.editors.food_search import Find, FoodSearch
from nehabits.ui.editors.meal_draft import (
    USUAL_TIMES,
    DraftItem,
    MealContext,
    brought,
    likely_kind,
    unknown_text,
    usual_item,
)
from nehabits.ui.editors.meal_item_row import MealItemRow
from nehabits.ui.editors.timed_editor import TimedEditor
from nehabits.ui.looks import Looks
from nehabits.ui.tab_order import follow_reading
from nehabits.ui.theme import GAP, STEP
from nehabits.ui.widgets.segmented import Segmented
from nehabits.ui.widgets.words import words

_WIDE = 40
_BESIDE = QBoxLayout.Direction.LeftToRight
_BELOW = QBoxLayout.Direction.TopToBottom


class MealEditor(TimedEditor):
    """Adds a meal to a day, or changes one."""

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
        self._looks = looks
        self._kept = kept
        self.kept_id = kept.id if kept else None
        kinds = [(kind.value, meal_name(kind)) for kind in MealKind]
        self.meal = Segmented(tr("Meal"), kinds, self)
        self.meal.choose((kept.meal if kept else likely_kind(context)).value)
        self.search = FoodSearch(find, self, grams=context.numbers)
        self.rows: list[MealItemRow] = []
        self._items = QVBoxLayout()
        self._brings = BringsList(brought((), context), looks, self)
        self._fill()
        self.save_button.setText(tr("Save meal"))
        self.save_button.setAccessibleName(tr("Save meal"))
        if kept is None:
            self._fill_time()
        for item in kept.items if kept else ():
            self._add(DraftItem(item, context.foods.get(item.food_id)))
        self._show_brought()
        self.meal.chosen.connect(self._fill_time)
        self.search.chosen.connect(self._take)
        self.search.done.connect(self.save)
        self.settle()
        self.setFocusProxy(self.search)
        looks.changed.connect(self._fit)
        self._fit()

    def entry(self) -> Meal:
        """Return the meal that is put together. Raises Refused."""
        for row in self.rows:
            if row.refused is not None:
                row.amount.setFocus()
                raise Refused(row.refused.sentence)
        start = self.start()
        if start is None:
            raise Refused(
                tr("Type when the meal was, such as {time}.", time=example_text(13, 0)), "start"
            )
        kind = MealKind(self.meal.value())
        items = tuple(row.draft.item for row in self.rows)
        if self._kept is not None:
            return dataclasses.replace(self._kept, start=start, meal=kind, items=items)
        return Meal(day=self.page.day, start=start, meal=kind, items=items)

    def state(self) -> tuple[object, ...]:
        """Return what stands in the fields; what is searched for is nothing to keep."""
        items = tuple(row.draft.item for row in self.rows)
        return (self.meal.value(), self.time.line.text(), *((i.name, i.grams) for i in items))

    def refuse(self, refused: Refused) -> None:
        """Say a refusal at its field; where food is missing, below the search."""
        super().refuse(refused)
        if refused.field == "items":
            self.search.setFocus()

    def _fill(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(3 * STEP)
        row.addWidget(self.meal, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.time)
        row.addStretch(1)
        self.form.addLayout(row)
        left = QVBoxLayout()
        left.setSpacing(2 * STEP)
        left.addWidget(self.search)
        left.addWidget(words(tr("In this meal"), "card-title"))
        self._items.setContentsMargins(0, 0, 2 * STEP, 0)
        self._items.setSpacing(0)
        self._nothing = words(tr("Nothing yet: search a food and press Enter."), "muted", wrap=True)
        self._items.addWidget(self._nothing)
        self._items.addStretch(1)
        left.addWidget(_scrolling(self._items), 1)
        columns = self._columns = QHBoxLayout()
        columns.setSpacing(2 * GAP)
        columns.addLayout(left, 7)
        self._aside = _scrolling(self._brings)
        if not self._context.numbers:
            self._aside.hide()
        columns.addWidget(self._aside, 4)
        self.form.addLayout(columns, 1)
        self.body.setStretchFactor(self.form, 100)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what the meal brings below where there is no room beside."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the room that words of this size need."""
        time = self.fontMetrics().horizontalAdvance("00:00 pm")
        self.time.line.setFixedWidth(time + 6 * STEP)
        self._aside.setMinimumWidth(self._brings.minimumSizeHint().width() + 6 * STEP)
        wide = self.width() >= _WIDE * self.fontMetrics().height()
        self._columns.setDirection(_BESIDE if wide else _BELOW)

    def minimumSizeHint(self) -> QSize:
        """Ask for no more width than the two columns need below each other."""
        return QSize(0, super().minimumSizeHint().height())

    def _fill_time(self) -> None:
        """Fill in now, or on another day the usual time of the meal, until a time is typed."""
        if self._kept is not None or self.time.line.isModified():
            return
        usual = USUAL_TIMES[MealKind(self.meal.value())]
        now = self.page.now.clock if self.page.is_today else usual.hour * 60
        self.time.line.setText(clock_text(now))

    def _take(self, food: Food) -> None:
        self._add(usual_item(food))
        self._show_brought()

    def _add(self, draft: DraftItem) -> None:
        row = MealItemRow(draft, self._looks, self, numbers=self._context.numbers)
        row.changed.connect(self._show_brought)
        row.remove_asked.connect(self._remove)
        self._items.insertWidget(self._items.count() - 1, row)
        row.show()
        self.rows.append(row)
        follow_reading(self)

    def _remove(self) -> None:
        row = self.sender()
        if isinstance(row, MealItemRow) and row in self.rows:
            self.rows.remove(row)
            self._items.removeWidget(row)
            row.hide()
            row.deleteLater()
            self._show_brought()
            self.search.setFocus()

    def _show_brought(self) -> None:
        items = [row.draft for row in self.rows]
        self._nothing.setVisible(not items)
        self.search.offer_everyday(offered=not items)
        self._brings.show_lines(brought(items, self._context), unknown_text(items))


def _scrolling(inside: QVBoxLayout | QWidget) -> QScrollArea:
    holder = QScrollArea()
    holder.setFrameShape(QFrame.Shape.NoFrame)
    holder.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    holder.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    holder.setWidgetResizable(True)
    widget = inside if isinstance(inside, QWidget) else QWidget()
    if isinstance(inside, QVBoxLayout):
        widget.setLayout(inside)
    widget.setProperty("bare", "true")
    holder.setWidget(widget)
    return holder
