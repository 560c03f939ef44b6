"""Every time in the window stands on the clock the person reads, and no file's does."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from nehabits.domain.clock_face import use_twelve_hours
from nehabits.domain.pillar import Pillar
from nehabits.ui.today.today_page import TodayPage
from tests.clock_faces import choose_clock
from tests.exports import contents, rows
from tests.screens import desktop_in
from tests.ui.desktop_driver import Person
from tests.ui.walks import walk_on_twelve_hours

ON_24_HOURS = re.compile(r"(?<![\d:+−-])([01]?\d|2[0-3]):[0-5]\d(?![\d:]|\s?[ap]m)")
"""A time without am or pm; +01:00 is an offset."""

LENGTH = re.compile(r"[1-9]:\d\d")
"""Hours and minutes asleep in a cell of Week; a time of 24 hours has two digits first."""

EXCUSED = ("No screens after 22:00", "slept 23:10-6", "Times read 18:30 or 6:30 pm.")
"""What a person typed, and what is said of both clocks."""

OF_A_FILE = "file"
"""Where cells of an export are shown as its files will say them."""


@pytest.fixture(autouse=True)
def _usual_clock_afterwards() -> Iterator[None]:
    yield
    use_twelve_hours(wanted=False)


def test_the_pattern_finds_a_time_of_24_hours_alone() -> None:
    assert ON_24_HOURS.search("slept 23:10-6:45")
    assert ON_24_HOURS.search("00:55–07:55")
    assert not ON_24_HOURS.search(
        "11:10\u202fpm–6:45\u202fam, 11:10pm-6:45am, UTC +01:00, BJSM 54:1451"
    )


def test_no_text_of_the_window_stays_on_24_hours(qapp: QApplication) -> None:
    found: dict[str, str] = {}
    for (place, text), name in walk_on_twelve_hours().texts.items():
        if place == OF_A_FILE:
            continue
        said = text
        for excused in EXCUSED:
            said = said.replace(excused, "")
        if ON_24_HOURS.search(said) and not LENGTH.fullmatch(said):
            found.setdefault(text, name)
    assert found == {}


def test_another_clock_is_on_every_page_as_soon_as_it_is_chosen(
    qapp: QApplication, tmp_path: Path
) -> None:
    with desktop_in("sparse", tmp_path) as desktop:
        page = desktop.window.show_page("today")
        assert isinstance(page, TodayPage)
        assert page.sheet is not None
        page.add(Pillar.EXERCISE)
        editor = page.sheet.slots[Pillar.EXERCISE].editor
        assert editor is not None
        editor.fields["start"].editor.setText("18:30")
        row = page.sheet.slots[Pillar.SLEEP].card.rows[0]
        assert row.line.time == "23:10–06:45"
        choose_clock(desktop, "12")
        assert row.line.time == "11:10\u202fpm–6:45\u202fam"
        assert "11:10pm-6:45am" in page.quick.line.placeholderText()
        assert editor.fields["start"].editor.text() == "18:30"
        choose_clock(desktop, "24")
        assert row.line.time == "23:10–06:45"


def test_the_placeholder_of_the_quick_bar_can_be_typed(person: Person) -> None:
    choose_clock(person.desktop, "12")
    example = person.today.quick.line.placeholderText().partition(": ")[2]
    person.logs(example)
    times = "11:10\u202fpm–6:45\u202fam"
    assert person.rows(Pillar.SLEEP) == [f"Sleep {times}, 7 h 35, woke once, quality 4"]


def test_an_entry_that_is_opened_and_saved_on_another_clock_stays_the_same(person: Person) -> None:
    person.logs("slept 23:10-6:45")
    before = person.entries()
    choose_clock(person.desktop, "12")
    person.waits()
    person.takes_row(Pillar.SLEEP)
    person.presses("Return", "Return")
    assert [entry.id for entry in person.entries()] == [entry.id for entry in before]
    assert person.entries()[0].start == before[0].start


def test_an_export_holds_24_hours_whatever_the_window_shows(person: Person, tmp_path: Path) -> None:
    person.logs("slept 23:10-6:45")
    usual, twelve = tmp_path / "usual", tmp_path / "twelve"
    person.services.export.write(usual)
    choose_clock(person.desktop, "12")
    person.services.export.write(twelve)
    assert contents(twelve) == contents(usual)
    assert [row["sleep_onset"] for row in rows(twelve, "daily")] == ["23:10"]
