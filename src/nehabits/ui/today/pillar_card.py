"""A card of Today as a widget: it paints a DayCard."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from nehabits.domain.wording import tr
from nehabits.ui.looks import Looks
from nehabits.ui.theme import STEP
from nehabits.ui.today.day_card import DayCard
from nehabits.ui.today.entry_row import EntryRow
from nehabits.ui.today.entry_rows import EntryRows
from nehabits.ui.today.mini_bars import MiniBars
from nehabits.ui.today.week_track import WeekTrack
from nehabits.ui.widgets.card import Card, rule
from nehabits.ui.widgets.chips import Chips
from nehabits.ui.widgets.short_label import ShortLabel
from nehabits.ui.widgets.words import words


class PillarCard(Card):
    """The figure, the reference, the entries, chips and the last days of an area.

    Signals:
        chosen: the deed of the chip that was clicked, or of an entry that is wanted once more.
        edit_asked, delete_asked: an entry.
    """

    chosen = Signal(object)
    edit_asked = Signal(object)
    delete_asked = Signal(object)

    def __init__(self, card: DayCard, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(card.title, card.pillar, card.add_name, parent)
        self.pillar = card.pillar
        self._figure = words("", "figure")
        self._figure_words = ShortLabel("", "muted")
        self._reference = words("", "muted", wrap=True)
        self._remark = words("", "muted", wrap=True)
        self._entries = EntryRows(looks, self)
        self._entries.edit_asked.connect(self.edit_asked)
        self._entries.delete_asked.connect(self.delete_asked)
        self._entries.again_asked.connect(self.chosen)
        self._chips = Chips(self)
        self._week = WeekTrack(card.pillar, looks, self)
        self._bars = MiniBars(card.pillar, looks, self)
        self._fill()
        looks.changed.connect(self._level)
        self._level()
        self._chips.chosen.connect(self.chosen)
        self.show_card(card)

    @property
    def rows(self) -> list[EntryRow]:
        """The rows of the entries."""
        return self._entries.rows

    def show_card(self, card: DayCard) -> None:
        """Show another day's card of the same area; the keyboard stays where it was in it."""
        held = next((each for each in self.findChildren(QPushButton) if each.hasFocus()), None)
        place = self.rows.index(held) if held in self.rows else None
        kept = self.rows[place].line.entry.id if place is not None else None
        self._show(card)
        if place is not None:
            self.focus_entry(kept, place)
        elif held is not None and held.isHidden():
            self.focus_add()

    def focus_entry(self, entry_id: UUID | None, place: int | None = None) -> None:
        """Put the keyboard on an entry's row; without one on the row at a place, or on Add."""
        row = next((each for each in self.rows if each.line.entry.id == entry_id), None)
        if row is None and place is not None and self.rows:
            row = self.rows[min(place, len(self.rows) - 1)]
        if row is None:
            self.focus_add()
        else:
            row.setFocus()

    def focus_add(self) -> None:
        """Put the keyboard on Add."""
        add = self.findChild(QPushButton)
        if add is not None:
            add.setFocus()

    def _show(self, card: DayCard) -> None:
        self._figure.setText(card.figure)
        self._figure.setVisible(bool(card.figure))
        self._figure_words.setText(card.figure_words)
        self._reference.setText(card.reference)
        self._reference.setToolTip(card.source)
        self._reference.setAccessibleDescription(card.source)
        self._reference.setVisible(bool(card.reference))
        self._remark.setText("" if card.lines else card.remark)
        self._remark.setVisible(not card.lines)
        self._entries.show_lines(card.lines)
        self._chips.show_chips([(chip.deed, chip.text, chip.name) for chip in card.chips])
        figure = f"{card.figure} {card.figure_words}".strip()
        name = ", ".join(filter(None, [figure, card.reference]))
        self._week.show_week(card.week_bar, name)
        self._bars.show_bars(card.bars, tr("{area}, the last 14 days", area=card.title))

    def _level(self) -> None:
        """Put the figure and its words on one line: a box layout knows no common baseline."""
        self._figure.ensurePolished()
        deeper = self._figure.fontMetrics().descent() - self.fontMetrics().descent()
        self._figure_words.setContentsMargins(0, 0, 0, max(0, deeper))
        # The row stays as high where there is no figure.
        self._figure_words.setMinimumHeight(self._figure.fontMetrics().height())

    def _fill(self) -> None:
        figure = QHBoxLayout()
        figure.setSpacing(STEP + 2)
        figure.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignBottom)
        figure.addWidget(self._figure_words, 1, Qt.AlignmentFlag.AlignBottom)
        self._figure_words.setAlignment(Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(figure)
        self.body.addWidget(self._reference)
        self.body.addSpacing(STEP)
        self.body.addWidget(rule(self))
        self.body.addWidget(self._entries)
        self.body.addWidget(self._remark)
        self.body.addSpacing(STEP)
        self.body.addWidget(self._chips)
        self.body.addStretch(1)
        self.body.addSpacing(2 * STEP)
        self.body.addWidget(self._week)
        self.body.addWidget(self._bars, 8)
