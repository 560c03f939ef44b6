"""Takes the person from one page to another: to a day on Today, to a page, to the export."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QObject, Slot

from nehabits.domain.changes import Changes
from nehabits.domain.pillar import Pillar
from nehabits.ui.new_entry import NewEntry
from nehabits.ui.window import Window

TODAY, EXPORT, SETTINGS = "today", "export", "settings"
EDITED = frozenset({Pillar.SLEEP, Pillar.EXERCISE, Pillar.PRACTICE, Pillar.MEALS})
"""The areas whose entries have an editor."""


class PageLinks(QObject):
    """Listens to what each page asks for by its signals, once it is shown.

    They are `day_asked`, `page_asked`, `entry_asked`, `habits_asked`, `measure_asked`, `aim_asked`,
    `export_asked` and those of `others`: deeds by the names of the signals that ask for them.
    """

    def __init__(self, window: Window, others: Mapping[str, Callable[..., None]]) -> None:
        super().__init__(window)
        self._window = window
        self._deeds: dict[str, Callable[..., None]] = {
            "day_asked": self.show_day,
            "page_asked": self.show_page,
            "entry_asked": self.add_entry,
            "habits_asked": self.arrange_habits,
            "measure_asked": self.show_measure,
            "aim_asked": self.set_aim,
            "export_asked": self.show_export,
            **others,
        }
        self._linked: set[str] = set()
        window.shown.connect(self._link)
        # The first page is there before anyone listens.
        for key in window.page_keys():
            if window.page(key) is not None:
                self._link(key)
        window.menus.new_asked.connect(self.begin)

    @Slot(object)
    def _link(self, key: str) -> None:
        if key in self._linked:
            return
        self._linked.add(key)
        page = self._window.page(key)
        for name, deed in self._deeds.items():
            signal = getattr(page, name, None)
            if signal is not None:
                signal.connect(deed)

    @Slot(object)
    def show_day(self, day: date) -> None:
        """Show a day on Today."""
        self._have(TODAY, "go_to", day)

    def show_week(self, day: date) -> None:
        """Show the week of a day on Week."""
        self._have("week", "show_week", day)

    @Slot(object)
    def show_measure(self, measure_id: str) -> None:
        """Show a measure on Trends."""
        self._have("trends", "show_measure", measure_id)

    @Slot()
    def show_export(self) -> None:
        """Show the Export page."""
        self.show_page(EXPORT)

    def export_days(self, first: date, last: date) -> None:
        """Show the Export page with the days from one to another chosen."""
        self._have(EXPORT, "choose_days", first, last)

    @Slot(object)
    def begin(self, what: NewEntry) -> None:
        """Begin something new on the day that Today shows."""
        self._have(TODAY, "begin", what)

    @Slot(object)
    def add_entry(self, pillar: Pillar) -> None:
        """Open an editor of an area on Today; what no editor logs is logged on the page itself."""
        if pillar in EDITED:
            self._have(TODAY, "add", pillar)
        else:
            self.show_page(TODAY)

    @Slot()
    def arrange_habits(self) -> None:
        """Show where own habits are set up."""
        self._have(SETTINGS, "arrange_habits")

    @Slot(object)
    def set_aim(self, measure_id: str) -> None:
        """Open the editor of a measure's aim in Settings."""
        self._have(SETTINGS, "set_aim", measure_id)

    def show_where(self, changes: Changes, *, back: bool) -> None:
        """Have Today, where it is open, show the one day that was changed, and say the deed.

        `back`: it was taken back, and not done again.
        """
        page = self._window.current_page()
        if page is not self._window.page(TODAY):
            return
        if len(changes.days) == 1:
            (day,) = changes.days
            if getattr(page, "day", day) != day:
                self.show_day(day)
        say = getattr(page, "say_walked", None)
        if callable(say):
            say(changes.words, back=back)

    @Slot(object)
    def show_page(self, key: str) -> None:
        """Show a page."""
        self._window.show_page(key)

    def _have(self, key: str, deed: str, *values: object) -> None:
        """Show a page and have it do something, if it can."""
        do = getattr(self._window.show_page(key), deed, None)
        if callable(do):
            do(*values)
