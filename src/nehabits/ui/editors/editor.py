"""What all editors have: a title, fields, Save and Cancel, and answers at the fields."""

import dataclasses
from uuid import UUID, uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from nehabits.domain.day_words import long_day_text
from nehabits.domain.entry import Entry
from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.ui.editors.typed_times import DayPage
from nehabits.ui.tab_order import follow_reading
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.card import Card
from nehabits.ui.widgets.field import Field, point_out
from nehabits.ui.widgets.score_row import ScoreRow
from nehabits.ui.widgets.segmented import Segmented
from nehabits.ui.widgets.short_label import ShortLabel
from nehabits.ui.widgets.text_line import TextLine
from nehabits.ui.widgets.words import words

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Editor(Card):
    """An entry's fields; Enter saves, Escape leaves.

    A subclass adds its fields to `form` and `fields`, builds the entry in `entry`, and calls
    `settle` when the fields stand as they do at first. `kept_id` names the entry that is changed.
    What is no `is_card` arranges its title, day and deeds itself.

    Signals:
        save_asked: the entry that is typed.
        left: the person wants to leave; what was typed stays in the fields.
    """

    save_asked = Signal(object)
    left = Signal()

    is_card = True

    def __init__(
        self, title: str, pillar: Pillar, page: DayPage, parent: QWidget | None = None
    ) -> None:
        super().__init__(title if self.is_card else "", pillar, parent=parent)
        self.page = page
        self.pillar = pillar
        self.kept_id: UUID | None = None
        self._new_id = uuid4()
        self._saving: Entry | None = None
        self.fields: dict[str, Field] = {}
        self._first_state: tuple[object, ...] = ()
        self.title.setText(title)
        self.setAccessibleName(title)
        self.form = QVBoxLayout()
        self.form.setSpacing(3 * STEP)
        self.general = words("", "refusal", wrap=True)
        self.general.hide()
        self.cancel_button = button(tr("Cancel"), "plain", parent=self)
        self.cancel_button.setToolTip(tr("Leave (Esc)"))
        self.cancel_button.clicked.connect(self.left)
        self.save_button = button(tr("Save"), "primary", parent=self)
        self.save_button.setToolTip(tr("Save (Enter)"))
        self.save_button.clicked.connect(self.save)
        if self.is_card:
            self._arrange()

    def entry(self) -> Entry:
        """Return what is typed as an entry. Raises Refused."""
        raise NotImplementedError

    def save(self) -> None:
        """Ask once for what is typed to be saved, or say at its field what is missing."""
        try:
            entry = self.entry()
            if self.kept_id is None:
                # Changed while it is being saved, it is still one entry.
                entry = dataclasses.replace(entry, id=self._new_id)
        except Refused as refused:
            self.refuse(refused)
        else:
            if entry != self._saving:
                self._saving = entry
                self.save_asked.emit(entry)

    def let_try_again(self) -> None:
        """Let what was being saved be saved again: it was not kept."""
        self._saving = None

    def refuse(self, refused: Refused) -> None:
        """Say a refusal at its field; nothing that was typed is lost."""
        self.let_try_again()
        self.reveal(refused.field)
        point_out(self.fields, refused, self.general)

    def hear(self) -> None:
        """Look again at what is offered: the journal is another one now."""

    def reveal(self, field: str) -> None:
        """Show a field that may be folded away."""

    def settle(self) -> None:
        """Remember how the fields stand: anything else is typed by the person."""
        follow_reading(self)
        self._first_state = self.state()

    def is_touched(self) -> bool:
        """Say whether something was typed."""
        return self.state() != self._first_state

    def state(self) -> tuple[object, ...]:
        """Return what stands in the fields."""
        return (
            *(line.text() for line in self.findChildren(QLineEdit)),
            *(box.isChecked() for box in self.findChildren(QCheckBox)),
            *(row.value() for row in self.findChildren(ScoreRow)),
            *(choice.value() for choice in self.findChildren(Segmented)),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save on Enter, leave on Escape."""
        if event.key() in _ENTER:
            self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def add_field(self, name: str, label: str, hint: str = "", text: str = "") -> Field:
        """Make a field for a line of text, and know it by the name refusals use."""
        line = TextLine(text)
        field = Field(label, line, hint, self)
        line.textEdited.connect(field.clear_refusal)
        self.fields[name] = field
        return field

    def text(self, name: str) -> str:
        """Return what is typed in a field."""
        editor = self.fields[name].editor
        return editor.text() if isinstance(editor, QLineEdit) else ""

    def _enter(self) -> None:
        focused = self.focusWidget()
        if isinstance(focused, QPushButton) and not focused.isCheckable():
            focused.click()
        else:
            self.save()

    def _arrange(self) -> None:
        day = ShortLabel(long_day_text(self.page.day), "small")
        day.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.title_row.addWidget(day, 100)
        self.body.addSpacing(STEP)
        self.body.addLayout(self.form)
        self.body.addWidget(self.general)
        self.body.addSpacing(2 * STEP)
        self.body.addStretch(1)
        deeds = QHBoxLayout()
        deeds.setSpacing(2 * STEP)
        deeds.addStretch(1)
        deeds.addWidget(self.cancel_button)
        deeds.addWidget(self.save_button)
        self.body.addLayout(deeds)


def beside(*fields: QWidget) -> QHBoxLayout:
    """Return fields side by side, all as wide as each other."""
    row = QHBoxLayout()
    row.setSpacing(3 * STEP)
    for field in fields:
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return row
