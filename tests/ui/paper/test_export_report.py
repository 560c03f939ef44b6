"""The page to read inside an export: written in the worker, told of, stopped at any point."""

import errno
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from threading import Thread, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nehabits.domain.refusal import Refused
from nehabits.services.export import Exported, Formats, Stopped
from nehabits.services.services import Services
from nehabits.ui.paper.report import report_bytes, report_writer
from nehabits.ui.worker import Worker
from tests.exports import contents
from tests.journals import TODAY
from tests.summary_states import choice_of, opened_in

EVERYTHING = Formats(workbook=True, fhir=True)
FIRST = TODAY - timedelta(days=20)


@pytest.fixture(scope="module")
def full(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with opened_in("full", tmp_path_factory.mktemp("full")) as services:
        yield services


def write(
    services: Services,
    target: Path,
    first: date | None = FIRST,
    stopped: Callable[[], bool] | None = None,
    tell: Callable[[int, int], None] | None = None,
) -> Exported:
    return services.export.write(
        target,
        first,
        None if first is None else TODAY,
        notes=True,
        formats=EVERYTHING,
        report=report_writer(services, "J. D.", "a4"),
        tell=tell,
        stopped=stopped,
    )


def state(target: Path) -> dict[str, bytes]:
    return contents(target) if target.is_dir() else {target.name: target.read_bytes()}


def test_the_same_export_twice_has_the_same_page_to_read(full: Services, tmp_path: Path) -> None:
    one, other = (contents(write(full, tmp_path / name).folder) for name in ("one", "other"))
    assert one == other
    assert one["summary.pdf"].startswith(b"%PDF-")


def test_it_is_of_the_days_of_the_tables_also_where_no_period_is_chosen(
    full: Services, tmp_path: Path
) -> None:
    everything = write(full, tmp_path / "out", first=None)
    span = full.journal.span()
    assert span is not None
    title = f"Self-recorded lifestyle log, {span[0]} to {span[1]}".encode("utf-16-be")
    assert title in (everything.folder / "summary.pdf").read_bytes()
    assert everything.rows["summary.pdf"] > 3


def test_a_name_is_in_the_page_alone(full: Services, tmp_path: Path) -> None:
    found = contents(write(full, tmp_path / "out").folder)
    del found["summary.pdf"]
    assert [name for name, data in found.items() if b"J. D." in data] == []
    assert not any("J. D." in str(value) for value in full.preferences.all().values())


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_it_tells_every_step_to_the_last(full: Services, tmp_path: Path, name: str) -> None:
    told: list[tuple[int, int]] = []
    write(full, tmp_path / name, tell=lambda done, of: told.append((done, of)))
    assert told == [(done, len(told)) for done in range(1, len(told) + 1)]


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_stopping_at_any_point_leaves_everything_as_it_was(
    full: Services, tmp_path: Path, name: str
) -> None:
    target, asked, last = tmp_path / name, 0, 0
    full.export.write(target, TODAY, TODAY)
    before = state(target)

    def stopped() -> bool:
        nonlocal asked
        asked += 1
        return asked == last

    write(full, tmp_path / f"whole-{name}", stopped=stopped)
    often = asked
    assert often > 40
    for at in (1, *range(often // 4, often, often // 4), often - 1, often):
        asked, last = 0, at
        with pytest.raises(Stopped, match="was stopped; nothing was written"):
            write(full, target, stopped=stopped)
        assert state(target) == before
        assert {path.name for path in tmp_path.iterdir()} == {name, f"whole-{name}"}


def test_a_full_disk_at_the_page_leaves_the_earlier_export(full: Services, tmp_path: Path) -> None:
    def no_room(*_: object, **__: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    target = tmp_path / "out.zip"
    write(full, target)
    before = state(target)
    with pytest.raises(Refused, match="The disk is full"):
        full.export.write(target, report=no_room)
    assert state(target) == before
    assert [path.name for path in tmp_path.iterdir()] == ["out.zip"]
    with zipfile.ZipFile(target) as packed:
        assert packed.read("summary.pdf").startswith(b"%PDF-")


def test_a_report_alone_is_stopped_too(full: Services) -> None:
    told = []

    def progress(done: int, of: int) -> None:
        told.append(done / of)
        if done / of > 0.7:
            raise Refused("enough")

    with pytest.raises(Refused, match="enough"):
        report_bytes(full, choice_of(40), "a4", progress)
    assert told == sorted(told)
    assert report_bytes(full, choice_of(7), "a4") == report_bytes(full, choice_of(7), "a4")


def test_the_worker_writes_it_in_its_own_thread(
    full: Services, qtbot: QtBot, tmp_path: Path
) -> None:
    faults: list[BaseException] = []
    worker, owner = Worker(faults.append), QObject()
    done: list[Exported] = []
    threads: list[Thread] = []

    def tell(_done: int, _of: int) -> None:
        threads.append(current_thread())

    worker.ask(owner, partial(write, full, tmp_path / "out", tell=tell), done.append)
    qtbot.waitUntil(lambda: bool(done or faults), timeout=60_000)
    worker.close()
    assert faults == []
    assert main_thread() not in threads
    found = contents(done[0].folder)
    assert found["summary.pdf"] == contents(write(full, tmp_path / "same").folder)["summary.pdf"]
