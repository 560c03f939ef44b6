"""A card of Today as a widget: it paints a DayCard."""

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
        chosen: the deed of the chip that was clicked.
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
        self._chips = Chips(self)
        self._week = WeekTrack(card.pillar, looks, self)
        self._bars = MiniBars(card.pillar, looks, self)
        self._fill()
        self._chips.chosen.connect(self.chosen)
        self.show_card(card)

    @property
    def rows(self) -> list[EntryRow]:
        """The rows of the entries."""
        return self._entries.rows

    def show_card(self, card: DayCard) -> None:
        """Show another day's card of the same area."""
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

    def focus_entry(self, place: int) -> None:
        """Put the keyboard on a row, or on Add where there is none."""
        if self.rows:
            self.rows[max(0, min(place, len(self.rows) - 1))].setFocus()
        else:
            self.focus_add()

    def focus_add(self) -> None:
        """Put the keyboard on Add."""
        add = self.findChild(QPushButton)
        if add is not None:
            add.setFocus()

    def focused_entry(self) -> int | None:
        """Return which row has the keyboard, or None."""
        return next((n for n, row in enumerate(self.rows) if row.hasFocus()), None)

    def holds_focus(self) -> bool:
        """Say whether the keyboard is on something in the card."""
        return any(button.hasFocus() for button in self.findChildren(QPushButton))

    def _fill(self) -> None:
        figure = QHBoxLayout()
        figure.setSpacing(STEP + 2)
        figure.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignBottom)
        figure.addWidget(self._figure_words, 1, Qt.AlignmentFlag.AlignBottom)
        # A box layout knows no common baseline of a large and a small text.
        self._figure.ensurePolished()
        deeper = self._figure.fontMetrics().descent() - self.fontMetrics().descent()
        self._figure_words.setContentsMargins(0, 0, 0, max(0, deeper))
        figure.addStrut(self._figure.sizeHint().height())
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
