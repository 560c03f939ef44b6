"""How much of a food: number and portion in one field, the portions to choose from beside it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from nehabits.domain.food import Portion
from nehabits.domain.portion_words import unweighed
from nehabits.domain.wording import tr
from nehabits.ui.looks import Looks
from nehabits.ui.meal.typed_portion import offered_text
from nehabits.ui.widgets.buttons import IconButton
from nehabits.ui.widgets.field import mark_refused
from nehabits.ui.widgets.sampled import SampledLine

_SAMPLE = "1 ½ medium"


class AmountField(QWidget):
    """A field such as ½ cup, and a button that lists the portions.

    Signals:
        typed: another text stands in it.
        remove_asked: the food is not wanted.
        moved: 1 for the next row, −1 for the one before.
    """

    typed = Signal(str)
    remove_asked = Signal()
    moved = Signal(int)

    def __init__(
        self,
        name: str,
        portions: Sequence[Portion],
        looks: Looks,
        parent: QWidget | None = None,
        *,
        numbers: bool = True,
    ) -> None:
        super().__init__(parent)
        self._portions = portions
        self._numbers = numbers
        self.line = SampledLine(_SAMPLE, self)
        self.line.setAccessibleName(tr("Amount of {food}", food=name))
        self.line.setAccessibleDescription(
            tr("A number, a portion or grams, such as 2, ½ cup or 150 g")
        )
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self.typed)
        self.choice = IconButton(
            "arrow-down", tr("Portions of {food}", food=name), looks, "quiet", self
        )
        self.choice.clicked.connect(self.offer)
        self.setFocusProxy(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.line)
        row.addWidget(self.choice)

    def offer(self) -> QMenu:
        """List the portions below the field."""
        menu = QMenu(self)
        menu.setProperty("wording_place", "data")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for portion in self._portions:
            action = menu.addAction(offered_text(portion, grams=self._numbers))
            action.triggered.connect(partial(self._take, f"1 {unweighed(portion.description)}"))
        menu.addAction(tr("100 g")).triggered.connect(partial(self._take, "100 g"))
        menu.popup(self.line.mapToGlobal(QPoint(0, self.line.height())))
        return menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move between rows, list the portions, remove: keys a line of text has other uses for."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if removes(event):
            self.remove_asked.emit()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.offer()
            else:
                self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            return super().eventFilter(watched, event)
        return True

    def say_refused(self, *, refused: bool) -> None:
        """Mark the field where what is typed cannot be."""
        mark_refused(self.line, refused=refused)

    def _take(self, text: str) -> None:
        self.line.setText(text)
        self.line.setFocus()
        self.line.setSelection(0, len(text.partition(" ")[0]))
        self.typed.emit(text)


def removes(event: QKeyEvent) -> bool:
    """Say whether a key takes a food out of the meal."""
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return control and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
