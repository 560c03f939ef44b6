"""A nutrient of what a meal brings: its name, the mean, the amount, and the bar."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from nehabits.domain.pillar import Pillar
from nehabits.ui.looks import Looks
from nehabits.ui.meal.brought import Brought
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.share_track import HIGH, ShareTrack
from nehabits.ui.widgets.short_label import ShortLabel
from nehabits.ui.widgets.words import words

_MOVING = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class BringsRow(QFrame):
    """Says more of itself while the pointer or the keyboard is on it.

    Signals:
        pointed: it is looked at.
        passed: it is looked at no more.
        moved: 1 for the next one, −1 for the one before.
    """

    pointed = Signal()
    passed = Signal()
    moved = Signal(int)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._name, self._amount = words(), words("", "strong")
        self._mean = _WholeLabel("", "small")
        self._track = ShareTrack(Pillar.MEALS, looks, self, height=HIGH)
        self.more = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP, 1, STEP, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(self._name)
        row.addWidget(self._mean, 1)
        row.addWidget(self._amount)
        column.addLayout(row)
        column.addWidget(self._track)

    def show_line(self, line: Brought) -> None:
        """Show what is brought of a nutrient."""
        self._name.setText(line.name)
        self._mean.setText(line.mean)
        self._amount.setText(line.text)
        self._track.show_shares(line.shares)
        self.more = line.more
        said = ", ".join(filter(None, [f"{line.name}: {line.text}", line.mean]))
        self.setAccessibleName(said)
        self.setAccessibleDescription(line.more)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next bar or the one before."""
        step = _MOVING.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be looked at."""
        super().focusInEvent(event)
        self.pointed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Be looked at no more."""
        super().focusOutEvent(event)
        self.passed.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Be looked at."""
        super().enterEvent(event)
        self.pointed.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Be looked at no more."""
        super().leaveEvent(event)
        self.passed.emit()


class _WholeLabel(ShortLabel):
    """Words that are left out where they do not fit: half of them would say something else."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.is_short:
            super().paintEvent(event)
