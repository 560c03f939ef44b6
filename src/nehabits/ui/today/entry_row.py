"""An entry as a row of its card: click or Enter changes it, Delete removes it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from nehabits.domain.meal import Meal
from nehabits.domain.wording import tr
from nehabits.ui.theme import STEP
from nehabits.ui.today.day_card import EntryLine
from nehabits.ui.widgets.words import words

_DELETING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EntryRow(QPushButton):
    """One entry: time, what, and something more at the right; what is too long is shortened.

    Signals:
        edit_asked, delete_asked: the entry.
    """

    edit_asked = Signal(object)
    delete_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: EntryLine | None = None
        self.setProperty("kind", "row")
        self.setAutoDefault(False)
        self.setAccessibleDescription(tr("Enter changes it, Delete removes it."))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._time = words("", "muted")
        self._text = words()
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._aside = words("", "muted")
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(3, 0, 3, 0)
        row.setSpacing(3 * STEP)
        row.addWidget(self._time)
        row.addWidget(self._text, 1)
        row.addWidget(self._aside)
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._ask)

    @property
    def line(self) -> EntryLine:
        """The entry that is shown; LookupError before one is."""
        if self._line is None:
            raise LookupError("This row shows no entry yet.")
        return self._line

    def show_line(self, line: EntryLine, time_width: int) -> None:
        """Show an entry, its time in a column of a width in pixels."""
        self._line = line
        self.setProperty("wording_place", "data" if isinstance(line.entry, Meal) else None)
        self.setAccessibleName(line.name)
        self.setToolTip(line.name)
        self._time.setText(line.time)
        self._time.setFixedWidth(time_width)
        self._aside.setText(line.aside)
        self._shorten()

    def sizeHint(self) -> QSize:
        """Ask for a line of text with some air."""
        return QSize(120, self.fontMetrics().height() + 2 * STEP + 3)

    def minimumSizeHint(self) -> QSize:
        """Ask for no less."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the text to the room there is."""
        super().resizeEvent(event)
        self._shorten()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change on Enter, remove on Delete."""
        if event.key() in _PRESSING:
            self._ask()
        elif event.key() in _DELETING:
            self.delete_asked.emit(self.line.entry)
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self.edit_asked.emit(self.line.entry)

    def _shorten(self) -> None:
        self._row.activate()
        room = self._text.width()
        mode = Qt.TextElideMode.ElideRight
        self._text.setText(self._text.fontMetrics().elidedText(self.line.text, mode, room))
