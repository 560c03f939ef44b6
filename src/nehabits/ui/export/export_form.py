"""What is handed over: days, areas, notes, files, and a name for this copy."""

from collections.abc import Collection
from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.export import Days
from nehabits.ui.export.areas_card import AreasCard
from nehabits.ui.export.export_choice import (
    ALL,
    OWN,
    ExportChoice,
    period_choices,
    period_until,
)
from nehabits.ui.export.files_card import FilesCard
from nehabits.ui.theme import GAP
from nehabits.ui.widgets.card import Card
from nehabits.ui.widgets.date_edit import DateEdit
from nehabits.ui.widgets.field import Field
from nehabits.ui.widgets.segmented import Segmented
from nehabits.ui.widgets.text_line import TextLine
from nehabits.ui.widgets.words import words


class ExportForm(QWidget):
    """The cards of the choices; `period` stands in the head of the page.

    Signals:
        changed: something else is chosen.
        named: another name is typed for this copy.
    """

    changed = Signal()
    named = Signal(object)

    def __init__(
        self,
        today: date,
        shown: Collection[Pillar],
        notices: list[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.today = today
        self.period = Segmented(tr("Period"), period_choices())
        self.first, self.last = DateEdit(today), DateEdit(today)
        self.days = {
            "first": Field(tr("First day"), self.first),
            "last": Field(tr("Last day"), self.last),
        }
        self.areas = AreasCard(shown)
        self.files = FilesCard()
        self.name = TextLine()
        self._own = Card(tr("Days"))
        self._arrange(notices)
        self._take_period(self.period.value())
        self.period.chosen.connect(self._take_period)
        for edit in (self.first, self.last):
            edit.dateChanged.connect(self._tell)
        self.areas.changed.connect(self._tell)
        self.files.changed.connect(self._tell)
        self.name.textEdited.connect(self._tell_name)

    def choice(self) -> ExportChoice:
        """Return what is chosen."""
        first, last = self._days()
        return ExportChoice(
            first,
            last,
            self.areas.chosen(),
            self.areas.notes.box.isChecked(),
            self.files.chosen(),
            self.name.text().strip(),
        )

    def choose_days(self, first: date, last: date) -> None:
        """Choose the days from one to another."""
        self.period.choose(OWN)
        self._show_own((first, last))
        self._take_period(OWN)

    def refuse(self, refused: Refused | None) -> None:
        """Say a refusal of days or areas where it belongs; None takes what was said away."""
        field = refused.field if refused else ""
        for name, each in self.days.items():
            each.say_hint(refused.sentence if refused and name == field else "")
        self.areas.refuse(refused if field == "areas" else None)

    def _days(self) -> tuple[date | None, date | None]:
        key = self.period.value()
        if key == ALL:
            return None, None
        if key == OWN:
            return self.first.day(), self.last.day()
        return period_until(key, self.today)

    def _show_own(self, days: Days) -> None:
        for edit, day in zip((self.first, self.last), days, strict=True):
            with QSignalBlocker(edit):
                edit.show_day(day)

    def _take_period(self, key: str) -> None:
        self._own.setVisible(key == OWN)
        if key not in {ALL, OWN}:
            # Own days begin with those that were in force.
            self._show_own(period_until(key, self.today))
        self._tell()

    def _tell(self) -> None:
        self.changed.emit()

    def _tell_name(self, name: str) -> None:
        self.named.emit(name)

    def _arrange(self, notices: list[str]) -> None:
        for field in self.days.values():
            self._own.body.addWidget(field)
        copy = Card(tr("This copy"))
        hint = tr("Said on page 1, and stored nowhere.")
        copy.body.addWidget(Field(tr("Your name or initials, if you like"), self.name, hint))
        self.notice = Card()
        for notice in notices:
            self.notice.body.addWidget(words(notice, "small", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP + 2)
        for card in (self._own, self.areas, self.files, copy, self.notice):
            column.addWidget(card)
        column.addStretch(1)
