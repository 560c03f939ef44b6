"""A process killed, a disk full, a journal write-protected: seen with real processes."""

import shutil
import signal
import subprocess
from pathlib import Path
from uuid import UUID

import pytest

from nehabits.storage.journal_file import JournalFile
from nehabits.storage.records import entries_between
from nehabits.storage.soundness import soundness
from tests.diaries import diary
from tests.examples import SATURDAY
from tests.storage.programs import (
    ROOT,
    given_away,
    logging_program,
    on_small_disk,
    plain_surroundings,
    reachable_folder,
    run,
    run_as_anyone,
)


def ids_in(path: Path) -> set[UUID]:
    """Return the ids of the entries of a journal, after a look at the whole of it."""
    file = JournalFile.at(path)
    try:
        assert soundness(file).is_sound
        with file.read() as connection:
            return {entry.id for entry in entries_between(connection, SATURDAY, SATURDAY)}
    finally:
        file.close()


@pytest.mark.parametrize("acknowledged", [1, 60, 140])
def test_a_kill_in_the_middle_of_200_writes_loses_no_acknowledged_entry(
    path: Path, acknowledged: int
) -> None:
    command, surroundings = logging_program(path, 200), plain_surroundings()
    with subprocess.Popen(
        command, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        said = [UUID(program.stdout.readline().strip()) for _ in range(acknowledged)]
        program.kill()
        said += [UUID(line) for line in program.stdout.read().split()]
    assert program.returncode == -signal.SIGKILL
    assert acknowledged <= len(said) < 200
    kept = ids_in(path)
    assert set(said) <= kept
    # The one that was being written when the kill came may be there too, whole.
    assert len(kept) <= len(said) + 1


def test_a_disk_that_fills_up_keeps_every_entry_it_acknowledged(path: Path) -> None:
    disk = path.parent / "disk"
    disk.mkdir()
    script = 'shift; "$@"; status=$?; cp -a "$0"/. "$0/../saved"; exit $status'
    command = logging_program(disk / "journal.sqlite", 20_000)
    small = on_small_disk(disk, "700k", ["sh", "-c", script, str(disk), "", *command])
    if small is None:
        pytest.skip("this person may not mount a disk")
    found = run(small)
    assert found.returncode == 2
    assert found.stderr == "The disk is full; nothing was saved. Free some space and try again."
    said = {UUID(line) for line in found.stdout.split()}
    assert len(said) > 9
    assert ids_in(path.parent / "saved" / "journal.sqlite") == said


def test_a_file_that_may_not_grow_leaves_no_half_made_journal(path: Path) -> None:
    # 32 blocks of 512 bytes.
    limited = run(["sh", "-c", 'ulimit -f 32; exec "$@"', "sh", *logging_program(path, 1)])
    assert limited.returncode == 2
    assert limited.stderr == f"{path} could not be read or written; check the disk it is on."
    assert list(path.parent.iterdir()) == []


def test_a_read_only_journal_is_said_to_be_read_only(path: Path) -> None:
    with diary(path, SATURDAY), reachable_folder() as folder:
        journal = given_away(Path(shutil.copy(path, folder)), 0o400)
        before = journal.read_bytes()
        found = run_as_anyone(journal, 1)
        assert (found.returncode, found.stdout) == (2, "")
        assert found.stderr == f"{journal} is read-only; make it writable or choose another."
        assert journal.read_bytes() == before
        given_away(journal, 0o600)
        assert run_as_anyone(journal, 1).returncode == 0


def test_a_journal_of_somebody_else_cannot_be_opened(path: Path) -> None:
    with diary(path, SATURDAY), reachable_folder() as folder:
        journal = given_away(Path(shutil.copy(path, folder)), 0o000)
        found = run_as_anyone(journal, 1)
        assert found.returncode == 2
        words = f"{journal} cannot be opened; check that its folder exists and is yours."
        assert found.stderr == words


def test_a_journal_in_a_read_only_folder_is_refused_in_a_sentence(path: Path) -> None:
    with diary(path, SATURDAY), reachable_folder() as folder:
        journal = given_away(Path(shutil.copy(path, folder)), 0o600)
        given_away(folder, 0o500)
        found = run_as_anyone(journal, 1)
        assert found.returncode == 2
        words = f"{journal} is read-only; make it writable or choose another journal."
        assert found.stderr == words
        for name in (folder / "new.sqlite", folder / "new" / "new.sqlite"):
            found = run_as_anyone(name, 1)
            assert found.returncode == 2
            words = f"{name} cannot be opened; check that its folder exists and is yours."
            assert found.stderr == words
        given_away(folder, 0o700)
        assert run_as_anyone(journal, 2).returncode == 0
