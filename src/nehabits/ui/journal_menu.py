"""What the File menu does with the journal as a whole: export, back up, restore, open another."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from nehabits.domain.changes import Changes
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.preferences import MADE_UP
from nehabits.services.services import Services
from nehabits.services.transfer import Contents
from nehabits.ui.bus import Bus
from nehabits.ui.window import Window
from nehabits.ui.worker import Worker

_Both = tuple[Contents, Contents]
_BACK = "Ctrl+Shift+O"


class JournalMenu(QObject):
    """Adds its deeds to the window's File menu; each works through the worker.

    Its dialogs are imported when they are opened: a start would wait for them in vain. A made-up
    journal is neither backed up nor left for another than the person's own.

    Signals:
        another_asked: the path of the journal to go on with.
        look_around_asked: a made-up year is to be shown in place of the journal.
        home_asked: back to the person's own journal.
        imported, import_taken_back: the Changes of it.
    """

    another_asked = Signal(object)
    look_around_asked = Signal()
    home_asked = Signal()
    imported = Signal(object)
    import_taken_back = Signal(object)

    def __init__(self, services: Services, worker: Worker, bus: Bus, window: Window) -> None:
        super().__init__(window)
        self._services = services
        self._worker = worker
        self._bus = bus
        self._window = window
        menus = window.menus
        deeds: list[tuple[str, str, Callable[[], object]]] = [
            (tr("&Export…"), "", partial(menus.page_asked.emit, "export"))
        ]
        if not services.preferences.get(MADE_UP):
            deeds += [
                (tr("&Import…"), "", self.import_export),
                (tr("&Back up now"), "", self.back_up),
                (tr("&Restore a backup…"), "", self.choose_backup),
                (tr("&Open another journal…"), "Ctrl+O", self.open_another),
                (tr("&Look around with a made-up year"), "", self.look_around_asked.emit),
            ]
        for text, keys, deed in reversed(deeds):
            menus.add(menus.file, text, keys, deed, first=True)

    @property
    def asked_for(self) -> dict[str, Callable[[], None]]:
        """Its deeds by the names of the signals by which pages ask for them."""
        return {
            "backup_asked": self.back_up,
            "restore_asked": self.choose_backup,
            "open_asked": self.open_another,
        }

    def import_export(self) -> None:
        """Ask for an export, show what is in it, and take it into the journal."""
        from nehabits.ui.import_dialog import ImportDialog  # noqa: PLC0415

        dialog = ImportDialog(self._services, self._worker, self._window)
        dialog.imported.connect(self._tell_imported)
        dialog.taken_back.connect(self._tell_taken_back)
        dialog.open()

    def _tell_imported(self, changes: Changes) -> None:
        self.imported.emit(changes)

    def _tell_taken_back(self, changes: Changes) -> None:
        self.import_taken_back.emit(changes)

    def back_up(self) -> None:
        """Write a verified backup beside the journal and say where it is."""
        self._worker.ask(self, self._services.transfer.back_up, self._tell_backup)

    def choose_backup(self) -> None:
        """Let the person choose a backup, then show what it holds."""
        folder = str(self._services.transfer.folder)
        dialog = QFileDialog(self._window, tr("Choose a backup"), folder)
        dialog.setNameFilter(tr("Journals (*.sqlite)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.preview)
        dialog.open()

    def open_another(self) -> None:
        """Let the person choose a journal or name a new one, for the time until they close it."""
        title = tr("Open another journal. The next start opens your usual one again.")
        dialog = QFileDialog(self._window, title, str(self._services.path.parent))
        # The system's own dialogs take no name that is not there yet where something is opened.
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setNameFilter(tr("Journals (*.sqlite)"))
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix("sqlite")
        dialog.fileSelected.connect(self._ask_for_another)
        dialog.open()

    def offer_way_back(self, text: str) -> None:
        """Offer to go back to the person's own journal."""
        menus = self._window.menus
        menus.add(menus.file, text, _BACK, self.home_asked.emit, first=True)
        self._window.offer_way_back(text, _BACK, self.home_asked.emit)

    def preview(self, file: str) -> None:
        """Show what a backup holds beside the journal, and ask."""
        backup, transfer = Path(file), self._services.transfer

        def contents() -> _Both:
            return transfer.contents(), transfer.contents(backup)

        self._worker.ask(self, contents, partial(self._ask, backup), self._refuse)

    def _ask_for_another(self, file: str) -> None:
        self.another_asked.emit(Path(file))

    def _ask(self, backup: Path, found: _Both) -> None:
        from nehabits.ui.restore_dialog import RestoreDialog  # noqa: PLC0415

        dialog = RestoreDialog(backup, *found, self._window)
        dialog.agreed.connect(partial(self._restore, backup))
        dialog.open()

    def _restore(self, backup: Path) -> None:
        self._worker.ask(
            self,
            partial(self._services.transfer.restore, backup),
            self._tell_restored,
            self._refuse,
        )

    def _tell_backup(self, made: Path) -> None:
        self._say(tr("Backed up"), tr("The backup was written and checked: {file}", file=made))

    def _tell_restored(self, replaced: Path | None) -> None:
        self._services.preferences.reload()
        self._bus.changed.emit(Changes(words=tr("Backup restored"), everything=True))
        self._say(
            tr("Restored"), tr("What the journal held before is kept in {file}", file=replaced)
        )

    def _refuse(self, refused: Refused) -> None:
        self._say(tr("That could not be done"), refused.sentence)

    def _say(self, title: str, sentence: str) -> None:
        from nehabits.ui.text_dialog import TextDialog  # noqa: PLC0415

        dialog = TextDialog(title, self._window)
        dialog.say(sentence)
        dialog.open()
