"""The nutrients of a food, a row each: in 100 g and in a portion, beside the reference."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr
from nehabits.ui.foods.card_facts import KEYS
from nehabits.ui.foods.nutrient_lines import NutrientLine
from nehabits.ui.looks import Looks
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.card import rule
from nehabits.ui.widgets.fitting import Fitting
from nehabits.ui.widgets.sampled import SampledLabel
from nehabits.ui.widgets.share_track import ShareTrack
from nehabits.ui.widgets.shares import Shares
from nehabits.ui.widgets.words import words

_TRACK_FROM = 34
"""Lines of text in width from which there is room for a track."""


class NutrientTable(Fitting):
    """Rows for the nutrients of the diary; what they say comes from NutrientLines."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = _Row(looks, self)
        self._head.show_head()
        self._rows = [_Row(looks, self) for _ in KEYS]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self._head)
        for row in self._rows:
            column.addWidget(rule())
            column.addWidget(row)
        self.fit()

    def show_lines(self, lines: Sequence[NutrientLine]) -> None:
        """Show the nutrients of a food."""
        for row, line in zip(self._rows, lines, strict=True):
            row.show_line(line)

    def fit(self) -> None:
        """Show tracks where there is room."""
        wide = self.width() >= _TRACK_FROM * self.fontMetrics().height()
        for row in (self._head, *self._rows):
            row.give_track_room(given=wide)


class _Row(QWidget):
    """A nutrient with its reference below it, the track, and both amounts."""

    def __init__(self, looks: Looks, parent: QWidget) -> None:
        super().__init__(parent)
        sample = tr("not measured") + " " * 2
        self._name, self._below = words("", wrap=True), words("", "small", wrap=True)
        self._hundred, self._portion = SampledLabel(sample, "muted"), SampledLabel(sample)
        self._note = words("", "small", wrap=True)
        self._room = QWidget(self)
        self._track = ShareTrack(Pillar.MEALS, looks, self._room)
        in_room = QVBoxLayout(self._room)
        in_room.setContentsMargins(2 * STEP, 0, 2 * STEP, 0)
        in_room.addWidget(self._track)
        kept = self._track.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._track.setSizePolicy(kept)
        named = QHBoxLayout()
        named.addWidget(self._name, 1)
        named.addWidget(self._room, 1)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addLayout(named)
        said.addWidget(self._below)
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addLayout(said, 1)
        row.addWidget(self._hundred)
        row.addWidget(self._portion)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._note)

    def show_head(self) -> None:
        """Say above the columns what they are."""
        self._name.setText(tr("Nutrient"))
        self._hundred.setText(tr("in 100 g"))
        self._portion.setText(tr("in the portion"))
        for label in (self._name, self._hundred, self._portion):
            label.setProperty("role", "muted")
        self._below.hide()
        self._note.hide()
        self._track.hide()

    def show_line(self, line: NutrientLine) -> None:
        """Show a nutrient of a food."""
        self._name.setText(line.name)
        self._below.setText(line.reference)
        self._below.setVisible(bool(line.reference))
        self._hundred.setText(line.in_100_g)
        self._portion.setText(line.in_portion)
        self._note.setText(line.note)
        self._note.setVisible(bool(line.note))
        self._track.setVisible(line.shares is not None)
        self._track.show_shares(line.shares or Shares())
        self.setAccessibleName(
            tr(
                "{name}: {hundred} in 100 g, {portion} in the portion",
                name=line.name,
                hundred=line.in_100_g,
                portion=line.in_portion,
            )
        )
        self.setAccessibleDescription(" ".join(filter(None, (line.reference, line.note))))

    def give_track_room(self, *, given: bool) -> None:
        """Keep a column for the track, or leave its room to the words."""
        self._room.setVisible(given)
