"""Where the rooms meet: opens the journal, builds the services, then the window or a command."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date, datetime
from pathlib import Path

import platformdirs
import tzlocal

from nehabits.commands.command_line import run
from nehabits.commands.stage import Stage
from nehabits.domain.day import day_of
from nehabits.domain.moment import zone_named
from nehabits.exchange.catalogue import Catalogue
from nehabits.exchange.food_files import FoodFiles
from nehabits.exchange.resources import resource_path
from nehabits.services.export import Export
from nehabits.services.foods import Foods
from nehabits.services.journal import Journal
from nehabits.services.preferences import Preferences
from nehabits.services.quick_entry import QuickEntry
from nehabits.services.references import References
from nehabits.services.review import Review
from nehabits.services.services import Services
from nehabits.services.transfer import Transfer
from nehabits.storage.food_table import FoodTable
from nehabits.storage.journal_file import JournalFile

JOURNAL = "journal.sqlite"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; return its exit status: 0, 2 for what a person can mend, 1 for a bug."""
    given = sys.argv[1:] if arguments is None else arguments
    return run(given, Stage(default_journal(), local_now, opened, _window, _pictures))


def default_journal() -> Path:
    """Return the journal that is opened when none is named."""
    home = os.environ.get("NEHABITS_HOME")
    folder = Path(home) if home else platformdirs.user_data_path("nehabits", appauthor=False)
    return folder / JOURNAL


@contextmanager
def opened(path: Path, at: datetime | None = None) -> Iterator[Services]:
    """Open a journal, making it if there is none, and close it after use.

    `at` (aware) stops the clock at an instant, for pictures and tests. Raises Refused.
    """
    with ExitStack() as closing:
        file = JournalFile.at(path)
        closing.callback(file.close)
        files = FoodFiles(resource_path("foods"))
        cache = platformdirs.user_cache_path("nehabits", appauthor=False)
        foods = Foods(FoodTable(cache, files.fingerprint, files.foods), files.everyday)
        closing.callback(foods.close)
        yield _services(path, file, foods, at)


def _services(path: Path, file: JournalFile, foods: Foods, at: datetime | None) -> Services:
    catalogue = Catalogue()
    references = References(catalogue)
    preferences = Preferences(file)

    def clock() -> datetime:
        return local_now() if at is None else at.astimezone(zone_named(local_zone()))

    def today() -> date:
        return day_of(clock().replace(tzinfo=None), preferences.day_start)

    journal = Journal(file, clock, today)
    review = Review(file, references, preferences, today)
    return Services(
        path=path,
        journal=journal,
        review=review,
        foods=foods,
        quick_entry=QuickEntry(
            catalogue.activities,
            catalogue.practice_kinds,
            foods,
            zone=local_zone,
            day_start=lambda: preferences.day_start,
            clock=clock,
        ),
        transfer=Transfer(file, path, clock),
        export=_export(review, journal, preferences, catalogue, today),
        preferences=preferences,
        references=references,
        activities=catalogue.activities,
        practice_kinds=catalogue.practice_kinds,
        clock=clock,
        today=today,
        zone=local_zone,
    )


def _export(
    review: Review,
    journal: Journal,
    preferences: Preferences,
    catalogue: Catalogue,
    today: Callable[[], date],
) -> Export:
    activities = {each.key: each.name for each in catalogue.activities}
    practices = {each.key: each.name for each in catalogue.practice_kinds}
    return Export(review, journal, preferences, activities, practices, today)


def local_now() -> datetime:
    """Return this instant on the clocks of the zone this computer is in."""
    return datetime.now(zone_named(local_zone()))


def local_zone() -> str:
    """Return the IANA name of the zone this computer is in."""
    return tzlocal.get_localzone_name()


def _window(path: Path) -> int:
    # Qt is imported only when a window is wanted: commands start without it.
    from nehabits.ui.desktop import run_window  # noqa: PLC0415

    return run_window(path, opened, resource_path("icons").parent)


def _pictures(services: Services, folder: Path) -> list[Path]:
    from nehabits.ui.pictures import save_pictures  # noqa: PLC0415

    return save_pictures(services, folder, resource_path("icons").parent)
