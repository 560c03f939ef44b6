"""nehabits restore: put a backup in the journal's place."""

import argparse
from pathlib import Path

from nehabits.commands.stage import Stage
from nehabits.domain.wording import plural, tr
from nehabits.services.services import Services
from nehabits.services.transfer import Contents


def describe(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help=tr("the backup"))
    parser.add_argument("--dry-run", action="store_true", help=tr("show what would change"))


def run(services: Services, options: argparse.Namespace, _stage: Stage) -> int:
    """Show what both hold, then restore and say where the replaced journal is."""
    coming = services.transfer.contents(options.file)
    print(tr("Now: {contents}", contents=contents_text(services.transfer.contents())))
    print(tr("Backup: {contents}", contents=contents_text(coming)))
    if options.dry_run:
        return 0
    replaced = services.transfer.restore(options.file)
    print(tr("Restored. What was replaced is kept in {file}", file=replaced))
    return 0


def contents_text(contents: Contents) -> str:
    """Return what a journal file holds in one line."""
    counts = plural("{count} row", "{count} rows", sum(contents.rows.values()))
    if contents.first is None or contents.last is None:
        return tr("{counts}, no days", counts=counts)
    days = f"{contents.first.isoformat()} – {contents.last.isoformat()}"
    kinds = ", ".join(f"{name} {count}" for name, count in contents.rows.items() if count)
    return f"{counts}, {days}: {kinds}"
