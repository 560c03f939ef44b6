"""An aim on the Week page stands beside its measure, named as the person's own, day by day."""

from datetime import date, timedelta

from nehabits.domain.aim import Aim
from nehabits.domain.day_mark import Mark
from nehabits.domain.pillar import Pillar
from nehabits.services.habits import HabitDraft
from nehabits.services.services import Services
from nehabits.ui.week.week_cells import Fill
from nehabits.ui.week.week_legend import legend_text
from nehabits.ui.week.week_reference import NO_REFERENCE, RowReference
from nehabits.ui.week.week_table import WeekLine, WeekTable, week_table
from tests.examples import night, practice
from tests.journals import TODAY

MONDAY = TODAY - timedelta(days=5)
MINUTES = "practice.minutes"


def keep(services: Services, measure: str, since: date, **fields: float | date) -> None:
    services.journal.keep_aim(Aim(measure=measure, since=since, **fields))  # type: ignore[arg-type]


def table(
    services: Services,
    first: date = MONDAY,
    reference: RowReference = NO_REFERENCE,
    *,
    run: bool = False,
) -> WeekTable:
    week = services.review.week(first)
    return week_table(week, TODAY, lambda _: reference, run=run)


def line(shown: WeekTable, measure: str) -> WeekLine:
    return next(each for each in shown.lines if each.measure_id == measure)


def test_days_that_met_the_aim_are_strong_and_say_so(services: Services) -> None:
    keep(services, MINUTES, MONDAY, low=10, days_a_week=5)
    services.journal.log(practice(10, day=MONDAY), practice(5, day=MONDAY + timedelta(days=1)))
    shown = table(services)
    made = line(shown, MINUTES)
    assert made.beside == ("your aim: 10 min on 5 days a week",)
    assert [cell.fill for cell in made.cells[:2]] == [Fill.STRONG, Fill.PALE]
    assert made.cells[0].words == "Practice minutes, Mon 16 November: 10 min, at your aim"
    assert made.consistency == "At your aim in 28 days: 1 of 5 tracked days"
    assert "Strong: at the day's reference or your aim, or done." in legend_text(shown.lines)


def test_an_aim_stands_beside_the_reference_and_a_day_may_meet_both(services: Services) -> None:
    keep(services, "sleep.duration", MONDAY, low=480)
    services.journal.log(
        night(MONDAY, "23:00", "07:00"), night(MONDAY + timedelta(days=1), "23:30", "07:00")
    )
    reference = RowReference("Adults, 7 h or more", "A source", 420)
    made = line(table(services, reference=reference), "sleep.duration")
    assert made.beside == ("Adults, 7 h or more", "your aim: 8 h a night")
    assert made.cells[0].words.endswith("8 h, at the reference and your aim")
    assert made.cells[1].words.endswith("7 h 30, at the reference")


def test_an_aim_changed_in_the_middle_of_the_week_holds_for_its_own_days(
    services: Services,
) -> None:
    wednesday = MONDAY + timedelta(days=2)
    keep(services, MINUTES, MONDAY - timedelta(days=7), low=10, until=wednesday)
    keep(services, MINUTES, wednesday, low=20)
    services.journal.log(*(practice(15, day=MONDAY + timedelta(days=n)) for n in range(4)))
    strong, pale = Fill.STRONG, Fill.PALE
    made = line(table(services), MINUTES)
    assert [cell.fill for cell in made.cells[:4]] == [strong, strong, pale, pale]
    assert made.aim == "your aim: 20 min a day"
    earlier = line(table(services, MONDAY - timedelta(days=7)), MINUTES)
    assert earlier.aim == "your aim: 10 min a day"
    before = line(table(services, MONDAY - timedelta(days=14)), MINUTES)
    assert before.aim == ""


def test_a_measure_with_an_aim_is_a_main_row(services: Services) -> None:
    def ids() -> set[str]:
        return {each.measure_id for each in table(services).lines}

    assert "sleep.onset" not in ids()
    keep(services, "sleep.onset", MONDAY, high=1410)
    assert "sleep.onset" in ids()


def test_ill_days_leave_the_count_and_the_longest_run_is_said_where_it_is_wanted(
    services: Services,
) -> None:
    keep(services, MINUTES, MONDAY, low=10)
    services.journal.log(practice(10, day=MONDAY), practice(10, day=MONDAY + timedelta(days=3)))
    ill = [MONDAY + timedelta(days=n) for n in (1, 2)]
    services.journal.mark(ill, Pillar.PRACTICE, Mark.NOT_TRACKED)
    assert line(table(services, run=True), MINUTES).consistency == (
        "At your aim in 28 days: 2 of 3 tracked days · longest run in 28 days: 2 days"
    )


def test_an_aim_of_28_days_stands_beside_its_figure(services: Services) -> None:
    keep(services, "sleep.midpoint_sd", MONDAY, high=30)
    made = line(table(services), "sleep.midpoint_sd")
    assert made.beside == ("your aim: at most ±30 min over 28 days",)
    assert made.consistency == ""


def test_a_habit_is_on_the_week_until_it_was_archived(services: Services) -> None:
    services.habits.make(HabitDraft(name="Tea"))
    services.habits.archive(services.habits.all()[0].habit.id)
    following = MONDAY + timedelta(days=7)
    weeks = [services.review.week(first) for first in (MONDAY, following)]
    assert [any(row.measure.id == "own.tea" for row in week.rows) for week in weeks] == [
        True,
        False,
    ]
