"""nehabits demo: fill a new journal with a made-up person."""

import argparse

from nehabits.commands.arguments import positive
from nehabits.commands.stage import Stage
from nehabits.domain.wording import plural, tr
from nehabits.services.made_up_journal import SEED, YEAR, fill
from nehabits.services.services import Services


def describe(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("--days", type=positive, default=YEAR, help=tr("how many; 365 if left out"))
    parser.add_argument("--seed", type=int, default=SEED, help=tr("another number, another person"))


def run(services: Services, options: argparse.Namespace, _stage: Stage) -> int:
    """Fill the journal; one that has entries is refused."""
    fill(services, services.today(), options.days, options.seed)
    made = plural("{count} made-up day", "{count} made-up days", options.days)
    print(tr("{journal} holds {made} now.", journal=services.path, made=made))
    return 0
