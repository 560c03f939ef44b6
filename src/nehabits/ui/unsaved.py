"""What is typed on a page and not saved yet, in words."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from nehabits.domain.day_words import long_day_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import mark, tr
from nehabits.ui.today.card_slot import CardSlot
from nehabits.ui.widgets.in_place import InPlace
from nehabits.ui.widgets.note_field import NoteField

_OF_A_DAY = {
    Pillar.SLEEP: mark("A sleep of {day}"),
    Pillar.EXERCISE: mark("Exercise of {day}"),
    Pillar.PRACTICE: mark("A stress practice of {day}"),
    Pillar.MEALS: mark("A meal of {day}"),
}


@dataclass(frozen=True, slots=True)
class Unsaved:
    """Something typed, in words; `own_words`: it has words of the person in it."""

    words: str
    own_words: bool = False


def unsaved(page: QWidget) -> list[Unsaved]:
    """Return what is typed in the editors, forms and notes of a page, open or put aside."""
    found: list[Unsaved] = []
    for place in page.findChildren(QWidget):
        if isinstance(place, CardSlot):
            for editor in place.typed():
                day = long_day_text(editor.page.day)
                found.append(Unsaved(tr(_OF_A_DAY[editor.pillar], day=day)))
        elif isinstance(place, InPlace) and place.form is not None and place.form.is_touched():
            said = tr("What was typed at “{form}”", form=place.form.title)
            found.append(Unsaved(said, place.form.own_words))
        elif isinstance(place, NoteField) and place.is_typed():
            found.append(Unsaved(tr("A note")))
    return found
