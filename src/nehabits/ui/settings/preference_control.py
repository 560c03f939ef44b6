"""What changes a preference, made from its kind."""

from datetime import time
from typing import Any

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from nehabits.domain.clock_text import read_clock
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.preference import Choice, Hiding, Option, Preference, TimeOfDay, YesNo
from nehabits.ui.settings.typed_line import TypedLine
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.choice_box import ChoiceBox
from nehabits.ui.widgets.flow_layout import FlowLayout
from nehabits.ui.widgets.segmented import Segmented

_SIDE_BY_SIDE = 3
"""So many choices stand side by side; more are a list that opens."""


class Control(QWidget):
    """Shows a preference's value and tells another one.

    `names_itself`: it says what it is; `is_wide`: it stands below its name.

    Signals:
        chosen: the value the person wants.
        refused: why what was typed is no value (a sentence), "" when it is being mended.
    """

    chosen = Signal(object)
    refused = Signal(str)
    names_itself = False
    is_wide = False

    def show_value(self, value: Any) -> None:
        """Show a value without telling."""
        raise NotImplementedError

    def hold(self, inside: QWidget) -> None:
        """Take in the widget it is made of."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inside)
        self.setFocusProxy(inside)


def control_of(preference: Preference[Any], parent: QWidget) -> Control:
    """Return what changes a preference; TypeError for a kind that has no control."""
    match preference.kind:
        case Choice(options):
            return ChoiceControl(preference, options, parent)
        case Hiding(options):
            return ShownControl(preference, options, parent)
        case YesNo():
            return YesNoControl(preference, parent)
        case TimeOfDay():
            return TimeControl(preference, parent)
        case _:
            raise TypeError(f"{preference.key} is of a kind that the Settings page cannot show.")


class ChoiceControl(Control):
    """A few choices side by side, or a list of them."""

    def __init__(
        self, preference: Preference[Any], options: tuple[Option[Any], ...], parent: QWidget
    ) -> None:
        super().__init__(parent)
        choices = [(option.value, tr(option.words)) for option in options]
        few = len(choices) <= _SIDE_BY_SIDE
        self._choices = (Segmented if few else ChoiceBox)(tr(preference.label), choices, self)
        self._choices.chosen.connect(self.chosen)
        self.hold(self._choices)

    def show_value(self, value: Any) -> None:
        """Put a value in force."""
        self._choices.choose(value)


class YesNoControl(Control):
    """A box to tick."""

    names_itself = True

    def __init__(self, preference: Preference[Any], parent: QWidget) -> None:
        super().__init__(parent)
        self._box = QCheckBox(tr(preference.label), self)
        self._box.setAccessibleName(tr(preference.label))
        self._box.setAccessibleDescription(tr(preference.words))
        self._box.toggled.connect(self._tell)
        self.hold(self._box)

    def show_value(self, value: Any) -> None:
        """Tick it or not."""
        with QSignalBlocker(self._box):
            self._box.setChecked(value)

    def _tell(self) -> None:
        self.chosen.emit(self._box.isChecked())


class TimeControl(Control):
    """A time as a person writes it."""

    def __init__(self, preference: Preference[Any], parent: QWidget) -> None:
        super().__init__(parent)
        self._preference = preference
        self._line = TypedLine(tr(preference.label), 8, self)
        self._line.typed.connect(self._read)
        self._line.textChanged.connect(self._mend)
        self.hold(self._line)

    def show_value(self, value: time) -> None:
        """Show a time, unless another one is being typed."""
        self._line.show_text(self._preference.kind.said(value))

    def _read(self, text: str) -> None:
        try:
            value = read_clock(text, self._preference.key)
        except Refused as refused:
            self.refused.emit(refused.sentence)
        else:
            self._line.take()
            self.chosen.emit(value)

    def _mend(self) -> None:
        self.refused.emit("")


class ShownControl(Control):
    """A box for each key of a list, ticked where it is shown."""

    is_wide = True

    def __init__(
        self, preference: Preference[Any], options: tuple[Option[str], ...], parent: QWidget
    ) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._boxes: dict[str, _Box] = {}
        flow = FlowLayout(self, STEP)
        for option in options:
            text = tr(option.words)
            box = _Box(text, self._boxes, self)
            box.setAccessibleName(f"{tr(preference.label)}: {text}")
            box.toggled.connect(self._tell)
            self._boxes[option.value] = box
            flow.addWidget(box)

    def show_value(self, value: frozenset[str]) -> None:
        """Tick what is not hidden."""
        for key, box in self._boxes.items():
            with QSignalBlocker(box):
                box.setChecked(key not in value)

    def _tell(self) -> None:
        self.chosen.emit(frozenset(key for key, box in self._boxes.items() if not box.isChecked()))


class _Box(QCheckBox):
    """A box as wide as the widest of its list, so that they stand in columns."""

    def __init__(self, text: str, others: dict[str, "_Box"], parent: QWidget) -> None:
        super().__init__(text, parent)
        self._others = others

    def sizeHint(self) -> QSize:
        widest = max((box.own_width() for box in self._others.values()), default=0)
        return QSize(widest, super().sizeHint().height())

    def own_width(self) -> int:
        return super().sizeHint().width() + 2 * STEP
