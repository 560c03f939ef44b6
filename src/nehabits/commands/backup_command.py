"""nehabits backup: a verified copy of the journal."""

import argparse
from pathlib import Path

from nehabits.commands.stage import Stage
from nehabits.domain.wording import tr
from nehabits.services.services import Services


def describe(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument(
        "folder", nargs="?", type=Path, metavar="FOLDER", help=tr("beside the journal if left out")
    )


def run(services: Services, options: argparse.Namespace, _stage: Stage) -> int:
    """Write the backup and say where it is."""
    made = services.transfer.back_up(options.folder)
    print(tr("Backup written and checked: {file}", file=made))
    return 0
