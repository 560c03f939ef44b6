"""A reference is switched off and chosen again in Settings; weeks that are past keep theirs."""

from datetime import date, timedelta

from nehabits.domain.dated_choice import DatedChoice
from tests.journals import TODAY
from tests.ui.desktop_driver import Person
from tests.ui.settings.page_driver import Kept, settings, week_of

NAME = "Reference for Time asleep"
SLEEP = "sleep.duration"
EARLIER = TODAY - timedelta(days=20)


def reference(person: Person) -> str:
    table = week_of(person).view.table
    assert table is not None
    return next(line.reference for line in table.lines if line.measure_id == SLEEP)


def test_a_reference_switched_off_still_stands_beside_the_week_before(someone: Person) -> None:
    someone.tabs_to(NAME)
    someone.presses("End")
    assert reference(someone) == "no reference chosen"
    someone.presses("[")
    assert reference(someone) == "Adults, 7 h or more"


def test_a_reference_is_switched_off_and_chosen_again(someone: Person, kept: Kept) -> None:
    someone.services.preferences.keep_reference_choices(SLEEP, (DatedChoice("", EARLIER),))
    settings(someone).refresh()
    someone.waits()
    box = someone.tabs_to(NAME)
    since = "No line and no reference is shown · since 1 November 2026"
    assert box.accessibleDescription() == since
    someone.presses("Home")
    assert box.accessibleDescription() == "Adults, 7 h or more · since 21 November 2026"
    assert kept(f"reference.{SLEEP}") == [
        {"since": "2026-11-01", "choice": ""},
        {"since": "2026-11-21", "choice": "aasm-sleep"},
    ]
    someone.presses("Ctrl+Z")
    assert box.accessibleDescription() == since
    assert kept(f"reference.{SLEEP}") == [{"since": "2026-11-01", "choice": ""}]


def test_the_default_is_said_without_a_day(someone: Person) -> None:
    chosen = (DatedChoice("of_a_newer_version", date(2026, 1, 1)),)
    box = someone.tabs_to(NAME)
    for choices in ((), chosen):
        someone.services.preferences.keep_reference_choices(SLEEP, choices)
        settings(someone).refresh()
        someone.waits()
        assert box.accessibleDescription() == "Adults, 7 h or more"
