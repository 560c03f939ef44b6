"""nehabits day: a day's entries and figures."""

import argparse

from nehabits.commands.arguments import add_json, day, print_json
from nehabits.commands.json_values import day_value
from nehabits.commands.stage import Stage
from nehabits.domain.entry_words import entry_text
from nehabits.domain.phrase import figure_text
from nehabits.domain.wording import tr
from nehabits.services.services import Services


def describe(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("day", nargs="?", type=day, metavar="DATE", help=tr("today if left out"))
    add_json(parser)


def run(services: Services, options: argparse.Namespace, _stage: Stage) -> int:
    """Print the day."""
    review = services.review.day(options.day or services.today())
    measures = services.review.measures()
    if options.json:
        print_json(day_value(review, measures))
        return 0
    print(review.day.isoformat())
    for entry in review.entries:
        print("  " + entry_text(entry, services.name_of))
    if not review.entries:
        print("  " + tr("No entries."))
    for measure in measures:
        cell = review.cells.get(measure.id)
        if cell is not None and cell.value is not None:
            print(f"{measure.name}: {figure_text(measure, cell.figure)}")
    return 0
