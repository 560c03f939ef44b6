"""The entries of a card as rows with hairlines between them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from nehabits.ui.looks import Looks
from nehabits.ui.today.day_card import EntryLine
from nehabits.ui.today.entry_row import EntryRow
from nehabits.ui.widgets.card import rule


class EntryRows(QWidget):
    """Rows that are kept and given other entries: making them anew would be felt at each day.

    Signals:
        edit_asked, delete_asked: an entry.
        again_asked: the deed that logs one once more.
    """

    edit_asked = Signal(object)
    delete_asked = Signal(object)
    again_asked = Signal(object)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._made: list[tuple[EntryRow, QFrame]] = []
        self._shown = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        # The tab key finds those to come after this one: their page is put in order only once.
        self._made.append(self._new())

    @property
    def rows(self) -> list[EntryRow]:
        """The rows that show an entry."""
        return [row for row, _ in self._made[: self._shown]]

    def show_lines(self, lines: Sequence[EntryLine]) -> None:
        """Show these entries in place of the ones before."""
        while len(self._made) < len(lines):
            self._made.append(self._new())
        self._shown = len(lines)
        times = tuple(line.time for line in lines)
        for place, (row, hairline) in enumerate(self._made):
            if place < len(lines):
                row.show_line(lines[place], times)
            row.setVisible(place < len(lines))
            hairline.setVisible(0 < place < len(lines))
        self.setVisible(bool(lines))

    def _new(self) -> tuple[EntryRow, QFrame]:
        hairline, row = rule(self), EntryRow(self._looks, self)
        row.edit_asked.connect(self.edit_asked)
        row.delete_asked.connect(self.delete_asked)
        row.again_asked.connect(self.again_asked)
        self._column.addWidget(hairline)
        self._column.addWidget(row)
        if self._made:
            self.setTabOrder(self._made[-1][0], row)
        return row, hairline
