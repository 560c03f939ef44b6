"""Starts the logging program under the conditions a bad day brings, as a process of its own."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NOBODY = 65534


def logging_program(journal: Path, count: int, *more: str) -> list[str]:
    """Return the command that logs so many entries."""
    return [sys.executable, "-m", "tests.storage.logging_program", str(journal), str(count), *more]


def run(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a command from the checkout."""
    return subprocess.run(
        command,
        cwd=ROOT,
        env=plain_surroundings(),
        capture_output=True,
        text=True,
        check=False,
    )


def plain_surroundings() -> dict[str, str]:
    """Return the environment without what measures coverage: such a process may not write it."""
    return {key: value for key, value in os.environ.items() if not key.startswith("COVERAGE_")}


def run_as_anyone(journal: Path, count: int) -> subprocess.CompletedProcess[str]:
    """Run the logging program as a person for whom file permissions hold."""
    root = os.geteuid() == 0
    if root and not all(folder.stat().st_mode & 0o001 for folder in (ROOT, *ROOT.parents)):
        pytest.skip("the checkout is in a folder that root alone may enter")
    return run(logging_program(journal, count, *([str(NOBODY)] if root else [])))


def on_small_disk(folder: Path, size: str, command: list[str]) -> list[str] | None:
    """Return a command that runs another with a small disk at a folder; None if it may not.

    The disk is in a mount namespace of its own, so that it is gone with the process.
    """
    if shutil.which("unshare") is None:
        return None
    mounted = f"mount -t tmpfs -o size={size} tmpfs '{folder}'"
    if subprocess.run(["unshare", "-m", "sh", "-c", mounted], check=False).returncode:
        return None
    return ["unshare", "-m", "sh", "-c", f'{mounted} && "$@"', "sh", *command]


@contextmanager
def reachable_folder() -> Iterator[Path]:
    """Yield a new folder that every person of this computer can reach, and own if root is run."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o755)
        if os.geteuid() == 0:
            os.chown(folder, NOBODY, NOBODY)
        yield folder


def given_away(path: Path, mode: int) -> Path:
    """Set a file's permissions, and its owner to the one who is run as if root is run."""
    if os.geteuid() == 0:
        os.chown(path, NOBODY, NOBODY)
    path.chmod(mode)
    return path
