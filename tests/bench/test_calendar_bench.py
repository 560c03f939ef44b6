"""Another month, and another tint of the year, until Calendar is repainted, beside an empty one."""

import statistics
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from nehabits.ui.calendar.calendar_page import CalendarPage
from tests.bench.conftest import Ledger
from tests.bench.real_window import Window, shown

ROUNDS = 40
BOUND = 1.6
"""An empty month has as many days to paint, and none of the dots, figures and entries."""

SLOWEST_MS = 60.0
"""A month that takes longer is felt to lag behind the key."""


@pytest.fixture
def windows(decade: Path, half_century: Path, tmp_path: Path) -> Iterator[dict[str, Window]]:
    paths = {"10 years": decade, "50 years": half_century, "empty": tmp_path / "empty.sqlite"}
    opened = {name: shown(path, tmp_path) for name, path in paths.items()}
    found = {name: manager.__enter__() for name, manager in opened.items()}
    yield found
    for manager in opened.values():
        manager.__exit__(None, None, None)


def calendar(window: Window) -> CalendarPage:
    page = window.page.window().show_page("calendar")
    assert isinstance(page, CalendarPage)
    window.settle()
    return page


def medians(
    windows: dict[str, Window], deed: Callable[[CalendarPage], Callable[[int], object]]
) -> dict[str, float]:
    """Return how long a deed takes in each journal, done in turn so that noise falls on all."""
    deeds = {name: deed(calendar(window)) for name, window in windows.items()}
    times: dict[str, list[float]] = {name: [] for name in windows}
    for number in range(ROUNDS):
        for name, window in windows.items():
            spent = window.milliseconds_of(lambda n=number, d=deeds[name]: d(n))
            times[name].append(spent)
    return {name: statistics.median(each) for name, each in times.items()}


def test_another_month_is_there_at_once(windows: dict[str, Window], ledger: Ledger) -> None:
    found = medians(windows, lambda page: lambda _: page._move(-1))
    for name in ("10 years", "50 years"):
        ledger.gate(f"Another month on Calendar, {name}", found[name], found["empty"], BOUND)
    assert max(found.values()) <= SLOWEST_MS


def test_another_day_of_the_month_is_there_at_once(
    windows: dict[str, Window], ledger: Ledger
) -> None:
    found = medians(windows, lambda page: lambda _: page.choose(page.choice.by_days(-1)))
    ledger.gate("Another day on Calendar, 10 years", found["10 years"], found["empty"], BOUND)
    assert max(found.values()) <= SLOWEST_MS


def test_another_tint_is_there_at_once(windows: dict[str, Window], ledger: Ledger) -> None:
    def tinted(page: CalendarPage) -> Callable[[int], object]:
        box = page.sheet.measures
        places = [place for place in range(box.count()) if box.itemData(place) is not None][:20]
        return lambda number: box.setCurrentIndex(places[(number + 1) % len(places)])

    found = medians(windows, tinted)
    for name in ("10 years", "50 years"):
        ledger.note(f"Another tint on Calendar, {name}", found[name])
    assert max(found.values()) <= SLOWEST_MS
