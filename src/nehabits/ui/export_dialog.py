"""Asks what to hand over, writes it, and says where it is."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from nehabits.domain.refusal import Refused
from nehabits.domain.wording import plural, tr
from nehabits.services.export import Days, Exported
from nehabits.services.services import Services
from nehabits.ui.export_choice import folder_name
from nehabits.ui.export_form import ExportForm
from nehabits.ui.looks import Looks
from nehabits.ui.theme import GAP, PAGE_MARGIN, STEP
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.card import Card
from nehabits.ui.widgets.words import words
from nehabits.ui.worker import Worker

_LETTERS_ACROSS = 100


class ExportDialog(QDialog):
    """The form, what will be written in words, the notices, and afterwards the folder."""

    def __init__(
        self,
        services: Services,
        worker: Worker,
        looks: Looks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Export for a professional"))
        self.exported: Exported | None = None
        self._services = services
        self._worker = worker
        self._looks = looks
        self.form = ExportForm(services.today())
        self.days = words(role="strong", wrap=True)
        self.content = words(wrap=True)
        self.state = words(wrap=True)
        self.open_folder = button(tr("Open folder"), name=tr("Open the folder with the files"))
        self.save = button(tr("Save"), "primary", tr("Save the export"))
        self.leave = button(tr("Close"))
        self._body = QWidget()
        self._arrange()
        self._connect()
        worker.faulted.connect(self._let_try_again)
        self._show_choice()
        worker.ask(self, services.export.period, self._show_everything)

    @classmethod
    def ask(
        cls, services: Services, worker: Worker, looks: Looks, parent: QWidget | None = None
    ) -> Exported | None:
        """Show the dialog until it is closed; return what was written, if anything was."""
        dialog = cls(services, worker, looks, parent)
        dialog.exec()
        return dialog.exported

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the wrapped text and a refusal need, and never higher than the screen."""
        width = self.fontMetrics().averageCharWidth() * _LETTERS_ACROSS
        width = max(width, self._body.minimumSizeHint().width() + PAGE_MARGIN)
        foot = self.save.sizeHint().height() + 2 * PAGE_MARGIN
        height = self._body.heightForWidth(width) + foot + 2 * self.fontMetrics().height()
        room = self.screen().availableGeometry().size()
        self.resize(min(width, room.width()), min(height, room.height() - PAGE_MARGIN))
        super().showEvent(event)

    def write(self) -> None:
        """Write what is chosen; nothing can be changed until it is done."""
        choice = self.form.choice()
        typed = self.form.folder.text().strip()
        self.form.clear_refusals()
        if not typed:
            self._refuse(Refused(tr("Name a folder."), "folder"))
            return
        self._busy(tr("Writing…"), busy=True)
        work = partial(
            self._services.export.write,
            Path(typed),
            choice.first,
            choice.last,
            choice.areas,
            notes=choice.notes,
        )
        self._worker.ask(self, work, self._finish, self._refuse)

    def _arrange(self) -> None:
        column = QVBoxLayout(self._body)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, STEP)
        column.setSpacing(GAP)
        column.addWidget(words(tr("Export for a professional"), "title"))
        column.addWidget(self.form)
        column.addWidget(self._summary())
        column.addWidget(words(" ".join(self._services.export.notices()), "small", wrap=True))
        column.addStretch(1)
        self._body.setProperty("bare", "true")
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._body)
        foot = QHBoxLayout()
        foot.setContentsMargins(PAGE_MARGIN, STEP, PAGE_MARGIN, PAGE_MARGIN - STEP)
        foot.setSpacing(2 * STEP)
        foot.addWidget(self.state, 1)
        for each in (self.open_folder, self.leave, self.save):
            foot.addWidget(each)
        self.open_folder.hide()
        self.save.setDefault(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addLayout(foot)

    def _summary(self) -> Card:
        card = Card(tr("What is written"))
        card.body.addWidget(self.days)
        card.body.addWidget(self.content)
        files = tr(
            "daily.csv with a row a day, README.txt, and a folder with the entries, the weeks and "
            "a dictionary of every column."
        )
        card.body.addWidget(words(files, "muted", wrap=True))
        return card

    def _connect(self) -> None:
        self.form.changed.connect(self._show_choice)
        self.form.folder_chosen.connect(self._take_folder)
        self.save.clicked.connect(self.write)
        self.leave.clicked.connect(self.reject)
        self.open_folder.clicked.connect(self._open_folder)

    def _show_everything(self, days: Days | None) -> None:
        self.form.show_everything(days)

    def _show_choice(self) -> None:
        choice = self.form.choice()
        self.days.setText(choice.days_words())
        self.content.setText(choice.content_words())
        self.state.clear()
        self.open_folder.hide()

    def _take_folder(self, chosen: Any) -> None:
        """Take a folder that can be filled, or a new one in a folder that holds something."""
        folder = Path(chosen)
        try:
            self._services.export.refuse(folder)
        except Refused:
            folder /= folder_name(self._services.today())
        self.form.folder.setText(str(folder))

    def _finish(self, exported: Exported) -> None:
        self.exported = exported
        said = plural("{count} file is saved.", "{count} files are saved.", len(exported.files))
        self._busy(said, busy=False)
        self.open_folder.setToolTip(str(exported.folder))
        self.open_folder.show()
        self.open_folder.setFocus()

    def _refuse(self, refused: Refused) -> None:
        self._busy("", busy=False)
        self.form.point_out(refused)

    def _let_try_again(self) -> None:
        self._busy("", busy=False)

    def _busy(self, said: str, *, busy: bool) -> None:
        self.state.setText(said)
        self.open_folder.hide()
        for widget in (self.form, self.save):
            widget.setEnabled(not busy)

    def _open_folder(self) -> None:
        if self.exported is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.exported.folder.absolute())))
