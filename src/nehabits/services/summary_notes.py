"""The person's own words of a period."""

from collections.abc import Collection
from datetime import date

from nehabits.domain.day import days_between, week_start
from nehabits.domain.day_figures import pillars_of
from nehabits.domain.pillar import Pillar
from nehabits.domain.progress import Progress, untold
from nehabits.domain.summary import DatedNote
from nehabits.domain.wording import tr
from nehabits.services.export import area_name
from nehabits.services.services import Services


def notes_of(
    services: Services,
    first: date,
    last: date,
    areas: Collection[Pillar],
    progress: Progress = untold,
) -> tuple[DatedNote, ...]:
    """Return the notes of entries in some areas and those for weeks, by day."""
    found = [
        DatedNote(entry.day, services.name_of(entry) or _areas(entry_areas), entry.note)
        for entry in services.review.noted(first, last)
        if (entry_areas := pillars_of(entry) & set(areas))
    ]
    begins = week_start(first, services.preferences.first_weekday)
    weeks = days_between(begins, last)[::7]
    for done, start in enumerate(weeks, 1):
        found += [
            DatedNote(note.day, tr("the week"), note.text, for_week=True)
            for note in services.week_notes.of_week(start)
            if first <= note.day <= last
        ]
        progress(done, len(weeks))
    return tuple(sorted(found, key=lambda note: note.day))


def _areas(pillars: Collection[Pillar]) -> str:
    return ", ".join(area_name(pillar) for pillar in Pillar if pillar in pillars)
