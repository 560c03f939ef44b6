"""Asks for an export, shows what is in it, and takes it into the journal."""

from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from nehabits.domain.changes import Changes
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.own_import import ImportFound, ImportPreview
from nehabits.services.services import Services
from nehabits.ui.import_card import ImportCard
from nehabits.ui.import_foot import ImportFoot
from nehabits.ui.import_view import import_view
from nehabits.ui.tab_order import follow_reading
from nehabits.ui.theme import GAP, PAGE_MARGIN, STEP
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.field import Field
from nehabits.ui.widgets.words import words
from nehabits.ui.worker import Worker

_LETTERS_ACROSS, _LINES_HIGH = 96, 44


class ImportDialog(QDialog):
    """The folder or zip, what is in it, and afterwards what was done with a way back.

    Files are read in a thread of their own. What is at work can be stopped, nothing is taken then;
    a dialog that is closed meanwhile goes away when that is done.

    Signals:
        imported: the Changes of an import.
        taken_back: the Changes of an import that was taken back.
    """

    imported = Signal(object)
    taken_back = Signal(object)
    _moved = Signal(float)

    def __init__(self, services: Services, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Import an export"))
        self.changes: Changes | None = None
        self._services = services
        self._worker = worker
        self._reader = worker.another(self)
        self._stopped = Event()
        self._leaving = False
        self._preview: ImportPreview | None = None
        self.path = QLineEdit()
        self.field = Field(tr("Folder or zip"), self.path)
        self.read_button = button(tr("Look into it"), name=tr("Look into the folder or zip"))
        self.card = ImportCard()
        self.foot = ImportFoot()
        self._body = QWidget()
        self._arrange()
        self._connect()
        self._show_nothing()

    @classmethod
    def ask(
        cls, services: Services, worker: Worker, parent: QWidget | None = None
    ) -> Changes | None:
        """Show the dialog until it is closed; return what was imported, if anything was."""
        dialog = cls(services, worker, parent)
        dialog.exec()
        return dialog.changes

    def showEvent(self, event: QShowEvent) -> None:
        """Be as large as a usual import needs, and never larger than the screen."""
        measured = self.fontMetrics()
        width = measured.averageCharWidth() * _LETTERS_ACROSS
        width = max(width, self._body.minimumSizeHint().width() + PAGE_MARGIN)
        height = measured.height() * _LINES_HIGH
        room = self.screen().availableGeometry().size()
        self.resize(min(width, room.width()), min(height, room.height() - PAGE_MARGIN))
        super().showEvent(event)

    def choose_folder(self) -> None:
        """Let the person choose among the folders there are."""
        dialog = QFileDialog(self, tr("Choose an export"), self.path.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.look_into)
        dialog.open()

    def choose_zip(self) -> None:
        """Let the person choose a zip."""
        dialog = QFileDialog(self, tr("Choose an export"), self.path.text())
        dialog.setNameFilter(tr("Zips (*.zip)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.look_into)
        dialog.open()

    def look_into(self, path: str) -> None:
        """Show what a folder or zip holds."""
        self.path.setText(path)
        self.read()

    def read(self) -> None:
        """Read what is named, and show it."""
        typed = self.path.text().strip()
        self._show_nothing()
        if not typed:
            self._refuse(Refused(tr("Name a folder or a zip."), "folder"))
            return
        self._begin(tr("Reading…"))
        work = partial(self._services.own_import.read, [Path(typed)], self._tell)
        self._reader.ask(self, work, self._weigh, self._refuse)

    def take(self) -> None:
        """Take what is new into the journal; nothing can be changed until it is done."""
        if self._preview is None:
            return
        self._begin(tr("Importing…"))
        work = partial(
            self._services.own_import.take,
            self._preview,
            settings=self.card.wants_settings,
            tell=self._tell,
        )
        self._worker.ask(self, work, self._finish, self._refuse)

    def take_back(self) -> None:
        """Take the import back."""
        self._begin(tr("Taking back…"), can_be_stopped=False)
        self._worker.ask(self, partial(self._undone, self.changes), self._tell_undone, self._refuse)

    def reject(self) -> None:
        """Stop what is at work, or go away if nothing is."""
        if not self.foot.is_at_work:
            super().reject()
        elif self.foot.leave.isEnabled():
            self._stopped.set()
            self.foot.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go away once what is at work is stopped or done: only then is it known what was taken."""
        self._leaving = self.foot.is_at_work
        super().closeEvent(event)

    @Slot()
    def _end(self) -> None:
        """Let nothing go on behind a closed dialog."""
        self._stopped.set()
        self._reader.close()

    def _undone(self, imported: Changes | None) -> Changes | None:
        """Take the newest deed back if it is the import; another program may have done more."""
        journal = self._services.journal
        if imported is None or journal.undo_words() != imported.words:
            raise Refused(tr("Something else was done since; Edit, Undo takes it back first."))
        return journal.undo()

    def _tell(self, share: float) -> None:
        """Say how far it is (0–1), from any thread; raises Refused once it is to stop."""
        if self._stopped.is_set():
            raise Refused(tr("Nothing was imported."))
        self._moved.emit(share)

    def _weigh(self, found: ImportFound) -> None:
        work = partial(self._services.own_import.weighed, found)
        self._worker.ask(self, work, self._show, self._refuse)

    def _show(self, preview: ImportPreview) -> None:
        if self._stopped.is_set():
            self._refuse(Refused(tr("Nothing was imported.")))
            return
        view = import_view(preview)
        self._preview = preview if view.can_be_taken else None
        self.card.show_import(view)
        follow_reading(self)
        self._rest("")
        (self.foot.take if view.can_be_taken else self.foot.leave).setFocus()

    def _show_nothing(self) -> None:
        self._preview = None
        self.card.hide()
        self.foot.undo.hide()
        self.field.clear_refusal()
        self._rest("")

    def _finish(self, changes: Changes) -> None:
        self.changes = changes
        self._preview = None
        self.imported.emit(changes)
        self.foot.undo.show()
        self._rest(tr("{deed}.", deed=changes.words))
        self.foot.leave.setFocus()

    def _tell_undone(self, changes: Changes | None) -> None:
        self.changes = None
        self.foot.undo.hide()
        if changes is not None:
            self.taken_back.emit(changes)
            self._rest(tr("Taken back: {deed}", deed=changes.words))
        self.path.setFocus()

    def _refuse(self, refused: Refused) -> None:
        """Say at the field what could not be read; what was stopped is no refusal."""
        if self._stopped.is_set():
            self._rest(refused.sentence)
        else:
            self._rest("")
            self.field.refuse(refused.sentence)

    def _let_try_again(self) -> None:
        self._rest("")

    def _begin(self, said: str, *, can_be_stopped: bool = True) -> None:
        self._stopped.clear()
        self.foot.begin(said, can_be_stopped=can_be_stopped)
        self._let_choose(wanted=False)

    def _rest(self, said: str) -> None:
        self.foot.rest(said, can_be_taken=self._preview is not None)
        self._let_choose(wanted=True)
        if self._leaving:
            self.reject()

    def _let_choose(self, *, wanted: bool) -> None:
        for widget in (self.field, self.read_button, self.card, *self._choices):
            widget.setEnabled(wanted)

    def _connect(self) -> None:
        for worker in (self._worker, self._reader):
            worker.faulted.connect(self._let_try_again)
        self._moved.connect(self.foot.show_share)
        self.finished.connect(self._end)
        self.path.textEdited.connect(self._show_nothing)
        # Enter in the field presses it; then what is shown can be imported by Enter, no earlier.
        self.read_button.setDefault(True)
        self.read_button.clicked.connect(self.read)
        self.foot.take.clicked.connect(self.take)
        self.foot.undo.clicked.connect(self.take_back)
        self.foot.leave.clicked.connect(self.reject)

    def _arrange(self) -> None:
        column = QVBoxLayout(self._body)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, STEP)
        column.setSpacing(GAP)
        column.addWidget(words(tr("Import an export"), "title"))
        said = tr(
            "An export of NE Habits comes back with all that is in it. You see what is new "
            "before anything is written, and one Undo takes all of it back."
        )
        column.addWidget(words(said, "muted", wrap=True))
        column.addWidget(self.field)
        column.addLayout(self._choose_row())
        column.addWidget(self.card)
        column.addStretch(1)
        self._body.setProperty("bare", "true")
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addWidget(self.foot)

    def _choose_row(self) -> QHBoxLayout:
        folder = button(tr("Folder…"), name=tr("Choose a folder"))
        folder.clicked.connect(self.choose_folder)
        packed = button(tr("Zip…"), name=tr("Choose a zip"))
        packed.clicked.connect(self.choose_zip)
        self._choices = (folder, packed)
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        for each in (*self._choices, self.read_button):
            row.addWidget(each)
        row.addStretch(1)
        return row
