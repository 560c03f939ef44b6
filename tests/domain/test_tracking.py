"""What a day says of an area."""

import pytest

from nehabits.domain.day_mark import Mark
from nehabits.domain.figure import Figure
from nehabits.domain.tracking import DayCell, Tracking, meal_tracking, tracking_of
from tests.examples import SATURDAY


@pytest.mark.parametrize("mark", [None, *Mark])
def test_what_was_logged_is_logged_whatever_the_mark(mark: Mark | None) -> None:
    assert tracking_of(logged=True, mark=mark) is Tracking.LOGGED


@pytest.mark.parametrize(
    ("mark", "tracking"),
    [
        (None, Tracking.EMPTY),
        (Mark.NOTHING, Tracking.NOTHING),
        (Mark.NOT_TRACKED, Tracking.NOT_TRACKED),
        (Mark.COMPLETE, Tracking.EMPTY),
    ],
)
def test_a_day_without_an_entry_is_what_its_mark_says(
    mark: Mark | None, tracking: Tracking
) -> None:
    assert tracking_of(logged=False, mark=mark) is tracking


@pytest.mark.parametrize(
    ("main_meals", "mark", "past", "by_main_meals", "tracking"),
    [
        (3, None, True, True, Tracking.LOGGED),
        (2, None, True, True, Tracking.PARTIAL),
        (3, None, False, True, Tracking.PARTIAL),
        (3, None, True, False, Tracking.PARTIAL),
        (0, Mark.COMPLETE, False, False, Tracking.LOGGED),
        (0, Mark.NOTHING, True, True, Tracking.PARTIAL),
        (1, Mark.NOT_TRACKED, True, True, Tracking.PARTIAL),
        (3, Mark.NOT_TRACKED, True, True, Tracking.LOGGED),
    ],
)
def test_meals_are_partial_until_their_day_is_complete(
    main_meals: float,
    mark: Mark | None,
    past: bool,
    by_main_meals: bool,
    tracking: Tracking,
) -> None:
    found = meal_tracking(
        main_meals=main_meals, logged=True, mark=mark, past=past, by_main_meals=by_main_meals
    )
    assert found is tracking


@pytest.mark.parametrize(
    ("mark", "tracking"),
    [
        (None, Tracking.EMPTY),
        (Mark.NOTHING, Tracking.NOTHING),
        (Mark.NOT_TRACKED, Tracking.NOT_TRACKED),
        (Mark.COMPLETE, Tracking.EMPTY),
    ],
)
def test_a_day_without_meals_is_zero_only_if_nothing_was_said_to_be_eaten(
    mark: Mark | None, tracking: Tracking
) -> None:
    for past in (True, False):
        found = meal_tracking(main_meals=0, logged=False, mark=mark, past=past, by_main_meals=True)
        assert found is tracking


@pytest.mark.parametrize("tracking", Tracking)
def test_only_days_that_were_not_tracked_leave_the_count(tracking: Tracking) -> None:
    cell = DayCell(SATURDAY, Figure(30.0, 1, 2), tracking)
    assert cell.is_counted == (tracking is not Tracking.NOT_TRACKED)
    assert cell.value == 30


def test_the_names_that_files_use_stay() -> None:
    assert [each.value for each in Tracking] == [
        "logged",
        "partial",
        "nothing",
        "not_tracked",
        "",
    ]
