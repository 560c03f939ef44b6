"""Columns share the room; what is read least gives way first."""

from nehabits.ui.week.week_columns import Needs, share_out
from nehabits.ui.week.week_model import COVERAGE, FIGURE, FIRST_DAY, MEASURE, PREVIOUS, WEEKS

NEEDS = Needs(
    least={MEASURE: 150, FIGURE: 70, COVERAGE: 80, PREVIOUS: 60, WEEKS: 60},
    liked={MEASURE: 200, FIGURE: 70, COVERAGE: 120, PREVIOUS: 60, WEEKS: 100},
    day=40,
    folded_day=30,
)
# Days alone: 7 × (40 + 8) = 336, folded 7 × (30 + 8) = 266; the rest at least 420.


def test_with_room_for_all_every_column_is_as_wide_as_it_likes_and_the_room_is_filled() -> None:
    columns = share_out(1200, NEEDS)
    assert not columns.folded
    assert sum(columns.widths.values()) == 1200
    assert all(columns.widths[key] >= width for key, width in NEEDS.liked.items())


def test_the_days_fold_before_anything_is_left_out() -> None:
    assert not share_out(756, NEEDS).folded
    columns = share_out(755, NEEDS)
    assert columns.folded
    assert WEEKS in columns.widths
    assert columns.widths[FIRST_DAY] >= 38


def test_the_five_weeks_are_left_out_first_and_then_last_week() -> None:
    assert WEEKS in share_out(686, NEEDS).widths
    without = share_out(685, NEEDS).widths
    assert WEEKS not in without
    assert PREVIOUS in without
    fewest = share_out(625, NEEDS).widths
    assert PREVIOUS not in fewest
    assert sum(fewest.values()) == 625


def test_what_does_not_fit_at_all_overflows_and_keeps_its_least_width() -> None:
    widths = share_out(100, NEEDS).widths
    assert widths[MEASURE] == 150
    assert sum(widths.values()) == 266 + 300
