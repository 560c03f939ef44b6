"""Aims are dated: what was aimed for last month stays last month's."""

from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from nehabits.domain.aim import Aim, Goal
from nehabits.domain.aim_progress import AimProgress
from nehabits.domain.changes import Changes
from nehabits.domain.consistency import Consistency
from nehabits.domain.day_mark import Mark
from nehabits.domain.pillar import Pillar
from nehabits.services.aims import AimStanding
from nehabits.services.habits import HabitDraft
from nehabits.services.services import Services
from tests.examples import night, practice, refused
from tests.journals import NOW, TODAY, open_journal

MINUTES, ONSET = "practice.minutes", "sleep.onset"


def before(days: int) -> date:
    return TODAY - timedelta(days=days)


def standing(services: Services, measure: str) -> AimStanding:
    return next(each for each in services.aims.all().standing if each.measure.id == measure)


def progress(services: Services, measure: str, day: date = TODAY) -> AimProgress:
    found = next(each for each in services.aims.on(day) if each.measure.id == measure)
    assert found.progress is not None
    return found.progress


def keep(services: Services, measure: str, since: int, **fields: float | date) -> None:
    services.journal.keep_aim(Aim(measure=measure, since=before(since), **fields))  # type: ignore[arg-type]


def test_an_aim_begins_today(services: Services) -> None:
    assert services.aims.set(MINUTES, Goal(10, None, 5)).words == "Aim set: Practice minutes"
    (aim,) = services.journal.aims()
    assert (aim.measure, aim.since, aim.until, aim.goal) == (
        MINUTES,
        TODAY,
        None,
        Goal(10, None, 5),
    )


def test_the_aim_before_ends_the_day_before(services: Services) -> None:
    keep(services, MINUTES, 30, low=10)
    assert services.aims.set(MINUTES, Goal(20)).words == "Aim changed: Practice minutes"
    old, new = services.journal.aims()
    assert (old.until, old.low, new.since, new.low) == (TODAY, 10, TODAY, 20)
    assert old.holds_on(before(1))
    assert not old.holds_on(TODAY)
    services.journal.undo()
    (aim,) = services.journal.aims()
    assert (aim.low, aim.until) == (10, None)


def test_an_aim_that_began_today_is_replaced(services: Services) -> None:
    keep(services, MINUTES, 30, low=10)
    services.aims.set(MINUTES, Goal(20))
    services.aims.set(MINUTES, Goal(25))
    assert [(aim.low, aim.until) for aim in services.journal.aims()] == [(10, TODAY), (25, None)]


def test_the_same_aim_again_is_no_deed(services: Services) -> None:
    services.aims.set(MINUTES, Goal(10))
    assert services.aims.set(MINUTES, Goal(10, None, 7)) == Changes()
    assert services.journal.undo_words() == "Aim set: Practice minutes"
    services.journal.undo()
    assert services.journal.undo_words() == ""


def test_an_aim_ends_today_and_stays_for_its_days(services: Services) -> None:
    keep(services, MINUTES, 3, low=10)
    (aim,) = services.journal.aims()
    assert services.aims.end(aim.id).words == "Aim ended: Practice minutes"
    (kept,) = services.journal.aims()
    assert kept.until == TODAY
    review = services.aims.all()
    assert review.standing == ()
    assert [each.id for _, each in review.earlier] == [aim.id]
    with refused("", "This aim is not in force any more; nothing was changed."):
        services.aims.end(aim.id)
    with refused("", "This aim is not in force any more; nothing was changed."):
        services.aims.end(uuid4())


def test_an_aim_that_ends_on_its_first_day_was_never_there(services: Services) -> None:
    services.aims.set(MINUTES, Goal(10))
    (aim,) = services.journal.aims()
    services.aims.end(aim.id)
    assert services.journal.aims() == ()
    services.journal.undo()
    assert services.journal.aims() == (aim,)


