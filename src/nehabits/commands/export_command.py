"""nehabits export: a page to read and the tables behind it."""

import argparse
from pathlib import Path

from nehabits.commands.areas import AREAS, areas_named
from nehabits.commands.arguments import day, describe_page
from nehabits.commands.stage import Stage
from nehabits.domain.wording import tr
from nehabits.services.export import Formats
from nehabits.services.services import Services


def describe(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help=tr("where the files go"))
    parser.add_argument("--zip", action="store_true", help=tr("one file instead of a folder"))
    parser.add_argument("--from", dest="first", type=day, metavar="DATE", help=tr("first day"))
    parser.add_argument("--to", dest="last", type=day, metavar="DATE", help=tr("last day"))
    parser.add_argument("--areas", help=tr("some of: {areas}", areas=",".join(AREAS)))
    parser.add_argument("--notes", action="store_true", help=tr("with notes; without if left out"))
    parser.add_argument(
        "--workbook", action="store_true", help=tr("also workbook.xlsx, with the tables as sheets")
    )
    parser.add_argument(
        "--decimal-comma",
        action="store_true",
        help=tr("semicolons and decimal commas, for spreadsheets that want them"),
    )
    parser.add_argument("--fhir", action="store_true", help=tr("with a FHIR bundle, for programs"))
    parser.add_argument(
        "--no-summary", action="store_true", help=tr("the tables alone, without summary.pdf")
    )
    describe_page(parser)


def run(services: Services, options: argparse.Namespace, stage: Stage) -> int:
    """Write the folder and say what is in it."""
    folder: Path = options.folder
    if options.zip and folder.suffix.lower() != ".zip":
        folder = folder.with_name(f"{folder.name}.zip")
    report = None
    if not options.no_summary:
        report = stage.report_writer(services, options.name, options.paper)
    exported = services.export.write(
        folder,
        options.first,
        options.last,
        areas=areas_named(options.areas),
        notes=options.notes,
        formats=Formats(
            decimal_comma=options.decimal_comma, workbook=options.workbook, fhir=options.fhir
        ),
        report=report,
    )
    for remark in exported.remarks:
        print(remark)
    print(tr("{count} files are in {folder}", count=len(exported.files), folder=exported.folder))
    return 0
