"""A labelled field with a place for one sentence about what was typed into it."""

from collections.abc import Mapping

from PySide6.QtWidgets import QAbstractSpinBox, QDateTimeEdit, QLabel, QVBoxLayout, QWidget

from nehabits.domain.refusal import Refused
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.words import words

_ROOM_BEFORE_TEXT = 8


class Field(QWidget):
    """A label above an editor, a hint or a refusal below it."""

    def __init__(
        self, label: str, editor: QWidget, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._hint = hint
        editor.setAccessibleName(label)
        editor.setAccessibleDescription(hint)
        if isinstance(editor, QAbstractSpinBox):
            _make_room(editor)
        self.label: QLabel = words(label, "small")
        self.label.setBuddy(editor)
        self.below: QLabel = words(hint, "small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.label)
        column.addWidget(editor)
        column.addWidget(self.below)
        # Shown before it is in here, it would be a window of its own for a moment.
        self.below.setVisible(bool(hint))
        self.setFocusProxy(editor)

    def say_label(self, label: str) -> None:
        """Call the field something else."""
        self.label.setText(label)
        self.editor.setAccessibleName(label)

    def say_hint(self, hint: str) -> None:
        """Say another hint, unless a refusal stands there."""
        self._hint = hint
        if not self.refusal:
            self.clear_refusal()

    def refuse(self, sentence: str) -> None:
        """Say below the editor what is wrong, mark it, and put the cursor into it."""
        self._say(sentence, refused=True)
        self.editor.setFocus()

    def clear_refusal(self) -> None:
        """Take the sentence away again."""
        self._say(self._hint, refused=False)

    @property
    def refusal(self) -> str:
        """The sentence shown now, empty if there is none."""
        return self.below.text() if self.editor.property("refused") == "true" else ""

    def _say(self, text: str, *, refused: bool) -> None:
        self.below.setText(text)
        self.below.setVisible(bool(text))
        self.below.setProperty("role", "refusal" if refused else "small")
        self.editor.setAccessibleDescription(text)
        _restyle(self.below)
        mark_refused(self.editor, refused=refused)


def mark_refused(editor: QWidget, *, refused: bool) -> None:
    """Mark what is typed into, where what is typed cannot be."""
    editor.setProperty("refused", "true" if refused else "false")
    _restyle(editor)


def point_out(fields: Mapping[str, Field], refused: Refused, general: QLabel) -> None:
    """Say a refusal at the field it names, or in the general label when it names none here."""
    for field in fields.values():
        field.clear_refusal()
    named = fields.get(refused.field)
    general.setText("" if named else refused.sentence)
    general.setVisible(named is None)
    if named:
        named.refuse(refused.sentence)


def _make_room(editor: QAbstractSpinBox) -> None:
    """Keep a spin box's text off its border: Qt's style sheets give it no padding at the left."""
    if not (isinstance(editor, QDateTimeEdit) and editor.calendarPopup()):
        editor.lineEdit().setTextMargins(_ROOM_BEFORE_TEXT, 0, _ROOM_BEFORE_TEXT, 0)


def _restyle(widget: QWidget) -> None:
    widget.style().unpolish(widget)
    widget.style().polish(widget)
