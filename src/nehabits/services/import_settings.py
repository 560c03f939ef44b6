"""Settings of an export as they are kept, and what would change, in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from nehabits.domain.dated_choice import DatedChoice
from nehabits.domain.measure import measure_named
from nehabits.domain.refusal import Refused
from nehabits.domain.typed_text import quoted
from nehabits.domain.wording import tr
from nehabits.exchange.csv_reading import RefusedRow
from nehabits.exchange.csv_text import cell_text
from nehabits.exchange.found import FoundSetting
from nehabits.services.kept_preferences import Preferences
from nehabits.services.preference import Preference
from nehabits.services.preferences import PREFERENCES
from nehabits.services.reference_choices import DEFAULT, choices_kept

_REFERENCE, _SINCE = "reference.", ".since."


@dataclass(frozen=True, slots=True)
class SettingChange:
    """A setting that an import would change: its key, its value as kept, and that in words."""

    key: str
    value: Any
    words: str


class SettingsReading:
    """Reads settings as an export names them."""

    def __init__(self) -> None:
        self._named: dict[str, Any] = {}
        self._choices: dict[str, dict[date | None, str | None]] = {}

    def add(self, found: FoundSetting) -> RefusedRow | None:
        """Take a setting; return why it cannot be taken."""
        try:
            if found.setting.startswith(_REFERENCE):
                self._add_choice(found)
            else:
                preference = _preference(found.setting)
                self._named[found.setting] = _kept(preference, found.value)
        except Refused as refused:
            return RefusedRow(found.file, found.line, refused.sentence)
        return None

    def changes(self, preferences: Preferences) -> tuple[SettingChange, ...]:
        """Return what is another in the export than it is in a journal."""
        return (*self._named_changes(preferences), *self._reference_changes(preferences))

    def _named_changes(self, preferences: Preferences) -> Iterable[SettingChange]:
        for key, value in self._named.items():
            preference = _preference(key)
            if preference.kind.kept(preferences.get(preference)) != value:
                yield SettingChange(key, value, preference.said(preference.kind.read(value)))

    def _reference_changes(self, preferences: Preferences) -> Iterable[SettingChange]:
        for key, by_day in self._choices.items():
            measure = key.removeprefix(_REFERENCE)
            choices = tuple(
                DatedChoice(choice, since)
                for since, choice in sorted(by_day.items(), key=lambda each: each[0] or date.min)
            )
            if choices != preferences.reference_choices(measure):
                name = measure_named(measure).name
                words = tr("{measure}: the reference beside it", measure=name)
                yield SettingChange(key, choices_kept(choices), words)

    def _add_choice(self, found: FoundSetting) -> None:
        key, _, day = found.setting.partition(_SINCE)
        measure_named(key.removeprefix(_REFERENCE))
        try:
            since = date.fromisoformat(day) if day else None
        except ValueError as problem:
            raise _unknown(found.setting) from problem
        choice = None if found.value == DEFAULT else found.value
        self._choices.setdefault(key, {})[since] = choice


def kept_by_key(changes: Iterable[SettingChange]) -> Mapping[str, Any]:
    """Return settings as they are kept."""
    return {change.key: change.value for change in changes}


def _preference(key: str) -> Preference[Any]:
    for each in PREFERENCES:
        if each.key == key and each.for_figures:
            return each
    raise _unknown(key)


def _unknown(key: str) -> Refused:
    return Refused(tr("There is no setting {key}.", key=quoted(key)))


def _kept(preference: Preference[Any], text: str) -> Any:
    """Return the plain value that an export writes as a text. Raises Refused."""
    plain: list[Any] = [text, {"true": True, "false": False}.get(text)]
    plain += [int(text)] if text.isascii() and text.isdigit() else []
    for each in plain:
        try:
            kept = preference.kind.kept(preference.kind.read(each))
        except (TypeError, ValueError, KeyError):
            continue
        if cell_text(kept) == text:
            return kept
    raise Refused(tr("{setting} cannot be {value}.", setting=preference.key, value=quoted(text)))
