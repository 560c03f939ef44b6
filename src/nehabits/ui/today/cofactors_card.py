"""The cofactors on Today: 7-day means as bars, the reference as a line on them."""

from itertools import zip_longest

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr
from nehabits.ui.looks import Looks
from nehabits.ui.theme import STEP
from nehabits.ui.today.cofactor_lines import CofactorLine, CofactorLines
from nehabits.ui.widgets.card import Card
from nehabits.ui.widgets.share_track import ShareTrack
from nehabits.ui.widgets.words import words


class CofactorsCard(Card):
    """A name, an amount and a track for each nutrient; more on hover. Without any it is hidden."""

    def __init__(self, lines: CofactorLines, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(tr("Cofactors"), parent=parent)
        self._looks = looks
        self._subtitle = words("", "small", wrap=True)
        self.body.addWidget(self._subtitle)
        self._list = QVBoxLayout()
        self._list.setSpacing(STEP - 1)
        self._rows: list[_NutrientRow] = []
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self.show_lines(lines)

    def show_lines(self, lines: CofactorLines) -> None:
        """Show another day's means."""
        self._subtitle.setText(lines.subtitle)
        while len(self._rows) < len(lines.lines):
            row = _NutrientRow(self._looks, self)
            self._list.addWidget(row)
            self._rows.append(row)
        for row, line in zip_longest(self._rows, lines.lines):
            row.setVisible(line is not None)
            if line is not None:
                row.show_line(line)
        self.setVisible(bool(lines.lines))


class _NutrientRow(QWidget):
    """A nutrient's name and amount over its track."""

    def __init__(self, looks: Looks, parent: QWidget) -> None:
        super().__init__(parent)
        self._name: QLabel = words()
        self._value: QLabel = words("", "muted")
        for label in (self._name, self._value):
            label.setProperty("text", "compact")
        self._track = ShareTrack(Pillar.MEALS, looks, self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(1)
        top = QHBoxLayout()
        top.addWidget(self._name, 1)
        top.addWidget(self._value)
        grid.addLayout(top, 0, 0)
        grid.addWidget(self._track, 1, 0)

    def show_line(self, line: CofactorLine) -> None:
        self._name.setText(line.name)
        self._value.setText(line.value)
        self._track.show_shares(line.shares)
        self.setToolTip(line.more)
        self.setAccessibleName(line.more)
