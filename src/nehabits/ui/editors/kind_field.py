"""A field for an activity or a kind of practice: a few letters find it; own ones are allowed."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from nehabits.domain.activity import Activity
from nehabits.domain.entry_words import kind_name
from nehabits.domain.practice_kind import PracticeKind
from nehabits.domain.wording import tr
from nehabits.ui.widgets.field import Field
from nehabits.ui.widgets.text_line import TextLine

Kind = Activity | PracticeKind

_SHOWN = 2
_NONE = 9
_MOVING = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class KindField(Field):
    """Names of a catalogue, found by the beginning of any of their words or other names.

    What fits stands below while one types; leaving the field takes the first, the arrow keys
    take another. What fits nothing is an own kind.

    Signals:
        kind_chosen: the key that would be taken now; an own kind is its own key.
    """

    kind_chosen = Signal(object)

    def __init__(
        self,
        label: str,
        kinds: Sequence[Kind],
        kept: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._kinds = list(kinds)
        self.line = TextLine(kind_name(self._kinds, kept))
        super().__init__(label, self.line, _listed(()), parent)
        self._offers: list[str] = []
        self._fitting: list[str] = []
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._typed)
        self.line.textChanged.connect(self._tell)

    def offer(self, own: Sequence[Kind], frequent: Sequence[str]) -> None:
        """Find the person's own kinds too; before anything is typed, offer the frequent ones."""
        known = {kind.key for kind in self._kinds}
        self._kinds += [kind for kind in own if kind.key not in known]
        self._offers = [kind_name(self._kinds, key) for key in frequent]
        self._typed(self.line.text())

    def key(self) -> str:
        """Return the key that would be taken now; an own kind is its own key."""
        typed = self.line.text().strip()
        return self._understood(typed) or self._understood(self._first(typed)) or typed

    def complete(self) -> None:
        """Take the first name that fits what is typed, unless it is understood as it is."""
        typed = self.line.text().strip()
        first = self._first(typed)
        if first and not self._understood(typed):
            self.line.setText(first)

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
        self._fitting = self.found(typed) if typed.strip() else self._offers
        shown = _listed(self._fitting)
        self.below.setText(shown)
        self.line.setAccessibleDescription(shown)

    def _take_next(self, step: int) -> None:
        name = self.line.text()
        place = self._fitting.index(name) if name in self._fitting else min(-step, 0)
        self.line.setText(self._fitting[(place + step) % len(self._fitting)])

    def _first(self, typed: str) -> str:
        return next(iter(self.found(typed)), "")

    def _understood(self, typed: str) -> str:
        low = typed.lower()
        return next((kind.key for kind in self._kinds if low in kind.spoken), "")

    def _tell(self) -> None:
        self.kind_chosen.emit(self.key())


def _listed(names: Sequence[str]) -> str:
    return " · ".join(names[:_SHOWN]) or tr("A few letters are enough")


def _rank(spoken: str, typed: str) -> int:
    if spoken.startswith(typed):
        return 0
    if any(word.startswith(typed) for word in spoken.split()):
        return 1
    return _NONE
