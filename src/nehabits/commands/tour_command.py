"""nehabits tour: the main job from end to end, without a display."""

import argparse
from datetime import timedelta
from pathlib import Path

from nehabits.commands.stage import Stage
from nehabits.commands.week_command import week_text
from nehabits.domain.day import week_start
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.made_up_journal import SEED, YEAR, fill
from nehabits.services.services import Services

A_DAY = (
    "slept 23:10-6:45 woke once q4",
    "run 30m hard",
    "breathing 5m",
    "lunch: 2 eggs, 150 g spinach",
)


def describe(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help=tr("where everything goes"))


def run(services: Services, options: argparse.Namespace, stage: Stage) -> int:
    """Do what a person does first, and tell each step."""
    if not services.journal.is_empty():
        raise Refused(
            tr("{folder} holds a tour already; name a new folder.", folder=options.folder)
        )
    today = services.today()
    fill(services, today - timedelta(days=1), YEAR, SEED)
    print(tr("A made-up year is in {journal}", journal=services.path))
    for text in A_DAY:
        reading = services.quick_entry.read(text, today)
        services.journal.log(*reading.entries)
        print(tr("Logged: {words}", words=reading.words))
    first = week_start(today, services.preferences.first_weekday)
    page = options.folder / "week.txt"
    page.write_text(week_text(services.review.week(first)) + "\n", encoding="utf-8")
    print(tr("The week is in {file}", file=page))
    exported = services.export.write(
        options.folder / "export", report=stage.report_writer(services, "", None)
    )
    print(tr("The export is in {folder}", folder=exported.folder))
    pictures = stage.save_pictures(services, options.folder / "pictures")
    print(tr("{count} pictures are in {folder}", count=len(pictures), folder=pictures[0].parent))
    return 0
