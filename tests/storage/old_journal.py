"""Makes the small journal that every release leaves behind, to be opened by all later ones.

Run once when a new schema is released: python -m tests.storage.old_journal
"""

import dataclasses
import shutil
from datetime import UTC, date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from nehabits.domain.aim import Aim
from nehabits.domain.checkin import CheckIn
from nehabits.domain.day_mark import DayMark, Mark
from nehabits.domain.entry import Entry
from nehabits.domain.exercise import CountsAs
from nehabits.domain.intensity import Intensity
from nehabits.domain.meal import MealItem
from nehabits.domain.own_habit import HabitForm, HabitRecord, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.domain.reference import Profile
from nehabits.services.journal import Journal
from nehabits.services.kept_preferences import Preferences
from nehabits.services.preferences import DAY_START, PROFILE
from nehabits.storage import deeds
from nehabits.storage import preferences as stored
from nehabits.storage.backup import back_up
from nehabits.storage.deeds import Write
from nehabits.storage.journal_file import JournalFile
from nehabits.storage.tables import REVISION
from tests.examples import BERLIN, at, exercise, meal, nap, night, practice

JOURNALS = Path(__file__).parent / "journals"
FIRST_DAY, LAST_DAY = date(2026, 3, 28), date(2026, 3, 29)
NOW = datetime(2026, 3, 29, 18, tzinfo=UTC)


MARKS = (
    DayMark(id=UUID(int=101), day=FIRST_DAY, pillar=Pillar.PRACTICE, mark=Mark.NOTHING),
    DayMark(id=UUID(int=102), day=FIRST_DAY, pillar=Pillar.MEALS, mark=Mark.NOT_TRACKED),
    DayMark(id=UUID(int=103), day=LAST_DAY, pillar=Pillar.MEALS, mark=Mark.COMPLETE),
)


def fill(file: JournalFile) -> None:
    """Write a Saturday and the Sunday of a clock change, deed by deed, always the same."""
    preferences = Preferences(file, lambda: LAST_DAY)
    preferences.set(DAY_START, time(5, 0))
    preferences.set(PROFILE, Profile(sex="female", age=41, weight_kg=62.5))
    with file.write() as connection:
        # As journals kept a choice before choices had days.
        stored.save(connection, "reference.practice.nature", "")
    journal = Journal(file, lambda: NOW, lambda: LAST_DAY)
    journal.keep_habit(
        OwnHabit(
            id=UUID(int=1),
            name="Kaffee, Tassen",
            slug="kaffee_tassen",
            form=HabitForm.NUMBER,
            unit="Tassen",
            pillar=Pillar.SLEEP,
        )
    )
    journal.keep_aim(
        Aim(id=UUID(int=2), measure="practice.minutes", since=FIRST_DAY, low=10, days_a_week=5)
    )
    for number, entry in enumerate(entries(), 3):
        journal.log(dataclasses.replace(entry, id=UUID(int=number)))
    removed = exercise(5, day=LAST_DAY, id=UUID(int=99))
    journal.log(removed)
    journal.delete(removed.id)
    journal.undo()
    journal.undo()
    with file.write() as connection:
        # Marked below the journal, which draws the ids of marks.
        deeds.do(connection, [Write.put(mark) for mark in MARKS], "Marked", NOW)
    journal.log(exercise(30, Intensity.VIGOROUS, day=LAST_DAY, id=UUID(int=100)))


def entries() -> tuple[Entry, ...]:
    """Return an entry of each kind, with all its fields and with as few as can be."""
    egg = MealItem("Egg, whole, raw", 50.0, {"protein": 6.28, "iron": 0.875}, "01123", 1.0, "large")
    soup = MealItem("Grandmother's soup", None, {"protein": 4.0})
    return (
        night(
            LAST_DAY,
            "23:00",
            "07:00",
            BERLIN,
            into_bed=at(f"{FIRST_DAY} 22:40", BERLIN),
            out_of_bed=at(f"{LAST_DAY} 07:10", BERLIN),
            minutes_to_fall_asleep=20,
            minutes_awake=15,
            awakenings=2,
            quality=4,
            day_off=True,
            note="The clocks changed.",
        ),
        night(FIRST_DAY, "23:30", "06:30", BERLIN),
        nap(FIRST_DAY, "14:00", "14:20", BERLIN),
        exercise(
            40,
            Intensity.LIGHT,
            day=FIRST_DAY,
            start=at(f"{FIRST_DAY} 10:00", BERLIN),
            activity="strength training",
            outdoors=True,
            aerobic=False,
            strength=True,
        ),
        practice(5, day=LAST_DAY, tension_before=4, tension_after=2),
        practice(60, "yoga", day=LAST_DAY, counts_as=CountsAs.BOTH, intensity=Intensity.MODERATE),
        dataclasses.replace(meal(egg, soup, day=LAST_DAY), note="am See – 3 °C"),
        CheckIn(day=LAST_DAY, energy=3, mood=5, tags=("travel", "own tag"), note="Good."),
        HabitRecord(day=LAST_DAY, habit="kaffee_tassen", value=2.5, source="quick bar"),
    )


def main() -> None:
    """Write the journal of this revision, unless it was released already."""
    target = JOURNALS / f"{REVISION}.sqlite"
    if target.exists():
        raise SystemExit(f"{target} is there already; a released journal is never made again.")
    with TemporaryDirectory() as folder:
        file = JournalFile.at(Path(folder) / "journal.sqlite")
        fill(file)
        file.close()
        back_up(Path(folder) / "journal.sqlite", Path(folder), NOW)
        (made,) = Path(folder).glob("journal-*.sqlite")
        shutil.copyfile(made, target)


if __name__ == "__main__":
    main()
