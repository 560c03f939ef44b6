"""Where the rooms meet: opens the journal, builds the services, then the window or a command."""

import io
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date, datetime
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
import tzlocal

from nehabits.commands.command_line import run
from nehabits.commands.stage import Stage
from nehabits.domain.day import day_of
from nehabits.domain.entry import Entry
from nehabits.domain.entry_words import kind_name
from nehabits.domain.exercise import Exercise
from nehabits.domain.moment import zone_named
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.exchange.catalogue import Catalogue
from nehabits.exchange.resources import resource_path
from nehabits.services.aims import Aims
from nehabits.services.deed_words import key_of
from nehabits.services.habits import Habits
from nehabits.services.journal import Journal
from nehabits.services.kept_preferences import Preferences
from nehabits.services.kitchen import Kitchen
from nehabits.services.references import References
from nehabits.services.review import Review
from nehabits.services.services import Makers, Services
from nehabits.services.week_notes import WeekNotes
from nehabits.storage.journal_file import JournalFile

if TYPE_CHECKING:
    from nehabits.services.export import Export
    from nehabits.services.foods import Foods
    from nehabits.services.own_import import OwnImport
    from nehabits.services.quick_entry import QuickEntry
    from nehabits.services.report_writer import ReportWriter
    from nehabits.services.summary import SummaryChoice
    from nehabits.services.transfer import Transfer

