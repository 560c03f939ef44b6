"""The quick bar: what is typed is read as it is typed; Enter saves."""

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.quick_entry_examples import night_example
from nehabits.services.reading import Reading
from nehabits.services.services import Services
from nehabits.ui.looks import Looks
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.text_line import TextLine
from nehabits.ui.widgets.words import words
from nehabits.ui.worker import Worker

_LETTERS = 28
_SIGN = 18


class QuickBar(QWidget):
    """A line of text; at the right what it was understood as.

    Signals:
        save_asked: a Reading with entries.
    """

    save_asked = Signal(object)

    def __init__(
        self, services: Services, worker: Worker, looks: Looks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._worker = worker
        self._looks = looks
        self._day: date | None = None
        self._asked = 0
        self._saving = ""
        self._reading = Reading()
        self.line = TextLine(self)
        self.line.setAccessibleName(tr("Quick bar"))
        self._show_example()
        self.line.setToolTip(tr("Quick bar (Ctrl+L)"))
        self._sign = QLabel()
        self._understood = words("", "muted")
        self._hint = words(tr("Enter to save"), "muted")
        self._refusal = words("", "refusal", wrap=True)
        self._arrange()
        self._dress()
        self.line.textChanged.connect(self._read)
        looks.changed.connect(self._dress)
        worker.faulted.connect(self._let_try_again)

    def sizeHint(self) -> QSize:
        """Ask for room for a short entry, whatever is said beside it."""
        width = self.fontMetrics().averageCharWidth() * _LETTERS
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Ask for no less."""
        return QSize(self.sizeHint().width(), super().minimumSizeHint().height())

    def set_day(self, day: date | None) -> None:
        """Read what is typed on a day; None means today, now."""
        self._show_example()
        if day != self._day:
            self._day = day
            self._read()

    def begin(self) -> None:
        """Put the keyboard on the line; what stands in it is typed over."""
        self.line.setFocus()
        self.line.selectAll()

    def clear(self) -> None:
        """Empty the bar: what was in it is kept in the journal; newer words stay."""
        if self.line.text() == self._saving:
            # Unlike clear(), this forgets the typing: Ctrl+Z now takes back the entry instead.
            self.line.setText("")
        self._saving = ""

    def say(self, sentence: str) -> None:
        """Say below the bar why what is typed cannot be kept."""
        self._saving = ""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence)

    def refuse(self, refused: Refused) -> None:
        """Say why the journal does not keep what is typed."""
        self.say(refused.sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save on Enter, empty on Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._save()
        elif event.key() == Qt.Key.Key_Escape and self.line.text():
            self.line.clear()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the words to the room there is."""
        super().resizeEvent(event)
        self._show_words()

    def _arrange(self) -> None:
        self._understood.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for inner in (self._sign, self._understood, self._hint):
            inner.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hint.hide()
        inside = QHBoxLayout(self.line)
        inside.setContentsMargins(2 * STEP, 0, 3 * STEP, 0)
        inside.addWidget(self._sign)
        inside.addStretch(1)
        inside.setSpacing(3 * STEP)
        inside.addWidget(self._understood)
        inside.addWidget(self._hint)
        self._refusal.setContentsMargins(3 * STEP, 0, 3 * STEP, 0)
        self._refusal.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.line)
        column.addWidget(self._refusal)

    def _read(self) -> None:
        self._asked += 1
        asked, text, day = self._asked, self.line.text(), self._day
        self._refusal.hide()
        self._refusal.setText("")
        if not text.strip():
            self._show(asked, Reading())
            return
        # The grammar is made in the worker's thread when the first letter is typed.
        services = self._services
        self._worker.ask(
            self,
            lambda: services.quick_entry.preview(text, day),
            lambda found: self._show(asked, found),
        )

    def _show(self, asked: int, reading: Reading) -> None:
        if asked != self._asked or reading == self._reading:
            return
        self._reading = reading
        self._show_words()

    def _save(self) -> None:
        """Have what is typed now saved, once; what is typed meanwhile stays."""
        text, day, services = self.line.text(), self._day, self._services
        if not text.strip() or text == self._saving:
            return
        self._saving = text
        self._worker.ask(self, lambda: services.quick_entry.preview(text, day), self._hand_on)

    def _let_try_again(self) -> None:
        self._saving = ""

    def _hand_on(self, reading: Reading) -> None:
        if reading.entries:
            self.save_asked.emit(reading)
        else:
            self.say(reading.missing)

    def _show_words(self) -> None:
        reading = self._reading
        said = reading.words or reading.missing
        self._understood.setProperty("pillar", reading.pillar.value if reading.pillar else "")
        self._understood.setProperty("role", "strong" if reading.entries else "muted")
        self._understood.style().unpolish(self._understood)
        self._understood.style().polish(self._understood)
        self.line.setToolTip(said or tr("Quick bar (Ctrl+L)"))
        metrics = self._understood.fontMetrics()
        hint = metrics.horizontalAdvance(self._hint.text()) + 3 * STEP if reading.entries else 0
        before = self._looks.grown(_SIGN)
        whole = self.line.width() - before - 12 * STEP
        typed = self._typed_width()
        if typed + metrics.horizontalAdvance(said) + hint > whole:
            hint = 0  # what was understood says more
        room = max((whole - hint) // 2, whole - hint - typed)
        shown = metrics.elidedText(said, Qt.TextElideMode.ElideRight, room)
        self._understood.setText(shown)
        self._hint.setVisible(bool(hint))
        width = metrics.horizontalAdvance(shown) + hint
        self.line.setTextMargins(before, STEP, width + 4 * STEP if shown else 0, STEP)

    def _typed_width(self) -> int:
        return self.line.fontMetrics().horizontalAdvance(self.line.text())

    def _show_example(self) -> None:
        """Show how a night is typed on the clock that is now in use."""
        self.line.setPlaceholderText(tr("Type what you did: {example}", example=night_example()))

    def _dress(self) -> None:
        side = self._looks.grown(_SIGN)
        icon = self._looks.icons.icon("plus", self._looks.theme.muted, side=side)
        self._sign.setPixmap(icon.pixmap(QSize(side, side), self.devicePixelRatioF()))
        self._show_words()
