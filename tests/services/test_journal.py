"""What a person can write, and what is refused with nothing saved by halves."""

import dataclasses
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from nehabits.domain.aim import Aim
from nehabits.domain.changes import Changes
from nehabits.domain.checkin import CheckIn
from nehabits.domain.day_mark import Mark
from nehabits.domain.entry import Entry
from nehabits.domain.own_habit import HabitForm, HabitRecord, OwnHabit
from nehabits.domain.pillar import Pillar
from tests.diaries import Diary, diary, rows
from tests.examples import BERLIN, SATURDAY, exercise, meal, nap, night, practice, refused

FRIDAY, SUNDAY = SATURDAY - timedelta(days=1), SATURDAY + timedelta(days=1)
COFFEE = OwnHabit(name="Coffee", slug="coffee", form=HabitForm.NUMBER, unit="cups")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Diary]:
    with diary(tmp_path / "journal.sqlite", SATURDAY) as opened:
        yield opened


def kept(opened: Diary, day: date = SATURDAY) -> list[Entry]:
    """Return the entries of a day without the instants the journal adds."""
    return [
        dataclasses.replace(each, created=None, changed=None)
        for each in opened.review.entries(day, day)
    ]


def refused_whole(opened: Diary, field: str, beginning: str, *entries: Entry) -> None:
    """Expect entries to be refused with nothing saved, neither rows nor history."""
    before = rows(opened.file, without=frozenset())
    with refused(field, beginning):
        opened.journal.log(*entries)
    assert rows(opened.file, without=frozenset()) == before


def test_what_is_logged_is_kept_and_stamped(opened: Diary) -> None:
    sleep, run, lunch = night(SATURDAY, "23:00", "07:00"), exercise(30), meal()
    changes = opened.journal.log(sleep, run, lunch)
    pillars = frozenset({Pillar.SLEEP, Pillar.EXERCISE, Pillar.MEALS})
    assert changes == Changes(frozenset({SATURDAY}), pillars, "3 entries logged")
    assert kept(opened) == [run, sleep, lunch]
    stamped = opened.journal.entry(run.id)
    assert stamped.created == stamped.changed == datetime(2026, 11, 21, 18, tzinfo=UTC)


def test_the_words_of_a_deed_can_be_given(opened: Diary) -> None:
    assert opened.journal.log(exercise(30), words="Run logged").words == "Run logged"
    assert opened.journal.undo_words() == "Run logged"


def test_an_edit_changes_the_entry_and_keeps_when_it_was_made(opened: Diary) -> None:
    run = exercise(30)
    opened.journal.log(run)
    made = opened.journal.entry(run.id).created
    opened.calendar.today = SUNDAY
    changes = opened.journal.edit(dataclasses.replace(run, minutes=45, day=FRIDAY))
    assert changes.days == {FRIDAY, SATURDAY}
    assert changes.words == "running, 45 min changed"
    found = opened.journal.entry(run.id)
    assert (found.created, found.changed) == (made, opened.calendar.now())
    assert kept(opened, FRIDAY) == [dataclasses.replace(run, minutes=45, day=FRIDAY)]
    assert kept(opened) == []


def test_a_deleted_entry_is_gone_until_it_is_taken_back(opened: Diary) -> None:
    run = exercise(30)
    opened.journal.log(run)
    before = opened.journal.entry(run.id)
    assert opened.journal.delete(run.id).words == "running, 30 min deleted"
    for gone in (
        lambda: opened.journal.entry(run.id),
        lambda: opened.journal.edit(run),
        lambda: opened.journal.delete(run.id),
    ):
        with refused("", "This entry is not there any more"):
            gone()
    opened.journal.undo()
    assert opened.journal.entry(run.id) == before


def test_a_day_to_come_is_refused_until_it_begins(opened: Diary) -> None:
    tomorrow = [exercise(30, day=SUNDAY), CheckIn(day=SUNDAY, mood=3), meal(day=SUNDAY)]
    for entry in tomorrow:
        refused_whole(opened, "day", "2026-11-22 is still to come", entry)
    refused_whole(opened, "day", "2026-11-22 is still to come", exercise(30), tomorrow[0])
    run = exercise(30)
    opened.journal.log(run)
    with refused("day", "2026-11-22 is still to come"):
        opened.journal.edit(dataclasses.replace(run, day=SUNDAY))
    opened.calendar.today = SUNDAY
    opened.journal.log(*tomorrow)
    assert len(kept(opened, SUNDAY)) == 3


def test_a_sleep_that_overlaps_another_is_refused_and_the_clash_is_named(opened: Diary) -> None:
    opened.journal.log(night(SATURDAY, "23:10", "06:45", BERLIN))
    clash = "This overlaps the sleep from 23:10 to 06:45 on 2026-11-21; change one of the two."
    refused_whole(opened, "start", clash, night(SATURDAY, "06:44", "08:00", BERLIN))
    refused_whole(opened, "start", clash, nap(SATURDAY, "00:30", "00:50", BERLIN))
    # 05:40 UTC is 06:40 in Berlin.
    refused_whole(opened, "start", clash, nap(SATURDAY, "05:40", "06:00"))
    opened.journal.log(nap(SATURDAY, "05:45", "06:00"))
    assert len(kept(opened)) == 2


