"""Periods end today and say how long they are."""

from datetime import date

import pytest

from nehabits.domain.pillar import Pillar
from nehabits.ui.export_choice import (
    ALL,
    FOUR_WEEKS,
    THREE_MONTHS,
    YEAR,
    ExportChoice,
    folder_name,
    period_choices,
    period_until,
)


@pytest.mark.parametrize(
    ("key", "today", "first"),
    [
        (FOUR_WEEKS, date(2026, 11, 21), date(2026, 10, 25)),
        (THREE_MONTHS, date(2026, 11, 21), date(2026, 8, 22)),
        (THREE_MONTHS, date(2026, 5, 31), date(2026, 3, 1)),
        (THREE_MONTHS, date(2026, 3, 31), date(2026, 1, 1)),
        (THREE_MONTHS, date(2026, 2, 10), date(2025, 11, 11)),
        (YEAR, date(2026, 11, 21), date(2025, 11, 22)),
        (YEAR, date(2028, 2, 29), date(2027, 3, 1)),
        (YEAR, date(2026, 12, 31), date(2026, 1, 1)),
    ],
)
def test_a_period_ends_today(key: str, today: date, first: date) -> None:
    assert period_until(key, today) == (first, today)


def test_a_period_that_does_not_end_today_is_none_of_these() -> None:
    assert ALL in dict(period_choices())
    with pytest.raises(KeyError):
        period_until(ALL, date(2026, 11, 21))


def test_what_is_written_is_said_before() -> None:
    choice = ExportChoice(
        date(2026, 11, 1), date(2026, 11, 1), frozenset({Pillar.MEALS, Pillar.SLEEP}), notes=False
    )
    assert choice.days_words() == "2026-11-01 to 2026-11-01, 1 day."
    assert choice.content_words() == "Sleep, Meals; without your notes."
    none = ExportChoice(None, None, frozenset(), notes=True)
    assert "empty" in none.days_words()
    assert none.content_words() == "No area is chosen."


def test_the_folder_offered_names_the_day() -> None:
    assert folder_name(date(2026, 11, 21)) == "ne-habits-2026-11-21"
