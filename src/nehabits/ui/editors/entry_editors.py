"""The editors by what they edit, and what each asks of the journal before it opens."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, TypeVar

from nehabits.domain.entry import Entry
from nehabits.domain.exercise import Exercise
from nehabits.domain.meal import Meal
from nehabits.domain.moment import Moment
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.domain.sleep import Sleep
from nehabits.domain.usual import DAYS, UsualSleep, usual_naps, usual_nights
from nehabits.services.services import Services
from nehabits.ui.editors.editor import Editor
from nehabits.ui.editors.exercise_editor import ExerciseEditor
from nehabits.ui.editors.practice_editor import PracticeEditor
from nehabits.ui.editors.session_editor import Session, SessionEditor
from nehabits.ui.editors.sleep_editor import SleepEditor
from nehabits.ui.editors.typed_times import DayPage
from nehabits.ui.looks import Looks

Kind = TypeVar("Kind", bound=Entry)

KIND_OF = {
    Pillar.SLEEP: Sleep,
    Pillar.EXERCISE: Exercise,
    Pillar.PRACTICE: Practice,
    Pillar.MEALS: Meal,
}


@dataclass(frozen=True, slots=True)
class Opening:
    """An editor, what it is to know of the journal, and how it is told.

    It opens at once, so that nobody types ahead of it into nothing; `ask` is for the worker.
    """

    editor: Editor
    ask: Callable[[], Any]
    tell: Callable[[Any], None]


def opening(
    services: Services, looks: Looks, page: DayPage, kind: type[Entry], *, nap: bool = False
) -> Opening:
    """Return an editor that adds an entry other than a meal."""
    if kind is Sleep:
        return _of_sleep(services, SleepEditor(page, looks, nap=nap), nap=nap)
    if kind is Exercise:
        return _of_session(services, ExerciseEditor(page, services.activities), Exercise)
    if kind is Practice:
        return _of_session(services, PracticeEditor(page, services.practice_kinds), Practice)
    raise ValueError(f"{kind.__name__} has no editor in a card.")


def opening_of(services: Services, looks: Looks, page: DayPage, entry: Entry) -> Opening:
    """Return the editor of an entry other than a meal."""
    match entry:
        case Sleep():
            return _of_sleep(services, SleepEditor(page, looks, entry), nap=entry.nap)
        case Exercise():
            editor = ExerciseEditor(page, services.activities, entry)
            return _of_session(services, editor, Exercise)
        case Practice():
            kinds = services.practice_kinds
            return _of_session(services, PracticeEditor(page, kinds, entry), Practice)
        case _:
            raise ValueError(f"{type(entry).__name__} has no editor in a card.")


def day_page(services: Services, day: date) -> DayPage:
    """Return what an editor needs to know of the day it writes on."""
    zone = services.zone()
    now = Moment.of_instant(services.clock().replace(second=0, microsecond=0), zone)
    return DayPage(day, zone, services.preferences.day_start, now, day == services.today())


def _of_sleep(services: Services, editor: SleepEditor, *, nap: bool) -> Opening:
    day, review = editor.page.day, services.review

    def ask() -> tuple[UsualSleep, str]:
        sleeps = _recent(services, Sleep, day)
        line = review.line("sleep.duration", day)
        return usual_naps(sleeps) if nap else usual_nights(sleeps), line.words if line else ""

    return Opening(editor, ask, lambda known: editor.offer(*known))


def _of_session(services: Services, editor: SessionEditor[Session], kind: type[Session]) -> Opening:
    day = editor.page.day
    return Opening(editor, lambda: _recent(services, kind, day), editor.offer)


def _recent(services: Services, kind: type[Kind], day: date) -> tuple[Kind, ...]:
    return services.review.entries_of(kind, day - timedelta(days=DAYS), day)
