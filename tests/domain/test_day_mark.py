"""What a person says of a whole day and an area."""

from datetime import date, timedelta

import pytest

from nehabits.domain.day_mark import (
    DayMark,
    Mark,
    Reason,
    not_tracked_text,
    pause_days,
)
from nehabits.domain.pillar import Pillar
from tests.examples import SATURDAY, refused


@pytest.mark.parametrize("pillar", Pillar)
@pytest.mark.parametrize("mark", [Mark.NOTHING, Mark.NOT_TRACKED])
def test_every_area_can_have_nothing_or_be_left_out(pillar: Pillar, mark: Mark) -> None:
    assert DayMark(day=SATURDAY, pillar=pillar, mark=mark).mark is mark


@pytest.mark.parametrize("pillar", Pillar)
def test_only_meals_can_be_complete(pillar: Pillar) -> None:
    if pillar is Pillar.MEALS:
        assert DayMark(day=SATURDAY, pillar=pillar, mark=Mark.COMPLETE).pillar is pillar
        return
    with refused("mark", "Only the meals of a day can be marked complete."):
        DayMark(day=SATURDAY, pillar=pillar, mark=Mark.COMPLETE)


def test_the_names_that_files_use_stay() -> None:
    assert [mark.value for mark in Mark] == ["nothing", "not_tracked", "complete"]
    assert [pillar.value for pillar in Pillar] == [
        "sleep",
        "exercise",
        "practice",
        "meals",
        "checkin",
        "own",
    ]


@pytest.mark.parametrize("mark", [Mark.NOTHING, Mark.COMPLETE])
def test_only_a_day_that_is_not_tracked_has_a_reason(mark: Mark) -> None:
    with refused("reason", "A reason belongs to a day that is not tracked."):
        DayMark(day=SATURDAY, pillar=Pillar.MEALS, mark=mark, reason=Reason.ILL)


def test_a_reason_is_said_beside_not_tracked() -> None:
    said = [not_tracked_text(reason) for reason in Reason]
    assert said == ["not tracked", "not tracked, ill", "not tracked, holiday"]


def test_a_pause_has_both_its_ends_and_at_most_a_leap_year() -> None:
    assert pause_days(SATURDAY, SATURDAY) == (SATURDAY,)
    assert pause_days(date(2026, 2, 27), date(2026, 3, 1)) == (
        date(2026, 2, 27),
        date(2026, 2, 28),
        date(2026, 3, 1),
    )
    assert len(pause_days(SATURDAY, SATURDAY + timedelta(days=365))) == 366
    with refused("last", "That is more than 366 days; choose a shorter time."):
        pause_days(SATURDAY, SATURDAY + timedelta(days=366))
    with refused("last", "The last day is before the first one; change one of the two."):
        pause_days(SATURDAY, SATURDAY - timedelta(days=1))
