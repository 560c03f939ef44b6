"""An import that is killed, or that the disk has no room for, leaves the journal as it was."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from nehabits.services.services import Services
from tests.examples import practice
from tests.exports import contents
from tests.imports import carried
from tests.journals import fill, open_journal

TAKE = """
import resource, signal, sys
from pathlib import Path
from nehabits.app import opened
from nehabits.domain.refusal import Refused

journal, export, how = sys.argv[1:]

def tell(share):
    if how == "wait" and share > 0.3:
        print(share, flush=True)
        sys.stdin.read()

with opened(Path(journal)) as services:
    preview = services.own_import.preview([Path(export)])
    if how == "full":
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
    try:
        services.own_import.take(preview, tell=tell)
    except Refused as refused:
        print(refused.sentence)
"""


def started(journal: Path, export: Path, how: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", TAKE, str(journal), str(export), how],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def export(tmp_path: Path) -> Path:
    with open_journal(tmp_path / "from.sqlite") as services:
        fill(services, 250)
        return services.export.write(tmp_path / "export", notes=True).folder


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL and no such limit")
@pytest.mark.parametrize("how", ["wait", "full"])
def test_a_kill_or_a_full_disk_leaves_the_journal_as_it_was(
    tmp_path: Path, export: Path, how: str
) -> None:
    journal = tmp_path / "to.sqlite"
    with open_journal(journal) as services:
        services.journal.log(practice(5, note="mine"))
        before = everything(services, tmp_path / "before")
    with started(journal, export, how) as taking:
        assert taking.stdout is not None
        said = taking.stdout.readline()
        if how == "wait":
            taking.send_signal(signal.SIGKILL)
    assert said.startswith("0.") if how == "wait" else "disk" in said
    with open_journal(journal) as services:
        assert everything(services, tmp_path / "after") == before
        assert services.transfer.check().is_sound
        preview = carried(services, export)
        assert preview.refused == ()
        services.journal.undo()
        assert everything(services, tmp_path / "undone") == before


def test_how_far_it_is_goes_up_while_entries_and_figures_are_written(
    tmp_path: Path, export: Path
) -> None:
    told: list[float] = []
    with open_journal(tmp_path / "to.sqlite") as services:
        preview = services.own_import.preview([export])
        services.own_import.take(preview, tell=told.append)
    assert told == sorted(told)
    assert 0 == told[0] < 0.5 < told[-1] <= 1


def everything(services: Services, folder: Path) -> dict[str, bytes]:
    return contents(services.export.write(folder, notes=True).folder)
