"""A row of five numbers, 1 to 5, one of which can be chosen."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from nehabits.domain.wording import tr
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.words import words

_HIGHEST = 5
_CLEARING = (Qt.Key.Key_0, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ScoreRow(QWidget):
    """A label and the numbers 1 to 5; one tab stop.

    The number keys choose; 0, Delete, or the chosen number again leave it empty.

    Signals:
        chosen: the number the person chose, or None when emptied (not told for `set_value`).
        keyed: a number key was used, also for the number that stood there.
    """

    chosen = Signal(object)
    keyed = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: int | None = None
        self.setAccessibleName(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(words(label))
        row.addStretch(1)
        self._buttons = [self._button(label, score) for score in range(1, _HIGHEST + 1)]
        for button in self._buttons:
            row.addWidget(button)
        self._show()

    def value(self) -> int | None:
        """Return the chosen number, or None."""
        return self._value

    def set_value(self, value: int | None) -> None:
        """Show a number, or none, without telling."""
        self._value = value
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by number key, empty by 0 or Delete, move by arrow keys."""
        text, key = event.text(), event.key()
        if text.isdigit() and 1 <= int(text) <= _HIGHEST:
            self._take(int(text))
            self._buttons[int(text) - 1].setFocus()
            self.keyed.emit()
        elif key in _CLEARING:
            self._take(None)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._move(1 if key == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def _button(self, label: str, score: int) -> QPushButton:
        name = tr("{label}: {score} of 5", label=label, score=score)
        button = _ScoreButton(score, name, self)
        button.clicked.connect(self._click)
        return button

    def _click(self) -> None:
        score = self._buttons.index(self.sender()) + 1  # type: ignore[arg-type]
        self._take(None if score == self._value else score)

    def _take(self, value: int | None) -> None:
        changed = value != self._value
        self._value = value
        self._show()
        if changed:
            self.chosen.emit(value)

    def _move(self, step: int) -> None:
        focused = self.focusWidget()
        place = self._buttons.index(focused) if focused in self._buttons else 0
        self._buttons[max(0, min(_HIGHEST - 1, place + step))].setFocus()

    def _show(self) -> None:
        for score, button in enumerate(self._buttons, start=1):
            button.setChecked(score == self._value)
            reached_by_tab = score == (self._value or 1)
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if reached_by_tab else Qt.FocusPolicy.ClickFocus
            )
        self.setFocusProxy(self._buttons[(self._value or 1) - 1])


class _ScoreButton(QPushButton):
    """One number; its arrow keys are the row's."""

    def __init__(self, score: int, name: str, parent: QWidget) -> None:
        super().__init__(str(score), parent)
        self.setProperty("score", "true")
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for a square around the number."""
        side = self.fontMetrics().height() + 2 * STEP - 2
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Ask for no less."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave all but the pressing keys to the row."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, *_CLEARING):
            event.ignore()
        else:
            super().keyPressEvent(event)
