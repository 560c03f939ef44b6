"""The Week page: all areas on one table, a row a measure, a cell a day."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nehabits.domain.day import week_start
from nehabits.domain.wording import tr
from nehabits.services.preferences import LONGEST_RUN
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.looks import Looks
from nehabits.ui.theme import GAP, PAGE_MARGIN, STEP
from nehabits.ui.week.week_reference import row_reference
from nehabits.ui.week.week_table import WeekTable, is_empty, legend_text, week_table
from nehabits.ui.week.week_view import WeekView
from nehabits.ui.widgets.buttons import IconButton, button
from nehabits.ui.widgets.card import Card
from nehabits.ui.widgets.head_row import HeadRow, side
from nehabits.ui.widgets.line_label import LineLabel
from nehabits.ui.widgets.segmented import Segmented
from nehabits.ui.widgets.words import words
from nehabits.ui.worker import Worker

_TOP_MARGIN = 20


class WeekPage(QWidget):
    """A week; the arrows, [ and ] go to another one, T to this one.

    Signals:
        day_asked: the day the person wants to see.
        page_asked: the key of the page the person wants to see.
        export_asked: the person wants to hand over what is logged.
    """

    HIGHEST = 1240
    """Pixels at 100 % text; on a large screen the page stays together."""

    day_asked = Signal(object)
    page_asked = Signal(object)
    export_asked = Signal()

    def __init__(
        self,
        services: Services,
        worker: Worker,
        bus: Bus,
        looks: Looks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = tr("Week")
        self.first: date | None = None
        self._services = services
        self._worker = worker
        self._stale = True
        self.heading = words("", "title")
        self.below = LineLabel("", "muted")
        self.earlier = IconButton("arrow-left", tr("The week before ([)"), looks)
        self.later = IconButton("arrow-right", tr("The week after (])"), looks)
        rows = [("main", tr("Main rows")), ("everything", tr("Everything"))]
        self.rows = Segmented(tr("Rows"), rows, self)
        self.export = button(tr("Export…"), name=tr("Export for a professional"))
        self.view = WeekView(looks, self)
        self.legend = words("", "muted", wrap=True)
        self.log = button(tr("Log something on Today"))
        self._lay_out()
        self._wire(bus)
        self.setFocusProxy(self.view)

    @Slot()
    def refresh(self) -> None:
        """Ask for the week's figures again."""
        self._stale = False
        first, everything = self.first, self.rows.value() == "everything"
        self._worker.ask(
            self, lambda: _answer(self._services, first, everything=everything), self._show
        )

    def show_week(self, day: date) -> None:
        """Show the week a day is in."""
        self.first = week_start(day, self._services.preferences.first_weekday)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what changed while the page was not seen."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _show(self, given: tuple[WeekTable, date]) -> None:
        table, today = given
        if self.first not in (None, table.first):
            return
        self.heading.setText(table.title)
        self.below.setText(table.below)
        self.later.setEnabled(table.last < today)
        self.view.show_table(table)
        self.view.setAccessibleName(f"{table.title}, {table.below}")
        self.legend.setText(legend_text(table.lines))
        self.log.setVisible(is_empty(table.lines) and today <= table.last)

    def _move(self, by: int) -> None:
        table = self.view.table
        if table is None:
            return
        first = table.first + timedelta(days=7 * by)
        if by < 0 or self.later.isEnabled():
            self.first = first
            self.refresh()

    def _move_to_today(self) -> None:
        self.first = None
        self.refresh()

    @Slot(object)
    def _hear(self, _changes: object) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    @Slot(QModelIndex)
    def _ask_for_day(self, index: QModelIndex) -> None:
        cell = self.view.model_.cell_at(index)
        if cell is not None:
            self.day_asked.emit(cell.day)

    def _wire(self, bus: Bus) -> None:
        bus.changed.connect(self._hear)
        self.earlier.clicked.connect(partial(self._move, -1))
        self.later.clicked.connect(partial(self._move, 1))
        self.rows.chosen.connect(self._choose_rows)
        self.view.cell_asked.connect(self._ask_for_day)
        self.export.clicked.connect(self._ask_for_export)
        self.log.clicked.connect(self._ask_for_today)
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("[", partial(self._move, -1)),
            ("]", partial(self._move, 1)),
            ("T", self._move_to_today),
        )
        for key, deed in keys:
            action = QAction(self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(partial(_do, deed))
            self.addAction(action)

    @Slot(object)
    def _choose_rows(self, _key: object) -> None:
        self.refresh()

    def _ask_for_export(self) -> None:
        self.export_asked.emit()

    def _ask_for_today(self) -> None:
        self.page_asked.emit("today")

    def _lay_out(self) -> None:
        week = side(self.earlier, self.heading, self.below, self.later, spacing=3 * STEP)
        week.addStretch(1)
        head = HeadRow(week, side(self.rows, self.export, spacing=3 * STEP))
        card = Card(parent=self)
        card.body.setContentsMargins(1, STEP, 1, STEP)
        card.body.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, _TOP_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GAP + 2)
        column.addWidget(head)
        column.addWidget(card, 1)
        foot = QHBoxLayout()
        foot.setSpacing(GAP)
        foot.addWidget(self.legend, 1)
        foot.addWidget(self.log)
        column.addLayout(foot)


def _answer(services: Services, first: date | None, *, everything: bool) -> tuple[WeekTable, date]:
    """Return the table of the week that begins on first (None: this week), and today."""
    today = services.today()
    begins = first or week_start(today, services.preferences.first_weekday)
    week = services.review.week(begins)
    table = week_table(
        week,
        today,
        partial(row_reference, services, min(week.last, today)),
        services.preferences.shown,
        everything=everything,
        run=services.preferences.get(LONGEST_RUN),
    )
    return table, today


def _do(deed: Callable[[], object], _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
    deed()
