"""What the tests of the import dialog share: an export with rows to leave out, and the dialog."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from nehabits.services.preferences import FIRST_WEEKDAY
from nehabits.services.services import Services
from nehabits.ui.import_dialog import ImportDialog
from nehabits.ui.worker import Worker
from tests.examples import night, practice
from tests.journals import TODAY, open_journal
from tests.ui.desktop_driver import Person

PRACTICES = 22


def written(tmp_path: Path) -> Path:
    """Write an export of three nights and many practices, in which weeks begin on Sunday."""
    with open_journal(tmp_path / "other.sqlite") as services:
        services.preferences.set(FIRST_WEEKDAY, 6)
        nights = [night(TODAY - timedelta(days=back), "23:00", "07:00") for back in range(3)]
        practices = [practice(5 + count) for count in range(PRACTICES)]
        services.journal.log(*nights, *practices)
        return services.export.write(tmp_path / "out", notes=True).folder


def trouble(error: BaseException) -> None:
    raise error


def shown(qtbot: QtBot, services: Services, worker: Worker) -> ImportDialog:
    """Return the dialog by itself, on screen."""
    dialog = ImportDialog(services, worker)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def spoil(export: Path) -> None:
    """Take the kind out of every practice of an export."""
    practices = export / "tables" / "practice.csv"
    practices.write_text(practices.read_text("utf-8-sig").replace(",breathing,", ",,"), "utf-8")


def opened(person: Person) -> ImportDialog:
    """Return the dialog as the menu opens it."""
    actions = person.window.menus.file.actions()
    (action,) = [each for each in actions if each.text() == "&Import…"]
    assert isinstance(action, QAction)
    action.trigger()
    (dialog,) = person.window.findChildren(ImportDialog)
    return dialog
