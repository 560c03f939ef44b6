"""The Trends page: a measure over time beside its reference, as a chart or as numbers."""

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nehabits.domain.wording import tr
from nehabits.services.preferences import MADE_UP
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.charts.axes import day_number
from nehabits.ui.charts.day_window import DayWindow
from nehabits.ui.charts.face import Face
from nehabits.ui.charts.small_grid import SmallGrid
from nehabits.ui.freshness import Freshness
from nehabits.ui.looks import Looks
from nehabits.ui.page_keys import add_keys
from nehabits.ui.tab_order import follow_reading
from nehabits.ui.theme import GAP, PAGE_MARGIN
from nehabits.ui.trends.chart_to_save import ChartToSave, chart_to_save
from nehabits.ui.trends.save_menu import SaveMenu
from nehabits.ui.trends.trend_answer import TrendAnswer, answer
from nehabits.ui.trends.trend_card import TrendCard
from nehabits.ui.trends.trend_choice import FIRST_RANGE, TrendChoice, range_days
from nehabits.ui.trends.trend_choosers import TrendChoosers
from nehabits.ui.trends.trend_entries import MOST_DAYS, entries_by_day
from nehabits.ui.trends.trend_others import AreaLines, area_lines
from nehabits.ui.widgets.words import words
from nehabits.ui.worker import Worker

_TOP_MARGIN = 20


