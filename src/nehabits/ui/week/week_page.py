"""The Week page: all areas on one table, a row a measure, a cell a day."""

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nehabits.domain.day import week_start
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.freshness import Freshness
from nehabits.ui.looks import Looks
from nehabits.ui.page_keys import add_keys
from nehabits.ui.theme import GAP, PAGE_MARGIN, STEP
from nehabits.ui.undoing import Undoing
from nehabits.ui.week.week_answer import WeekAnswer, answer
from nehabits.ui.week.week_legend import is_empty, legend_text
from nehabits.ui.week.week_note_area import WeekNoteArea
from nehabits.ui.week.week_view import WeekView
from nehabits.ui.widgets.buttons import IconButton, button
from nehabits.ui.widgets.card import Card
from nehabits.ui.widgets.head_row import HeadRow, side
from nehabits.ui.widgets.line_label import LineLabel
from nehabits.ui.widgets.segmented import Segmented
from nehabits.ui.widgets.undo_bar import UndoBar
from nehabits.ui.widgets.words import set_role, words
from nehabits.ui.worker import Worker
from nehabits.ui.writing import Writing

_TOP_MARGIN = 20


class WeekPage(QWidget):
    """A week; the arrows, [ and ] go to another one, T to this one.

    Signals:
        day_asked: the day the person wants to see.
        measure_asked: the id of the measure whose chart the person wants to see.
        page_asked: the key of the page the person wants to see.
        print_asked: the person wants the week on paper: what is shown, and whom to tell.
        export_asked: the person wants to hand over what is logged.
    """

    HIGHEST = 1240
    """Pixels at 100 % text; on a large screen the page stays together."""

    day_asked = Signal(object)
    measure_asked = Signal(object)
    page_asked = Signal(object)
    print_asked = Signal(object, object)
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
        self._answer: WeekAnswer | None = None
        self.heading = words("", "title")
        self.below = LineLabel("", "muted")
        self.earlier = IconButton("arrow-left", tr("The week before ([)"), looks)
        self.later = IconButton("arrow-right", tr("The week after (])"), looks)
        rows = [("main", tr("Main rows")), ("everything", tr("Everything"))]
        self.rows = Segmented(tr("Rows"), rows, self)
        self.print = button(tr("Print…"), name=tr("Print the week"))
        self.print.setToolTip(tr("Print the week (Ctrl+P)"))
        self.export = button(tr("Export…"), name=tr("Export for a professional"))
        self.view = WeekView(looks, self)
        self.legend = words("", "muted", wrap=True)
        self.log = button(tr("Log something on Today"))
        self.note = WeekNoteArea(self)
        self.state = words(role="small", wrap=True)
        self.state.hide()
        self.undo = UndoBar(looks, self)
        self._writing = Writing(worker, bus, self._refuse, self)
        Undoing(self.undo, self._writing, services.journal)
        self._lay_out()
        self._wire(bus)

    def setFocus(self, *reason: Qt.FocusReason) -> None:
        """Give the keyboard to the table."""
        # With a focus proxy Qt would pass through the page as if the table stood in its place,
        # and the tab key would go round and round between the table and what follows it.
        self.view.setFocus(*reason)

    @Slot()
    def refresh(self) -> None:
        """Ask for the week's figures again."""
        self._freshness.asked()
        first, everything = self.first, self.rows.value() == "everything"
        self._worker.ask(
            self, lambda: answer(self._services, first, everything=everything), self._show
        )

    def show_week(self, day: date) -> None:
        """Show the week a day is in, unless a note that cannot be kept is left here."""
        if not self.note.save():
            return
        self.undo.hide()
        self.first = week_start(day, self._services.preferences.first_weekday)
        self.refresh()

    def _show(self, given: WeekAnswer) -> None:
        table, today = given.table, given.today
        before = self.view.table
        if self.first not in (None, table.first):
            return
        if before is not None and before.first != table.first and not self.note.save():
            return
        if before is not None and before.first != table.first:
            self.state.hide()
        self._answer = given
        self.heading.setText(table.title)
        self.below.setText(table.below)
        self.later.setEnabled(table.last < today)
        self.view.show_table(table)
        self.view.setAccessibleName(f"{table.title}, {table.below}")
        self.legend.setText(legend_text(table.lines))
        self.note.show_notes(given.notes, is_this_week=table.is_this_week)
        self.log.setVisible(is_empty(table.lines) and today <= table.last)

    def _move(self, by: int) -> None:
        table = self.view.table
        if table is None:
            return
        first = table.first + timedelta(days=7 * by)
        if by < 0 or self.later.isEnabled():
            self.show_week(first)

    def _move_to_today(self) -> None:
        if self.note.save():
            self.undo.hide()
            self.first = None
            self.refresh()

    @Slot(object)
    def _keep_note(self, text: str) -> None:
        """Keep what is typed for the week that is shown, also while another is on its way."""
        table, notes = self.view.table, self._services.week_notes
        if table is not None:
            first = table.first
            self._writing.write(lambda: notes.keep(first, text))

    def _refuse(self, refused: Refused) -> None:
        self.note.say(refused.sentence)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        """Go to the day of a cell, and from a name to its chart."""
        cell, measure_id = self.view.model_.cell_at(index), self.view.model_.chart_at(index)
        if cell is not None:
            self.day_asked.emit(cell.day)
        elif measure_id:
            self.measure_asked.emit(measure_id)

    def _wire(self, bus: Bus) -> None:
        self._freshness = Freshness(self, bus, self.refresh)
        self.earlier.clicked.connect(partial(self._move, -1))
        self.later.clicked.connect(partial(self._move, 1))
        self.rows.chosen.connect(self._choose_rows)
        self.view.cell_asked.connect(self._open)
        self.note.written.connect(self._keep_note)
        self.print.clicked.connect(self._ask_to_print)
        self.export.clicked.connect(self._ask_for_export)
        self.log.clicked.connect(self._ask_for_today)
        add_keys(
            self,
            {
                "[": partial(self._move, -1),
                "]": partial(self._move, 1),
                "T": self._move_to_today,
                "Ctrl+P": self._ask_to_print,
            },
        )

    @Slot(object)
    def _choose_rows(self, _key: object) -> None:
        self.refresh()

    def say(self, sentence: str, *, refused: bool = False) -> None:
        """Say how something went, below the table."""
        self.state.setText(sentence)
        set_role(self.state, "refusal" if refused else "small")
        self.state.show()

    def _ask_to_print(self) -> None:
        if self._answer is not None and self.note.save():
            self.print_asked.emit(self._answer, self.say)

    def _ask_for_export(self) -> None:
        self.export_asked.emit()

    def _ask_for_today(self) -> None:
        self.page_asked.emit("today")

    def _lay_out(self) -> None:
        week = side(self.earlier, self.heading, self.below, self.later, spacing=3 * STEP)
        week.addStretch(1)
        head = HeadRow(
            week, side(self.rows, self.print, self.export, spacing=3 * STEP), keeps_left=True
        )
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
        column.addWidget(self.note)
        column.addWidget(self.state)
        column.addWidget(self.undo)
