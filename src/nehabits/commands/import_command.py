"""nehabits import: take exports back, from folders or zips."""

import argparse
import sys
from pathlib import Path
from typing import Any

from nehabits.commands.arguments import add_json, print_json
from nehabits.commands.stage import Stage
from nehabits.domain.wording import tr
from nehabits.services.import_words import KEYS, in_order, refused_line, refused_summary, summary
from nehabits.services.own_import import ImportPreview
from nehabits.services.services import Services

_MENDABLE = 2


def describe(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument(
        "folders", type=Path, nargs="+", metavar="FOLDER", help=tr("an export, or a zip of one")
    )
    parser.add_argument("--dry-run", action="store_true", help=tr("show what would be added"))
    parser.add_argument(
        "--settings",
        action="store_true",
        help=tr("take the settings too; into an empty journal they come along"),
    )
    add_json(parser)


def run(services: Services, options: argparse.Namespace, _stage: Stage) -> int:
    """Show what is new and which rows are left out, and add what is new.

    The status says whether rows were left out, which the person can mend and import again.
    """
    preview = services.own_import.preview(options.folders)
    with_settings = preview.into_empty or options.settings
    wanted = bool(preview.new or (with_settings and preview.settings)) and not options.dry_run
    changes = services.own_import.take(preview, settings=with_settings) if wanted else None
    if options.json:
        print_json(_value(preview, imported=changes is not None, settings=with_settings))
    else:
        _print(preview, settings=with_settings)
        if changes is not None:
            print(tr("{deed}. Undo in the window takes all of it back.", deed=changes.words))
    for row in preview.refused:
        print(refused_line(row), file=sys.stderr)
    return _MENDABLE if preview.refused else 0


def _print(preview: ImportPreview, *, settings: bool) -> None:
    print(summary(preview))
    for name, count in in_order(preview):
        there = tr(", {count} there already", count=count.there) if count.there else ""
        print(tr("{kind}: {new} new{there}", kind=name, new=count.new, there=there))
    for change in preview.settings:
        said = tr("Setting: {setting}") if settings else tr("Setting left as it is: {setting}")
        print(said.format(setting=change.words))
    for remark in preview.remarks:
        print(remark)
    if preview.refused:
        print(refused_summary(preview))


def _value(preview: ImportPreview, *, imported: bool, settings: bool) -> dict[str, Any]:
    counts = {KEYS[each.kind]: each for each in preview.counts}
    return {
        "imported": imported,
        "from": preview.first and preview.first.isoformat(),
        "to": preview.last and preview.last.isoformat(),
        "new": {key: each.new for key, each in counts.items()},
        "there": {key: each.there for key, each in counts.items()},
        "settings": [
            {"setting": each.key, "value": each.value, "taken": settings}
            for each in preview.settings
        ],
        "remarks": list(preview.remarks),
        "refused": [
            {"file": row.file, "line": row.line, "reason": row.reason} for row in preview.refused
        ],
    }
