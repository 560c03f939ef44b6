"""What the Settings page shows, as a value."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from nehabits.domain.dated_choice import newest_choice
from nehabits.domain.day_words import date_text, long_day_text
from nehabits.domain.measure import Measure
from nehabits.domain.phrase import clock_text
from nehabits.domain.reference import Profile
from nehabits.domain.reference_line import reference_words
from nehabits.domain.wording import plural, tr
from nehabits.services.preferences import MADE_UP, PREFERENCES
from nehabits.services.references import SWITCHED_OFF
from nehabits.services.services import Services


@dataclass(frozen=True, slots=True)
class ReferenceChoice:
    """A measure's references as (id, source) with none at the end, and the one in force.

    `words` say it and since when it holds, `citation` where it is published.
    """

    measure: Measure
    choices: tuple[tuple[str, str], ...]
    chosen: str
    words: str
    citation: str

    def source(self, choice: str) -> str:
        """Return the source of a choice, or that it is none."""
        return dict(self.choices)[choice]


@dataclass(frozen=True, slots=True)
class SettingsSheet:
    """The preferences' values by key, what the person told, references, backups, the journal.

    A made-up journal is gone when it is left: its file is nobody's concern.
    """

    values: Mapping[str, Any]
    profile: Profile
    references: tuple[ReferenceChoice, ...]
    backup_folder: str
    backups: str
    journal: str
    is_made_up: bool


class ShowsSheet(Protocol):
    """A section of the page that shows a part of the sheet."""

    def show_sheet(self, sheet: SettingsSheet) -> None:
        """Show what is set now."""


def settings_sheet(services: Services) -> SettingsSheet:
    """Return what the page shows of a journal."""
    preferences, transfer = services.preferences, services.transfer
    return SettingsSheet(
        values={each.key: preferences.get(each) for each in PREFERENCES},
        profile=preferences.profile,
        references=reference_choices(services),
        backup_folder=str(transfer.folder),
        backups=_backups_text(services),
        journal=str(services.path),
        is_made_up=preferences.get(MADE_UP),
    )


def reference_choices(services: Services) -> tuple[ReferenceChoice, ...]:
    """Return what can be chosen beside each measure that has references."""
    offered = [each for each in services.review.measures() if services.references.options(each.id)]
    return tuple(_choice(services, measure) for measure in offered)


def _choice(services: Services, measure: Measure) -> ReferenceChoice:
    options = services.references.options(measure.id)
    made = services.preferences.reference_choices(measure.id)
    chosen = services.references.chosen(measure.id, newest_choice(made))
    in_force = SWITCHED_OFF if chosen is None else chosen.id
    words = tr("No line and no reference is shown")
    if chosen is not None:
        said = reference_words(chosen, services.preferences.profile)
        words = said or tr("No value for you in this source")
    # A choice that the catalogue does not know is answered by the default, which has no day.
    since = made[-1].since if newest_choice(made) == in_force else None
    return ReferenceChoice(
        measure=measure,
        choices=(*((each.id, each.source) for each in options), (SWITCHED_OFF, tr("None"))),
        chosen=in_force,
        words=words if since is None else _since(words, since),
        citation="" if chosen is None else chosen.citation,
    )


def _since(words: str, day: date) -> str:
    return tr("{words} · since {day}", words=words, day=date_text(day, year=True))


def _backups_text(services: Services) -> str:
    """Say how many backups there are, and when the newest was made."""
    count, newest = len(services.transfer.backups()), services.transfer.newest_backup()
    if newest is None:
        return tr("There is none yet; one is made when the window closes.")
    year = newest.year != services.clock().year
    at = clock_text(newest.hour * 60 + newest.minute)
    return plural(
        "{count} backup, made {day}, {time}.",
        "{count} backups, the newest made {day}, {time}.",
        count,
        day=long_day_text(newest.date(), year=year),
        time=at,
    )
