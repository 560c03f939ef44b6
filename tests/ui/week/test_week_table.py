"""The week as a value: cells by fill and in words, worked out by hand."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from nehabits.domain.consistency import Consistency
from nehabits.domain.figure import Figure
from nehabits.domain.measure import Measure, measure_named
from nehabits.domain.pillar import Pillar
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.tracking import DayCell, Tracking
from nehabits.domain.week import Coverage, WeekFigure
from nehabits.services.week_review import WeekReview, WeekRow
from nehabits.ui.week.week_cells import Fill, cell_text
from nehabits.ui.week.week_legend import legend_text
from nehabits.ui.week.week_reference import NO_REFERENCE, RowReference
from nehabits.ui.week.week_table import WeekLine, week_table

MONDAY = date(2026, 11, 16)
TODAY = date(2026, 11, 21)
LOGGED, EMPTY = Tracking.LOGGED, Tracking.EMPTY
Cells = list[tuple[float | None, Tracking]]


def row(
    measure_id: str,
    cells: Cells,
    value: float | None = None,
    coverage: Coverage | None = None,
    previous: float | None = None,
    consistency: Consistency | None = None,
) -> WeekRow:
    filled = [*cells, *[(None, EMPTY)] * (7 - len(cells))]
    return WeekRow(
        measure_named(measure_id),
        tuple(
            DayCell(MONDAY + timedelta(days=place), Figure(number), tracking)
            for place, (number, tracking) in enumerate(filled)
        ),
        WeekFigure(value, len(cells), coverage or Coverage(len(cells), 6, "days")),
        (None, None, None, previous, value),
        None,
        consistency,
    )


def line(one: WeekRow, reference: RowReference = NO_REFERENCE, today: date = TODAY) -> WeekLine:
    week = WeekReview("2026-W47", MONDAY, MONDAY + timedelta(days=6), (one,))
    (made,) = week_table(week, today, lambda _: reference, everything=True).lines
    return made


def beside(low: float | None, ceiling: float | None = None) -> RowReference:
    return RowReference("Adults, 7 h or more", "AASM and SRS, 2015, consensus", low, ceiling)


def fills(made: WeekLine) -> list[Fill]:
    return [cell.fill for cell in made.cells]


def test_nights_at_the_reference_are_strong_and_others_pale() -> None:
    made = line(row("sleep.duration", [(430, LOGGED), (419, LOGGED), (420, LOGGED)]), beside(420))
    assert fills(made)[:3] == [Fill.STRONG, Fill.PALE, Fill.STRONG]
    assert [cell.text for cell in made.cells][:3] == ["7:10", "6:59", "7:00"]
    assert made.cells[0].words == "Time asleep, Mon 16 November: 7 h 10, at the reference"
    assert made.cells[1].words == "Time asleep, Tue 17 November: 6 h 59"


def test_above_the_upper_end_of_a_band_a_night_is_pale_again() -> None:
    made = line(row("sleep.duration", [(541, LOGGED), (540, LOGGED)]), beside(420, 540))
    assert fills(made)[:2] == [Fill.PALE, Fill.STRONG]


def test_a_day_is_empty_not_tracked_or_still_to_come_and_never_a_zero() -> None:
    made = line(row("sleep.duration", [(None, EMPTY), (None, Tracking.NOT_TRACKED)]))
    assert fills(made) == [Fill.DASHED, Fill.HATCHED, *[Fill.DASHED] * 4, Fill.NONE]
    assert {cell.text for cell in made.cells} == {""}
    said = [cell.words.partition(": ")[2] for cell in made.cells]
    assert said[0] == "nothing logged"
    assert said[1] == "not tracked"
    assert said[6] == "still to come"


def test_a_zero_that_was_said_is_logged() -> None:
    made = line(row("exercise.moderate", [(0, Tracking.NOTHING)]))
    assert (made.cells[0].fill, made.cells[0].text) == (Fill.PALE, "0")


def test_a_day_of_meals_that_is_not_finished_is_outlined_whatever_it_holds() -> None:
    made = line(row("meal.vitamin_c", [(200, Tracking.PARTIAL)]), beside(75))
    assert fills(made)[0] is Fill.OUTLINED
    assert made.cells[0].words.endswith("200 mg, day not finished")


def test_a_reference_for_a_week_never_stands_beside_a_day() -> None:
    weekly = RowReference("Adults, 150–300 min a week", "WHO", 150, 300, "week")
    days: Cells = [(200, LOGGED), (0, LOGGED)]
    made = line(row("exercise.moderate_equivalent", days, 200), weekly)
    assert fills(made)[:2] == [Fill.PALE, Fill.PALE]
    assert made.at_reference
    assert not line(row("exercise.moderate_equivalent", days, 301), weekly).at_reference
    assert not line(row("exercise.moderate_equivalent", days, None), weekly).at_reference


def test_a_reference_for_a_day_does_not_fill_the_week() -> None:
    assert not line(row("sleep.duration", [(430, LOGGED)] * 4, 430), beside(420)).at_reference


def test_a_yes_is_a_tick_and_a_no_is_pale() -> None:
    made = line(row("exercise.strength_days", [(1, LOGGED), (0, LOGGED)], 1))
    assert [(cell.text, cell.fill) for cell in made.cells[:2]] == [
        ("✓", Fill.STRONG),
        ("", Fill.PALE),
    ]
    assert made.cells[1].words == "Strength days, Tue 17 November: no"
    assert made.figure == "1 day"


def test_a_figure_of_28_nights_has_no_cells() -> None:
    made = line(row("sleep.midpoint_sd", [(None, LOGGED)] * 6, 42.4, Coverage(24, 28, "nights")))
    assert made.cells == ()
    assert (made.figure, made.coverage) == ("±42 min", "24 of 28 nights")


def test_coverage_says_days_first_and_foods_below() -> None:
    coverage = Coverage(4, 5, "complete days", 48, 50)
    made = line(row("meal.copper", [(1.2, LOGGED)] * 4, 1.2, coverage, previous=0.94))
    assert (made.coverage, made.coverage_below) == ("4 of 5 complete", "48 of 50 foods")
    assert made.said_coverage == "4 of 5 days complete · 2 of 50 foods have no value"
    assert (made.name, made.figure, made.previous) == ("Copper, mg", "1.2 mg a day", "0.94")
    assert made.said_previous == "0.94 mg a day"


def test_consistency_is_said_where_days_have_a_reference() -> None:
    made = line(row("sleep.duration", [], consistency=Consistency(21, 26)), beside(420))
    assert made.consistency == "At the reference in 28 days: 21 of 26 tracked days"
    assert line(row("sleep.naps", [])).consistency == ""


def test_of_a_reference_for_a_week_weeks_are_counted() -> None:
    weekly = ReferenceLine(150, 300, "WHO", "150–300 min a week", per="week")
    active = row("exercise.moderate_equivalent", [], consistency=Consistency(2, 3))
    made = line(replace(active, reference=weekly))
    assert made.consistency == "At the reference in four weeks: 2 of 3 weeks"
    none = replace(active, reference=weekly, consistency=Consistency(0, 0))
    assert line(none).consistency == ""


@pytest.mark.parametrize(
    ("measure", "value", "expected"),
    [
        ("sleep.duration", 445, "7:25"),
        ("sleep.onset", 1390, "23:10"),
        ("exercise.vigorous", 30, "30"),
        ("sleep.efficiency", 91.2, "91"),
        ("meal.vitamin_b6", 1.53, "1.5"),
    ],
)
def test_a_cell_is_short(measure: str, value: float, expected: str) -> None:
    assert cell_text(measure_named(measure), value) == expected


def week(first: date, today: date, *, everything: bool = True) -> tuple[str, str, int]:
    rows = (row("sleep.duration", []), row("sleep.naps", []), row("checkin.mood", []))
    name = f"{first.isocalendar().year}-W{first.isocalendar().week:02d}"
    review = WeekReview(name, first, first + timedelta(days=6), rows)
    table = week_table(review, today, everything=everything)
    return table.title, table.below, len(table.lines)


def test_the_title_names_the_week_and_what_is_still_to_come() -> None:
    assert week(MONDAY, TODAY)[:2] == ("16–22 November", "week 47, Sunday still to come")
    assert week(MONDAY, MONDAY)[1] == "week 47, 6 days still to come"
    assert week(MONDAY, MONDAY + timedelta(days=9))[1] == "week 47"
    assert week(date(2025, 11, 17), TODAY)[0] == "17–23 November 2025"
    assert week(date(2025, 12, 29), TODAY)[0] == "29 December 2025 – 4 January 2026"


def test_the_main_rows_are_fewer() -> None:
    assert week(MONDAY, TODAY, everything=False)[2] == 1
    assert week(MONDAY, TODAY)[2] == 3


def test_rows_are_grouped_by_area_in_the_order_of_the_window() -> None:
    rows = (row("checkin.mood", []), row("sleep.naps", []), row("sleep.wake", []))
    review = WeekReview("2026-W47", MONDAY, MONDAY + timedelta(days=6), rows)
    areas = week_table(review, TODAY, everything=True).areas()
    assert [(pillar, [each.measure_id for each in lines]) for pillar, lines in areas] == [
        (Pillar.SLEEP, ["sleep.naps", "sleep.wake"]),
        (Pillar.CHECKIN, ["checkin.mood"]),
    ]


def test_each_row_asks_for_its_own_reference() -> None:
    asked: list[str] = []

    def reference(measure: Measure) -> RowReference:
        asked.append(measure.id)
        return NO_REFERENCE

    ask: Callable[[Measure], RowReference] = reference
    review = WeekReview("2026-W47", MONDAY, MONDAY, (row("sleep.wake", []), row("meal.iron", [])))
    week_table(review, TODAY, ask, everything=True)
    assert asked == ["sleep.wake", "meal.iron"]


def test_the_legend_names_the_fills_that_are_there() -> None:
    made = line(row("sleep.duration", [(430, LOGGED)]), beside(420))
    assert legend_text([made]) == (
        "Strong: at the day's reference, or done. Dashed: nothing logged."
    )
    empty = line(row("sleep.duration", []))
    assert legend_text([empty]).startswith("Nothing is logged in this week yet.")
    weekly = RowReference("", "", 1, None, "week")
    filled = line(row("practice.nature", [(5, LOGGED)], 5), weekly)
    assert legend_text([filled]).endswith("Filled week: at the week's reference.")