@pytest.mark.parametrize(
    ("measure", "goal", "field", "said"),
    [
        ("own.none", Goal(1), "measure", "Choose what the aim is for."),
        ("", Goal(1), "measure", "Choose what the aim is for."),
        (MINUTES, Goal(0), "low", "Every day has at least 0; type a higher number."),
        (MINUTES, Goal(2, 1), "low", "The lower number is above the higher one"),
        (MINUTES, Goal(1, None, 8), "days_a_week", "Days a week are a number from 1 to 7."),
        ("sleep.midpoint_sd", Goal(None, 30, 5), "days_a_week", "This figure is one of 28 days"),
    ],
)
def test_an_aim_that_cannot_be_is_refused_and_changes_nothing(
    services: Services, measure: str, goal: Goal, field: str, said: str
) -> None:
    keep(services, MINUTES, 3, low=10)
    kept = services.journal.aims()
    with refused(field, said):
        services.aims.set(measure, goal)
    assert services.journal.aims() == kept


def test_an_ill_week_and_a_changed_aim_are_counted_as_they_were(services: Services) -> None:
    keep(services, MINUTES, 20, low=10, until=before(6))
    keep(services, MINUTES, 6, low=20)
    services.journal.log(*(practice(10, day=before(n)) for n in (20, 19, 18, 6, 5)))
    services.journal.log(*(practice(20, day=before(n)) for n in (4, 2)), practice(5))
    services.journal.mark([before(n) for n in range(10, 17)], Pillar.PRACTICE, Mark.NOT_TRACKED)
    # 20, 19, 18 of 20, 19, 18, 17 and 9, 8, 7 with the first aim; 4 and 2 of 6 … 1 with the second.
    assert progress(services, MINUTES) == AimProgress(Consistency(5, 13), 3, 2)
    assert progress(services, MINUTES, before(7)) == AimProgress(Consistency(3, 7), 3, 0)


def test_a_clock_aim_across_midnight(services: Services) -> None:
    keep(services, ONSET, 5, high=23 * 60 + 30)
    for back, onset in ((5, "23:15"), (4, "23:45"), (3, "00:20"), (2, "22:50"), (1, "23:30")):
        services.journal.log(night(before(back), onset, "07:00"))
    # The week begins on Monday, five days before this Saturday.
    assert progress(services, ONSET) == AimProgress(Consistency(3, 5), 2, 3)


def test_a_figure_of_28_days_stands_beside_its_aim(services: Services) -> None:
    services.aims.set("sleep.midpoint_sd", Goal(None, 30))
    assert standing(services, "sleep.midpoint_sd").figure is None
    services.journal.log(*(night(before(n), "23:00", "07:00") for n in range(7)))
    found = standing(services, "sleep.midpoint_sd")
    assert (found.progress, found.figure) == (None, pytest.approx(0))
    assert services.aims.on(TODAY) == ()


def test_aims_are_listed_by_measure_and_earlier_ones_newest_first(services: Services) -> None:
    services.habits.make(HabitDraft(name="Tea", goal=Goal(1)))
    services.habits.make(HabitDraft(name="Gone"))
    gone = services.habits.all()[1].habit
    services.habits.archive(gone.id)
    keep(services, MINUTES, 30, low=5, until=before(20))
    keep(services, MINUTES, 20, low=10, until=before(10))
    keep(services, ONSET, 5, high=1410)
    review = services.aims.all()
    assert [each.measure.id for each in review.standing] == [ONSET, "own.tea"]
    assert [aim.low for _, aim in review.earlier] == [10, 5]
    assert "own.tea" in {measure.id for measure in review.measures}
    assert "own.gone" not in {measure.id for measure in review.measures}


def test_an_aim_can_be_taken_back_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    with open_journal(path, NOW) as services:
        services.aims.set(MINUTES, Goal(10))
        services.aims.set(MINUTES, Goal(20))
    with open_journal(path, NOW) as services:
        services.journal.undo()
        assert [aim.low for aim in services.journal.aims()] == [10]
        services.journal.undo()
        assert services.journal.aims() == ()
