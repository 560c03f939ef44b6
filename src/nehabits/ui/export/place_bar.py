"""Where an export goes: the place, Save, how far it is, and afterwards the way to it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.export_place import PlaceFound
from nehabits.ui.documents import documents
from nehabits.ui.export.export_choice import Files, place_name
from nehabits.ui.theme import GAP, STEP
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.card import Card
from nehabits.ui.widgets.field import Field
from nehabits.ui.widgets.text_line import TextLine
from nehabits.ui.widgets.words import set_role, words

_ALL = 100
"""The share of what takes all the room that buttons leave."""


class PlaceBar(Card):
    """The place is that of a folder, a zip or a PDF, as the files that are chosen ask for.

    Signals:
        save_asked, print_asked, stop_asked, open_asked: by their buttons.
        inside_asked: the export is to go into a new folder in the one that is named.
        place_named: another place is named.
    """

    save_asked = Signal()
    print_asked = Signal()
    stop_asked = Signal()
    open_asked = Signal()
    inside_asked = Signal()
    place_named = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(tr("Where it goes"))
        self._files = Files()
        self._documents = documents()
        self._offered = self._documents / place_name(today)
        self.path = TextLine(str(self._offered))
        self.field = Field("", self.path)
        self.choose = button(tr("Choose…"), name=tr("Choose another place"))
        self.print = button(tr("Print…"), name=tr("Print the page to read"))
        self.print.setToolTip(tr("Print the page to read, and what is behind it (Ctrl+P)"))
        self.save = button(tr("Save"), "primary", tr("Save the export"))
        self.state = words(wrap=True)
        self.progress = QProgressBar()
        self.stop = button(tr("Cancel"), name=tr("Cancel the export"))
        self.open = button(tr("Open folder"), name=tr("Open the folder with the files"))
        self.inside = button(tr("Save in a new folder there"))
        self._arrange()
        self._connect()
        self.show_files(self._files)
        self.say("")

    @property
    def place(self) -> Path | None:
        """The place named, with the ending of its form; one without a folder is in documents."""
        # No name of a file can hold a NUL, which a paste can.
        typed = self.path.text().replace("\0", "").strip()
        if not typed:
            return None
        try:
            named = self._documents / Path(typed).expanduser()
        except RuntimeError:
            # The ~ of somebody who is not there; it is refused where the files are written.
            named = Path(typed)
        return self._files.place(named)

    def show_files(self, files: Files) -> None:
        """Name a place of the form that the files have."""
        self._files = files
        label = {
            "": tr("Folder, a new or an empty one"),
            ".zip": tr("Zip"),
            ".pdf": tr("PDF"),
        }[files.suffix]
        self.field.say_label(label)
        if self.place is not None:
            self._put(self.place)

    def offer(self, today: date) -> None:
        """Offer a place named after another day, unless the person named one."""
        offered = self._documents / place_name(today)
        if offered == self._offered:
            return
        if self.place == self._files.place(self._offered):
            self._put(self._files.place(offered))
        self._offered = offered

    def name(self, place: Path) -> None:
        """Name a place, as the person does in the field."""
        self._put(place)
        self.place_named.emit()

    def say(self, sentence: str, *, refused: bool = False, saved: bool = False) -> None:
        """Say how it stands; `saved` offers to open the folder."""
        self.state.setText(sentence)
        set_role(self.state, "refusal" if refused else "body")
        self.state.setVisible(bool(sentence))
        self.progress.hide()
        self.stop.hide()
        self.inside.hide()
        self.open.setVisible(saved)
        for each in (self.field, self.choose, self.print, self.save):
            each.setEnabled(True)

    def show_working(self, said: str) -> None:
        """Say what is being done; nothing else can be done with the place until it is."""
        self.say(said)
        self.field.clear_refusal()
        self.progress.setRange(0, 0)
        self.progress.show()
        self.stop.show()
        for each in (self.field, self.choose, self.print, self.save):
            each.setEnabled(False)

    def show_progress(self, done: int, steps: int) -> None:
        """Say how many steps of how many are done."""
        self.progress.setRange(0, steps)
        self.progress.setValue(done)

    def refuse(self, refused: Refused) -> None:
        """Say at the place what is wrong with it."""
        self.say("")
        self.field.refuse(refused.sentence)

    def show_found(self, found: PlaceFound) -> None:
        """Say what is at the place, and offer a new folder in the one that is named."""
        self.field.say_hint(found.words)
        self.inside.setVisible(found.has_room)

    def ask(self) -> None:
        """Let the person choose a place in the system's dialog."""
        files = self._files
        start = self.place or self._documents
        dialog = QFileDialog(self, tr("Where the export goes"), str(start.parent))
        if files.suffix:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(files.suffix.removeprefix("."))
            dialog.selectFile(start.name)
        else:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._take)
        dialog.open()

    def _put(self, place: Path) -> None:
        self.path.setText(str(place))
        self.path.setToolTip(str(place))
        self.field.clear_refusal()

    def _take(self, chosen: str) -> None:
        self.name(self._files.place(Path(chosen)))

    def _tell_named(self) -> None:
        place = self.place
        if place is not None:
            self.name(place)

    def _connect(self) -> None:
        self.choose.clicked.connect(self.ask)
        self.path.editingFinished.connect(self._tell_named)
        self.path.returnPressed.connect(self.save_asked)
        for each, signal in (
            (self.save, self.save_asked),
            (self.print, self.print_asked),
            (self.stop, self.stop_asked),
            (self.open, self.open_asked),
            (self.inside, self.inside_asked),
        ):
            each.clicked.connect(signal)

    def _arrange(self) -> None:
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("How far it is"))
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * STEP)
        for each in (self.choose, self.print, self.save):
            buttons.addWidget(each)
        beside = QVBoxLayout()
        beside.setSpacing(STEP)
        # As high as the label of the field, so that its line and the buttons stand level.
        beside.addWidget(words(" ", "small"))
        beside.addLayout(buttons)
        beside.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.field, 1)
        row.addLayout(beside)
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addWidget(self.state, _ALL)
        below.addWidget(self.progress, _ALL)
        # Keeps the buttons at the right where nothing is said.
        below.addStretch(1)
        for each in (self.stop, self.inside, self.open):
            below.addWidget(each)
        self.body.addLayout(row)
        self.body.addLayout(below)
