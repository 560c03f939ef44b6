"""What the person told of themselves for the references: all of it optional, all deletable."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from nehabits.domain.profile_text import read_age, read_weight
from nehabits.domain.reference import Profile
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.preferences import PROFILE
from nehabits.ui.settings.preference_section import Keep
from nehabits.ui.settings.setting_row import SettingRow
from nehabits.ui.settings.settings_sheet import SettingsSheet
from nehabits.ui.settings.typed_line import TypedLine
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.card import Card
from nehabits.ui.widgets.segmented import Segmented
from nehabits.ui.widgets.words import words

_UNTOLD = ""


class ProfileSection(Card):
    """Sex, age and weight, each with what it is for; `keep` is asked to keep what is told."""

    def __init__(self, keep: Keep, parent: QWidget | None = None) -> None:
        super().__init__(tr("You and the references"), parent=parent)
        self._keep = keep
        self._profile = Profile()
        sexes = [(_UNTOLD, tr("Not told")), ("female", tr("Female")), ("male", tr("Male"))]
        self.sex = Segmented(tr("Sex"), sexes, self)
        self.age = TypedLine(tr("Age, years"), 8, self)
        self.weight = TypedLine(tr("Body weight, kg"), 8, self)
        self._rows = {
            "sex": SettingRow(
                tr("Sex"), self.sex, tr("For published numbers that differ by sex."), self
            ),
            "age": SettingRow(
                tr("Age, years"),
                self.age,
                tr("For numbers that differ by age; under 18 years no reference is shown."),
                self,
            ),
            "weight_kg": SettingRow(
                tr("Body weight, kg"),
                self.weight,
                tr("For protein and its amino acids, which are published per kilogram."),
                self,
            ),
        }
        self.delete = button(tr("Delete these"), name=tr("Delete sex, age and weight"), parent=self)
        kept = tr("Backups made before keep what they hold until newer ones replace them.")
        self._kept = words(kept, "small", wrap=True)
        self._lay_out()
        self._wire()

    def show_sheet(self, sheet: SettingsSheet) -> None:
        """Show what is told."""
        told = self._profile = sheet.profile
        self.sex.choose(told.sex or _UNTOLD)
        self.age.show_text("" if told.age is None else str(told.age))
        self.weight.show_text("" if told.weight_kg is None else f"{told.weight_kg:g}")
        self._show_deletion(offered=told != Profile())

    def _lay_out(self) -> None:
        about = tr(
            "All of it may stay empty. It picks the reference that stands beside a figure, stays "
            "in this journal and is in no export."
        )
        self.body.addWidget(words(about, "small", wrap=True))
        for row in self._rows.values():
            self.body.addWidget(row)
        self.body.addSpacing(STEP)
        self.body.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._kept)
        self.body.addStretch(1)

    def _wire(self) -> None:
        self.sex.chosen.connect(self._tell_sex)
        self.age.typed.connect(self._tell_age)
        self.weight.typed.connect(self._tell_weight)
        self.delete.clicked.connect(self._delete)
        for field, line in (("age", self.age), ("weight_kg", self.weight)):
            line.textChanged.connect(self._rows[field].clear)

    def _tell_sex(self, sex: str) -> None:
        self._tell(lambda: {"sex": sex or None})

    def _tell_age(self, text: str) -> None:
        if self._tell(lambda: {"age": read_age(text)}):
            self.age.take()

    def _tell_weight(self, text: str) -> None:
        if self._tell(lambda: {"weight_kg": read_weight(text)}):
            self.weight.take()

    def _show_deletion(self, *, offered: bool) -> None:
        if not offered and self.delete.hasFocus():
            self.sex.setFocus()
        for each in (self.delete, self._kept):
            each.setVisible(offered)

    def _delete(self) -> None:
        for line in (self.age, self.weight):
            line.take()
        self._keep(PROFILE, Profile(), self._refuse)

    def _tell(self, told: Callable[[], dict[str, Any]]) -> bool:
        """Have what is told kept, or say at its field why it cannot be."""
        try:
            profile = replace(self._profile, **told())
        except Refused as refused:
            self._refuse(refused)
            return False
        self._keep(PROFILE, profile, self._refuse)
        return True

    def _refuse(self, refused: Refused) -> None:
        self._rows.get(refused.field, self._rows["sex"]).refuse(refused.sentence)
