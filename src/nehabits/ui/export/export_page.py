"""The Export page: what is handed over, seen before anything is written, and then saved."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nehabits.domain.refusal import Refused
from nehabits.domain.wording import plural, tr
from nehabits.services.export_place import FIELD, look_at
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.export.export_answer import ExportAnswer, answer, page_asked
from nehabits.ui.export.export_choice import days_words, place_name
from nehabits.ui.export.export_form import ExportForm
from nehabits.ui.export.export_writing import ExportWriting, Saved
from nehabits.ui.export.place_bar import PlaceBar
from nehabits.ui.export.preview_panel import PreviewPanel
from nehabits.ui.freshness import Freshness
from nehabits.ui.looks import Looks
from nehabits.ui.page_keys import add_keys
from nehabits.ui.paper.report_printing import print_report
from nehabits.ui.tab_order import follow_reading
from nehabits.ui.theme import GAP, PAGE_MARGIN, STEP
from nehabits.ui.widgets.head_row import HeadRow, side
from nehabits.ui.widgets.line_label import LineLabel
from nehabits.ui.widgets.sheet_area import SheetArea
from nehabits.ui.widgets.turning_row import TurningRow
from nehabits.ui.widgets.words import words
from nehabits.ui.worker import Worker

_TOP_MARGIN = 20
_BESIDE, _GAPS = 50, (GAP + 6, GAP)
_SHARES = 3, 8


class ExportPage(QWidget):
    """Choices at the left, what comes of them at the right, and below where it goes.

    Signals:
        page_asked: the key of the page the person wants to see.
    """

    HIGHEST = 1400
    """Pixels at 100 % text; on a large screen the page stays together."""

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
        self.title = tr("Export")
        self._services = services
        self._worker = worker
        self._asked = 0
        today = services.today()
        self.days = LineLabel("", "muted")
        shown, notices = services.preferences.shown.areas, services.export.notices()
        self.form = ExportForm(today, shown, notices, self)
        self.preview = PreviewPanel(looks, self)
        self.place = PlaceBar(today, self)
        self._writing = ExportWriting(services, worker, self)
        self._folder: Path | None = None
        self._lay_out()
        self._freshness = Freshness(self, bus, self.refresh)
        self._connect()

    def setFocus(self, *reason: Qt.FocusReason) -> None:
        """Give the keyboard to the period; a proxy would lead the tab key round and round."""
        self.form.period.setFocus(*reason)

    @Slot()
    def refresh(self) -> None:
        """Ask for what is shown of the choice again."""
        self._freshness.asked()
        today = self._services.today()
        self.form.today = today
        self.place.offer(today)
        self.form.areas.follow(self._services.preferences.shown.areas)
        self._asked += 1
        number, choice = self._asked, self.form.choice()
        face, file = self.preview.face, self.preview.file

        def ask() -> ExportAnswer | None:
            # What was chosen since makes this one useless: the next is asked for already.
            if self._asked != number:
                return None
            return answer(self._services, choice, face, file, lambda: self._asked != number)

        self._worker.ask(self, ask, self._show)
        self._look_at_place()

    def choose_days(self, first: date, last: date) -> None:
        """Choose the days from one to another, unless an export is at work."""
        if self._is_free:
            self.form.choose_days(first, last)

    def write(self) -> None:
        """Write what is chosen; nothing can be changed until it is done."""
        place = self.place.place
        if not self._is_free:
            return
        if place is None:
            self.place.refuse(Refused(tr("Say where it is to go."), FIELD))
            return
        self._begin(tr("Writing…"))
        self._writing.write(self.form.choice(), place)

    def print(self) -> None:
        """Print the page to read and what is behind it."""
        if not self._is_free:
            return
        choice = self.form.choice()
        self._begin(tr("Printing…"))
        printing = print_report(
            self._services,
            self._worker,
            partial(page_asked, self._services, choice),
            self.window(),
            choice.files.paper,
        )
        printing.moved.connect(self.place.show_progress)
        printing.printed.connect(self._tell_printed)
        printing.left.connect(self._let_choose)
        printing.refused.connect(self._tell_refused)
        self.place.stop_asked.connect(printing.stop)

    def _show(self, given: ExportAnswer | None) -> None:
        if given is None:
            return
        self.days.setText("" if given.refused else days_words(given.days))
        self.form.refuse(given.refused)
        if given.logged is not None:
            self.form.areas.show_logged(given.logged)
        self.preview.show_answer(given)
        self.preview.show_name(self.form.choice().name)
        follow_reading(self)

    @Slot()
    def _take_choice(self) -> None:
        self.place.show_files(self.form.files.chosen())
        self.place.say("")
        self.refresh()

    @Slot(object)
    def _tell_saved(self, saved: Saved) -> None:
        self._let_choose()
        self._folder = saved.folder
        self.place.say(saved.words, saved=True)
        self.place.open.setFocus()
        self._open_folder()

    @Slot(object)
    def _tell_refused(self, refused: Refused) -> None:
        self._let_choose()
        if refused.field == FIELD:
            self.place.refuse(refused)
            self._look_at_place()
        else:
            self.place.say(refused.sentence, refused=True)
            self.form.refuse(refused)

    @Slot(int)
    def _tell_printed(self, count: int) -> None:
        self._let_choose()
        self.place.say(
            plural(
                "{count} page is with the printer.", "{count} pages are with the printer.", count
            )
        )

    @property
    def _is_free(self) -> bool:
        return self.form.isEnabled()

    def _begin(self, said: str) -> None:
        """Let nothing be changed until it is done."""
        self._allow(choices=False)
        self.place.show_working(said)

    @Slot()
    def _let_choose(self) -> None:
        self._allow(choices=True)
        self.place.say("")

    @Slot()
    def _hear_of_fault(self) -> None:
        """Let be chosen again after a fault, but not before what is at work has ended."""
        self._worker.ask(self, lambda: None, self._free)

    def _free(self, _ended: None) -> None:
        if not self._is_free:
            self._let_choose()

    def _allow(self, *, choices: bool) -> None:
        for each in (self.form, self.form.period):
            each.setEnabled(choices)

    @Slot()
    def _open_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    @Slot()
    def _look_at_place(self) -> None:
        place = self.place.place
        if place is not None and self._is_free:
            work = partial(look_at, self._services.export, place)
            self._worker.ask(self, work, self.place.show_found)

    @Slot()
    def _write_inside(self) -> None:
        place = self.place.place
        if place is not None:
            self.place.name(place / place_name(self.form.today))
            self.write()

    @Slot(object)
    def _take_name(self, name: str) -> None:
        self.preview.show_name(name.strip())

    @Slot()
    def _ask_for_today(self) -> None:
        self.page_asked.emit("today")

    def _connect(self) -> None:
        self.form.changed.connect(self._take_choice)
        self.form.named.connect(self._take_name)
        self.preview.asked.connect(self.refresh)
        self.preview.log.clicked.connect(self._ask_for_today)
        place, writing = self.place, self._writing
        place.save_asked.connect(self.write)
        place.print_asked.connect(self.print)
        place.stop_asked.connect(writing.stop)
        place.open_asked.connect(self._open_folder)
        place.inside_asked.connect(self._write_inside)
        place.place_named.connect(self._look_at_place)
        writing.moved.connect(place.show_progress)
        writing.saved.connect(self._tell_saved)
        writing.refused.connect(self._tell_refused)
        self._worker.faulted.connect(self._hear_of_fault)
        turn = self.preview.turn
        add_keys(
            self,
            {
                "Ctrl+S": self.write,
                "Ctrl+P": self.print,
                "[": partial(turn, -1),
                "]": partial(turn, 1),
            },
        )

    def _lay_out(self) -> None:
        named = side(words(tr("Export for a professional"), "title"), self.days, spacing=3 * STEP)
        named.addStretch(1)
        head = HeadRow(
            named,
            side(self.form.period),
            keeps_left=True,
        )
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(SheetArea(self.form, self))
        right.addWidget(self.preview, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, _TOP_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GAP + 2)
        column.addWidget(head)
        row = TurningRow((left, _SHARES[0]), (right, _SHARES[1]), _BESIDE, _GAPS)
        column.addWidget(row, 1)
        column.addWidget(self.place)
