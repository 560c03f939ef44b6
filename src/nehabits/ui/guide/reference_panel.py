"""The references that can stand beside a recommendation, to choose from, each with its source."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from nehabits.domain.wording import tr
from nehabits.ui.guide.reference_groups import NONE_CHOSEN, ReferenceGroup, ReferenceOption
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.card import rule
from nehabits.ui.widgets.words import words

_INDENT = 6 * STEP


class ReferencePanel(QWidget):
    """A choice a reference: what it says, how sure it is, for whom, and where it is published.

    Signals:
        chosen: the key of the option the person chose, NONE_CHOSEN for none.
        left: the person is done with it.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, group: ReferenceGroup, of: str, parent: QWidget | None = None) -> None:
        """`of`: what the reference stands beside, for screen readers."""
        super().__init__(parent)
        self.setAccessibleName(tr("References for {name}", name=of))
        self._buttons = QButtonGroup(self)
        self._options: list[_OptionView] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, STEP, 0, 0)
        column.setSpacing(3 * STEP)
        column.addWidget(rule(self))
        for place, option in enumerate(group.options):
            view = _OptionView(option, of, self)
            self._options.append(view)
            self._buttons.addButton(view.radio, place)
            column.addWidget(view)
        self._none = QRadioButton(tr("No reference"), self)
        self._none.setAccessibleName(tr("No reference, {name}", name=of))
        self._buttons.addButton(self._none, len(group.options))
        column.addWidget(self._none, 0, Qt.AlignmentFlag.AlignLeft)
        self._keys = [*(option.key for option in group.options), NONE_CHOSEN]
        self._buttons.idClicked.connect(self._tell)
        self.show_group(group)

    def show_group(self, group: ReferenceGroup) -> None:
        """Show what is chosen now, and what each says for the person now."""
        for view, option in zip(self._options, group.options, strict=True):
            view.show_option(option)
        chosen = None if group.chosen is None else self._keys.index(group.chosen)
        # Of an exclusive group one button stays down, and none may be.
        self._buttons.setExclusive(False)
        for place, each in enumerate(self._radios()):
            each.setChecked(place == chosen)
        self._buttons.setExclusive(True)

    def take_keyboard(self) -> None:
        """Put the keyboard on the choice in force, or on the first one."""
        radio = self._buttons.checkedButton() or self._buttons.button(0)
        radio.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be done with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _radios(self) -> list[QAbstractButton]:
        return [self._buttons.button(place) for place in range(len(self._keys))]

    def _tell(self, place: int) -> None:
        self.chosen.emit(self._keys[place])


class _OptionView(QWidget):
    """A reference with its radio button."""

    def __init__(self, option: ReferenceOption, of: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.radio = QRadioButton(option.name, self)
        self.radio.setAccessibleName(tr("{reference}, {name}", reference=option.name, name=of))
        self._words = words("", "body" if option.lines else "strong", wrap=True)
        self._kind = words("", "muted", wrap=True)
        self._more = words("", "muted", wrap=True)
        self._citation = _quoted(words("", "small", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP // 2)
        column.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignLeft)
        below = QVBoxLayout()
        below.setContentsMargins(_INDENT, 0, 0, 0)
        below.setSpacing(STEP // 2)
        for label in (self._words, self._kind, self._more, self._citation):
            below.addWidget(label)
        column.addLayout(below)

    def show_option(self, option: ReferenceOption) -> None:
        """Show what it says for the person now."""
        said = option.words or "\n".join(option.lines)
        for label, text in (
            (self._words, said),
            (self._kind, option.kind),
            (self._more, option.more),
            (self._citation, "\n".join(option.citations)),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self.radio.setAccessibleDescription(
            " · ".join(filter(None, (said, option.kind, option.more)))
        )


def _quoted(label: QLabel) -> QLabel:
    label.setProperty("wording_place", "source")
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
