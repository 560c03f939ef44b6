"""Bounds that typed numbers keep."""

import math

import pytest

from nehabits.domain.bounds import check_amount, check_awake_minutes, check_minutes, check_score
from tests.examples import refused


@pytest.mark.parametrize("minutes", [1, 30, 1440])
def test_minutes_of_a_session_are_taken(minutes: float) -> None:
    check_minutes(minutes)


@pytest.mark.parametrize("minutes", [-30, 0, 1441, math.nan, math.inf])
def test_absurd_minutes_are_refused(minutes: float) -> None:
    with refused("minutes", "Minutes are a number from 1 to 1440; type how long it took."):
        check_minutes(minutes)


@pytest.mark.parametrize("minutes", [None, 0, 1440])
def test_minutes_awake_may_be_unknown_or_none_at_all(minutes: float | None) -> None:
    check_awake_minutes(minutes, "minutes_awake")


@pytest.mark.parametrize("minutes", [-1, 1441, math.nan])
def test_absurd_minutes_awake_are_refused(minutes: float) -> None:
    with refused("minutes_awake", "Minutes are a number from 0 to 1440, or empty."):
        check_awake_minutes(minutes, "minutes_awake")


@pytest.mark.parametrize("score", [None, 1, 2, 3, 4, 5])
def test_a_score_is_one_to_five_or_unknown(score: int | None) -> None:
    check_score(score, "quality")


@pytest.mark.parametrize("score", [0, 6, -1, 2.5])
def test_another_score_is_refused(score: int) -> None:
    with refused("quality", "This is a number from 1 to 5, or empty."):
        check_score(score, "quality")


@pytest.mark.parametrize("amount", [0.1, 5000])
def test_an_amount_up_to_the_highest_is_taken(amount: float) -> None:
    check_amount(amount, 5000, "grams")


@pytest.mark.parametrize("amount", [0, -1, 5000.1, math.nan, math.inf])
def test_an_absurd_amount_is_refused(amount: float) -> None:
    with refused("grams", "An amount is above 0 and at most 5000."):
        check_amount(amount, 5000, "grams")
