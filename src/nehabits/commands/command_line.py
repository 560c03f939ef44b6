"""The command line: reads what was typed, opens the journal, runs one command."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from nehabits import __version__
from nehabits.commands.stage import Stage
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.fault_log import NAME, FaultLog

MENDABLE, BUG = 2, 1


COMMANDS = (
    "tour",
    "demo",
    "log",
    "day",
    "week",
    "foods",
    "export",
    "backup",
    "restore",
    "check",
    "pictures",
)
"""A module of this room each, with describe(parser) and run(services, options, stage)."""


def run(arguments: Sequence[str], stage: Stage) -> int:
    """Run a command, or show the window without one; return the exit status.

    0 done, 2 for what a person can mend (one sentence on standard error), 1 for a bug.
    """
    options = _parser().parse_args(arguments)
    path = options.journal or stage.default_journal
    try:
        if options.command is None:
            return stage.show_window(path)
        if options.command == "tour":
            path = options.folder / path.name
        module = import_module(f"nehabits.commands.{options.command}_command")
        with stage.open(path) as services:
            status: int = module.run(services, options, stage)
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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="nehabits",
        description=tr("A diary for everyday habits. Without a command the window opens."),
    )
    parser.add_argument("--version", action="version", version=f"NE Habits {__version__}")
    parser.add_argument(
        "--journal", type=Path, metavar="FILE", help=tr("the journal; made if there is none")
    )
    commands = parser.add_subparsers(dest="command", metavar=tr("COMMAND"))
    for name in COMMANDS:
        module = import_module(f"nehabits.commands.{name}_command")
        module.describe(commands.add_parser(name, help=module.HELP, description=module.HELP))
    return parser
