"""The files that are written: the page to read, the tables, and what else is wanted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nehabits.domain.wording import tr
from nehabits.services.export import Formats
from nehabits.ui.export.export_choice import Files
from nehabits.ui.export.tick import Tick
from nehabits.ui.paper.page import Paper, usual_paper
from nehabits.ui.widgets.card import Card
from nehabits.ui.widgets.segmented import Segmented


class FilesCard(Card):
    """A tick a file; what belongs to the tables can be ticked only with them.

    Signals:
        changed: something else is chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Files"), parent=parent)
        self.report = Tick(tr("One page to read"), tr("PDF, then charts and a table a day"))
        papers = [(Paper.A4.value, tr("A4")), (Paper.LETTER.value, tr("Letter"))]
        self.paper = Segmented(tr("Paper"), papers)
        self.paper.choose(usual_paper().value)
        self.report.add(self.paper)
        self.tables = Tick(tr("Tables"), tr("CSV with a dictionary; can be imported again"))
        self.commas = Tick(
            tr("Decimal commas"), tr("1,5 and semicolons, as some spreadsheets want them")
        )
        self.workbook = Tick(tr("Workbook"), tr("XLSX, the same tables as sheets"))
        self.bundle = Tick(tr("FHIR R4 bundle"), tr("JSON, for other programs"))
        self.packed = Tick(tr("All in one zip"))
        for tick in (self.report, self.tables):
            tick.box.setChecked(True)
        for widget in (
            self.report,
            self.tables,
            self.commas,
            self.workbook,
            self.bundle,
            self.packed,
        ):
            self.body.addWidget(widget)
        for tick in (self.report, self.tables, *self._of_tables()):
            tick.box.toggled.connect(self._tell)
        self.paper.chosen.connect(self._tell)
        self._allow()

    def chosen(self) -> Files:
        """Return what is chosen."""
        tables = self.tables.box.isChecked()
        commas, workbook, bundle, packed = (
            tables and each.box.isChecked() for each in self._of_tables()
        )
        return Files(
            report=self.report.box.isChecked(),
            tables=tables,
            formats=Formats(decimal_comma=commas, workbook=workbook, fhir=bundle),
            as_zip=packed,
            paper=Paper(self.paper.value()),
        )

    def _of_tables(self) -> tuple[Tick, ...]:
        return self.commas, self.workbook, self.bundle, self.packed

    def _tell(self) -> None:
        self._allow()
        self.changed.emit()

    def _allow(self) -> None:
        """Let the last file that is left not be taken away: an export has one at least."""
        report, tables = self.report.box, self.tables.box
        report.setEnabled(tables.isChecked())
        tables.setEnabled(report.isChecked())
        self.paper.setEnabled(report.isChecked())
        for tick in self._of_tables():
            tick.setEnabled(tables.isChecked())
