"""A field for a time of day; around a clock change it asks which UTC offset is meant."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nehabits.domain.moment import offset_text
from nehabits.domain.wording import tr
from nehabits.ui.tab_order import follow_reading
from nehabits.ui.widgets.chips import Chips
from nehabits.ui.widgets.field import Field
from nehabits.ui.widgets.text_line import TextLine


class TimeField(Field):
    """A time as a person writes it: 2310, 23:10, 11 pm.

    Signals:
        changed: another time is typed, or an offset was chosen.
        offset_chosen: an offset was chosen.
    """

    changed = Signal()
    offset_chosen = Signal()

    def __init__(
        self, label: str, text: str = "", hint: str = "", parent: QWidget | None = None
    ) -> None:
        self.line = TextLine(text)
        super().__init__(label, self.line, hint, parent)
        self.offset: timedelta | None = None
        self._chips = Chips(self)
        self._chips.hide()
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.addWidget(self._chips)
        self._chips.chosen.connect(self._choose)
        self.line.textEdited.connect(self._typed)

    def offer(self, offsets: Sequence[timedelta]) -> None:
        """Offer the offsets a wall time can have."""
        chips = [
            (offset, offset_text(offset), tr("Offset {offset}", offset=offset_text(offset)))
            for offset in offsets
        ]
        self._chips.show_chips(chips)
        follow_reading(self)

    def _choose(self, offset: timedelta) -> None:
        self.offset = offset
        self.clear_refusal()
        self._chips.hide()
        self.changed.emit()
        self.offset_chosen.emit()

    def _typed(self) -> None:
        self.offset = None
        self._chips.hide()
        self.clear_refusal()
        self.changed.emit()
