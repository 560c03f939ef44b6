"""A setting: its name, what changes it, and a sentence that explains it."""

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from nehabits.ui.theme import STEP
from nehabits.ui.widgets.head_row import HeadRow, side
from nehabits.ui.widgets.words import words


class SettingRow(QWidget):
    """The name at the left and the control at the right or below; under both the sentence.

    Without a name the control says itself what it is. What is refused is said at the row.
    """

    def __init__(
        self,
        name: str,
        control: QWidget,
        sentence: str = "",
        parent: QWidget | None = None,
        *,
        below: bool = False,
    ) -> None:
        super().__init__(parent)
        self.control = control
        self._sentence = words("", "small", wrap=True)
        self._refusal = words("", "refusal", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, STEP, 0, STEP)
        column.setSpacing(STEP - 2)
        if name and not below:
            column.addWidget(HeadRow(_named(name, control), side(control)))
        else:
            if name:
                column.addLayout(_named(name, control))
            column.addWidget(control)
        column.addWidget(self._sentence)
        column.addWidget(self._refusal)
        self.setFocusProxy(control)
        self.explain(sentence)
        self.clear()

    @property
    def refusal(self) -> str:
        """Why what was chosen or typed is not kept; "" if it is."""
        return self._refusal.text()

    def explain(self, sentence: str) -> None:
        """Say another sentence below."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self.control.setAccessibleDescription(sentence)

    def clear(self) -> None:
        """Take back why it was not kept."""
        self.refuse("")

    def refuse(self, sentence: str) -> None:
        """Say why it is not kept; "" takes that back."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))
        self.control.setAccessibleDescription(sentence or self._sentence.text())


def _named(name: str, control: QWidget) -> QBoxLayout:
    label = words(name)
    label.setBuddy(control)
    return side(label)
