"""nehabits restore: put a backup in the journal's place."""

import argparse
from pathlib import Path

from nehabits.domain.refusal import Damaged
from nehabits.domain.wording import plural, tr
from nehabits.services.transfer import Contents, contents_of, restore_unopened


def describe(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help=tr("the backup"))
    parser.add_argument("--dry-run", action="store_true", help=tr("show what would change"))


def run(journal: Path, options: argparse.Namespace) -> int:
    """Show what both hold, then restore and say where the replaced journal is.

    The journal is not opened first: one that cannot be is what a backup is for.
    """
    coming = contents_of(options.file)
    print(tr("Now: {contents}", contents=_now(journal)))
    print(tr("Backup: {contents}", contents=contents_text(coming)))
    if options.dry_run:
        return 0
    replaced = restore_unopened(journal, options.file)
    if replaced is None:
        print(tr("Restored to {file}", file=journal))
    else:
        print(tr("Restored. What was replaced is kept in {file}", file=replaced))
    return 0


def _now(journal: Path) -> str:
    if not journal.exists():
        return tr("no journal")
    try:
        return contents_text(contents_of(journal))
    except Damaged as damaged:
        return damaged.sentence


def contents_text(contents: Contents) -> str:
    """Return what a journal file holds in one line."""
    counts = plural("{count} row", "{count} rows", sum(contents.rows.values()))
    if contents.first is None or contents.last is None:
        return tr("{counts}, no days", counts=counts)
    days = f"{contents.first.isoformat()} – {contents.last.isoformat()}"
    kinds = ", ".join(f"{name} {count}" for name, count in contents.rows.items() if count)
    return f"{counts}, {days}: {kinds}"
