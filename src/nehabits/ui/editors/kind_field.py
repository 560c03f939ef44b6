"""A field for an activity or a kind of practice: a few letters find it; own ones are allowed."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from nehabits.domain.activity import Activity
from nehabits.domain.practice_kind import PracticeKind
from nehabits.domain.wording import tr
from nehabits.ui.widgets.field import Field

Kind = Activity | PracticeKind


class KindField(Field):
    """Names of a catalogue, found by any word or other name of theirs.

    Signals:
        kind_chosen: the key that is typed now; an own kind is its own key.
    """

    kind_chosen = Signal(object)

    def __init__(
        self,
        label: str,
        kinds: Sequence[Kind],
        text: str = "",
        own: Iterable[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        self.line = QLineEdit(text)
        super().__init__(label, self.line, parent=parent)
        self._kinds = kinds
        self._own = tuple(own)
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.line.setCompleter(self._completer)
        self.line.textEdited.connect(self._typed)
        self.line.textChanged.connect(self._tell)
        self.line.setPlaceholderText(tr("Type a few letters"))

    def key(self) -> str:
        """Return the key of what is typed; an own kind is its own key."""
        typed = self.line.text().strip()
        low = typed.lower()
        found = next((kind.key for kind in self._kinds if low in kind.spoken), None)
        return typed if found is None else found

    def complete(self) -> None:
        """Take the first name that fits what is typed so far, if it is not a name itself."""
        typed = self.line.text().strip()
        if typed and self.key() == typed:
            names = self.found(typed)
            if names and any(word.startswith(typed.lower()) for word in names[0].lower().split()):
                self.line.setText(names[0])

    def found(self, typed: str) -> list[str]:
        """Return the names that fit: those that begin with it first, then other words and names."""
        low = typed.strip().lower()
        ranked = []
        for place, kind in enumerate(self._kinds):
            rank = min((_rank(word, low) for word in kind.spoken), default=9)
            if rank < 9:
                ranked.append((rank, place, kind.name))
        own = [name for name in self._own if _rank(name.lower(), low) < 9]
        return [*own, *(name for _, _, name in sorted(ranked))]

    def _typed(self, typed: str) -> None:
        self.clear_refusal()
        self._names.setStringList(self.found(typed)[:8])

    def _tell(self) -> None:
        self.kind_chosen.emit(self.key())


def _rank(spoken: str, typed: str) -> int:
    if spoken.startswith(typed):
        return 0
    if any(word.startswith(typed) for word in spoken.split()):
        return 1
    return 9
