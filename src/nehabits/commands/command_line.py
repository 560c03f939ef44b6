"""The command line: reads what was typed, opens the journal, runs one command."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from nehabits import __version__
from nehabits.commands.stage import Stage
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import mark, tr
from nehabits.services.fault_log import NAME, FaultLog
from nehabits.services.garbage import collect_from_now

MENDABLE, BUG = 2, 1


COMMANDS = {
    "tour": mark("make a journal, log a day, review the week, export and take pictures"),
    "demo": mark("fill a new journal with a made-up person"),
    "log": mark("log one or more entries, for instance: slept 23:10-6:45 q4"),
    "day": mark("show a day's entries and figures"),
    "week": mark("show the week of a day, beside the references"),
    "foods": mark("find foods by name"),
    "export": mark("write a page to read and its tables for a healthcare professional"),
    "report": mark("write a PDF: one page to read, then charts and a table a day"),
    "import": mark("take an export back, a folder or a zip; undo takes all of it away again"),
    "backup": mark("write a verified backup"),
    "restore": mark("put a backup in the journal's place; what is replaced is backed up first"),
    "check": mark("check the journal: integrity, references between tables, counts, figures"),
    "pictures": mark("save a picture of every page, light and dark"),
}
"""What each command does. A module of this room each: describe(parser), run(services, …)."""


def run(arguments: Sequence[str], stage: Stage) -> int:
    """Run a command, or show the window without one; return the exit status.

    0 done, 2 for what a person can mend (one sentence on standard error), 1 for a bug.
    """
    try:
        options = _parser(arguments).parse_args(arguments)
        path = _at_home(options.journal or stage.default_journal)
        if options.command is None:
            return stage.show_window(path)
        if options.command == "tour":
            path = options.folder / path.name
        collect_from_now()
        if options.command == "restore":
            restored: int = _module(options.command).run(path, options)
            return restored
        with stage.open(path) as services:
            status: int = _module(options.command).run(services, options, stage)
            return status
    except Refused as refused:
        print(refused.sentence, file=sys.stderr)
        return MENDABLE
    except BrokenPipeError:
        # The reader of a pipe has enough, as `head` has; that is no fault.
        sys.stderr.close()
        return 0
    except Exception as error:  # noqa: BLE001 - the last place that can say it plainly
        log = FaultLog(stage.default_journal.parent / NAME, stage.clock)
        log.write(error)
        print(
            tr("The program met an error it did not expect; see {file}.", file=log.file),
            file=sys.stderr,
        )
        return BUG


def _at_home(path: Path) -> Path:
    """Return a path with a ~ at its start as somebody's folder; Refused if there is nobody."""
    try:
        return path.expanduser()
    except RuntimeError as problem:
        said = tr("There can be nothing at {path}; check the name.", path=path)
        raise Refused(said, "journal") from problem


class _Parser(argparse.ArgumentParser):
    """Says in one sentence what is wrong with the arguments."""

    def error(self, message: str) -> NoReturn:
        """Raise Refused with argparse's words and where to read more."""
        raise Refused(tr("{problem}; see {program} --help.", problem=message, program=self.prog))


def _parser(arguments: Sequence[str]) -> _Parser:
    parser = _Parser(
        prog="nehabits",
        description=tr("A diary for everyday habits. Without a command the window opens."),
    )
    parser.add_argument("--version", action="version", version=f"NE Habits {__version__}")
    parser.add_argument(
        "--journal", type=Path, metavar="FILE", help=tr("the journal; made if there is none")
    )
    commands = parser.add_subparsers(dest="command", metavar=tr("COMMAND"))
    for name, words in COMMANDS.items():
        described = commands.add_parser(name, help=tr(words), description=tr(words))
        # The window and the other commands need not wait for what this one imports.
        if name in arguments:
            _module(name).describe(described)
    return parser


def _module(command: str) -> Any:
    return import_module(f"nehabits.commands.{command}_command")
