"""Days that are not tracked, one or many, with a reason; taken back, and undone."""

from datetime import date, timedelta

from nehabits.domain.day_mark import DayMark, Mark, Reason
from nehabits.domain.pillar import Pillar
from nehabits.domain.tracking import Tracking
from nehabits.services.services import Services
from tests.examples import SATURDAY, exercise, refused

MONDAY = SATURDAY - timedelta(days=5)
AREAS = frozenset({Pillar.EXERCISE, Pillar.MEALS})


def marks(services: Services) -> list[tuple[date, Pillar, Mark, Reason]]:
    found: tuple[DayMark, ...] = services.review.marks(MONDAY, SATURDAY + timedelta(days=30))
    return [(mark.day, mark.pillar, mark.mark, mark.reason) for mark in found]


def test_a_pause_marks_every_area_of_every_day_in_one_deed(services: Services) -> None:
    wednesday = MONDAY + timedelta(days=2)
    changes = services.journal.leave_out(MONDAY, wednesday, AREAS, Reason.ILL)
    assert changes.words == "Not tracked, ill: 16–18 November 2026"
    assert changes.days == {MONDAY, MONDAY + timedelta(days=1), wednesday}
    assert changes.pillars == AREAS
    assert len(marks(services)) == 6
    assert {mark[2:] for mark in marks(services)} == {(Mark.NOT_TRACKED, Reason.ILL)}
    services.journal.undo()
    assert marks(services) == []
    services.journal.redo()
    assert len(marks(services)) == 6


def test_what_was_said_before_a_pause_comes_back_when_it_is_undone(services: Services) -> None:
    services.journal.mark([SATURDAY], Pillar.EXERCISE, Mark.NOTHING)
    services.journal.leave_out(SATURDAY, SATURDAY, {Pillar.EXERCISE}, Reason.HOLIDAY)
    assert marks(services) == [(SATURDAY, Pillar.EXERCISE, Mark.NOT_TRACKED, Reason.HOLIDAY)]
    services.journal.undo()
    assert marks(services) == [(SATURDAY, Pillar.EXERCISE, Mark.NOTHING, Reason.UNSAID)]


def test_a_pause_leaves_complete_meals_and_entries_as_they_are(services: Services) -> None:
    services.journal.mark([SATURDAY], Pillar.MEALS, Mark.COMPLETE)
    services.journal.log(exercise(30))
    services.journal.leave_out(SATURDAY, SATURDAY, AREAS)
    assert marks(services) == [
        (SATURDAY, Pillar.EXERCISE, Mark.NOT_TRACKED, Reason.UNSAID),
        (SATURDAY, Pillar.MEALS, Mark.COMPLETE, Reason.UNSAID),
    ]
    tracking = services.review.tracking(SATURDAY, SATURDAY)
    assert tracking[Pillar.EXERCISE, SATURDAY] is Tracking.LOGGED


def test_days_to_come_can_be_left_out(services: Services) -> None:
    last = SATURDAY + timedelta(days=14)
    services.journal.leave_out(SATURDAY, last, {Pillar.SLEEP}, Reason.HOLIDAY)
    assert len(marks(services)) == 15


def test_days_are_counted_again_without_touching_what_else_was_said(services: Services) -> None:
    services.journal.leave_out(MONDAY, SATURDAY, AREAS)
    services.journal.mark([SATURDAY], Pillar.MEALS, Mark.NOTHING)
    changes = services.journal.count_again(MONDAY, SATURDAY, AREAS)
    assert changes.words == "Tracked again: 16–21 November 2026"
    assert marks(services) == [(SATURDAY, Pillar.MEALS, Mark.NOTHING, Reason.UNSAID)]
    with refused("first", "None of these days is left out; all of them count."):
        services.journal.count_again(MONDAY, SATURDAY, AREAS)


def test_days_that_are_left_out_already_are_no_deed_a_second_time(services: Services) -> None:
    services.journal.leave_out(MONDAY, SATURDAY, AREAS, Reason.ILL)
    with refused("first", "These days are marked so already."):
        services.journal.leave_out(MONDAY, SATURDAY, AREAS, Reason.ILL)
    services.journal.leave_out(MONDAY, SATURDAY, AREAS, Reason.HOLIDAY)
    services.journal.undo()
    assert {mark[3] for mark in marks(services)} == {Reason.ILL}


def test_a_pause_without_an_area_or_the_wrong_way_round_is_refused(services: Services) -> None:
    with refused("areas", "Choose at least one area."):
        services.journal.leave_out(MONDAY, SATURDAY, frozenset())
    with refused("last", "The last day is before the first one; change one of the two."):
        services.journal.leave_out(SATURDAY, MONDAY, AREAS)
    assert marks(services) == []
    assert services.journal.undo_words() == ""
