"""A chart is kept as a picture with its words and the notice, and nothing else."""

from xml.etree import ElementTree as ET

import numpy as np
import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from nehabits.ui.charts.chart_file import ChartSheet, chart_image, chart_png, chart_svg
from nehabits.ui.charts.chart_lines import trend_lines
from nehabits.ui.charts.day_chart import DayChart
from nehabits.ui.looks import Looks
from nehabits.ui.notice_text import picture_notice
from nehabits.ui.theme import DARK, LIGHT, faint
from tests.ui.charts.shown import chart_on_screen, show_all
from tests.ui.charts.typed_series import NAN, SLEEP, TODAY, series

SHEET = ChartSheet(
    "Time asleep <b>&",
    "22 October – 21 November 2026",
    "29 of 30 nights · mean 7 h 10",
    "dots: nights · line: 7-day mean · hatched: not tracked",
    ("Reference: Adults, 7 h or more (AASM and SRS, 2015, consensus)", ""),
    picture_notice(made_up=False),
)


@pytest.fixture
def chart(qtbot: QtBot, looks: Looks) -> DayChart:
    chart = chart_on_screen(qtbot, looks, 640, 360)
    nights = [400.0 + 7 * (day % 9) for day in range(30)]
    nights[9] = NAN
    shown = trend_lines(series("sleep.duration", nights, not_tracked=(9,)), SLEEP, TODAY)
    show_all(chart, shown)
    return chart


def near(image: QImage, colour: str) -> int:
    """Return how many pixels have nearly a colour."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    wanted = QColor(colour)
    rgb = [wanted.blue(), wanted.green(), wanted.red()]
    return int((np.abs(raw[:, :, :3].astype(int) - rgb) < 12).all(axis=2).sum())


def texts_of(file: bytes) -> list[str]:
    root = ET.fromstring(file)  # noqa: S314 - our own file
    return ["".join(each.itertext()).strip() for each in root.iter() if each.tag.endswith("text")]


def test_a_png_is_sharp_for_print_and_has_the_line_the_dots_and_words(chart: DayChart) -> None:
    image = QImage.fromData(chart_png(SHEET, chart.view, LIGHT))
    assert image.width() == 2 * (chart.view.width() + 48)
    assert image.height() > 2 * chart.view.height()
    assert near(image, LIGHT.sleep.shape) > 1500
    assert near(image, LIGHT.muted) > 500
    assert image.text("Title") == "Time asleep <b>&, 22 October – 21 November 2026"
    assert "not medical advice" in image.text("Description")


def test_lines_are_as_wide_in_a_large_picture_as_in_a_small_one(chart: DayChart) -> None:
    small, large = (
        near(chart_image(SHEET, chart.view, LIGHT, scale), LIGHT.sleep.shape) for scale in (1, 3)
    )
    # Nine times as many pixels, and more: at the rims of a line some have another colour.
    assert large > 9 * small * 0.9


def test_an_svg_keeps_its_texts_as_text_and_holds_no_script_and_no_pixels(chart: DayChart) -> None:
    file = chart_svg(SHEET, chart.view, LIGHT)
    texts = texts_of(file)
    for wanted in (SHEET.name, SHEET.period, SHEET.summary, SHEET.legend, SHEET.notice):
        assert wanted in texts
    assert SHEET.lines[0] in texts
    assert "Adults, 7 h or more" in texts
    assert "7 h" in texts
    tags = {each.tag.rpartition("}")[2] for each in ET.fromstring(file).iter()}  # noqa: S314 - as above
    assert not tags & {"script", "image", "foreignObject", "a"}
    assert b"http" not in file.replace(b"http://www.w3.org/", b"")


def test_an_svg_is_drawn_again_as_the_picture_is(chart: DayChart) -> None:
    view = chart.view
    png = chart_image(SHEET, view, LIGHT, 1)
    drawn = QImage(png.size(), QImage.Format.Format_RGB32)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(chart_svg(SHEET, view, LIGHT))).render(painter)
    painter.end()
    for colour in (LIGHT.sleep.shape, LIGHT.surface):
        assert near(drawn, colour) == pytest.approx(near(png, colour), rel=0.25)


def test_the_picture_is_dark_where_the_window_is(chart: DayChart, looks: Looks) -> None:
    looks.choose("dark")
    image = chart_image(SHEET, chart.view, DARK)
    assert near(image, DARK.surface) > image.width() * image.height() // 2
    assert near(image, LIGHT.surface) == 0


def test_the_chart_in_the_window_is_the_same_afterwards(chart: DayChart) -> None:
    before = chart.grab().toImage()
    chart_png(SHEET, chart.view, LIGHT)
    chart_svg(SHEET, chart.view, LIGHT)
    chart.view.viewport().update()
    assert chart.grab().toImage() == before


def test_a_chart_of_one_day_or_none_is_a_picture_too(chart: DayChart) -> None:
    for values in ([430.0], [NAN]):
        show_all(chart, trend_lines(series("sleep.duration", values), None, TODAY))
        assert not QImage.fromData(chart_png(SHEET, chart.view, LIGHT)).isNull()
        assert texts_of(chart_svg(SHEET, chart.view, LIGHT))


def test_another_measure_laid_over_it_is_in_the_picture(chart: DayChart) -> None:
    energy = trend_lines(
        series("checkin.energy", [1.0 + day % 5 for day in range(30)]), None, TODAY
    )
    dots = faint(LIGHT.checkin.shape, LIGHT.surface)
    before = near(chart_image(SHEET, chart.view, LIGHT), dots)
    assert chart.picture is not None
    chart.show_picture(chart.picture, energy, 1)
    assert near(chart_image(SHEET, chart.view, LIGHT), dots) > before + 300


def test_long_words_wrap_and_no_word_is_lost(chart: DayChart) -> None:
    words = " ".join(f"word{number}" for number in range(90))
    sheet = ChartSheet(words, "", words, "", (words,), SHEET.notice)
    said = " ".join(texts_of(chart_svg(sheet, chart.view, LIGHT)))
    assert said.count("word89") == 3
    plain = chart_image(SHEET, chart.view, LIGHT, 1)
    assert chart_image(sheet, chart.view, LIGHT, 1).height() > plain.height() + 60


def test_the_notice_says_a_made_up_journal_is_one() -> None:
    assert picture_notice(made_up=True).startswith("This is a made-up person's journal.")
    assert picture_notice(made_up=True).endswith(picture_notice(made_up=False))