def test_two_sleeps_logged_together_may_not_overlap_and_neither_is_kept(opened: Diary) -> None:
    first, second = nap(SATURDAY, "13:00", "14:00"), nap(SATURDAY, "13:59", "15:00")
    refused_whole(opened, "start", "This overlaps the sleep from 13:59 to 15:00", first, second)
    refused_whole(opened, "start", "This overlaps", exercise(30), first, second, meal())


def test_a_sleep_may_be_moved_within_its_own_time_but_not_into_another(opened: Diary) -> None:
    sleep, doze = night(SATURDAY, "23:00", "07:00"), nap(SATURDAY, "14:00", "15:00")
    opened.journal.log(sleep, doze)
    opened.journal.edit(night(SATURDAY, "23:30", "06:30", id=sleep.id))
    before = rows(opened.file, without=frozenset())
    with refused("start", "This overlaps the sleep from 23:30 to 06:30"):
        opened.journal.edit(nap(SATURDAY, "06:00", "08:00", id=doze.id))
    assert rows(opened.file, without=frozenset()) == before


def test_a_sleep_of_25_hours_is_refused_before_it_reaches_the_journal() -> None:
    sleep, end = nap(FRIDAY, "06:00", "07:00"), nap(SATURDAY, "06:00", "07:00").end
    with refused("end", "A sleep is shorter than 24 hours"):
        dataclasses.replace(sleep, end=end)


def test_after_midnight_a_night_of_the_calendar_s_day_can_be_logged(opened: Diary) -> None:
    # At 02:00 on Sunday the person's Saturday lasts.
    opened.calendar.at = time(2, 0)
    opened.journal.log(night(SUNDAY, "22:00", "01:30"))
    doze = nap(SUNDAY, "01:40", "01:50")
    refused_whole(opened, "day", "2026-11-22 is still to come", doze)
    opened.journal.log(dataclasses.replace(doze, day=SATURDAY))
    refused_whole(opened, "day", "2026-11-22 is still to come", exercise(30, day=SUNDAY))


def test_a_second_check_in_of_a_day_adds_to_the_first(opened: Diary) -> None:
    morning = CheckIn(day=SATURDAY, energy=2, mood=3, tags=("travel",))
    opened.journal.log(morning)
    opened.journal.log(CheckIn(day=SATURDAY, mood=4, note="Better."))
    expected = dataclasses.replace(morning, mood=4, note="Better.")
    assert kept(opened) == [expected]
    assert opened.review.day(SATURDAY).cells["checkin.mood"].value == 4
    opened.journal.undo()
    assert kept(opened) == [morning]


def test_two_check_ins_of_a_day_in_one_line_are_one(opened: Diary) -> None:
    friday = CheckIn(day=FRIDAY, mood=1)
    opened.journal.log(
        CheckIn(day=SATURDAY, energy=2, mood=3),
        friday,
        CheckIn(day=SATURDAY, mood=4),
        CheckIn(day=SATURDAY, stress=1),
    )
    (found,) = kept(opened)
    assert isinstance(found, CheckIn)
    assert (found.energy, found.mood, found.stress) == (2, 4, 1)
    assert kept(opened, FRIDAY) == [friday]


def test_a_check_in_is_not_moved_onto_another_one(opened: Diary) -> None:
    friday, saturday = CheckIn(day=FRIDAY, mood=1), CheckIn(day=SATURDAY, mood=5)
    opened.journal.log(friday, saturday)
    with refused("day", "There is a check-in on 2026-11-21 already"):
        opened.journal.edit(dataclasses.replace(friday, day=SATURDAY))
    opened.journal.edit(dataclasses.replace(saturday, mood=4))
    assert kept(opened, FRIDAY) == [friday]
    assert kept(opened) == [dataclasses.replace(saturday, mood=4)]


def test_an_own_habit_that_is_not_there_is_refused(opened: Diary) -> None:
    cup = HabitRecord(day=SATURDAY, habit="coffee", value=2)
    refused_whole(opened, "habit", "There is no own habit coffee", exercise(30), cup)
    opened.journal.keep_habit(COFFEE)
    opened.journal.log(cup)
    with refused("habit", "There is no own habit tea"):
        opened.journal.edit(dataclasses.replace(cup, habit="tea"))
    assert kept(opened) == [cup]


