"""The palette over the window: a line to type in, and what is found below it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget
from shiboken6 import isValid

from nehabits.domain.wording import tr
from nehabits.ui.looks import Looks
from nehabits.ui.palette.command import Answer, Command
from nehabits.ui.palette.command_row import COMMAND, CommandRow
from nehabits.ui.theme import PAGE_MARGIN, STEP
from nehabits.ui.widgets.card import Card
from nehabits.ui.widgets.words import words

_LETTERS_ACROSS = 64
_MOST_ROWS = 10
_VEIL = 170
"""How far (of 255) the ground covers the page below."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_STAYS = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
)


class PaletteLine(QLineEdit):
    """A line that has every key to itself: none of them is a key of the window meanwhile.

    Signals:
        left: the keyboard went elsewhere in the window.
    """

    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Claim every key before it is a shortcut."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take no letter that is meant for a menu."""
        is_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if is_alt and event.text().isascii() and event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell when the keyboard is gone, unless it is but lent."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.left.emit()


class Panel(QWidget):
    """Covers a window while it is open; the keyboard stays in its line.

    Signals:
        chosen: the Command the person chose; the panel has closed by then.
    """

    chosen = Signal(object)

    def __init__(self, looks: Looks, window: QWidget) -> None:
        super().__init__(window)
        self.setAccessibleName(tr("Commands"))
        self._looks = looks
        self._answer: Callable[[str], Answer] = _nothing
        self._before: QWidget | None = None
        self.card = Card(parent=self)
        self.line = PaletteLine(self.card)
        self.line.setAccessibleName(tr("Commands"))
        self.line.setPlaceholderText(tr("A page, a day or an action, such as 3 march"))
        self.sentence = words("", "muted", wrap=True)
        self.found = QListWidget(self.card)
        self._arrange()
        self.line.textChanged.connect(self.search)
        self.line.left.connect(self.leave)
        self.found.currentItemChanged.connect(self._say_current)
        self.found.itemClicked.connect(self._choose)
        looks.changed.connect(self._place)
        window.installEventFilter(self)
        self.hide()

    def open(self, answer: Callable[[str], Answer]) -> None:
        """Show the panel, its line empty; `answer` finds what is typed."""
        if self.isHidden():
            self._before = self.window().focusWidget()
        self._answer = answer
        self.line.clear()
        self.show()
        self.raise_()
        self.search()
        self.line.setFocus()

    def renew(self, answer: Callable[[str], Answer]) -> None:
        """Find from now on what another `answer` knows."""
        self._answer = answer
        self.search()

    def search(self) -> None:
        """Show what is found for what is typed."""
        self._show(self._answer(self.line.text()))

    def leave(self) -> None:
        """Close, and give the keyboard back to where it was."""
        if self.isHidden():
            return
        before, self._before = self._before, None
        # Given back first: Qt passes the keyboard of what is hidden to whatever comes next.
        self.line.blockSignals(True)  # noqa: FBT003 - Qt's own
        if self.line.hasFocus():
            if before is not None and isValid(before) and before.isVisible():
                before.setFocus()
            else:
                self.line.clearFocus()
        self.line.blockSignals(False)  # noqa: FBT003 - Qt's own
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, choose, or leave; no other key goes on to the window."""
        key = event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in _ENTER:
            self._choose(self.found.currentItem())
        elif key == Qt.Key.Key_Escape or (control and key == Qt.Key.Key_K):
            self.leave()
        elif key in _STEPS:
            self._move(_STEPS[Qt.Key(key)])
        elif key in _PAGES:
            self._move(_PAGES[Qt.Key(key)] * max(1, self._rows_shown() - 1))
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Walk through the list by tab key: there is nothing else to reach."""
        self._move(1 if forward else -1)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave by a click beside the card."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.leave()
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Keep the page below still."""
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the page below step back."""
        veil = QColor(self._looks.theme.ground)
        veil.setAlpha(_VEIL)
        QPainter(self).fillRect(event.rect(), veil)

    def _arrange(self) -> None:
        self.found.setAccessibleName(tr("Found"))
        self.found.setItemDelegate(CommandRow(self._looks, self.found))
        self.found.setProperty("plain", "true")
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setMouseTracking(True)
        self.found.setUniformItemSizes(True)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sentence.setContentsMargins(3 * STEP, STEP, 3 * STEP, STEP)
        self.card.body.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        self.card.body.setSpacing(STEP)
        for each in (self.line, self.sentence, self.found):
            self.card.body.addWidget(each)

    def _show(self, answer: Answer) -> None:
        self.found.clear()
        for command in answer.commands:
            item = QListWidgetItem(command.text, self.found)
            item.setData(COMMAND, command)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, command.spoken)
        self.sentence.setText(answer.sentence)
        self.sentence.setVisible(bool(answer.sentence))
        self.found.setVisible(bool(answer.commands))
        self.found.setCurrentRow(0 if answer.commands else -1)
        self._say_current()
        self._place()

    def _place(self) -> None:
        """Be as wide as the words and as high as the list, as far as the window has room."""
        window = self.window()
        if self.isHidden():
            return
        self.setGeometry(window.rect())
        metrics = self.line.fontMetrics()
        width = min(_LETTERS_ACROSS * metrics.averageCharWidth(), self.width() - 2 * PAGE_MARGIN)
        self.line.setMinimumHeight(metrics.height() + 6 * STEP)
        top = max(PAGE_MARGIN, self.height() // 8)
        self.found.setFixedHeight(self._list_height(width, self.height() - top - PAGE_MARGIN))
        body = self.card.body
        body.activate()
        height = body.totalHeightForWidth(width) if body.hasHeightForWidth() else 0
        height = max(height, body.totalMinimumSize().height())
        self.card.setGeometry((self.width() - width) // 2, top, width, height)

    def _list_height(self, width: int, room: int) -> int:
        """Return the height of as many whole rows as there is room for."""
        taken = self.line.minimumHeight() + 6 * STEP
        if not self.sentence.isHidden():
            taken += self.sentence.heightForWidth(width - 4 * STEP) + STEP
        row = max(1, self.found.sizeHintForRow(0))
        rows = min(self.found.count(), _MOST_ROWS, max(1, (room - taken) // row))
        return rows * row + 2 * self.found.frameWidth()

    def _rows_shown(self) -> int:
        return self.found.viewport().height() // max(1, self.found.sizeHintForRow(0))

    def _move(self, by: int) -> None:
        last = self.found.count() - 1
        self.found.setCurrentRow(max(0, min(last, self.found.currentRow() + by)))

    def _say_current(self) -> None:
        """Have a screen reader say what Enter would do, or why it would do nothing."""
        command = self._command(self.found.currentItem())
        spoken = command.spoken if command is not None else ""
        self.line.setAccessibleDescription(" ".join(filter(None, (self.sentence.text(), spoken))))

    def _choose(self, item: QListWidgetItem | None) -> None:
        command = self._command(item)
        if command is not None:
            self.leave()
            self.chosen.emit(command)

    def _command(self, item: QListWidgetItem | None) -> Command | None:
        held = item.data(COMMAND) if item is not None else None
        return held if isinstance(held, Command) else None


def _nothing(_text: str) -> Answer:
    return Answer()
