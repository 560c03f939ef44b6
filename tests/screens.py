"""The window of a real journal for tests: every page, editor and dialog, one after the other."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from nehabits.domain.checkin import CheckIn
from nehabits.domain.day_mark import Mark
from nehabits.domain.meal import MealItem
from nehabits.domain.own_habit import HabitForm, HabitRecord, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.services.services import Services
from nehabits.ui.desktop import Desktop, make_application
from nehabits.ui.export.export_page import ExportPage
from nehabits.ui.meal.meal_editor import MealEditor
from nehabits.ui.settings.settings_page import SettingsPage
from nehabits.ui.today.card_slot import CardSlot
from nehabits.ui.today.day_sheet import DaySheet
from nehabits.ui.today.today_page import TodayPage
from nehabits.ui.trends.trends_page import TrendsPage
from nehabits.ui.week.week_page import WeekPage
from nehabits.ui.worker import SameThreadWorker
from tests.calendar_screens import calendar_screens
from tests.dialog_screens import dialogs
from tests.examples import SATURDAY, exercise, meal, practice
from tests.export_screens import export_screens
from tests.first_screens import Screens, first_run, made_up
from tests.foods_screens import foods_screens, keep_foods
from tests.guide_screens import guide_screens
from tests.journals import ZONE, fill, lay, open_journal
from tests.meal_screens import meal_screens
from tests.own_screens import in_place, keep_aims, own_sections
from tests.palette_screens import palette
from tests.pressing import press
from tests.settings_screens import hide, settings_screens, show_all
from tests.settling import settled
from tests.trends_screens import trends_screens

RESOURCES = Path(__file__).resolve().parents[1] / "resources"

TYPED = (
    "slept 23:10-6:45 woke once q2",
    "nap 14:00-14:20",
    "run 30m hard",
    "breathing 5m",
    "lunch: 2 eggs, 150 g spinach, 1 slice bread",
)
OWN_WORDS = "my therapy: a dose of laziness"
"""Words that only a person may use of themselves; where they stand, they are data."""


def empty(services: Services) -> None:
    """Leave the journal as it is when it is new."""


def sparse(services: Services) -> None:
    """Keep one day of everything, in the person's own words, and marks on other days."""
    journal = services.journal
    for text in TYPED:
        journal.log(*services.quick_entry.read(text).entries)
    journal.log(
        meal(MealItem(OWN_WORDS, 80.0, {"protein": 3.0})),
        exercise(20, activity=OWN_WORDS, note=OWN_WORDS),
        practice(5, OWN_WORDS),
        CheckIn(day=SATURDAY, energy=3, tags=("ill", OWN_WORDS), note=OWN_WORDS),
    )
    journal.keep_habit(OwnHabit(name=f"No more {OWN_WORDS}", slug="screens"))
    journal.keep_habit(OwnHabit(name="Coffee", slug="coffee", form=HabitForm.NUMBER, unit="cups"))
    keep_aims(journal)
    keep_foods(services)
    journal.log(HabitRecord(day=SATURDAY, habit="screens"))
    journal.log(HabitRecord(day=SATURDAY, habit="coffee", value=2))
    for back, (pillar, mark) in enumerate(
        ((Pillar.EXERCISE, Mark.NOTHING), (Pillar.PRACTICE, Mark.NOT_TRACKED)), start=1
    ):
        journal.mark([SATURDAY - timedelta(days=back)], pillar, mark)


def full(services: Services) -> None:
    """Keep two months of a made-up person."""
    fill(services, 60)


STATES: dict[str, Callable[[Services], None]] = {"empty": empty, "sparse": sparse, "full": full}


def desktop_in(state: str, folder: Path) -> AbstractContextManager[Desktop]:
    """Show the window of a new journal in one of the states."""
    return desktop_with(STATES[state], folder)


@contextmanager
def desktop_with(fill_in: Callable[[Services], object], folder: Path) -> Iterator[Desktop]:
    """Show the window of a journal filled in so, in Berlin, everything in one thread."""
    with pytest.MonkeyPatch.context() as patch, ExitStack() as opened:
        # Before the journal is opened: its services keep what they are given.
        patch.setattr("nehabits.app.local_zone", lambda: ZONE)
        lay(folder / "journal.sqlite", fill_in)
        services = opened.enter_context(open_journal(folder / "journal.sqlite"))
        with desktop_of(services, folder) as desktop:
            desktop.window.show()
            yield desktop


@contextmanager
def desktop_of(services: Services, folder: Path) -> Iterator[Desktop]:
    """Wire the window of a journal; it is deleted afterwards."""
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    application = make_application(["nehabits"])
    desktop = Desktop(services, application, RESOURCES, settings, SameThreadWorker)
    try:
        yield desktop
    finally:
        # Without a screen Qt does not outlive what was copied.
        application.clipboard().clear()
        desktop.window.hide()
        desktop.window.deleteLater()
        desktop.deleteLater()
        settled()


