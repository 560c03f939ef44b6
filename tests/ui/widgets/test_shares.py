"""Amounts as shares of a track."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.ui.widgets.shares import Shares, share_out

AMOUNTS = st.floats(0, 1e6)
MARKS = st.none() | st.floats(0.001, 1e6)


def test_the_track_goes_on_half_as_far_again_as_the_reference() -> None:
    assert share_out(Shares(others=10, now=20, estimated=5, low=40, high=60, mean=30)) == Shares(
        *(pytest.approx(each / 90) for each in (10, 20, 5, 40, 60, 30))
    )


def test_what_is_above_the_reference_still_fits() -> None:
    shares = share_out(Shares(now=100, low=10))
    assert (shares.now, shares.low) == (pytest.approx(1 / 1.15), pytest.approx(0.1 / 1.15))


def test_nothing_is_no_share() -> None:
    assert share_out(Shares()) == Shares()


@given(AMOUNTS, AMOUNTS, AMOUNTS, MARKS, MARKS, MARKS)
def test_every_share_and_their_sum_is_on_the_track(
    others: float,
    now: float,
    estimated: float,
    low: float | None,
    high: float | None,
    mean: float | None,
) -> None:
    bounds = sorted(each for each in (low, high) if each is not None)
    low, high = (bounds[0], bounds[-1]) if len(bounds) == 2 else (low, high)
    shares = share_out(Shares(others, now, estimated, low, high, mean))
    assert 0 <= shares.others + shares.now + shares.estimated <= 1
    assert all(0 <= each <= 1 for each in (shares.low, shares.high, shares.mean) if each)
