"""How the day feels, the person's own habits, and the note: each answer is saved at once."""

from collections.abc import Collection, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nehabits.domain.checkin import SCORES, TAGS, CheckIn
from nehabits.domain.entry_words import checkin_names
from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr
from nehabits.ui.theme import STEP
from nehabits.ui.today.habit_lines import HabitLine
from nehabits.ui.today.own_habits import OwnHabits
from nehabits.ui.today.tag_chips import TagChips
from nehabits.ui.widgets.card import Card
from nehabits.ui.widgets.note_field import NoteField
from nehabits.ui.widgets.score_row import ScoreRow
from nehabits.ui.widgets.words import words


class FeelingsCard(Card):
    """Five scores, tags, own habits and a note.

    Signals:
        answered: a field of the check-in and what it is now (None: nothing).
        habit_answered: a habit's slug and its value (None: nothing).
        rearranged: there are other tags or habits, so the tab key has another way to go.
    """

    answered = Signal(object, object)
    habit_answered = Signal(object, object)
    rearranged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("How today feels"), parent=parent)
        self.refusal = words("", "refusal", wrap=True)
        self.refusal.hide()
        self._scores: dict[str, ScoreRow] = {}
        for field, name in checkin_names().items():
            row = ScoreRow(name, self)
            row.chosen.connect(partial(self.answered.emit, field))
            row.keyed.connect(self._go_on)
            self._scores[field] = row
            self.body.addWidget(row)
        self._tags = TagChips(self)
        self._tags.chosen.connect(partial(self.answered.emit, "tags"))
        self._tags.rearranged.connect(self.rearranged)
        self.title_row.addWidget(self._tags.link)
        self.body.addWidget(self._tags)
        self.own = OwnHabits(self)
        self.own.answered.connect(self.habit_answered)
        self.own.refused.connect(self.say)
        self.own.rearranged.connect(self.rearranged)
        self.body.addWidget(self.own)
        self.note = NoteField(tr("Note of the day"), self)
        self.note.typed.connect(partial(self.answered.emit, "note"))
        self.body.addSpacing(STEP)
        self.body.addWidget(self.note)
        self.body.addWidget(self.refusal)
        self.body.addStretch(1)

    def show_day(
        self,
        checkin: CheckIn | None,
        habits: Sequence[HabitLine],
        areas: Collection[Pillar],
        *,
        is_today: bool,
    ) -> None:
        """Show what a day says of the areas that are shown; the card is hidden without any."""
        feels = Pillar.CHECKIN in areas
        self.title.setText(tr("How today feels") if is_today else tr("How the day felt"))
        for part in (self.title, *self._scores.values(), self._tags, self.note):
            part.setVisible(feels)
        self.setVisible(feels or Pillar.OWN in areas)
        for field in SCORES:
            self._scores[field].set_value(getattr(checkin, field) if checkin else None)
        self._tags.show_tags(TAGS, checkin.tags if checkin else ())
        if not feels:
            self._tags.link.hide()
        invitation = tr("Note for today…") if is_today else tr("Note of the day…")
        self.note.show_note(checkin.note if checkin else "", invitation)
        self.own.show_habits(habits)
        self.own.setVisible(Pillar.OWN in areas)

    def save_note(self) -> None:
        """Tell the note that is being typed."""
        self.note.save()

    def first(self) -> QWidget:
        """Return where the answers begin."""
        return self._scores[SCORES[0]]

    def say(self, sentence: str) -> None:
        """Say why an answer was not kept."""
        self.refusal.setText(sentence)
        self.refusal.show()

    def _go_on(self) -> None:
        """Go on to the next row after a number key."""
        for row, after in pairwise(self._scores.values()):
            if row is self.sender():
                after.setFocus()
