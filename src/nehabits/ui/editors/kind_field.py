"""A field for an activity or a kind of practice: a few letters find it; own ones are allowed."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from nehabits.domain.activity import Activity
from nehabits.domain.practice_kind import PracticeKind
from nehabits.domain.wording import tr
from nehabits.ui.widgets.field import Field

Kind = Activity | PracticeKind

_SHOWN = 2
_NONE = 9
_MOVING = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class KindField(Field):
    """Names of a catalogue, found by the beginning of any of their words or other names.

    What fits stands below while one types; leaving the field takes the first, the arrow keys
    take another. What fits nothing is an own kind.

    Signals:
        kind_chosen: the key of what is typed now; an own kind is its own key.
    """

    kind_chosen = Signal(object)

    def __init__(
        self, label: str, kinds: Sequence[Kind], text: str = "", parent: QWidget | None = None
    ) -> None:
        self.line = QLineEdit(text)
        super().__init__(label, self.line, tr("A few letters are enough"), parent)
        self._kinds = kinds
        self._fitting: list[str] = []
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._typed)
        self.line.textChanged.connect(self._tell)

    def key(self) -> str:
        """Return the key of what is typed; an own kind is its own key."""
        typed = self.line.text().strip()
        low = typed.lower()
        found = next((kind.key for kind in self._kinds if low in kind.spoken), None)
        return typed if found is None else found

    def complete(self) -> None:
        """Take the first name that fits what is typed, unless it is understood as it is."""
        typed = self.line.text().strip()
        names = self.found(typed) if typed and self.key() == typed else []
        if names:
            self.line.setText(names[0])

    def found(self, typed: str) -> list[str]:
        """Return the names that fit, those that begin with it first."""
        low = typed.strip().lower()
        if not low:
            return []
        ranked = []
        for place, kind in enumerate(self._kinds):
            rank = min((_rank(word, low) for word in kind.spoken), default=_NONE)
            if rank < _NONE:
                ranked.append((rank, place, kind.name))
        return [name for _, _, name in sorted(ranked)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take another fitting name on an arrow key, the first one on leaving."""
        if watched is self.line:
            if event.type() == QEvent.Type.FocusOut:
                self.complete()
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                step = _MOVING.get(Qt.Key(event.key()))
                if step is not None and self._fitting:
                    self._take_next(step)
                    return True
        return super().eventFilter(watched, event)

    def _typed(self, typed: str) -> None:
        self.clear_refusal()
        self._fitting = self.found(typed)
        shown = " · ".join(self._fitting[:_SHOWN])
        self.below.setText(shown or tr("A few letters are enough"))
        self.line.setAccessibleDescription(shown)

    def _take_next(self, step: int) -> None:
        name = self.line.text()
        place = self._fitting.index(name) if name in self._fitting else min(-step, 0)
        self.line.setText(self._fitting[(place + step) % len(self._fitting)])

    def _tell(self) -> None:
        self.kind_chosen.emit(self.key())


def _rank(spoken: str, typed: str) -> int:
    if spoken.startswith(typed):
        return 0
    if any(word.startswith(typed) for word in spoken.split()):
        return 1
    return _NONE
