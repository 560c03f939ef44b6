"""The note for a week at the foot of the Week page, and notes of weeks that began otherwise."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nehabits.domain.day_words import date_text
from nehabits.domain.refusal import Refused
from nehabits.domain.week_note import WeekNote, note_text
from nehabits.domain.wording import tr
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.note_field import NoteField
from nehabits.ui.widgets.words import words


class WeekNoteArea(QWidget):
    """A field for the week's note; what cannot be kept stays in it, with why.

    Signals:
        written: the text to be kept.
    """

    written = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = NoteField(tr("Note for the week"), self)
        self.others = words("", "muted", wrap=True)
        self.others.setProperty("wording_place", "data")
        self.refusal = words("", "refusal", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for part in (self.field, self.others, self.refusal):
            column.addWidget(part)
        self.others.hide()
        self.refusal.hide()
        self.field.typed.connect(self._check)

    def show_notes(self, notes: Sequence[WeekNote], *, is_this_week: bool) -> None:
        """Show the first note of a week to be changed, and others below it as they are."""
        invitation = tr("Note for this week…") if is_this_week else tr("Note for the week…")
        self.field.show_note(notes[0].text if notes else "", invitation)
        others = [
            tr("Note for the week from {day}: {text}", day=date_text(each.day), text=each.text)
            for each in notes[1:]
        ]
        self.others.setText("\n".join(others))
        self.others.setVisible(bool(others))

    def save(self) -> bool:
        """Tell what is typed; say whether none of it is left that cannot be kept."""
        self.field.save()
        return not self.field.is_typed()

    def say(self, sentence: str) -> None:
        """Say why a note was not kept; the field holds it still."""
        self.field.refuse()
        self.refusal.setText(sentence)
        self.refusal.show()

    @Slot(object)
    def _check(self, text: str) -> None:
        self.refusal.hide()
        try:
            self.written.emit(note_text(text))
        except Refused as refused:
            self.say(refused.sentence)
