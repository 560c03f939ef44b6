"""What a meal brings, as a list with a track for each nutrient."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr
from nehabits.ui.editors.meal_draft import Brought
from nehabits.ui.looks import Looks
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.share_track import ShareTrack
from nehabits.ui.widgets.words import words


class BringsList(QWidget):
    """Dark: this meal; light: other meals of the day; line: reference for a day."""

    def __init__(
        self, lines: Sequence[Brought], looks: Looks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 2 * STEP, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(words(tr("What this meal brings"), "card-title"))
        legend = tr("Dark: this meal. Light: other meals of this day. Line: reference for a day.")
        column.addWidget(words(legend, "small", wrap=True))
        self._rows = [_BringsRow(looks, self) for _ in lines]
        for row in self._rows:
            column.addWidget(row)
        self._unknown = words("", "small", wrap=True)
        self._unknown.setProperty("wording_place", "data")
        column.addWidget(self._unknown)
        source = tr("Values: USDA National Nutrient Database for Standard Reference, release 28.")
        column.addWidget(words(source, "small", wrap=True))
        column.addStretch(1)
        self.show_lines(lines, "")

    def show_lines(self, lines: Sequence[Brought], unknown: str) -> None:
        """Show what a meal brings, and which foods lack values."""
        for row, line in zip(self._rows, lines, strict=True):
            row.show_line(line)
        self._unknown.setText(unknown)
        self._unknown.setVisible(bool(unknown))


class _BringsRow(QWidget):
    """A nutrient's name and amount over its track."""

    def __init__(self, looks: Looks, parent: QWidget) -> None:
        super().__init__(parent)
        self._name, self._amount = words(), words("", "strong")
        self._track = ShareTrack(Pillar.MEALS, looks, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        row = QHBoxLayout()
        row.addWidget(self._name, 1)
        row.addWidget(self._amount)
        column.addLayout(row)
        column.addWidget(self._track)

    def show_line(self, line: Brought) -> None:
        self._name.setText(line.name)
        self._amount.setText(line.text)
        self._track.show_shares(line.now, line.low, line.high, line.before)
        said = f"{line.name}: {line.text}"
        self.setToolTip("\n".join(filter(None, [said, line.more])))
        self.setAccessibleName(said)
        self.setAccessibleDescription(line.more)
