"""nehabits log: entries as typed in the quick bar."""

import argparse

from nehabits.commands.arguments import add_json, day, print_json
from nehabits.commands.json_values import entry_value
from nehabits.commands.stage import Stage
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.services import Services


def describe(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("text", nargs="+", metavar="TEXT", help=tr("what to log"))
    parser.add_argument("--day", type=day, metavar="DATE", help=tr("another day than today"))
    parser.add_argument(
        "--dry-run", action="store_true", help=tr("say what it means, keep nothing")
    )
    add_json(parser)


def run(services: Services, options: argparse.Namespace, _stage: Stage) -> int:
    """Read the text, keep its entries, and tell what was understood."""
    reading = services.quick_entry.read(" ".join(options.text), options.day)
    if not reading.entries:
        raise Refused(tr("What was it? Type it as in run 30m hard."))
    entries = reading.entries
    if not options.dry_run:
        # As they are kept: a second check-in of a day, for instance, joins the first.
        kept = services.journal.log(*entries).kept
        entries = tuple(services.journal.entry(each) for each in kept)
    if options.json:
        print_json({"entries": [entry_value(entry) for entry in entries]})
    else:
        print(reading.words)
    return 0
