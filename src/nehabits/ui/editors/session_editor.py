"""What the editors of exercise and practice share: a kind, minutes, and what is usual of it."""

import dataclasses
from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QLineEdit, QWidget

from nehabits.domain.exercise import Exercise
from nehabits.domain.own_name import own_name
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.domain.usual import most_frequent
from nehabits.domain.wording import tr
from nehabits.ui.editors.counts_as_choice import CountsAsChoice
from nehabits.ui.editors.fold import Fold
from nehabits.ui.editors.intensity_choice import IntensityChoice
from nehabits.ui.editors.kind_field import Kind, KindField
from nehabits.ui.editors.timed_editor import TimedEditor
from nehabits.ui.editors.typed_times import DayPage

Session = TypeVar("Session", Exercise, Practice)

_FOLDED = frozenset({"tension_before", "tension_after", "note"})
_OFFERED = 3


class SessionEditor(TimedEditor, Generic[Session]):
    """An editor of minutes of a kind of thing.

    Taking a kind fills in what this person did of it last, or else what it usually is; what they
    typed or chose themselves stays.
    """

    def __init__(
        self,
        title: str,
        pillar: Pillar,
        page: DayPage,
        kept: Session | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, pillar, page, kept.start if kept else None, parent)
        self._kept: Session | None = kept
        self.kept_id = kept.id if kept else None
        self._latest: dict[str, Session] = {}
        self._by_hand: set[QWidget] = set()
        minutes = str(kept.minutes) if kept else ""
        self.minutes = self.add_field("minutes", tr("Minutes"), text=minutes)
        self.counts_as = CountsAsChoice(self)
        self.intensity = IntensityChoice(self)
        self.counts_as.chosen.connect(self.keep_choice)
        self.intensity.chosen.connect(self.keep_choice)

    def find_kinds(self, name: str, label: str, kinds: Sequence[Kind], kept: str) -> KindField:
        """Return the field that finds these kinds."""
        field = self._kind_field = KindField(label, kinds, kept, self)
        field.kind_chosen.connect(self._take)
        self.fields[name] = field
        self._kind_name = name
        self.setFocusProxy(field)
        return field

    def kind_key(self) -> str:
        """Return the key of the kind that is typed; an own one is a name. Raises Refused."""
        self._kind_field.complete()
        key = self._kind_field.key()
        is_kept = self._kept is not None and key == self.key_of(self._kept)
        return key if is_kept else own_name(key, self._kind_name)

    def offer(self, recent: Sequence[Session]) -> None:
        """Know what this person did lately, in time: their own kinds, and what is usual."""
        keys = [self.key_of(session) for session in recent]
        self._latest = dict(zip(keys, recent, strict=True))
        own = [self.own_kind(session) for session in self._latest.values()]
        self._kind_field.offer(own, most_frequent(keys, _OFFERED))
        if self.is_touched():
            self._take(self._kind_field.key())

    def key_of(self, session: Session) -> str:
        """Return the key of a session's kind."""
        raise NotImplementedError

    def own_kind(self, session: Session) -> Kind:
        """Return a session's kind as one the person made up."""
        raise NotImplementedError

    def take_usual(self, key: str, last: Session | None) -> None:
        """Fill in what is usual of a kind; `last` is how this person did it last."""
        raise NotImplementedError

    def is_free(self, choice: QWidget) -> bool:
        """Say whether a choice may still be filled in: it is not the person's own."""
        return self._kept is None and choice not in self._by_hand

    def keep_choice(self) -> None:
        """Know the choice that was made as the person's own."""
        sender = self.sender()
        if isinstance(sender, QWidget):
            self._by_hand.add(sender)

    def fold(self, text: str) -> Fold:
        """Return the fold for the rest, at the end of the form."""
        self._fold = Fold(text, self)
        self.form.addWidget(self._fold)
        return self._fold

    def reveal(self, field: str) -> None:
        """Unfold the rest if the field is there."""
        if field in _FOLDED:
            self._fold.unfold()

    def in_place_of_kept(self, made: Session) -> Session:
        """Return what was made with the identity of what was kept before."""
        kept = self._kept
        if kept is None:
            return made
        return dataclasses.replace(
            made,
            id=kept.id,
            day=kept.day,
            created=kept.created,
            source=kept.source,
            source_id=kept.source_id,
        )

    def _take(self, key: str) -> None:
        last, line = self._latest.get(key), self.minutes.editor
        if self._kept is None and isinstance(line, QLineEdit) and not line.isModified():
            line.setText(str(last.minutes) if last else "")
        self.take_usual(key, last)
