"""A few fields in place, with Save and Cancel and answers at the fields."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.ui.tab_order import follow_reading
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.field import Field, point_out
from nehabits.ui.widgets.flow_layout import FlowLayout
from nehabits.ui.widgets.segmented import Segmented
from nehabits.ui.widgets.text_line import TextLine
from nehabits.ui.widgets.words import words

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Form(QWidget):
    """Fields in rows; Enter saves, Escape leaves.

    A subclass adds what it asks for to `body` and `fields`, returns it from `value`, and calls
    `settle` when the fields stand as they do at first. `title` tells it from other forms;
    `own_words`: it has words of the person in it.

    Signals:
        save_asked: what is typed.
        left: the person wants to leave; what was typed stays in the fields.
    """

    save_asked = Signal(object)
    left = Signal()

    def __init__(
        self, title: str, save: str, parent: QWidget | None = None, *, own_words: bool = False
    ) -> None:
        super().__init__(parent)
        self.title = title
        self.own_words = own_words
        self.fields: dict[str, Field] = {}
        self.setAccessibleName(title)
        self._first_state: tuple[object, ...] = ()
        self._saving: object = None
        self._general = words("", "refusal", wrap=True)
        self._general.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(2 * STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, STEP, 0, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(self.body)
        column.addWidget(self._general)
        column.addLayout(self._deeds(save))

    def value(self) -> object:
        """Return what is typed. Raises Refused at a field."""
        raise NotImplementedError

    def save(self) -> None:
        """Ask once for what is typed to be kept, or say at its field why it cannot be."""
        try:
            typed = self.value()
        except Refused as refused:
            self.refuse(refused)
        else:
            if typed != self._saving:
                self._saving = typed
                self.save_asked.emit(typed)

    def let_try_again(self) -> None:
        """Let what was being kept be kept again: it was not."""
        self._saving = None

    def refuse(self, refused: Refused) -> None:
        """Say a refusal at its field; nothing that was typed is lost."""
        self.let_try_again()
        point_out(self.fields, refused, self._general)

    def settle(self) -> None:
        """Remember how the fields stand: anything else is typed by the person."""
        follow_reading(self)
        self._first_state = self._state()

    def is_touched(self) -> bool:
        """Say whether something was typed or chosen."""
        return self._state() != self._first_state

    def add_line(self, name: str, label: str, text: str = "", hint: str = "") -> Field:
        """Make a field for a line of text, and know it by the name refusals use."""
        line = TextLine(text)
        field = self.fields[name] = Field(label, line, hint, self)
        line.textEdited.connect(field.clear_refusal)
        return field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save on Enter, leave on Escape; Enter on a button presses it."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif isinstance(focused, QPushButton) and not focused.isCheckable():
            focused.click()
        else:
            self.save()

    def _state(self) -> tuple[object, ...]:
        return (
            *(line.text() for line in self.findChildren(QLineEdit)),
            *(box.isChecked() for box in self.findChildren(QCheckBox)),
            *(box.currentIndex() for box in self.findChildren(QComboBox)),
            *(choice.value() for choice in self.findChildren(Segmented)),
        )

    def _deeds(self, save: str) -> FlowLayout:
        row = FlowLayout()
        keep = button(save, "primary", parent=self)
        keep.setToolTip(tr("Save (Enter)"))
        keep.clicked.connect(self.save)
        name = tr("{what}: {deed}", what=self.title, deed=tr("Cancel"))
        cancel = button(tr("Cancel"), "plain", name, self)
        cancel.setToolTip(tr("Leave (Esc)"))
        if self.own_words:
            cancel.setProperty("wording_place", "data")
        cancel.clicked.connect(self.left)
        row.addWidget(keep)
        row.addWidget(cancel)
        return row


def typed_text(field: Field) -> str:
    """Return what is typed in a field for a line of text."""
    return field.editor.text() if isinstance(field.editor, QLineEdit) else ""
