"""Pictures of Trends in the states a person meets, to be looked at one by one.

python -m tests.trends_states FOLDER [STATE…]
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nehabits.services.services import Services
from nehabits.ui.desktop import Desktop
from nehabits.ui.trends.trends_page import TrendsPage
from tests.examples import night
from tests.journals import TODAY, fill
from tests.screens import desktop_with, settled
from tests.state_pictures import in_every_look, run, take
from tests.today_states import empty, usual

AREAS = (
    "sleep.duration",
    "sleep.onset",
    "exercise.moderate_equivalent",
    "practice.minutes",
    "meal.copper",
    "checkin.energy",
    "own.coffee_cups",
)


def year(services: Services) -> None:
    fill(services, 400)


def apart(services: Services) -> None:
    """Keep a night of 1990 and one of today."""
    for day in (date(1990, 1, 1), TODAY):
        services.journal.log(night(day, "00:00", "07:00"))


STATES = {"empty": empty, "usual": usual, "year": year, "apart": apart}


def looked_at(desktop: Desktop) -> Iterator[str]:
    """Show measures and ranges one after the other."""
    page = desktop.window.show_page("trends")
    assert isinstance(page, TrendsPage)
    for measure in AREAS:
        page.show_measure(measure)
        for span in ("month", "three_months", "year", "all"):
            page._show_range(span)
            settled()
            if span == "month":
                QTest.keyClick(page.card.chart, Qt.Key.Key_End)
            yield f"{measure}-{span}"


def save(state: str, folder: Path) -> None:
    """Save a picture of every screen of a state in every look."""
    with TemporaryDirectory() as scratch, desktop_with(STATES[state], Path(scratch)) as desktop:
        for look in in_every_look(desktop):
            for name in looked_at(desktop):
                take(desktop, folder, state, look, name)


if __name__ == "__main__":
    run(save, STATES)
