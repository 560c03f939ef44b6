"""An entry as a row of its card: click or Enter changes it, Delete removes it."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from nehabits.domain.meal import Meal
from nehabits.domain.wording import tr
from nehabits.ui.looks import Looks
from nehabits.ui.theme import STEP
from nehabits.ui.today.day_card import EntryLine, LogToday

_DELETING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MARGIN = 3


class EntryRow(QPushButton):
    """One entry: time, what, and something more at the right; what is too long is shortened.

    Its words are painted: labels would be laid out anew at each day that is turned to.

    Signals:
        edit_asked, delete_asked: the entry.
        again_asked: the deed that logs it once more.
    """

    edit_asked = Signal(object)
    delete_asked = Signal(object)
    again_asked = Signal(object)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._line: EntryLine | None = None
        self._times: tuple[str, ...] = ()
        self.setProperty("kind", "row")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._ask)

    @property
    def line(self) -> EntryLine:
        """The entry that is shown; LookupError before one is."""
        if self._line is None:
            raise LookupError("This row shows no entry yet.")
        return self._line

    @property
    def again(self) -> LogToday | None:
        """The deed that logs the entry once more; None where that is not offered."""
        entry = self.line.entry
        return LogToday((entry,)) if isinstance(entry, Meal) else None

    def show_line(self, line: EntryLine, times: tuple[str, ...]) -> None:
        """Show an entry; `times` are those of all rows, that stand in one column."""
        self._line, self._times = line, times
        self.setProperty("wording_place", "data" if isinstance(line.entry, Meal) else None)
        self.setAccessibleDescription(
            tr("Enter changes it, Delete removes it, Ctrl+D logs it again today.")
            if self.again
            else tr("Enter changes it, Delete removes it.")
        )
        self.setAccessibleName(line.name)
        self.setToolTip(line.name)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a line of text with some air."""
        return QSize(120, self.fontMetrics().height() + 2 * STEP + 3)

    def minimumSizeHint(self) -> QSize:
        """Ask for no less."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the time, as much of the text as there is room for, and what stands aside."""
        super().paintEvent(event)
        if self._line is None:
            return
        painter, metrics, theme = QPainter(self), self.fontMetrics(), self._looks.theme
        widest = max(map(metrics.horizontalAdvance, self._times), default=0)
        room = self.rect().adjusted(_MARGIN, 0, -_MARGIN, 0)
        left = room.left() + widest + 3 * STEP
        right = room.right() - metrics.horizontalAdvance(self._line.aside)
        width = right - left - (3 * STEP if self._line.aside else 0)
        text = metrics.elidedText(self._line.text, Qt.TextElideMode.ElideRight, width)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(theme.muted))
        times = QRect(room.left(), room.top(), widest, room.height())
        painter.drawText(times, middle | Qt.AlignmentFlag.AlignRight, self._line.time)
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, self._line.aside)
        painter.setPen(QColor(theme.ink))
        painter.drawText(QRect(left, room.top(), width, room.height()), middle, text)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the entry."""
        self.offer().popup(event.globalPos())

    def offer(self) -> QMenu:
        """Return a menu of what can be done with the entry."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Change")).triggered.connect(self._ask)
        if self.again is not None:
            menu.addAction(tr("Log again today")).triggered.connect(self._ask_again)
        menu.addAction(tr("Delete")).triggered.connect(self._ask_delete)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change on Enter, remove on Delete."""
        if event.key() in _PRESSING:
            self._ask()
        elif event.key() in _DELETING:
            self._ask_delete()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self.edit_asked.emit(self.line.entry)

    def _ask_again(self) -> None:
        self.again_asked.emit(self.again)

    def _ask_delete(self) -> None:
        self.delete_asked.emit(self.line.entry)
