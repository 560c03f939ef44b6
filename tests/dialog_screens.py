"""The dialogs of the menus for tests, one after the other."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from nehabits.ui.desktop import Desktop
from nehabits.ui.import_dialog import ImportDialog
from nehabits.ui.leave_dialog import LeaveDialog
from nehabits.ui.made_up_wait import MadeUpWait
from nehabits.ui.paper.print_week_dialog import PrintWeekDialog
from nehabits.ui.unsaved import Unsaved
from tests.first_screens import Screens
from tests.settling import settled

_TYPED = [
    Unsaved("A sleep of Saturday 21 November"),
    Unsaved("What was typed at “Change Reading”", own_words=True),
]


def dialogs(desktop: Desktop) -> Screens:
    """Open every dialog of the menus."""
    menus, journal_menu = desktop.window.menus, desktop._journal_menu
    backup = desktop._services.transfer.back_up()
    damaged = _damaged_export(desktop)
    deeds: dict[str, Callable[[], object]] = {
        "about": menus.show_about,
        "notice": menus.show_notice,
        "keyboard": menus.show_keyboard,
        "not well": menus.show_not_well,
        "import": journal_menu.import_export,
        "import shown": lambda: _import_shown(desktop, damaged),
        "backed up": journal_menu.back_up,
        "restore": lambda: journal_menu.preview(str(backup)),
        "print the week": lambda: PrintWeekDialog(
            "16–22 November", has_note=True, parent=desktop.window
        ).open(),
        "a year is made up": lambda: MadeUpWait(desktop.window, 0),
        "not saved yet": lambda: LeaveDialog(_TYPED, desktop.window).open(),
        "could not be done": lambda: journal_menu.preview(str(backup.with_name("none"))),
        "fault": lambda: desktop.faults.report(RuntimeError("for the tests")),
    }
    for name, deed in deeds.items():
        deed()
        settled()
        dialog = _open_dialog(desktop)
        yield name, dialog
        dialog.close()
        dialog.deleteLater()
        settled()


def _damaged_export(desktop: Desktop) -> Path:
    """Write an export with three rows that cannot be read, and a setting of its own."""
    services = desktop._services
    folder = services.path.with_name("damaged")
    services.export.write(folder, notes=True)
    practice = folder / "tables" / "practice.csv"
    text = practice.read_text("utf-8-sig")
    practice.write_text(text.replace(",breathing,", ",,", 3), "utf-8-sig")
    settings = folder / "tables" / "settings.csv"
    settings.write_text(settings.read_text("utf-8-sig").replace("04:00", "03:00"), "utf-8-sig")
    return folder


def _import_shown(desktop: Desktop, folder: Path) -> None:
    desktop._journal_menu.import_export()
    settled()
    dialog = _open_dialog(desktop)
    assert isinstance(dialog, ImportDialog)
    dialog.look_into(str(folder))
    while dialog.foot.is_at_work:
        settled()


def _open_dialog(desktop: Desktop) -> QDialog:
    owners: list[QObject] = [desktop.window, desktop.faults]
    found = [each for owner in owners for each in owner.findChildren(QDialog) if each.isVisible()]
    assert len(found) == 1, f"{len(found)} dialogs are open"
    return found[0]
