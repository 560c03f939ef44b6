"""The window of one journal, from its first paint to the last write."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QSettings, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from nehabits.domain.changes import Changes
from nehabits.domain.clock_face import use_twelve_hours
from nehabits.domain.wording import tr
from nehabits.services.fault_log import NAME, FaultLog
from nehabits.services.garbage import collect_from_now
from nehabits.services.kept_preferences import Preferences
from nehabits.services.preferences import (
    CLOCK,
    DAY_START,
    FIRST_WEEKDAY,
    HELP_NUMBER,
    MADE_UP,
    NOTICE_ACKNOWLEDGED,
    TEXT_SIZE,
    THEME,
    TWELVE_HOURS,
)
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.fault import Faults
from nehabits.ui.first_choices import FirstChoices
from nehabits.ui.in_sight import InSight
from nehabits.ui.journal_menu import JournalMenu
from nehabits.ui.looks import Looks
from nehabits.ui.page_links import PageLinks
from nehabits.ui.pages import pages
from nehabits.ui.palette.palette_key import PaletteKey
from nehabits.ui.watcher import Watcher
from nehabits.ui.window import Window
from nehabits.ui.worker import Worker

if TYPE_CHECKING:
    from nehabits.ui.paper.week_printing import WeekPrinting
    from nehabits.ui.week.week_answer import WeekAnswer

_AN_HOUR_MS = 60 * 60 * 1000
_SETTLED_MS = 800
"""After the first paint: a start waits for nothing that can be done a moment later."""


def make_application(arguments: list[str]) -> QApplication:
    """Return the application, made once for a process, named so that settings find their place."""
    running = QCoreApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(arguments)
    application.setApplicationName("nehabits")
    application.setApplicationDisplayName(tr("NE Habits"))
    application.setOrganizationName("nehabits")
    application.setDesktopFileName("nehabits")
    return application


class Desktop(QObject):
    """A window with its worker, its bus and what listens to other programs; wires them once.

    Signals:
        another_asked: the path of the journal to go on with.
        look_around_asked: a made-up year is to be shown in place of the journal.
        home_asked: back to the person's own journal.
    """

    another_asked = Signal(object)
    look_around_asked = Signal()
    home_asked = Signal()

    def __init__(
        self,
        services: Services,
        application: QApplication,
        resources: Path,
        settings: QSettings | None = None,
        make_worker: Callable[[Callable[[BaseException], None]], Worker] = Worker,
    ) -> None:
        super().__init__()
        self._services = services
        self._chosen = _looks_chosen(services.preferences)
        self.looks = Looks(application, resources, self._chosen.theme, self._chosen.text_size)
        use_twelve_hours(wanted=self._chosen.twelve_hours)
        self.looks.setParent(self)  # else it would follow the system after this window is gone
        self.faults = Faults(FaultLog(services.path.parent / NAME, services.clock), self)
        self.worker = make_worker(self.faults.report)
        self.bus = Bus(self)
        # Before any page hears of a change: what a page says then depends on the looks.
        self.bus.changed.connect(self._follow_preferences)
        self.window = Window(
            pages(services, self.worker, self.bus, self.looks),
            self.looks,
            settings or QSettings(),
        )
        InSight(application, self)
        self._watcher = Watcher(self.worker, services.journal.data_version, self)
        self._is_made_up = services.preferences.get(MADE_UP)
        self._journal_menu = JournalMenu(services, self.worker, self.bus, self.window)
        self._links = PageLinks(self.window, self._asked_for())
        self._palette = PaletteKey(services, self.worker, self._links, self.window)
        self._hourly = QTimer(self)
        self._settling = QTimer(self, singleShot=True)
        self.faults.attach(self.window)
        self.window.show_waiting_for(self.worker)
        if self._is_made_up:
            self.window.show_made_up()
        self._wire()

    def open(self) -> None:
        """Show the window, with the notice first if it was never acknowledged."""
        self.faults.install()
        if not self._services.preferences.get(NOTICE_ACKNOWLEDGED):
            self.window.show_first_notice(self._first_choices())
        self.window.show()
        self._settling.start(_SETTLED_MS)

    def offer_way_back(self, text: str) -> None:
        """Offer to go back to the person's own journal, in the menu and on a made-up one's band."""
        self._journal_menu.offer_way_back(text)

    @Slot()
    def _settle(self) -> None:
        collect_from_now()
        self._watcher.start()
        self._name_undo(None)
        self._back_up_if_due()
        self._hourly.start(_AN_HOUR_MS)

    @Slot()
    def _back_up_if_due(self) -> None:
        if not self._is_made_up:
            self._keep(self._services.transfer.back_up_if_due)

    def _wire(self) -> None:
        menus, preferences = self.window.menus, self._services.preferences
        menus.help_number = preferences.get(HELP_NUMBER)
        journal = self._services.journal
        menus.undo_asked.connect(partial(self._walk, journal.undo, back=True))
        menus.redo_asked.connect(partial(self._walk, journal.redo, back=False))
        menus.theme_chosen.connect(self._keep_theme)
        menus.help_number_typed.connect(self._keep_help_number)
        self._journal_menu.another_asked.connect(self.another_asked)
        self._journal_menu.look_around_asked.connect(self.look_around_asked)
        self._journal_menu.home_asked.connect(self.home_asked)
        self._journal_menu.imported.connect(self._announce_import)
        self._journal_menu.import_taken_back.connect(self._announce_no_import)
        self.window.acknowledged.connect(self._keep_first_choices)
        self.window.look_around_asked.connect(self.look_around_asked)
        self.window.closing.connect(self._close)
        self.bus.changed.connect(self._name_undo)
        self._watcher.changed.connect(self._tell_all)
        self._settling.timeout.connect(self._settle)
        self._hourly.timeout.connect(self._back_up_if_due)

    def _walk(self, deed: Callable[[], Changes | None], *, back: bool) -> None:
        self.worker.ask(self, deed, partial(self._announce, back))

    def _announce(self, back: bool, changes: Changes | None) -> None:  # noqa: FBT001 - see _walk
        if changes is not None:
            self.bus.changed.emit(changes)
            self._links.show_where(changes, back=back)

    @Slot(object)
    def _announce_import(self, changes: Changes) -> None:
        self._announce(back=False, changes=changes)

    @Slot(object)
    def _announce_no_import(self, changes: Changes) -> None:
        self._announce(back=True, changes=changes)

    @Slot()
    def _tell_all(self) -> None:
        self.worker.ask(self, self._services.preferences.reload, self._announce_all)

    def _announce_all(self, _reloaded: None) -> None:
        self.bus.changed.emit(None)

    @Slot(object)
    def _follow_preferences(self, changes: Changes | None) -> None:
        if changes is None or changes.everything:
            self.window.menus.show_areas(self._services.preferences.shown.areas)
            before, self._chosen = self._chosen, _looks_chosen(self._services.preferences)
            if self._chosen.theme != before.theme:
                self.looks.choose(self._chosen.theme)
            if self._chosen.text_size != before.text_size:
                self.looks.set_text_size(self._chosen.text_size)
            if self._chosen.twelve_hours != before.twelve_hours:
                use_twelve_hours(wanted=self._chosen.twelve_hours)

    @Slot(object)
    def _name_undo(self, _changes: Changes | None) -> None:
        journal = self._services.journal
        self.worker.ask(self, lambda: (journal.undo_words(), journal.redo_words()), self._show_undo)

    def _show_undo(self, words: tuple[str, str]) -> None:
        undo, redo = words
        menus = self.window.menus
        menus.undo.setText(tr("&Undo: {deed}", deed=undo) if undo else tr("&Undo"))
        menus.redo.setText(tr("&Redo: {deed}", deed=redo) if redo else tr("&Redo"))
        menus.undo.setEnabled(bool(undo))
        menus.redo.setEnabled(bool(redo))

    def _keep_theme(self, choice: str) -> None:
        said = Changes(words=THEME.said(choice), everything=True)
        deed = partial(self._services.preferences.set, THEME, choice)
        self.worker.ask(self, deed, lambda _kept: self.bus.changed.emit(said))

    def _keep_help_number(self, number: str) -> None:
        self._keep(lambda: self._services.preferences.set(HELP_NUMBER, number))

    def _first_choices(self) -> FirstChoices:
        preferences = self._services.preferences
        return FirstChoices(
            preferences.first_weekday, preferences.day_start, preferences.get(THEME)
        )

    @Slot(object)
    def _keep_first_choices(self, choices: FirstChoices) -> None:
        preferences = self._services.preferences

        def keep() -> None:
            preferences.set(FIRST_WEEKDAY, choices.first_weekday)
            preferences.set(DAY_START, choices.day_start)
            preferences.set(THEME, choices.theme)
            preferences.set(NOTICE_ACKNOWLEDGED, value=True)

        self.worker.ask(self, keep, self._tell_kept)

    def _tell_kept(self, _kept: None) -> None:
        self.bus.changed.emit(None)

    def _keep(self, deed: Callable[[], object]) -> None:
        self.worker.ask(self, deed, lambda _kept: None)

    def _asked_for(self) -> dict[str, Callable[..., None]]:
        """Return the deeds that pages ask for by the names of these signals."""
        return {**self._journal_menu.asked_for, "print_asked": self._print_week}

    @cached_property
    def _printing(self) -> "WeekPrinting":
        # Imported when something is to be printed: a start shows no paper.
        from nehabits.ui.paper.week_printing import WeekPrinting  # noqa: PLC0415

        return WeekPrinting(self._services, self.window)

    def _print_week(self, answer: "WeekAnswer", say: Callable[..., None]) -> None:
        self._printing.print_week(answer, say)

    @Slot()
    def _close(self) -> None:
        """Finish every write, then leave a backup behind; of a made-up journal none."""
        self._settling.stop()
        self._watcher.stop()
        self._hourly.stop()
        if not self._is_made_up:
            self._keep(self._services.transfer.back_up)
        self.worker.close()
        self.faults.uninstall()


class _LooksChosen(NamedTuple):
    """How the person wants everything to look, and their clock."""

    theme: str
    text_size: int
    twelve_hours: bool


def _looks_chosen(preferences: Preferences) -> _LooksChosen:
    twelve_hours = preferences.get(CLOCK) == TWELVE_HOURS
    return _LooksChosen(preferences.get(THEME), preferences.get(TEXT_SIZE), twelve_hours)
