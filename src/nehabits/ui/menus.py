"""The menu bar: every deed of the window by name, with its keys."""

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QMenu

from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr
from nehabits.ui.help_dialogs import AboutDialog, KeyboardDialog, NoticeDialog, NotWellDialog
from nehabits.ui.looks import Looks, theme_names
from nehabits.ui.menu_deeds import PAGE, menu_deeds
from nehabits.ui.new_entry import AREA_OF, new_entries
from nehabits.ui.page_entry import PageEntry
from nehabits.ui.page_keys import do

_Keys = str | list[QKeySequence] | QKeySequence.StandardKey


class Menus(QObject):
    """File, New, Edit, View and Help.

    `undo` and `redo` are their actions, to be enabled and named; `help_number` is the telephone
    number the person keeps under Help, If you are not feeling well.

    Signals:
        page_asked: the key of a page.
        new_asked: the NewEntry to begin.
        undo_asked, redo_asked, refresh_asked: as named in the menu.
        theme_chosen: system, light or dark; already in force.
        help_number_typed: the number the person typed.
    """

    page_asked = Signal(object)
    new_asked = Signal(object)
    undo_asked = Signal()
    redo_asked = Signal()
    refresh_asked = Signal()
    theme_chosen = Signal(object)
    help_number_typed = Signal(object)

    def __init__(self, window: QMainWindow, pages: Sequence[PageEntry], looks: Looks) -> None:
        super().__init__(window)
        self.help_number = ""
        self._window = window
        self._pages = list(pages)
        self._looks = looks
        bar = window.menuBar()
        self.file: QMenu = bar.addMenu(tr("&File"))
        self.new: QMenu = bar.addMenu(tr("&New"))
        self.edit: QMenu = bar.addMenu(tr("&Edit"))
        self.view: QMenu = bar.addMenu(tr("&View"))
        self.help: QMenu = bar.addMenu(tr("&Help"))
        self._fill_file()
        self._begins: list[tuple[QAction, Pillar | None]] = []
        self._fill_new()
        self.undo = self.add(self.edit, tr("&Undo"), "Ctrl+Z", self.undo_asked.emit)
        self.redo = self.add(self.edit, tr("&Redo"), "Ctrl+Shift+Z", self.redo_asked.emit)
        self._fill_view()
        self._fill_help()

    def add(
        self,
        menu: QMenu,
        text: str,
        keys: _Keys,
        deed: Callable[[], object],
        *,
        first: bool = False,
    ) -> QAction:
        """Add a deed to one of the menus, before all others if it is to be first."""
        action = QAction(text, self)
        if isinstance(keys, list):
            action.setShortcuts(keys)
        elif keys:
            action.setShortcut(keys)
        action.triggered.connect(partial(do, deed))
        before = menu.actions()[0] if first and menu.actions() else None
        if before is None:
            menu.addAction(action)
        else:
            menu.insertAction(before, action)
        return action

    def show_areas(self, areas: Collection[Pillar]) -> None:
        """Offer to begin what is logged in these areas alone."""
        for action, area in self._begins:
            action.setVisible(area is None or area in areas)

    def show_new(self) -> None:
        """Open the New menu where it stands, its first entry chosen."""
        bar, action = self._window.menuBar(), self.new.menuAction()
        if not bar.isHidden():
            self.new.setActiveAction(self.new.actions()[0])
            self.new.popup(bar.mapToGlobal(bar.actionGeometry(action).bottomLeft()))

    def show_notice(self) -> None:
        """Show the notice of the first run again."""
        NoticeDialog(self._window).open()

    def show_about(self) -> None:
        """Show what the program is for."""
        AboutDialog(self._window).open()

    def show_keyboard(self) -> None:
        """Show every key of the window and its pages."""
        deeds = menu_deeds(self._window.menuBar())
        KeyboardDialog(self._pages, deeds, self._window).open()

    def show_not_well(self) -> None:
        """Show words for someone who is not feeling well, and the number they keep there."""
        dialog = NotWellDialog(self.help_number, self._window)
        dialog.number_typed.connect(self._keep_number)
        dialog.open()

    def _fill_file(self) -> None:
        self.file.addSeparator()
        leave = self.add(self.file, tr("&Quit"), "Ctrl+Q", self._window.close)
        leave.setMenuRole(QAction.MenuRole.QuitRole)

    def _fill_new(self) -> None:
        for what, text in new_entries().items():
            action = self.add(self.new, text, "", partial(self.new_asked.emit, what))
            self._begins.append((action, AREA_OF.get(what)))
        self.new.insertSeparator(self.new.actions()[-1])
        QShortcut(QKeySequence("Ctrl+N"), self._window).activated.connect(self.show_new)

    def _fill_view(self) -> None:
        for page in self._pages:
            keys = [QKeySequence(key) for key in (page.shortcut, page.other_shortcut) if key]
            opens = partial(self.page_asked.emit, page.key)
            self.add(self.view, page.title, keys, opens).setProperty(PAGE, page.key)
        self.view.addSeparator()
        self.add(self.view, tr("&Read the journal again"), "F5", self.refresh_asked.emit)
        self.view.addSeparator()
        self._fill_themes(self.view.addMenu(tr("&Colours")))

    def _fill_themes(self, menu: QMenu) -> None:
        group = QActionGroup(self)
        for choice, text in theme_names():
            action = self.add(menu, text, "", partial(self._choose_theme, choice))
            action.setCheckable(True)
            action.setData(choice)
            group.addAction(action)
        menu.aboutToShow.connect(partial(self._tick_theme, group))

    def _tick_theme(self, group: QActionGroup) -> None:
        """Tick the theme in force; it is chosen on the first page as well."""
        for action in group.actions():
            action.setChecked(action.data() == self._looks.choice)

    def _fill_help(self) -> None:
        keys = [QKeySequence("F1"), QKeySequence("?")]
        self.add(self.help, tr("&Keyboard"), keys, self.show_keyboard)
        self.add(self.help, tr("&Notice"), "", self.show_notice)
        self.add(self.help, tr("If you are not &feeling well"), "", self.show_not_well)
        self.help.addSeparator()
        about = self.add(self.help, tr("&About NE Habits"), "", self.show_about)
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _choose_theme(self, choice: str) -> None:
        self._looks.choose(choice)
        self.theme_chosen.emit(choice)

    def _keep_number(self, number: str) -> None:
        self.help_number = number
        self.help_number_typed.emit(number)