class TrendsPage(QWidget):
    """A tab a pillar, a measure of it, a range; `choice` says what is shown.

    Signals:
        day_asked: the day the person wants to see.
        entry_asked: the area the person wants to log something of.
    """

    day_asked = Signal(object)
    entry_asked = Signal(object)

    def __init__(
        self,
        services: Services,
        worker: Worker,
        bus: Bus,
        looks: Looks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = tr("Trends")
        self.choice = TrendChoice()
        self.day_window = DayWindow(self)
        self._range: str | None = FIRST_RANGE
        self._services = services
        self._worker = worker
        self._answer: TrendAnswer | None = None
        self.save = SaveMenu(self._to_save, looks, self)
        self.choosers = TrendChoosers(looks, self, last=self.save)
        self.card = TrendCard(looks, self.day_window, self)
        self.others = SmallGrid(looks, self.day_window, self)
        self._area: AreaLines | None = None
        self._lay_out()
        self._wire(bus)
        self.setFocusProxy(self.card.chart)

    @Slot()
    def refresh(self) -> None:
        """Ask for the figures again."""
        self._freshness.asked()
        choice, day = self.choice, self._last_day()
        known = None if self._area is None else self._area.known
        self._worker.ask(
            self,
            lambda: answer(self._services, choice, day, known),
            lambda given: self._show(choice, given),
        )

    def show_measure(self, measure_id: str) -> None:
        """Show another measure; one that is gone is answered by the first one."""
        self._choose(measure_id=measure_id, face=Face.FIGURE)

    def _show(self, asked: TrendChoice, given: TrendAnswer | None) -> None:
        if asked != self.choice:
            return
        for part in (*self.choosers.parts, self.card, self.others):
            part.setVisible(given is not None)
        self._nothing.setVisible(given is None)
        if given is None:
            return
        before, self._answer, self.choice = self._answer, given, given.choice
        self.choosers.show_answer(given)
        self._bound(before, given)
        self.card.show_answer(given)
        self.save.setEnabled(not given.picture.is_empty)
        self._take_keyboard()
        self._ask_for_others(given)
        self._ask_for_entries()

    def _bound(self, before: TrendAnswer | None, given: TrendAnswer) -> None:
        """Say which days there are; a range that ended today ends today again."""
        days = given.picture.days
        self.day_window.bound(day_number(days[0].item()), day_number(days[-1].item()))
        if before is None or (self._range is not None and before.today != given.today):
            self._show_range(self._range or FIRST_RANGE)
        self._follow_window()

    def _show_range(self, key: str) -> None:
        if self._answer is not None:
            first, last = range_days(key, self._answer.span, self._answer.today)
            self.day_window.show(day_number(first), day_number(last))
            self._range = key
            self.choosers.choose_range(key)

    def _take_keyboard(self) -> None:
        """Leave the keyboard on what is shown where it was on what was shown before."""
        before, face = self.focusProxy(), self.card.face
        self.setFocusProxy(face)
        if before is not face and before is not None and before.hasFocus():
            face.setFocus()

    def _choose(self, **changes: Any) -> None:
        self.choice = replace(self.choice, **changes)
        self.refresh()

    @Slot()
    def _follow_window(self) -> None:
        """Say that no range is in force once other days than its own are in sight."""
        given = self._answer
        if given is None:
            return
        span = range_days(self._range, given.span, given.today) if self._range else None
        shown = (round(self.day_window.first), round(self.day_window.last))
        if span is not None and tuple(map(day_number, span)) != shown:
            self._range = None
            self.choosers.choose_range(None)
        self.choosers.say_ends(self.day_window)

    @Slot()
    def _settle(self) -> None:
        self._follow_window()
        given = self._answer
        if given is not None and given.is_of_day and given.day != self._last_day():
            self.refresh()
        self._ask_for_entries()

    def _ask_for_entries(self) -> None:
        """Ask for what was logged on the days in sight, where they are few."""
        given, (first, last) = self._answer, self.card.chart.in_sight()
        if given is None or last - first + 1 > MOST_DAYS:
            self.card.chart.say_more({})
            return
        services, pillar = self._services, given.measure.pillar
        days = (given.picture.days[first].item(), given.picture.days[last].item())
        self._worker.ask(
            self, lambda: entries_by_day(services, pillar, *days), self.card.chart.say_more
        )

    def _ask_for_others(self, given: TrendAnswer) -> None:
        """Show the other measures of the area; they are asked for after the large one."""
        if self._area is not None and self._area.is_of(given):
            self._show_others(self._area)
            return
        services = self._services
        self._worker.ask(self, lambda: area_lines(services, given), self._show_others)

    def _show_others(self, area: AreaLines) -> None:
        self._area = area
        if self._answer is not None and area.is_of(self._answer):
            pictures = area.below(self._answer)
            self.others.setVisible(bool(pictures))
            self.others.show_pictures(pictures)
            follow_reading(self)

    def _last_day(self) -> date | None:
        """Return the last day in sight; None before there is an answer."""
        if self._answer is None:
            return None
        day: date = self._answer.picture.days[self.card.chart.in_sight()[1]].item()
        return day

    def _move(self, by: int) -> None:
        """Go as many days earlier (-1) or later (1) as are in sight."""
        if self.choosers.can_move(by):
            step = by * round(self.day_window.days)
            first, last = round(self.day_window.first), round(self.day_window.last)
            self.day_window.show(first + step, last + step)

    def _move_to_today(self) -> None:
        if self._range is not None:
            self._show_range(self._range)
        elif self._answer is not None:
            last = day_number(self._answer.today)
            self.day_window.show(last - round(self.day_window.days) + 1, last)

    def _back_to_range(self) -> None:
        """Show the range that was chosen last, up to today."""
        self._show_range(self.choosers.last_range)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, _TOP_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GAP + 2)
        self._nothing = words(
            tr("No daily figure is shown; hidden areas can be shown again in Settings."),
            "muted",
            wrap=True,
        )
        self._nothing.hide()
        column.addWidget(self.choosers.head)
        column.addWidget(self.save.state)
        column.addWidget(self.choosers.row)
        column.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.card, 1)
        column.addWidget(self.others)
        column.addStretch(0)

    def _wire(self, bus: Bus) -> None:
        bus.changed.connect(self._forget)
        self._freshness = Freshness(self, bus, self.refresh)
        choosers = self.choosers
        choosers.range_chosen.connect(self._show_range)
        choosers.measure_chosen.connect(self.show_measure)
        choosers.face_chosen.connect(self._choose_face)
        choosers.numbers.toggled.connect(self._show_numbers)
        choosers.earlier.clicked.connect(partial(self._move, -1))
        choosers.later.clicked.connect(partial(self._move, 1))
        self.others.asked.connect(self.show_measure)
        self.card.day_asked.connect(self.day_asked)
        self.card.log_asked.connect(self.entry_asked)
        self.card.compare.chosen.connect(self._compare)
        self.card.sight_said.connect(self.save.forget)
        self.day_window.moved.connect(self._follow_window)
        self.day_window.settled.connect(self._settle)
        add_keys(
            self,
            {
                "[": partial(self._move, -1),
                "]": partial(self._move, 1),
                "T": self._move_to_today,
                "0": self._back_to_range,
                "N": choosers.numbers.toggle,
            },
        )

    @Slot(object, int)
    def _compare(self, measure_id: str | None, lag: int) -> None:
        self._choose(second_id=measure_id, lag=lag)

    def _to_save(self) -> ChartToSave:
        assert self._answer is not None  # noqa: S101 - without an answer the button is disabled
        made_up = self._services.preferences.get(MADE_UP)
        return chart_to_save(self._answer, self.card.chart, self.card.relation, made_up=made_up)

    @Slot(object)
    def _choose_face(self, face: Face) -> None:
        self._choose(face=face)

    @Slot(bool)
    def _show_numbers(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.card.show_numbers(shown=shown)
        self.setFocusProxy(self.card.face)

    @Slot(object)
    def _forget(self, _changes: object) -> None:
        self._area = None
