"""Days that are not tracked are hatched in runs, as far as a pixel can show them."""

import numpy as np
import pytest

from nehabits.ui.charts.pauses import pauses

X = np.arange(100.0, 110.0)
LEFT_OUT = np.isin(X, [100, 103, 104, 105, 109])


def runs(pixels_a_day: float) -> list[tuple[float, float]]:
    first, end = pauses(X, LEFT_OUT, pixels_a_day)
    return list(zip(first.tolist(), end.tolist(), strict=True))


@pytest.mark.parametrize(
    ("pixels_a_day", "expected"),
    [
        (8, [(99.5, 100.5), (102.5, 105.5), (108.5, 109.5)]),
        (0.4, [(102.5, 105.5)]),
        (0.1, []),
    ],
)
def test_runs_go_around_their_days(
    pixels_a_day: float, expected: list[tuple[float, float]]
) -> None:
    assert runs(pixels_a_day) == expected


def test_without_such_days_nothing_is_hatched() -> None:
    assert [each.tolist() for each in pauses(X, np.zeros(10, dtype=bool), 8)] == [[], []]
