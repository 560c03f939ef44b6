"""Today: a day on one page, logged and changed in place."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from nehabits.domain.changes import Changes
from nehabits.domain.entry import Entry
from nehabits.domain.pillar import Pillar
from nehabits.domain.pillar_words import pillar_name
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.reading import Reading
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.looks import Looks
from nehabits.ui.new_entry import AREA_OF, NewEntry
from nehabits.ui.pausing import Pause, pause
from nehabits.ui.today import day_deeds
from nehabits.ui.today.answering import Answering
from nehabits.ui.today.day_card import AddEntry, AddNap, Deed
from nehabits.ui.today.day_sheet import DaySheet
from nehabits.ui.today.quick_bar import QuickBar
from nehabits.ui.today.repeating import repeat
from nehabits.ui.today.today_view import TodayView, today_view
from nehabits.ui.undoing import Undoing
from nehabits.ui.worker import Worker
from nehabits.ui.writing import Writing

if TYPE_CHECKING:
    from nehabits.ui.today.editing import Editing


class TodayPage(QWidget):
    """The page of a day: it asks for the day, shows it, and writes what is typed on it.

    Signals:
        habits_asked: the person wants to change or arrange their own habits.
    """

    habits_asked = Signal()

    HIGHEST = 1240
    """Pixels at 100 % text; on a large screen the page stays together."""

    def __init__(
        self,
        services: Services,
        worker: Worker,
        bus: Bus,
        looks: Looks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = tr("Today")
        self.quick = QuickBar(services, worker, looks, self)
        self.sheet: DaySheet | None = None
        self._services = services
        self._worker = worker
        self._bus = bus
        self._looks = looks
        self._view: TodayView | None = None
        self._undoing: Undoing | None = None
        self._day: date | None = None
        self._asked = 0
        self._writing = Writing(worker, bus, self._refuse, self)
        self._wired: set[Pillar] = set()
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._add_keys()
        self.quick.save_asked.connect(self._save_reading)
        self._writing.begun.connect(self._forget_refusals)
        bus.changed.connect(self._hear)
        self.refresh()

    @property
    def day(self) -> date:
        """The day that is shown."""
        return self._day or self._services.today()

    def refresh(self) -> None:
        """Ask for the day again."""
        self._asked += 1
        asked, day, services = self._asked, self.day, self._services
        self._worker.ask(
            self, lambda: today_view(services, day), lambda view: self._show(asked, view)
        )

    def go_to(self, day: date) -> None:
        """Show a day; of days to come, today."""
        if self.sheet is not None:
            self.sheet.feelings.save_note()
            self._forget_refusals()
            self.sheet.undo.hide()
            for slot in self.sheet.slots.values():
                slot.leave()
        self._day = None if day >= self._services.today() else day
        self.quick.set_day(self._day)  # what is typed before the day is shown belongs to it
        self.refresh()

    def add(self, pillar: Pillar, *, nap: bool = False) -> None:
        """Open an empty editor on the day that is shown."""
        if self.sheet is None or self._view is None:
            return
        if pillar not in self._view.areas:
            self._say_hidden(pillar)
            return
        self._editing().add(self.sheet.slots[pillar], self.day, nap=nap)

    def begin(self, what: NewEntry) -> None:
        """Begin what the New menu says, on the day that is shown."""
        if self.sheet is None:
            return
        self.sheet.leave_panel()
        if what is NewEntry.REST:
            self.log_rest()
        elif AREA_OF[what] is not Pillar.CHECKIN:
            self.add(AREA_OF[what], nap=what is NewEntry.NAP)
        elif self._view is not None and Pillar.CHECKIN in self._view.areas:
            self.sheet.begin_answers(note=what is NewEntry.NOTE)
        else:
            self._say_hidden(Pillar.CHECKIN)

    def edit(self, pillar: Pillar, entry: Entry) -> None:
        """Open the editor of an entry beside an area's card."""
        if self.sheet is not None:
            self._editing().edit(self.sheet.slots[pillar], entry)

    def event(self, event: QEvent) -> bool:
        """Turn to the new day when the window is used again after the day ended."""
        if event.type() == QEvent.Type.WindowActivate:
            self._turn()
        return super().event(event)

    def _turn(self) -> None:
        if self._view is not None and self._view.today != self._services.today():
            self.refresh()

    def _editing(self) -> "Editing":
        # Editors are imported when one is first wanted: a start shows none.
        from nehabits.ui.today.editing import Editing  # noqa: PLC0415

        return Editing(self._services, self._worker, self._looks, self._writing, self._refuse)

    def _show(self, asked: int, view: TodayView) -> None:
        if asked != self._asked:
            return
        self._view = view
        if self.sheet is None:
            self.sheet = DaySheet(view, self.quick, self._looks, self._stack, self)
            self._wire(self.sheet)
            self._stack.addWidget(self.sheet)
            self.sheet.follow()
        else:
            self.sheet.show_view(view)
        self._wire_slots(self.sheet)

    def _wire(self, sheet: DaySheet) -> None:
        sheet.strip.day_chosen.connect(self.go_to)
        sheet.strip.earlier_asked.connect(partial(self._step, -1))
        sheet.strip.later_asked.connect(partial(self._step, 1))
        services, writing = self._services, self._writing
        Answering(sheet.feelings, services, writing, self._shown_day, self.refresh)
        self._worker.faulted.connect(sheet.feelings.own.adding.let_try_again)
        sheet.feelings.own.arrange_asked.connect(self.habits_asked)
        self._undoing = Undoing(sheet.undo, writing, services.journal)
        sheet.rest.clicked.connect(self.log_rest)
        sheet.pause_asked.clicked.connect(self._begin_pause)
        sheet.pause.chosen.connect(self._pause)
        sheet.pause.left.connect(sheet.leave_pause)

    def _wire_slots(self, sheet: DaySheet) -> None:
        """Listen to the cards of areas that are shown for the first time."""
        for pillar in sheet.slots.keys() - self._wired:
            slot = sheet.slots[pillar]
            self._wired.add(pillar)
            slot.card.add_asked.connect(partial(self.add, pillar))
            slot.card.edit_asked.connect(partial(self.edit, pillar))
            slot.card.delete_asked.connect(self._delete)
            slot.card.chosen.connect(self._do)
            slot.save_asked.connect(partial(self._save, pillar))

    def _add_keys(self) -> None:
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("[", partial(self._step, -1)),
            ("]", partial(self._step, 1)),
            ("T", partial(self.go_to, date.max)),
            ("Ctrl+L", self._focus_quick_bar),
            ("Ctrl+M", partial(self.add, Pillar.MEALS)),
            ("Ctrl+D", self._repeat),
        )
        for key, deed in keys:
            QShortcut(QKeySequence(key), self).activated.connect(deed)

    def _step(self, days: int) -> None:
        self.go_to(self.day + timedelta(days=days))

    def _focus_quick_bar(self) -> None:
        if self.sheet is not None:
            self.sheet.leave_panel()
        self.quick.begin()

    def _save_reading(self, reading: Reading) -> None:
        log = self._services.journal.log
        self._writing.write(lambda: log(*reading.entries), self.quick.clear, self.quick.refuse)

    def _save(self, pillar: Pillar, entry: Entry) -> None:
        slot = self.sheet.slots[pillar] if self.sheet is not None else None
        if slot is None or slot.editor is None:
            return
        journal, editor = self._services.journal, slot.editor
        deed = journal.edit if editor.kept_id == entry.id else journal.log
        self._writing.write(
            lambda: deed(entry), partial(slot.drop, editor), partial(slot.refuse, editor)
        )

    def _delete(self, entry: Entry) -> None:
        self._writing.write(lambda: self._services.journal.delete(entry.id))

    def _do(self, deed: Deed) -> None:
        if isinstance(deed, AddNap):
            self.add(Pillar.SLEEP, nap=True)
            return
        if isinstance(deed, AddEntry):
            self.add(deed.pillar)
            return
        day, services = self._shown_day(), self._services
        self._writing.write(lambda: day_deeds.do(services, day, deed))

    def log_rest(self) -> None:
        """Log what is still open as the day before, or say that nothing is left of it."""
        if self._view is not None and self._view.rest is not None:
            self._do(self._view.rest.deed)
        else:
            self._refuse(Refused(tr("Nothing of the day before is left to log on this day.")))

    def _repeat(self) -> None:
        if self.sheet is not None and self._view is not None:
            repeat(self.sheet, self._view, self._do, self._refuse)

    def _begin_pause(self) -> None:
        if self.sheet is not None:
            self.sheet.pause.begin(self.day, self.day, self._services.preferences.shown.areas)

    @Slot(object)
    def _pause(self, asked: Pause) -> None:
        if self.sheet is not None:
            sheet, journal = self.sheet, self._services.journal
            deed = partial(pause, journal, asked)
            self._writing.write(deed, sheet.leave_pause, sheet.pause.refuse)

    def _forget_refusals(self) -> None:
        if self.sheet is not None:
            self.sheet.forget_refusals()

    def say_walked(self, words: str, *, back: bool) -> None:
        """Say in the bar what the keys of the window took back, or did again."""
        if self._undoing is not None:
            self._undoing.say(words, back=back)

    @Slot(object)
    def _hear(self, changes: Changes | None) -> None:
        if self.sheet is not None:
            self.sheet.hear(told=self._writing.is_telling)
        view = self._view
        if changes is None or changes.everything or view is None or view.shows(changes.days):
            self.refresh()

    def _refuse(self, refused: Refused) -> None:
        if self.sheet is not None:
            self.sheet.say(refused.sentence)

    def _say_hidden(self, pillar: Pillar) -> None:
        name = pillar_name(pillar)
        self._refuse(Refused(tr("{area} is hidden; it can be shown again in Settings.", area=name)))

    def _shown_day(self) -> date:
        """Return the day whose answers are on the screen, also while another is on its way."""
        return self._view.day if self._view is not None else self.day
