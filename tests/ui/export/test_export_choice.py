"""Periods end today and say how long they are."""

from datetime import date
from pathlib import Path

import pytest

from nehabits.ui.export.export_choice import (
    ALL,
    FOUR_WEEKS,
    THREE_MONTHS,
    YEAR,
    Files,
    days_words,
    period_choices,
    period_until,
    place_name,
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


def test_days_are_said_in_words() -> None:
    assert days_words((date(2026, 11, 1), date(2026, 11, 1))) == "1 November 2026 · 1 day"
    assert days_words((date(2026, 10, 25), date(2026, 11, 21))).endswith("2026 · 28 days")
    assert days_words(None) == "no days yet"


def test_the_folder_offered_names_the_day() -> None:
    assert place_name(date(2026, 11, 21)) == "ne-habits-2026-11-21"


@pytest.mark.parametrize(
    ("files", "given", "wanted"),
    [
        (Files(), "diary", "diary"),
        (Files(), "diary.zip", "diary"),
        (Files(), "2026.11", "2026.11"),
        (Files(as_zip=True), "2026.11", "2026.11.zip"),
        (Files(as_zip=True), "diary.ZIP", "diary.zip"),
        (Files(as_zip=True), "diary.pdf", "diary.zip"),
        (Files(tables=False), "diary.zip", "diary.pdf"),
        (Files(tables=False, as_zip=True), "diary", "diary.pdf"),
    ],
)
def test_a_place_ends_as_its_form_does(files: Files, given: str, wanted: str) -> None:
    assert files.place(Path("/some.folder") / given) == Path("/some.folder") / wanted
