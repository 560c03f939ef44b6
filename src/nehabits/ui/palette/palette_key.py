"""Ctrl+K: opens the palette over the window and does what is chosen in it."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nehabits.domain.measure import Measure
from nehabits.domain.wording import tr
from nehabits.services.services import Services
from nehabits.ui.page_links import PageLinks
from nehabits.ui.window import Window
from nehabits.ui.worker import Worker

if TYPE_CHECKING:
    from nehabits.ui.palette.command import Answer, Command
    from nehabits.ui.palette.panel import Panel

_MOST_RECENT = 4


class PaletteKey(QObject):
    """Adds the palette to the View menu; it is imported when it is first wanted."""

    def __init__(
        self,
        services: Services,
        worker: Worker,
        links: PageLinks,
        window: Window,
    ) -> None:
        super().__init__(window)
        self._services = services
        self._worker = worker
        self._links = links
        self._window = window
        self._panel: Panel | None = None
        self._measures: tuple[Measure, ...] = ()
        self._recent: list[Command] = []
        menus = window.menus
        text = tr("Co&mmands…")
        self._action = menus.add(menus.view, text, "Ctrl+K", self.open, first=True)

    @property
    def panel(self) -> "Panel":
        """The palette itself, made when it is first wanted."""
        if self._panel is None:
            from nehabits.ui.palette.panel import Panel  # noqa: PLC0415

            self._panel = Panel(self._window.looks, self._window)
            self._panel.chosen.connect(self._do)
        return self._panel

    def open(self) -> None:
        """Open the palette, unless the first page covers the window."""
        if self._window.menuBar().isHidden():
            return
        self.panel.open(self._answer())
        self._worker.ask(self, self._services.review.measures, self._take_measures)

    def _take_measures(self, measures: Iterable[Measure]) -> None:
        self._measures = self._services.preferences.shown.among(measures)
        if self.panel.isVisible():
            self.panel.renew(self._answer())

    def _answer(self) -> "Callable[[str], Answer]":
        from nehabits.ui.palette import answers, window_commands  # noqa: PLC0415
        from nehabits.ui.palette.day_commands import Calendar  # noqa: PLC0415

        calendar = Calendar(
            self._services.today(),
            self._services.preferences.first_weekday,
            self._links.show_day,
            self._links.show_week,
            self._links.export_days,
        )
        of_menus = window_commands.menu_commands(self._window.menuBar(), but=self._action)
        measures = window_commands.measure_commands(self._measures, self._links.show_measure)
        commands = (*of_menus, *measures)
        offer = answers.Offer(commands, tuple(self._recent), calendar)
        return lambda text: answers.answer(text, offer)

    def _do(self, command: "Command") -> None:
        others = [each for each in self._recent if each.key != command.key]
        self._recent = [command, *others][:_MOST_RECENT]
        command.do()