def screens(desktop: Desktop, *, every_measure: bool = False) -> Screens:
    """Show everything there is, one after the other; of an area of Trends the first measure."""
    yield from first_run(desktop)
    yield from made_up(desktop)
    yield from pages(desktop, every_measure=every_measure)
    yield from editors(desktop)
    yield from dialogs(desktop)
    yield from palette(desktop)


def pages(desktop: Desktop, *, every_measure: bool = False) -> Screens:
    """Show each page, and what it shows when it is asked for more."""
    window = desktop.window
    for key in window.page_keys():
        page = window.show_page(key)
        settled()
        yield key, page
        if isinstance(page, TodayPage):
            yield from _days(page)
        elif key == "calendar":
            yield from calendar_screens(desktop)
        elif key == "foods":
            yield from foods_screens(desktop)
        elif key == "guide":
            yield from guide_screens(page)
        elif isinstance(page, ExportPage):
            yield from export_screens(page)
        elif isinstance(page, TrendsPage):
            yield from trends_screens(page, every_measure=every_measure)
        elif isinstance(page, SettingsPage):
            yield from settings_screens(page)
            yield from own_sections(page)
            yield from _little_shown(desktop, page)
        elif isinstance(page, WeekPage):
            press(page, "Everything")
            yield "week, everything", page
            press(page, "Main rows")
    yield "window", window


def _days(page: TodayPage) -> Screens:
    sheet = _sheet(page)
    page.quick.line.setText("slept 23:10-6")
    settled()
    yield "today, quick bar", page
    page.quick._save()
    settled()
    yield "today, quick bar refused", page
    page.quick.line.clear()
    sheet.feelings._tags.unfold()
    sheet.feelings.own.add()
    yield from in_place("today, add a habit", page, sheet.feelings.own.adding)
    page.quick.line.setText("breathing 6m")
    page.quick._save()
    settled()
    yield "today, saved", page
    page._undoing.undo()
    press(page, "Not tracked…")
    yield "today, days not tracked", page
    for box in sheet.pause._boxes.values():
        box.setChecked(False)
    press(page, "Leave these days out")
    yield "today, days not tracked refused", page
    sheet.leave_pause()
    page.go_to(SATURDAY - timedelta(days=1))
    settled()
    yield "today, the day before", page
    page.go_to(SATURDAY)


def _little_shown(desktop: Desktop, page: SettingsPage) -> Screens:
    """Show the pages and the meal editor with areas and numbers hidden, then show all again."""
    hide(page, {Pillar.SLEEP, Pillar.EXERCISE, Pillar.OWN}, numbers=True)
    window = desktop.window
    for key in ("settings", "calendar", "trends", "week", "foods", "guide", "today"):
        shown = window.show_page(key)
        settled()
        yield f"{key}, little shown", shown
    today = window.page("today")
    assert isinstance(today, TodayPage)
    today.add(Pillar.SLEEP)
    settled()
    yield "today, a hidden area asked for", today
    today.add(Pillar.MEALS)
    yield from _editor("add a meal without numbers", today, _sheet(today).slots[Pillar.MEALS])
    today._undoing.undo()
    show_all(page)
    settled()


def editors(desktop: Desktop) -> Screens:
    """Open every editor to add, refused and unfolded, and to change each kind of entry."""
    page = desktop.window.show_page("today")
    assert isinstance(page, TodayPage)
    for pillar, slot in _sheet(page).slots.items():
        page.add(pillar)
        yield from _editor(f"add {pillar.value}", page, slot)
        if pillar is Pillar.SLEEP:
            page.add(pillar, nap=True)
            yield from _editor("add a nap", page, slot)
        for row in list(slot.card.rows)[:2]:
            page.edit(pillar, row.line.entry)
            yield from _editor(f"change {row.line.name}", page, slot)


def _editor(name: str, page: TodayPage, slot: CardSlot) -> Screens:
    editor = slot.editor
    assert editor is not None
    settled()
    yield name, page
    fold = getattr(editor, "_fold", None)
    if fold is not None:
        fold.unfold()
    counts = getattr(editor, "counts_as", None)
    if counts is not None:
        press(counts, "Both")
    if isinstance(editor, MealEditor):
        yield from meal_screens(name, page, editor)
    settled()
    yield f"{name}, unfolded", page
    editor.save()
    settled()
    if slot.editor is editor:
        yield f"{name}, refused", page
        slot.leave()
        settled()
        yield f"{name}, put aside", page
        page.go_to(SATURDAY - timedelta(days=1))
        settled()
        yield f"{name}, another day", page
        page.go_to(SATURDAY)
        slot.drop(editor)
    settled()


def _sheet(page: TodayPage) -> DaySheet:
    assert page.sheet is not None
    return page.sheet
