"""nehabits report: a PDF with one page to read, then charts and a table a day."""

import argparse
from pathlib import Path

from nehabits.commands.areas import AREAS, areas_named
from nehabits.commands.arguments import day, describe_page
from nehabits.commands.stage import Stage
from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import plural, tr
from nehabits.services.services import Services
from nehabits.services.summary import SummaryChoice, summary_period


def describe(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("file", type=Path, metavar="FILE.pdf", help=tr("the PDF to write"))
    parser.add_argument(
        "--from",
        dest="first",
        type=day,
        metavar="DATE",
        help=tr("first day; 28 days before the last if left out"),
    )
    parser.add_argument(
        "--to", dest="last", type=day, metavar="DATE", help=tr("last day; today if left out")
    )
    parser.add_argument("--areas", help=tr("some of: {areas}", areas=",".join(AREAS)))
    parser.add_argument("--notes", action="store_true", help=tr("with notes; without if left out"))
    describe_page(parser)


def run(services: Services, options: argparse.Namespace, stage: Stage) -> int:
    """Write the file and say where it is."""
    first, last = summary_period(services, options.first, options.last)
    areas = areas_named(options.areas) or frozenset(Pillar)
    choice = SummaryChoice(first, last, areas, options.notes, options.name)
    count = stage.save_report(services, options.file, choice, options.paper)
    file = options.file
    print(plural("{count} page is in {file}", "{count} pages are in {file}", count, file=file))
    return 0