JOURNAL = "journal.sqlite"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; return its exit status: 0, 2 for what a person can mend, 1 for a bug."""
    given = sys.argv[1:] if arguments is None else arguments
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal that cannot show a letter gets another one, not an error after the deed.
        sys.stdout.reconfigure(errors="replace")
    stage = Stage(default_journal(), local_now, opened, _window, _pictures, _report, _report_writer)
    return run(given, stage)


def default_journal() -> Path:
    """Return the journal that is opened when none is named."""
    home = os.environ.get("NEHABITS_HOME")
    if home:
        return Path(home).expanduser() / JOURNAL
    return platformdirs.user_data_path("nehabits", appauthor=False) / JOURNAL


@contextmanager
def opened(path: Path, at: datetime | None = None) -> Iterator[Services]:
    """Open a journal, making it if there is none, and close it after use.

    `at` (aware) stops the clock at an instant, for pictures and tests. Raises Refused.
    """
    with ExitStack() as closing:
        file = JournalFile.at(path)
        closing.callback(file.close)
        yield _services(path, file, at, closing)


def _services(path: Path, file: JournalFile, at: datetime | None, closing: ExitStack) -> Services:
    catalogue = Catalogue()
    references = References(catalogue)

    def clock() -> datetime:
        return local_now() if at is None else at.astimezone(zone_named(local_zone()))

    def today() -> date:
        return day_of(clock().replace(tzinfo=None), preferences.day_start)

    preferences = Preferences(file, today)
    journal = Journal(file, clock, today, partial(_name_of, catalogue), preferences.reload)
    review = Review(file, references, preferences, today)
    week_notes = WeekNotes(file, clock)
    kitchen = Kitchen(file, clock, today)
    return Services(
        path=path,
        journal=journal,
        habits=Habits(file, clock, today),
        aims=Aims(file, review, preferences, clock, today),
        kitchen=kitchen,
        review=review,
        week_notes=week_notes,
        preferences=preferences,
        references=references,
        clock=clock,
        today=today,
        zone=local_zone,
        makers=Makers(
            foods=lambda: _foods(kitchen, closing),
            quick_entry=lambda foods: _quick_entry(catalogue, foods, preferences, clock),
            transfer=lambda: _transfer(file, path, clock),
            export=lambda: _export(
                review, journal, kitchen, week_notes, preferences, catalogue, today
            ),
            own_import=lambda: _own_import(file, preferences, clock, today),
            activities=lambda: catalogue.activities,
            practice_kinds=lambda: catalogue.practice_kinds,
        ),
    )


def _name_of(catalogue: Catalogue, entry: Entry) -> str:
    is_exercise = isinstance(entry, Exercise)
    kinds = catalogue.activities if is_exercise else catalogue.practice_kinds
    return kind_name(kinds, key_of(entry))


# What follows is imported when it is first asked for: a start would wait for it in vain.


def _foods(kitchen: Kitchen, closing: ExitStack) -> "Foods":
    from nehabits.exchange.food_files import FoodFiles  # noqa: PLC0415
    from nehabits.services.foods import Foods  # noqa: PLC0415
    from nehabits.storage.food_table import FoodTable  # noqa: PLC0415

    files = FoodFiles(resource_path("foods"))
    cache = platformdirs.user_cache_path("nehabits", appauthor=False)
    table = FoodTable(cache, files.fingerprint, files.foods)
    foods = Foods(table, files.everyday, files.estimates, kitchen.shelf)
    closing.callback(foods.close)
    return foods


def _quick_entry(
    catalogue: Catalogue, foods: "Foods", preferences: Preferences, clock: Callable[[], datetime]
) -> "QuickEntry":
    from nehabits.services.quick_entry import QuickEntry  # noqa: PLC0415

    return QuickEntry(
        catalogue.activities,
        catalogue.practice_kinds,
        foods,
        zone=local_zone,
        day_start=lambda: preferences.day_start,
        clock=clock,
        weights=lambda: preferences.shown.meal_numbers,
    )


def _transfer(file: JournalFile, path: Path, clock: Callable[[], datetime]) -> "Transfer":
    from nehabits.services.transfer import Transfer  # noqa: PLC0415

    return Transfer(file, path, clock)


def _own_import(
    file: JournalFile,
    preferences: Preferences,
    clock: Callable[[], datetime],
    today: Callable[[], date],
) -> "OwnImport":
    from nehabits.services.own_import import OwnImport  # noqa: PLC0415

    return OwnImport(file, preferences, clock, today)


def _export(
    review: Review,
    journal: Journal,
    kitchen: Kitchen,
    week_notes: WeekNotes,
    preferences: Preferences,
    catalogue: Catalogue,
    today: Callable[[], date],
) -> "Export":
    from nehabits.services.export import Export  # noqa: PLC0415
    from nehabits.services.export_values import Sources  # noqa: PLC0415 - with the export

    activities = {each.key: each.name for each in catalogue.activities}
    practices = {each.key: each.name for each in catalogue.practice_kinds}
    sources = Sources(review, journal, kitchen, week_notes, preferences)
    return Export(sources, activities, practices, today)


def local_now() -> datetime:
    """Return this instant on the clocks of the zone this computer is in."""
    return datetime.now(zone_named(local_zone()))


def local_zone() -> str:
    """Return the IANA name of the zone this computer is in; a laptop may travel while it runs."""
    return _zone_in(int(time.monotonic() // 60), os.environ.get("TZ"))


@lru_cache(maxsize=1)
def _zone_in(_minute: int, environment: str | None) -> str:
    """Look the zone up: half a millisecond, so not at every question but every minute."""
    if sys.platform != "win32":
        time.tzset()  # the C library remembers where the program was started
    try:
        tzlocal.reload_localzone()
        return tzlocal.get_localzone_name()
    except (KeyError, ValueError) as problem:
        raise Refused(
            tr(
                "The time zone {zone} of this computer is not known; set TZ to a name such as "
                "Europe/Berlin.",
                zone=environment or "",
            ),
            "zone",
        ) from problem


def _window(path: Path) -> int:
    # Qt is imported only when a window is wanted: commands start without it.
    from nehabits.ui.run_window import run_window  # noqa: PLC0415

    return run_window(path, opened, resource_path("icons").parent, default_journal())


def _pictures(services: Services, folder: Path) -> list[Path]:
    from nehabits.ui.pictures import save_pictures  # noqa: PLC0415

    return save_pictures(services, folder, resource_path("icons").parent)


def _report(services: Services, path: Path, choice: "SummaryChoice", paper: str | None) -> int:
    from nehabits.ui.paper.report import save_report  # noqa: PLC0415

    return save_report(services, path, choice, paper)


def _report_writer(services: Services, name: str, paper: str | None) -> "ReportWriter":
    from nehabits.ui.paper.report import report_writer  # noqa: PLC0415

    return report_writer(services, name, paper)
