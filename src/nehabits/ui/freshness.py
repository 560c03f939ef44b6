"""When a page asks for its figures again."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QWidget

from nehabits.ui.bus import Bus


class Freshness(QObject):
    """Has a page ask at once after a change where it is seen, otherwise when it is seen next.

    The page says `asked` when it asks by itself.
    """

    def __init__(self, page: QWidget, bus: Bus, refresh: Callable[[], object]) -> None:
        super().__init__(page)
        self._page = page
        self._refresh = refresh
        self._stale = True
        page.installEventFilter(self)
        bus.changed.connect(self._hear)

    def asked(self) -> None:
        """Take note that the page asks."""
        self._stale = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have the page ask when it is shown, if something changed."""
        if self._stale and event.type() == QEvent.Type.Show:
            self._refresh()
        return super().eventFilter(watched, event)

    @Slot(object)
    def _hear(self, _changes: object) -> None:
        self._stale = True
        if self._page.isVisible():
            self._refresh()
