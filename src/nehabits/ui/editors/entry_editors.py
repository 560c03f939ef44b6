"""The editors by what they edit; a meal has a panel of its own."""

from datetime import date

from nehabits.domain.entry import Entry
from nehabits.domain.exercise import Exercise
from nehabits.domain.moment import Moment
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.domain.sleep import Sleep
from nehabits.services.services import Services
from nehabits.ui.editors.editor import Editor
from nehabits.ui.editors.exercise_editor import ExerciseEditor
from nehabits.ui.editors.practice_editor import PracticeEditor
from nehabits.ui.editors.sleep_editor import SleepEditor
from nehabits.ui.editors.typed_times import DayPage


def day_page(services: Services, day: date) -> DayPage:
    """Return what an editor needs to know of the day it writes on."""
    zone = services.zone()
    now = Moment.of_instant(services.clock().replace(second=0, microsecond=0), zone)
    return DayPage(day, zone, services.preferences.day_start, now, day == services.today())


def editor_to_add(services: Services, pillar: Pillar, day: date, *, nap: bool = False) -> Editor:
    """Return an empty editor of an area other than meals."""
    page = day_page(services, day)
    match pillar:
        case Pillar.SLEEP:
            return SleepEditor(page, nap=nap)
        case Pillar.EXERCISE:
            return ExerciseEditor(page, services.activities)
        case Pillar.PRACTICE:
            return PracticeEditor(page, services.practice_kinds)
        case _:
            raise ValueError(f"{pillar} has no editor in its card.")


def editor_of(services: Services, entry: Entry) -> Editor:
    """Return the editor of an entry other than a meal."""
    page = day_page(services, entry.day)
    match entry:
        case Sleep():
            return SleepEditor(page, entry)
        case Exercise():
            return ExerciseEditor(page, services.activities, entry)
        case Practice():
            return PracticeEditor(page, services.practice_kinds, entry)
        case _:
            raise ValueError(f"{type(entry).__name__} has no editor in its card.")
