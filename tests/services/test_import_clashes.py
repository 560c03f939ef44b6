"""What clashes with the journal is left out of an import with its reason; the rest comes."""

import shutil
from datetime import timedelta
from pathlib import Path

from nehabits.domain.aim import Aim
from nehabits.domain.checkin import CheckIn
from nehabits.domain.day_mark import DayMark, Mark, Reason
from nehabits.domain.own_food import OwnFood
from nehabits.domain.own_habit import HabitForm, HabitRecord, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.domain.sleep import Sleep
from nehabits.services.services import Services
from tests.examples import at, night, practice
from tests.imports import carried, exported
from tests.journals import TODAY, open_journal

YESTERDAY = TODAY - timedelta(days=1)


def reasons(services: Services, out: Path) -> list[str]:
    """Return why rows are refused, having taken the others."""
    preview = carried(services, out)
    assert services.transfer.check().is_sound
    return [row.reason for row in preview.refused]


def test_what_clashes_with_the_journal_is_refused_and_the_rest_comes(
    tmp_path: Path, services: Services
) -> None:
    habit = OwnHabit(name="Cold shower", slug="cold")
    other = OwnHabit(name="Cold shower", slug="cold", form=HabitForm.NUMBER)
    out = exported(
        tmp_path,
        habit,
        night(TODAY, "23:00", "07:00"),
        night(YESTERDAY, "23:00", "07:00"),
        CheckIn(day=TODAY, energy=1),
        DayMark(day=TODAY, pillar=Pillar.SLEEP, mark=Mark.NOT_TRACKED, reason=Reason.ILL),
        DayMark(day=TODAY, pillar=Pillar.PRACTICE, mark=Mark.NOTHING),
        Aim(measure="sleep.duration", since=YESTERDAY, low=400),
        OwnFood(name="My bread"),
        HabitRecord(day=TODAY, habit="cold"),
    )
    services.journal.fill(
        [
            other,
            night(TODAY, "22:00", "05:00"),
            CheckIn(day=TODAY, mood=2),
            DayMark(day=TODAY, pillar=Pillar.SLEEP, mark=Mark.NOTHING),
            DayMark(day=TODAY, pillar=Pillar.PRACTICE, mark=Mark.NOTHING),
            Aim(measure="sleep.duration", since=TODAY, low=420),
            OwnFood(name="my bread"),
        ]
    )
    assert reasons(services, out) == [
        "Cold shower is a number in this journal, and a tick in the import.",
        "my bread is a food of yours already.",
        "This overlaps the sleep from 22:00 to 05:00 on 2026-11-21; change one of the two.",
        "There is a check-in on 2026-11-21 already.",
        "Cold shower is another own habit here.",
        "Sleep has another mark on 2026-11-21 already.",
        "Another aim for sleep.duration holds on these days.",
    ]
    assert len(services.review.entries_of(Sleep, YESTERDAY, TODAY)) == 2


def test_ticks_marks_and_habits_of_the_same_meaning_are_there_already(
    tmp_path: Path, services: Services
) -> None:
    logged = [
        OwnHabit(name="Cold shower", slug="cold"),
        HabitRecord(day=TODAY, habit="cold"),
        DayMark(day=TODAY, pillar=Pillar.PRACTICE, mark=Mark.NOTHING),
    ]
    out = exported(tmp_path, *logged)
    services.journal.fill(
        [
            OwnHabit(name="Cold", slug="cold"),
            HabitRecord(day=TODAY, habit="cold"),
            DayMark(day=TODAY, pillar=Pillar.PRACTICE, mark=Mark.NOTHING),
        ]
    )
    assert reasons(services, out) == ["Cold is ticked on 2026-11-21 already."]
    assert [habit.name for habit in services.journal.habits()] == ["Cold"]


def test_a_habit_that_is_counted_otherwise_is_another_one(
    tmp_path: Path, services: Services
) -> None:
    number = HabitForm.NUMBER
    out = exported(
        tmp_path,
        OwnHabit(name="Walk", slug="walk", form=number, unit="km"),
        OwnHabit(name="Coffee", slug="coffee", form=number, unit="cups"),
        HabitRecord(day=TODAY, habit="walk", value=3.0),
        HabitRecord(day=TODAY, habit="coffee", value=2.0),
        Aim(measure="own.walk", since=TODAY, low=5),
        Aim(measure="own.coffee", since=TODAY, high=3),
    )
    services.journal.fill(
        [
            OwnHabit(name="Walk", slug="walk", form=number, unit="steps"),
            OwnHabit(name="Coffee a day", slug="coffee", form=number, unit="Cups"),
            HabitRecord(day=TODAY, habit="walk", value=4000.0),
        ]
    )
    assert reasons(services, out) == [
        "Walk is counted in steps in this journal, and in km in the import.",
        "Walk is another own habit here.",
        "Walk is another own habit here.",
    ]
    kept = services.review.entries_of(HabitRecord, TODAY, TODAY)
    assert sorted((each.habit, each.value) for each in kept) == [("coffee", 2.0), ("walk", 4000.0)]


def test_exports_of_overlapping_periods_are_taken_in_one_go(
    tmp_path: Path, services: Services
) -> None:
    out = exported(tmp_path, practice(5), night(TODAY, "23:00", "07:00"))
    copy = shutil.copytree(out, tmp_path / "copy")
    preview = services.own_import.preview([out, copy])
    assert (preview.new, preview.there, preview.refused) == (2, 2, ())
    practices = copy / "tables" / "practice.csv"
    practices.write_bytes(practices.read_bytes().replace(b",5,", b",6,"))
    preview = services.own_import.preview([out, copy])
    assert [row.reason for row in preview.refused] == [
        "This id stands in the files twice, with something else each time."
    ]
    services.own_import.take(preview)
    assert services.own_import.preview([out]).new == 0


def test_what_is_still_to_come_is_refused(tmp_path: Path) -> None:
    out = exported(
        tmp_path,
        practice(5),
        DayMark(day=TODAY, pillar=Pillar.SLEEP, mark=Mark.NOT_TRACKED),
    )
    with open_journal(tmp_path / "to.sqlite", at("2026-11-20 12:00").instant) as services:
        assert reasons(services, out) == [
            "2026-11-21 is still to come; choose today or an earlier day."
        ]
        assert len(services.review.marks(YESTERDAY, TODAY)) == 1
