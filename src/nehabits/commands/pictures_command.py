"""nehabits pictures: every page as a PNG, light and dark."""

import argparse
from pathlib import Path

from nehabits.commands.stage import Stage
from nehabits.domain.wording import tr
from nehabits.services.services import Services


def describe(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help=tr("where they go"))


def run(services: Services, options: argparse.Namespace, stage: Stage) -> int:
    """Save the pictures and name them."""
    for path in stage.save_pictures(services, options.folder):
        print(path)
    return 0
