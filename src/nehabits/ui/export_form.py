"""The fields of an export: period, areas, notes and folder."""

from datetime import date

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.export import Days, area_name
from nehabits.ui.export_choice import (
    ALL,
    OWN,
    ExportChoice,
    folder_name,
    period_choices,
    period_until,
)
from nehabits.ui.theme import GAP, STEP
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.date_edit import DateEdit
from nehabits.ui.widgets.field import Field, point_out
from nehabits.ui.widgets.flow_layout import FlowLayout
from nehabits.ui.widgets.segmented import Segmented
from nehabits.ui.widgets.words import words


class ExportForm(QWidget):
    """What is exported and where to.

    Signals:
        changed: something else is chosen.
        folder_chosen: a folder was picked in the system's dialog.
    """

    changed = Signal()
    folder_chosen = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._everything: Days | None = None
        self.period = Segmented(tr("Period"), period_choices())
        self.first, self.last = DateEdit(today), DateEdit(today)
        self.areas = {pillar: QCheckBox(area_name(pillar)) for pillar in Pillar}
        self.notes = QCheckBox(tr("Notes"))
        self.folder = QLineEdit(_offered_folder(today))
        self.general = words(wrap=True)
        self.general.hide()
        self.fields = {
            "first": Field(tr("First day"), self.first),
            "last": Field(tr("Last day"), self.last),
            "areas": Field(tr("Areas"), self._areas_row()),
            "folder": Field(tr("Folder, a new or an empty one"), self.folder),
        }
        self._arrange()
        self.period.chosen.connect(self._take_period)
        for edit in (self.first, self.last):
            edit.dateChanged.connect(self._tell)
        self._take_period(self.period.value())

    def choice(self) -> ExportChoice:
        """Return what is chosen."""
        first: date | None = self.first.day()
        last: date | None = self.last.day()
        if self.period.value() == ALL and self._everything is None:
            first = last = None
        areas = frozenset(pillar for pillar, box in self.areas.items() if box.isChecked())
        return ExportChoice(first, last, areas, self.notes.isChecked())

    def choose_period(self, first: date, last: date) -> None:
        """Choose the days from one to another."""
        self.period.choose(OWN)
        self._take_period(OWN)
        self.first.show_day(first)
        self.last.show_day(last)

    def show_everything(self, days: Days | None) -> None:
        """Take over the days the journal has, for the choice of all."""
        self._everything = days
        self._take_period(self.period.value())

    def point_out(self, refused: Refused) -> None:
        """Say a refusal where it belongs."""
        point_out(self.fields, refused, self.general)

    def clear_refusals(self) -> None:
        """Take back what was refused."""
        self.general.hide()
        for field in self.fields.values():
            field.clear_refusal()

    def choose_folder(self) -> None:
        """Let the person choose among the folders there are."""
        dialog = QFileDialog(self, tr("Choose a folder"), self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.folder_chosen.emit)
        dialog.open()

    def _take_period(self, key: str) -> None:
        own = key == OWN
        for edit in (self.first, self.last):
            edit.setEnabled(own)
        days = self._everything if key == ALL else None if own else period_until(key, self._today)
        if days is not None:
            for edit, day in zip((self.first, self.last), days, strict=True):
                edit.show_day(day)
        self._tell()

    def _tell(self) -> None:
        self.clear_refusals()
        self.changed.emit()

    def _areas_row(self) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row, 2 * STEP)
        for box in self.areas.values():
            box.setAccessibleName(tr("Area: {name}", name=box.text()))
            box.setChecked(True)
            box.toggled.connect(self._tell)
            flow.addWidget(box)
        row.setFocusProxy(self.areas[Pillar.SLEEP])
        return row

    def _arrange(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(GAP)
        for name in ("first", "last"):
            days.addWidget(self.fields[name], 1)
        self.notes.setAccessibleName(tr("Notes"))
        self.notes.setAccessibleDescription(_notes_hint())
        self.notes.toggled.connect(self._tell)
        self.folder.textChanged.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.period)
        column.addLayout(days)
        column.addWidget(self.fields["areas"])
        column.addWidget(self.notes)
        column.addWidget(words(_notes_hint(), "small", wrap=True))
        column.addLayout(self._folder_row())
        column.addWidget(self.general)

    def _folder_row(self) -> QHBoxLayout:
        choose = button(tr("Choose…"), name=tr("Choose a folder"))
        choose.clicked.connect(self.choose_folder)
        beside = QVBoxLayout()
        beside.setSpacing(STEP)
        # As high as the label of the field, so that button and field stand in one line.
        beside.addWidget(words(" ", "small"))
        beside.addWidget(choose)
        beside.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.fields["folder"], 1)
        row.addLayout(beside)
        return row


def _notes_hint() -> str:
    return tr("Left out unless you choose them: they are your own words.")


def _offered_folder(today: date) -> str:
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return f"{QStandardPaths.writableLocation(documents)}/{folder_name(today)}"
