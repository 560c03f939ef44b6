"""The window: the rail, and beside it the pages, each built when it is first shown."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, QEvent, QSettings, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nehabits.domain.wording import tr
from nehabits.ui.first_choices import FirstChoices
from nehabits.ui.first_notice_page import FirstNoticePage
from nehabits.ui.leaving import Leaving
from nehabits.ui.looks import Looks
from nehabits.ui.made_up_band import MadeUpBand
from nehabits.ui.menus import Menus
from nehabits.ui.notice_text import page_notice
from nehabits.ui.page_entry import PageEntry
from nehabits.ui.rail import Rail
from nehabits.ui.tab_order import follow_reading
from nehabits.ui.theme import PAGE_MARGIN, STEP
from nehabits.ui.unsaved import unsaved
from nehabits.ui.waiting_sign import WaitingSign
from nehabits.ui.widgets.words import words
from nehabits.ui.worker import Worker

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FOLDS_BELOW = 1000
_WIDEST = 1760
_GEOMETRY = "window/geometry"


class Window(QMainWindow):
    """Shows one page at a time; pages ask and answer for themselves.

    `menus` tells of undo, redo and the other deeds, and takes more of them; `leaving` asks before
    what is typed is lost.

    Signals:
        shown: the key of the page now open.
        acknowledged: the first-run notice was read; the FirstChoices made beside it.
        look_around_asked: a made-up year is to be shown before the journal is started.
        closing: the window closes; what was typed has left its field by then.
    """

    shown = Signal(object)
    acknowledged = Signal(object)
    look_around_asked = Signal()
    closing = Signal()

    def __init__(
        self,
        pages: Sequence[PageEntry],
        looks: Looks,
        settings: QSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.looks = looks
        self._entries = {entry.key: entry for entry in pages}
        self._pages: dict[str, QWidget] = {}
        self._holders: dict[str, QWidget] = {}
        self._open = ""
        self._notice: FirstNoticePage | None = None
        self._band = MadeUpBand(self)
        self._band.hide()
        self._name = ""
        self._settings = settings
        notice = page_notice(guide="guide" in self._entries)
        self.rail = Rail(pages, looks, notice, self)
        self._stack = QStackedWidget(self)
        self._foot = words(notice.replace("\n", " "), "small", wrap=True)
        self._foot.setContentsMargins(PAGE_MARGIN, STEP, PAGE_MARGIN, 2 * STEP)
        self._outer = QStackedWidget(self)
        self._outer.addWidget(self._main())
        self.setCentralWidget(self._outer)
        self.setWindowTitle(tr("NE Habits"))
        self.setWindowIcon(looks.icons.app_icon())
        self.setMinimumSize(QSize(720, 480))
        self.menus = Menus(self, pages, looks)
        self.leaving = Leaving(self)
        self.rail.chosen.connect(self.show_page)
        self.menus.page_asked.connect(self.show_page)
        self.menus.refresh_asked.connect(self.refresh_page)
        self.leaving.asking.connect(self._bring_forward)
        looks.changed.connect(self._follow_looks)
        self._restore()
        self.show_page(next(iter(self._entries)))

    def show_page(self, key: str) -> QWidget:
        """Open a page, building it if it is not built yet; raises KeyError for an unknown key."""
        page = self._built(key)
        self._open = key
        self._stack.setCurrentWidget(self._holders[key])
        self.rail.mark(key)
        self._say_title()
        if not self.rail.in_use():
            page.setFocus()
        self.shown.emit(key)
        return page

    def page_keys(self) -> list[str]:
        """Return the keys of the pages in the order of the rail."""
        return list(self._entries)

    def page(self, key: str) -> QWidget | None:
        """Return a page if it has been built."""
        return self._pages.get(key)

    def current_page(self) -> QWidget:
        """Return the page that is open."""
        return self._pages[self._open]

    def show_waiting_for(self, worker: Worker) -> None:
        """Say so in a corner when the worker's answers take longer than half a second."""
        WaitingSign(worker, self._stack)
        self.leaving.wait_for(worker)

    def refresh_page(self) -> None:
        """Have the open page ask for its figures again."""
        refresh = getattr(self.current_page(), "refresh", None)
        if callable(refresh):
            refresh()

    def name_journal(self, name: str) -> None:
        """Say in the title which journal this is."""
        self._name = name
        self._say_title()

    def show_made_up(self) -> None:
        """Say over every page that the journal is made up."""
        self._band.show()

    def offer_way_back(self, text: str, keys: str, deed: Callable[[], object]) -> None:
        """Offer what leads back to the person's own journal, where one is made up."""
        self._band.offer_way_back(text, keys)
        self._band.left.connect(deed)

    def show_first_notice(self, choices: FirstChoices) -> None:
        """Cover everything with the first page until its notice is acknowledged."""
        self._notice = FirstNoticePage(choices, self)
        self._notice.started.connect(self._uncover)
        self._notice.look_around_asked.connect(self._look_around)
        self._notice.theme_chosen.connect(self.looks.choose)
        self._outer.addWidget(self._notice)
        self._outer.setCurrentWidget(self._notice)
        self.menuBar().hide()

    def come_forward(self) -> None:
        """Bring the window before all others, also when it was minimised."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def event(self, event: QEvent) -> bool:
        """Let a letter choose in a list of choices before it is a key of the page."""
        is_claim = event.type() == QEvent.Type.ShortcutOverride
        if is_claim and isinstance(self.focusWidget(), QComboBox) and isinstance(event, QKeyEvent):
            shift_alone = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if shift_alone and event.text().isalnum():
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the keyboard; outside dialogs Qt knows the space bar alone."""
        focused = self.focusWidget()
        if event.key() in _ENTER and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail when the window is narrow."""
        super().resizeEvent(event)
        self._fold()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the field in use keep what was typed, and close; ask where some is not saved."""
        field = self.focusWidget()
        if field is not None:
            field.clearFocus()
        typed = {key: found for key, page in self._pages.items() if (found := unsaved(page))}
        if not self.leaving.may_close(typed):
            event.ignore()
            if field is not None:
                _give_back(field)
            return
        self._settings.setValue(_GEOMETRY, self.saveGeometry())
        self.closing.emit()
        super().closeEvent(event)

    def _built(self, key: str) -> QWidget:
        if key not in self._pages:
            page = self._entries[key].build()
            self._pages[key] = page
            self._bound(page)
            self._holders[key] = _scrolling(page)
            self._stack.addWidget(self._holders[key])
            follow_reading(page)
        return self._pages[key]

    def _main(self) -> QWidget:
        main = QWidget(self)
        main.setProperty("ground", "true")
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._stack, 1)
        beside.addWidget(self._foot)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(beside, 1)
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._band)
        column.addLayout(row, 1)
        return main

    def _say_title(self) -> None:
        page = self._entries[self._open].title
        if self._name:
            self.setWindowTitle(tr("{page} – {journal} – NE Habits", page=page, journal=self._name))
        else:
            self.setWindowTitle(tr("{page} – NE Habits", page=page))

    def _bound(self, page: QWidget) -> None:
        """Keep a page together on a large screen; what scrolls by itself also in its height."""
        page.setMaximumWidth(self.looks.grown(_WIDEST))
        highest = getattr(page, "HIGHEST", None)
        if isinstance(highest, int):
            page.setMaximumHeight(self.looks.grown(highest))

    def _follow_looks(self) -> None:
        for page in self._pages.values():
            self._bound(page)
        self._fold()

    def _fold(self) -> None:
        narrow = self.width() < self.looks.grown(_FOLDS_BELOW)
        self.rail.fold(folded=narrow)
        self._foot.setVisible(narrow)

    @Slot(object)
    def _bring_forward(self, keys: Sequence[str]) -> None:
        self.come_forward()
        if self._open not in keys:
            self.show_page(keys[0])

    @Slot(object)
    def _look_around(self, choices: FirstChoices) -> None:
        self.acknowledged.emit(choices)
        self.look_around_asked.emit()

    @Slot(object)
    def _uncover(self, choices: FirstChoices) -> None:
        self._outer.setCurrentIndex(0)
        if self._notice is not None:
            self._outer.removeWidget(self._notice)
            self._notice.deleteLater()
            self._notice = None
        self.menuBar().show()
        self.current_page().setFocus()
        self.acknowledged.emit(choices)

    def _restore(self) -> None:
        kept = self._settings.value(_GEOMETRY, QByteArray(), type=QByteArray)
        if not (isinstance(kept, QByteArray) and not kept.isEmpty() and self.restoreGeometry(kept)):
            self.resize(1280, 800)
        self._fold()


def _give_back(field: QWidget) -> None:
    """Give the keyboard back to a field, unless another page is shown by now."""
    if field.isVisible():
        field.setFocus()


def _scrolling(page: QWidget) -> QScrollArea:
    """Return a holder that scrolls a page only where the window is too small for it."""
    page.setProperty("bare", "true")
    holder = QScrollArea()
    holder.setFrameShape(QScrollArea.Shape.NoFrame)
    holder.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    holder.setWidgetResizable(True)
    holder.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    holder.setWidget(page)
    return holder
