"""The Export page shows what it will write, writes that, and says a refusal where it belongs."""

import csv
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QDate, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from nehabits.domain.pillar import Pillar
from nehabits.services.preferences import HIDDEN_AREAS
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.export.export_page import ExportPage
from nehabits.ui.looks import Looks
from nehabits.ui.paper.page import paint_page
from nehabits.ui.worker import SameThreadWorker
from tests.exports import contents
from tests.journals import TODAY, open_journal
from tests.ui.conftest import in_active_window, raise_again
from tests.ui.desktop_driver import Person
from tests.ui.export.export_driver import days, instead, on_paper, press, tick
from tests.wording.harvest import harvest
from tests.wording.lexicon import check


def test_the_last_four_weeks_are_saved_without_notes_and_the_folder_opens(
    qtbot: QtBot, page: ExportPage, tmp_path: Path, opened: list[str]
) -> None:
    assert page.days.text() == "25 October – 21 November 2026 · 28 days"
    press(qtbot, page, "Save")
    assert len(days(tmp_path / "out")) == 28
    assert (tmp_path / "out" / "summary.pdf").read_bytes().startswith(b"%PDF")
    practices = (tmp_path / "out" / "tables" / "practice.csv").read_text("utf-8-sig")
    assert "mine" not in practices
    count = len(contents(tmp_path / "out"))
    assert page.place.state.text() == f"{count} files are in {tmp_path / 'out'}."
    assert opened == [str(tmp_path / "out")]
    press(qtbot, page, "Open folder")
    assert opened == [str(tmp_path / "out")] * 2


def test_what_was_said_of_a_save_goes_with_the_next_choice(qtbot: QtBot, page: ExportPage) -> None:
    press(qtbot, page, "Save")
    assert page.place.open.isVisible()
    tick(qtbot, page, "Notes")
    assert not page.place.open.isVisible()
    assert not page.place.state.isVisible()


def test_notes_and_areas_are_chosen(qtbot: QtBot, page: ExportPage, tmp_path: Path) -> None:
    for pillar, each in page.form.areas.areas.items():
        each.box.setChecked(pillar is Pillar.PRACTICE)
    tick(qtbot, page, "Notes")
    assert "mine" in on_paper(page)
    press(qtbot, page, "Save")
    assert "mine" in (tmp_path / "out" / "tables" / "practice.csv").read_text("utf-8-sig")
    assert not (tmp_path / "out" / "tables" / "sleep.csv").exists()


def test_each_area_says_how_much_there_is(page: ExportPage) -> None:
    said = {pillar: each._more.text() for pillar, each in page.form.areas.areas.items()}
    assert said[Pillar.SLEEP] == "1 of 28 nights"
    assert said[Pillar.PRACTICE] == "1 of 28 days"
    assert said[Pillar.MEALS] == "no entry in these days"


def test_areas_that_are_hidden_are_not_ticked(
    qtbot: QtBot, services: Services, bus: Bus, looks: Looks
) -> None:
    services.preferences.set(HIDDEN_AREAS, frozenset({Pillar.MEALS}))
    page = ExportPage(services, SameThreadWorker(raise_again), bus, looks)
    qtbot.addWidget(page)
    assert page.form.choice().areas == frozenset(Pillar) - {Pillar.MEALS}


def test_all_goes_from_the_first_entry_to_the_last(
    qtbot: QtBot, page: ExportPage, tmp_path: Path
) -> None:
    press(qtbot, page, "All")
    assert page.days.text().endswith("· 401 days")
    press(qtbot, page, "Save")
    assert len(days(tmp_path / "out")) == 401


def test_own_days_begin_with_those_in_force_and_can_be_typed(
    qtbot: QtBot, page: ExportPage, tmp_path: Path
) -> None:
    assert not page.form.first.isVisible()
    press(qtbot, page, "From … to …")
    assert page.form.first.day() == TODAY - timedelta(days=27)
    page.form.first.setDate(QDate(2026, 11, 3))
    page.form.last.setDate(QDate(2026, 11, 4))
    press(qtbot, page, "Save")
    assert days(tmp_path / "out") == ["2026-11-03", "2026-11-04"]


def test_a_reversed_period_is_said_at_the_last_day_and_nothing_is_written(
    qtbot: QtBot, page: ExportPage, tmp_path: Path
) -> None:
    press(qtbot, page, "From … to …")
    page.form.last.setDate(QDate(2026, 1, 1))
    below = page.form.days["last"].below
    assert below.text().startswith("The last day, 2026-01-01, is before")
    assert instead(page) == below.text()
    press(qtbot, page, "Save")
    assert page.place.state.text() == below.text()
    assert not (tmp_path / "out").exists()
    page.form.last.setDate(QDate(2026, 11, 21))
    assert below.text() == ""
    assert instead(page) == ""


def test_no_area_is_said_at_the_areas(qtbot: QtBot, page: ExportPage, tmp_path: Path) -> None:
    for each in page.form.areas.areas.values():
        each.box.setChecked(False)
    assert page.form.areas._refusal.text().startswith("No area is chosen")
    assert page.form.areas._refusal.isVisible()
    press(qtbot, page, "Save")
    assert not (tmp_path / "out").exists()