def test_an_own_habit_changes_while_its_records_stay(opened: Diary) -> None:
    cup = HabitRecord(day=SATURDAY, habit="coffee", value=2)
    opened.journal.keep_habit(COFFEE)
    opened.journal.log(cup)
    renamed = dataclasses.replace(COFFEE, name="Coffee, black", archived=SATURDAY)
    assert opened.journal.keep_habit(renamed).words == "Habit kept: Coffee, black"
    assert opened.journal.habits() == (renamed,)
    assert kept(opened) == [cup]
    opened.journal.undo()
    assert opened.journal.habits() == (COFFEE,)
    assert kept(opened) == [cup]


def test_two_own_habits_have_not_one_key(opened: Diary) -> None:
    opened.journal.keep_habit(COFFEE)
    with refused("name", "There is an own habit Coffee already; choose another name"):
        opened.journal.keep_habit(OwnHabit(name="coffee", slug="coffee"))
    assert opened.journal.habits() == (COFFEE,)


def test_an_aim_is_kept_and_changed(opened: Diary) -> None:
    aim = Aim(measure="practice.minutes", since=FRIDAY, low=10)
    opened.journal.keep_aim(aim)
    ended = dataclasses.replace(aim, until=SATURDAY)
    assert opened.journal.keep_aim(ended).words == "Aim kept"
    assert opened.journal.aims() == (ended,)
    opened.journal.undo()
    assert opened.journal.aims() == (aim,)


def test_marks_of_a_day_and_area_replace_each_other(opened: Diary) -> None:
    assert opened.journal.mark([FRIDAY, SATURDAY, FRIDAY], Pillar.MEALS, Mark.NOTHING) == Changes(
        frozenset({FRIDAY, SATURDAY}), frozenset({Pillar.MEALS}), "Meals: nothing that day"
    )
    opened.journal.mark([SATURDAY], Pillar.SLEEP, Mark.NOT_TRACKED)
    changes = opened.journal.mark([SATURDAY], Pillar.MEALS, Mark.COMPLETE)
    assert changes.words == "Meals: day complete"
    marks = {Pillar.MEALS: Mark.COMPLETE, Pillar.SLEEP: Mark.NOT_TRACKED}
    assert opened.review.day(SATURDAY).marks == marks
    assert (
        opened.journal.mark([SATURDAY], Pillar.MEALS, None).words
        == "Meals: what was said of the day is taken back"
    )
    assert opened.review.day(SATURDAY).marks == {Pillar.SLEEP: Mark.NOT_TRACKED}
    assert opened.review.day(FRIDAY).marks == {Pillar.MEALS: Mark.NOTHING}
    opened.journal.undo()
    assert opened.review.day(SATURDAY).marks == marks


def test_only_not_tracked_may_be_said_of_days_to_come(opened: Diary) -> None:
    for mark in (Mark.NOTHING, Mark.COMPLETE):
        with refused("day", "2026-11-22 is still to come"):
            opened.journal.mark([SATURDAY, SUNDAY], Pillar.MEALS, mark)
    assert opened.review.day(SATURDAY).marks == {}
    opened.journal.mark([SATURDAY, SUNDAY], Pillar.MEALS, Mark.NOT_TRACKED)
    assert opened.review.day(SUNDAY).marks == {Pillar.MEALS: Mark.NOT_TRACKED}
    opened.journal.mark([SUNDAY], Pillar.MEALS, None)
    assert opened.review.day(SUNDAY).marks == {}


def test_removing_a_mark_that_is_not_there_is_no_deed(opened: Diary) -> None:
    opened.journal.log(exercise(30))
    opened.journal.undo()
    assert opened.journal.mark([SATURDAY], Pillar.MEALS, None) == Changes()
    assert opened.journal.redo_words() == "running, 30 min logged"


def test_only_meals_are_marked_complete(opened: Diary) -> None:
    before = rows(opened.file, without=frozenset())
    with refused("mark", "Only the meals of a day"):
        opened.journal.mark([FRIDAY, SATURDAY], Pillar.SLEEP, Mark.COMPLETE)
    assert rows(opened.file, without=frozenset()) == before


def test_undo_and_redo_say_what_they_would_do_also_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    with diary(path, SATURDAY) as opened:
        assert (opened.journal.undo_words(), opened.journal.redo_words()) == ("", "")
        assert (opened.journal.undo(), opened.journal.redo()) == (None, None)
        opened.journal.log(practice(5))
        opened.journal.log(night(SATURDAY, "23:00", "07:00"))
        opened.journal.undo()
    with diary(path, SATURDAY) as opened:
        words = (opened.journal.undo_words(), opened.journal.redo_words())
        assert words == ("breathing, 5 min logged", "Night 23:00–07:00 logged")
        assert opened.journal.redo() == Changes(
            frozenset({SATURDAY}), frozenset({Pillar.SLEEP}), "Night 23:00–07:00 logged"
        )


def test_the_data_version_tells_of_other_programs_alone(opened: Diary) -> None:
    before = opened.journal.data_version()
    opened.journal.log(exercise(30))
    assert opened.journal.data_version() == before
    with diary(opened.path, SATURDAY) as other:
        other.journal.log(exercise(30))
    assert opened.journal.data_version() != before
