"""The Week page from the key until it is painted: ten years beside an empty journal."""

import statistics
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from nehabits.ui.week.week_page import WeekPage
from tests.bench.conftest import Ledger
from tests.bench.real_window import Window, shown

ROUNDS = 40
BOUND = 2.0
"""A week with entries has five of them to read and 15 rows of words and cells that all differ."""


@pytest.fixture
def decade_window(decade: Path, tmp_path: Path) -> Iterator[Window]:
    with shown(decade, tmp_path) as window:
        yield window


@pytest.fixture
def empty_window(tmp_path: Path) -> Iterator[Window]:
    with shown(tmp_path / "empty.sqlite", tmp_path) as window:
        yield window


def week_of(window: Window) -> WeekPage:
    page = window.desktop.window.show_page("week")
    assert isinstance(page, WeekPage)
    window.settle()
    return page


def compare(
    name: str, ours: Callable[[], float], floor: Callable[[], float], ledger: Ledger
) -> None:
    """Measure two deeds in turn; print the 95th percentile and hold the medians to the bound."""
    times = [(ours(), floor()) for _ in range(ROUNDS)]
    many, few = map(list, zip(*times, strict=True))
    ledger.note(f"{name}, 10 years, 95th percentile", statistics.quantiles(many, n=20)[-1])
    ledger.gate(f"{name}, 10 years", statistics.median(many), statistics.median(few), BOUND)


def test_another_week_is_shown_at_once(
    decade_window: Window, empty_window: Window, ledger: Ledger
) -> None:
    def turned(window: Window) -> Callable[[], float]:
        page = week_of(window)
        # The key itself goes to the one window that has the keyboard; there are two.
        return lambda: window.milliseconds_of(lambda: page._move(-1))

    compare("Another week", turned(decade_window), turned(empty_window), ledger)


def test_the_week_is_shown_at_once_after_something_was_logged(
    decade_window: Window, empty_window: Window, ledger: Ledger
) -> None:
    def opened(window: Window) -> Callable[[], float]:
        week_of(window)

        def open_it() -> float:
            window.desktop.window.show_page("today")
            window.desktop.bus.changed.emit(None)
            window.settle()
            return window.milliseconds_of(lambda: window.desktop.window.show_page("week"))

        return open_it

    compare("The Week page", opened(decade_window), opened(empty_window), ledger)


def test_every_measure_of_a_week_is_shown_at_once(
    decade_window: Window, empty_window: Window, ledger: Ledger
) -> None:
    def turned(window: Window) -> Callable[[], float]:
        page = week_of(window)
        page.rows.choose("everything")
        page.refresh()
        window.settle()
        return lambda: window.milliseconds_of(lambda: page._move(-1))

    compare("Another week, every measure", turned(decade_window), turned(empty_window), ledger)