def test_page_1_is_what_the_pdf_begins_with(page: ExportPage) -> None:
    shown = page.preview.paper
    assert shown.page is not None
    assert "Self-recorded lifestyle log" in shown.accessibleDescription()
    seen = shown.grab().toImage()
    wide, high = shown.page.size
    ratio = seen.devicePixelRatio()
    picture = QImage(
        round(shown.width() * ratio), round(shown.width() * high / wide * ratio), seen.format()
    )
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    painter.scale(picture.width() / wide, picture.width() / wide)
    paint_page(painter, shown.page)
    painter.end()
    inside = QRectF(2, 2, picture.width() - 4, picture.height() - 4).toRect()
    assert seen.copy(inside).convertToFormat(QImage.Format.Format_RGB32) == picture.copy(
        inside
    ).convertToFormat(QImage.Format.Format_RGB32)


def test_a_name_is_on_page_1_as_it_is_typed_and_in_no_table(
    qtbot: QtBot, page: ExportPage, services: Services, tmp_path: Path
) -> None:
    page.form.name.setFocus()
    qtbot.keyClicks(page.form.name, "Q. Example")
    qtbot.waitUntil(lambda: "Q. Example" in on_paper(page))
    tick(qtbot, page, "Notes")
    assert "Q. Example" in on_paper(page)
    press(qtbot, page, "Save")
    written = contents(tmp_path / "out")
    del written["summary.pdf"]
    assert not [file for file, data in written.items() if b"Q. Example" in data]
    assert b"Q. Example" not in services.path.read_bytes()


def test_the_paper_is_chosen(qtbot: QtBot, page: ExportPage) -> None:
    press(qtbot, page, "Letter")
    assert page.preview.paper.page is not None
    assert page.preview.paper.page.size == (215.9, 279.4)
    press(qtbot, page, "A4")
    assert page.preview.paper.page.size == (210.0, 297.0)


def test_the_keyboard_reads_page_1_from_its_top(person: Person) -> None:
    person.logs_a_night()
    person.presses("Ctrl+7")
    person.waits()
    page = person.window.current_page()
    assert isinstance(page, ExportPage)
    person.tabs_to("Page 1")
    bar = page.preview.around.verticalScrollBar()
    assert bar.value() == 0
    person.presses("PgDown")
    person.until(lambda: bar.value() > 100)
    person.presses("Up", "End")
    person.until(lambda: bar.value() == bar.maximum())


def test_the_further_pages_are_turned(qtbot: QtBot, page: ExportPage) -> None:
    assert not page.preview.later.isVisible()
    press(qtbot, page, "Further pages")
    first = on_paper(page)
    assert page.preview.number.text().startswith("2 of ")
    assert not page.preview.earlier.isEnabled()
    qtbot.mouseClick(page.preview.later, Qt.MouseButton.LeftButton)
    assert page.preview.number.text().startswith("3 of ")
    assert on_paper(page) != first
    qtbot.keyClick(page, Qt.Key.Key_BracketLeft)
    assert on_paper(page) == first


def test_every_table_is_shown_before_it_is_written(
    qtbot: QtBot, page: ExportPage, tmp_path: Path, qtmodeltester: ModelTester
) -> None:
    press(qtbot, page, "Tables")
    qtmodeltester.check(page.preview.head.heads)
    files = [*page.preview.tables._keys]
    assert files[0] == "daily.csv"
    assert "tables/data_dictionary.csv" in files
    shown = {}
    for file in files:
        page.preview.tables.choose(file)
        page.preview.tables.chosen.emit(file)
        head = page.preview.head.heads.head
        assert head is not None
        assert head.file == file
        shown[file] = head.header
    press(qtbot, page, "Save")
    for file, header in shown.items():
        with (tmp_path / "out" / file).open(encoding="utf-8-sig", newline="") as written:
            assert tuple(next(csv.reader(written))) == header


def test_a_table_that_is_gone_with_its_area_gives_way_to_the_days(
    qtbot: QtBot, page: ExportPage
) -> None:
    press(qtbot, page, "Tables")
    page.preview.tables.chosen.emit("tables/sleep.csv")
    tick(qtbot, page, "Sleep")
    assert page.preview.head.heads.head is not None
    assert page.preview.head.heads.head.file == "daily.csv"


def test_a_file_that_is_not_chosen_is_not_shown(qtbot: QtBot, page: ExportPage) -> None:
    tick(qtbot, page, "One page to read")
    assert instead(page) == "This is not among the files that are chosen."
    press(qtbot, page, "Tables")
    assert instead(page) == ""


def test_an_empty_journal_is_said_and_leads_to_today(
    qtbot: QtBot, bus: Bus, looks: Looks, tmp_path: Path
) -> None:
    with open_journal(tmp_path / "empty.sqlite") as services:
        page = ExportPage(services, SameThreadWorker(raise_again), bus, looks)
        in_active_window(qtbot, page, 1080, 740)
        page.place.name(tmp_path / "out")
        press(qtbot, page, "All")
        assert "empty" in instead(page)
        asked: list[object] = []
        page.page_asked.connect(asked.append)
        press(qtbot, page, "Log something on Today")
        assert asked == ["today"]
        press(qtbot, page, "Save")
        assert days(tmp_path / "out") == []


def test_the_notices_are_said_once_and_every_text_keeps_to_the_lexicon(
    qtbot: QtBot, page: ExportPage
) -> None:
    shown = " ".join(label.text() for label in page.findChildren(QLabel))
    for notice in page._services.export.notices():
        assert shown.count(notice) == 1
    press(qtbot, page, "Save")
    assert check(harvest(page)) == []


def test_every_control_can_be_reached_and_named(page: ExportPage) -> None:
    controls = [
        widget
        for kind in (QAbstractButton, QLineEdit)
        for widget in page.findChildren(kind)
        if widget.isVisible() and not widget.objectName().startswith("qt_")
    ]
    assert len(controls) > 12
    assert [each for each in controls if not each.accessibleName()] == []
