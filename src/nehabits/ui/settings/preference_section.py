"""A section of plain preferences, made from their descriptions."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.preference import Preference, Section
from nehabits.services.preferences import PREFERENCES
from nehabits.ui.settings.preference_control import Control, control_of
from nehabits.ui.settings.setting_row import SettingRow
from nehabits.ui.settings.settings_sheet import SettingsSheet
from nehabits.ui.widgets.card import Card

Keep = Callable[[Preference[Any], Any, Callable[[Refused], None]], None]
"""Keeps a preference's value; what is refused is told."""


class PreferenceSection(Card):
    """A row for each preference of a section; `keep` is asked to keep what is chosen."""

    def __init__(self, section: Section, keep: Keep, parent: QWidget | None = None) -> None:
        super().__init__(tr(section.value), parent=parent)
        self._keep = keep
        self._values: dict[str, Any] = {}
        self._rows: dict[str, tuple[SettingRow, Control]] = {}
        for preference in PREFERENCES:
            if preference.section is section:
                self._add(preference)
        self.body.addStretch(1)

    def show_sheet(self, sheet: SettingsSheet) -> None:
        """Show the values there are."""
        self._values = dict(sheet.values)
        for key, (_, control) in self._rows.items():
            control.show_value(self._values[key])

    def _add(self, preference: Preference[Any]) -> None:
        control = control_of(preference, self)
        name = "" if control.names_itself else tr(preference.label)
        row = SettingRow(name, control, tr(preference.words), self, below=control.is_wide)
        control.chosen.connect(partial(self._choose, preference))
        control.refused.connect(row.refuse)
        self._rows[preference.key] = (row, control)
        self.body.addWidget(row)

    def _choose(self, preference: Preference[Any], value: Any) -> None:
        self._rows[preference.key][0].clear()
        self._keep(preference, value, partial(self._refuse, preference))

    def _refuse(self, preference: Preference[Any], refused: Refused) -> None:
        row, control = self._rows[preference.key]
        control.show_value(self._values[preference.key])
        row.refuse(refused.sentence)
