"""The Calendar page: a month of days, the chosen day beside it, and the last year below."""

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nehabits.domain.day import weeks_of_year
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.preferences import YEAR_TINT
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.calendar.calendar_answer import (
    MonthAnswer,
    YearAnswer,
    month_answer,
    year_answer,
)
from nehabits.ui.calendar.calendar_choice import CalendarChoice
from nehabits.ui.calendar.calendar_sheet import CalendarSheet
from nehabits.ui.freshness import Freshness
from nehabits.ui.looks import Looks
from nehabits.ui.page_keys import add_keys
from nehabits.ui.pausing import Pause, pause
from nehabits.ui.undoing import Undoing
from nehabits.ui.worker import Worker
from nehabits.ui.writing import Writing


class CalendarPage(QWidget):
    """Keys and the mouse move `choice`; the month follows it, and the year where it has to.

    Signals:
        day_asked: the day the person wants to see.
        page_asked: the key of the page the person wants to see.
    """

    HIGHEST = 1240
    """Pixels at 100 % text; on a large screen the page stays together."""

    day_asked = Signal(object)
    page_asked = Signal(object)

    def __init__(
        self,
        services: Services,
        worker: Worker,
        bus: Bus,
        looks: Looks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = tr("Calendar")
        self.choice = CalendarChoice.of(services.today())
        self.sheet = CalendarSheet(self.choice.day, looks, self)
        self._services = services
        self._worker = worker
        self._asked = 0
        self._today = self.choice.day
        self._year_of: tuple[date, date] | None = None
        self._writing = Writing(worker, bus, self._refuse, self)
        self._undoing = Undoing(self.sheet.undo, self._writing, services.journal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet)
        self._wire(bus)
        self.setFocusProxy(self.sheet.month)

    @Slot()
    def refresh(self) -> None:
        """Ask for the month and the year again."""
        self._freshness.asked()
        self._year_of = None
        self._ask()

    def go_to(self, day: date) -> None:
        """Show a day in its month."""
        self.choose(self.choice.go_to(day))

    def hideEvent(self, event: QHideEvent) -> None:
        """Offer no undo of what is long past when the page is seen again."""
        super().hideEvent(event)
        self.sheet.undo.hide()

    def event(self, event: QEvent) -> bool:
        """Mark the new day when the window is used again after the day ended."""
        is_used = event.type() == QEvent.Type.WindowActivate
        if is_used and self.isVisible() and self._today != self._services.today():
            self.refresh()
        return super().event(event)

    @Slot(object)
    def choose(self, choice: CalendarChoice) -> None:
        """Show other days as chosen, and their month."""
        if choice != self.choice:
            self.choice = choice
            # At once: the next key goes on from here, whenever the answer comes.
            self.sheet.choose(choice)
            self._ask()

    def _ask(self) -> None:
        self._asked += 1
        asked, choice, services = self._asked, self.choice, self._services
        self._worker.ask(
            self, lambda: month_answer(services, choice), lambda found: self._show(asked, found)
        )
        weeks = weeks_of_year(choice.day, services.today(), services.preferences.first_weekday)
        if weeks != self._year_of:
            self._ask_year(weeks)

    def _ask_year(self, weeks: tuple[date, date]) -> None:
        self._year_of = weeks
        services = self._services
        self._worker.ask(
            self,
            lambda: year_answer(services, weeks[0]),
            lambda found: self._show_year(weeks, found),
        )

    def _show(self, asked: int, answer: MonthAnswer) -> None:
        if asked == self._asked:
            self._today = answer.today
            self.sheet.show_month(answer)

    def _show_year(self, weeks: tuple[date, date], answer: YearAnswer) -> None:
        if weeks == self._year_of:
            self.sheet.show_year(answer)

    @Slot(int)
    def _tint(self, _place: int) -> None:
        """Keep the measure that was chosen, and tint the year by it."""
        services, weeks = self._services, self._year_of
        measure_id = self.sheet.measures.measure_id()
        if measure_id is None or weeks is None:
            return
        self._worker.ask(
            self,
            lambda: services.preferences.set(YEAR_TINT, measure_id),
            lambda _: self._ask_year(weeks),
        )

    @Slot(object)
    def _open(self, day: date) -> None:
        """Open a day on Today; of a day to come only that it is not tracked can be said."""
        if day <= self._services.today():
            self.day_asked.emit(day)
        else:
            self._begin_pause()

    @Slot()
    def _open_chosen(self) -> None:
        self._open(self.choice.day)

    @Slot()
    def _begin_pause(self) -> None:
        areas = self._services.preferences.shown.areas
        self.sheet.pause.begin(self.choice.first, self.choice.last, areas)

    @Slot(object)
    def _pause(self, asked: Pause) -> None:
        deed = partial(pause, self._services.journal, asked)
        self._writing.write(deed, self.sheet.leave_pause, self.sheet.pause.refuse)

    @Slot()
    def _log(self) -> None:
        self.page_asked.emit("today")

    @Slot(object)
    def _hear(self, _changes: object) -> None:
        if not self._writing.is_telling:
            self.sheet.undo.hide()

    def _refuse(self, refused: Refused) -> None:
        self.sheet.say(refused.sentence)

    def _move(self, months: int) -> None:
        self.choose(self.choice.by_months(months))

    def _move_to_today(self) -> None:
        self.go_to(self._services.today())

    def _wire(self, bus: Bus) -> None:
        bus.changed.connect(self._hear)
        self._freshness = Freshness(self, bus, self.refresh)
        sheet = self.sheet
        for part in (sheet.month, sheet.year):
            part.choice_asked.connect(self.choose)
        for days in (sheet.month, sheet.year.grid):
            days.day_asked.connect(self._open)
        sheet.earlier.clicked.connect(partial(self._move, -1))
        sheet.later.clicked.connect(partial(self._move, 1))
        sheet.measures.currentIndexChanged.connect(self._tint)
        sheet.mark.clicked.connect(self._begin_pause)
        sheet.aside.mark_asked.connect(self._begin_pause)
        sheet.aside.open_asked.connect(self._open_chosen)
        sheet.aside.log_asked.connect(self._log)
        sheet.pause.chosen.connect(self._pause)
        sheet.pause.left.connect(sheet.leave_pause)
        self._writing.begun.connect(sheet.forget_refusal)
        add_keys(
            self,
            {
                "[": partial(self._move, -1),
                "]": partial(self._move, 1),
                "T": self._move_to_today,
                "N": sheet.year.numbers.toggle,
            },
        )
