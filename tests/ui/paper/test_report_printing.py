"""A report is printed through the dialog of the system, page by page, or not if one leaves it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nehabits.domain.refusal import Refused
from nehabits.services.services import Services
from nehabits.ui.paper.page import Paper
from nehabits.ui.paper.report_printing import COMPOSING, ReportPrinting, print_report
from nehabits.ui.worker import Worker
from tests.summary_states import choice_of, opened_in, pages_of


@pytest.fixture(scope="module")
def full(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with opened_in("full", tmp_path_factory.mktemp("full")) as services:
        yield services


@dataclass
class Heard:
    """What a printing said of itself; `moved` of its pages, after its composing."""

    moved: list[tuple[int, int]] = field(default_factory=list)
    ends: list[object] = field(default_factory=list)

    def note(self, done: int, of: int) -> None:
        if of != COMPOSING:
            self.moved.append((done, of))


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QWidget]:
    window = QWidget()
    yield window
    window.deleteLater()


def printing(services: Services, window: QWidget) -> tuple[ReportPrinting, Heard]:
    worker = Worker(_unexpected, window)
    started = print_report(services, worker, lambda: choice_of(28), window, Paper.A4)
    heard = Heard()
    started.moved.connect(heard.note)
    started.printed.connect(heard.ends.append)
    started.left.connect(lambda: heard.ends.append("left"))
    started.refused.connect(heard.ends.append)
    return started, heard


def _unexpected(problem: BaseException) -> None:
    pytest.fail(f"nobody expected {problem!r}")


def into_a_file(patch: pytest.MonkeyPatch, path: Path) -> list[str]:
    """Have the dialog accepted with a printer that writes a file; return the names of its jobs."""
    names: list[str] = []

    def accept(dialog: QPrintDialog) -> int:
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        names.append(printer.docName())
        return QPrintDialog.DialogCode.Accepted

    patch.setattr(QPrintDialog, "exec", accept)
    return names


def test_every_page_goes_to_the_printer_that_is_chosen(
    full: Services, window: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "printed.pdf"
    names = into_a_file(monkeypatch, path)
    _, heard = printing(full, window)
    qtbot.waitUntil(lambda: bool(heard.ends), timeout=30_000)
    count = len(pages_of(full, 28))
    assert heard.ends == [count]
    assert heard.moved == [(done, count) for done in range(1, count + 1)]
    assert path.read_bytes().count(b"/Type /Page\n") == count
    assert names == ["Self-recorded lifestyle log, 2026-10-25 to 2026-11-21"]


def test_leaving_the_dialog_prints_nothing(
    full: Services, window: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QPrintDialog.DialogCode.Rejected)
    _, heard = printing(full, window)
    qtbot.waitUntil(lambda: bool(heard.ends), timeout=30_000)
    assert (heard.moved, heard.ends) == ([], ["left"])


def test_it_stops_between_two_pages(
    full: Services, window: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    into_a_file(monkeypatch, tmp_path / "printed.pdf")
    started, heard = printing(full, window)
    pages = len(pages_of(full, 28))
    started.moved.connect(lambda done, of: started.stop() if (done, of) == (2, pages) else None)
    qtbot.waitUntil(lambda: bool(heard.ends), timeout=30_000)
    assert heard.ends == ["left"]
    assert [done for done, _ in heard.moved] == [1, 2]


def test_it_stops_while_it_is_composed(
    full: Services, window: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: asked.append(1))
    started, heard = printing(full, window)
    started.stop()
    qtbot.waitUntil(lambda: bool(heard.ends), timeout=30_000)
    assert (heard.moved, heard.ends, asked) == ([], ["left"], [])


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_said_in_a_sentence(
    full: Services, window: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    into_a_file(monkeypatch, tmp_path / "none" / "printed.pdf")
    _, heard = printing(full, window)
    qtbot.waitUntil(lambda: bool(heard.ends), timeout=30_000)
    (refused,) = heard.ends
    assert isinstance(refused, Refused)
    assert "choose another one" in refused.sentence


def test_a_window_that_goes_away_takes_its_printing_along(
    full: Services, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    into_a_file(monkeypatch, tmp_path / "printed.pdf")
    window = QWidget()
    started, heard = printing(full, window)
    started.moved.connect(lambda *_: window.deleteLater())
    with qtbot.waitSignal(started.destroyed, timeout=30_000):
        del started
    qtbot.wait(50)
    assert heard.ends == []
    assert len(heard.moved) < len(pages_of(full, 28))
