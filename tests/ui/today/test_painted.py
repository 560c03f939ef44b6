"""What is painted: bars, tracks and the days of the week, in both themes."""

from datetime import timedelta

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nehabits.domain.pillar import Pillar
from nehabits.domain.tracking import Tracking
from nehabits.ui.looks import Looks
from nehabits.ui.theme import mix
from nehabits.ui.today.day_card import Bar, Bars, WeekBar
from nehabits.ui.today.mini_bars import MiniBars
from nehabits.ui.today.today_view import StripDay
from nehabits.ui.today.week_strip import WeekStrip
from nehabits.ui.today.week_track import WeekTrack
from nehabits.ui.widgets.share_track import HIGH, ShareTrack
from nehabits.ui.widgets.shares import Shares
from tests.journals import TODAY

DAYS = tuple(TODAY - timedelta(days=n) for n in (3, 2, 1, 0))


def colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {
        QColor(image.pixel(x, y)).name().upper()
        for x in range(image.width())
        for y in range(image.height())
    }


def shown(qtbot: QtBot, widget: QWidget, width: int, height: int) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()


def bars(*each: Bar | None) -> Bars:
    texts = tuple(f"day {place}" for place in range(4))
    return Bars(DAYS, each, texts, 0, 10, dashed=5)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_bars_are_pale_but_for_the_newest_day(qtbot: QtBot, looks: Looks, theme: str) -> None:
    looks.choose(theme)
    widget = MiniBars(Pillar.PRACTICE, looks)
    shown(qtbot, widget, 200, 100)
    full = looks.theme.practice.shape
    pale = mix(full, looks.theme.surface, 0.5)
    widget.show_bars(bars(Bar(0, 9), None, None, None), "Practice")
    assert pale in colours(widget)
    widget.show_bars(bars(None, None, None, Bar(0, 9)), "Practice")
    assert pale not in colours(widget)
    assert full in colours(widget)
    assert widget.accessibleDescription() == "day 0; day 1; day 2; day 3"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_where_no_day_has_a_bar_their_places_are_seen(
    qtbot: QtBot, looks: Looks, theme: str
) -> None:
    looks.choose(theme)
    widget = MiniBars(Pillar.PRACTICE, looks)
    shown(qtbot, widget, 200, 100)
    place = mix(looks.theme.track, looks.theme.surface, 0.5)
    widget.show_bars(bars(None, None, None, None), "Practice")
    assert place in colours(widget)
    widget.show_bars(bars(None, Bar(0, 9), None, None), "Practice")
    assert place not in colours(widget)


def test_a_hollow_bar_is_an_outline(qtbot: QtBot, looks: Looks) -> None:
    widget = MiniBars(Pillar.MEALS, looks)
    shown(qtbot, widget, 200, 100)
    widget.show_bars(bars(None, None, None, Bar(0, 10)), "Meals")
    filled = widget.grab().toImage().pixelColor(175, 60).name().upper()
    widget.show_bars(bars(None, None, None, Bar(0, 10, hollow=True)), "Meals")
    hollow = widget.grab().toImage().pixelColor(175, 60).name().upper()
    assert filled == looks.theme.meals.shape
    assert hollow != filled


def test_the_day_under_the_mouse_is_said_in_words(qtbot: QtBot, looks: Looks) -> None:
    widget = MiniBars(Pillar.PRACTICE, looks)
    shown(qtbot, widget, 200, 100)
    widget.show_bars(bars(Bar(0, 9), None, None, Bar(0, 1)), "Practice")
    assert [widget.text_at(x) for x in (10, 60, 190, 500, -5)] == [
        "day 0",
        "day 1",
        "day 3",
        "",
        "",
    ]


def test_a_week_is_a_bar_over_the_band_of_its_reference(qtbot: QtBot, looks: Looks) -> None:
    track = WeekTrack(Pillar.EXERCISE, looks)
    shown(qtbot, track, 340, 30)
    track.show_week(WeekBar(100, 150, 300), "100 min this week")
    image = track.grab().toImage()
    full = looks.theme.exercise.shape
    band = mix(full, looks.theme.track, 0.32)
    at = [image.pixelColor(x, 4).name().upper() for x in (50, 120, 200, 320)]
    assert at == [full, looks.theme.track, band, looks.theme.track]
    track.show_week(None, "")
    assert track.isHidden()


def test_a_share_stands_after_what_was_there_besides(qtbot: QtBot, looks: Looks) -> None:
    track = ShareTrack(Pillar.MEALS, looks)
    shown(qtbot, track, 200, 9)
    track.show_shares(Shares(others=0.25, now=0.25, low=0.75))
    image = track.grab().toImage()
    at = [image.pixelColor(x, 4).name().upper() for x in (20, 80, 120, 150)]
    theme = looks.theme
    pale = mix(theme.meals.shape, theme.surface, 0.5)
    assert at == [pale, theme.meals.shape, theme.track, theme.ink]


def test_an_estimate_is_hatched_after_the_share(qtbot: QtBot, looks: Looks) -> None:
    track = ShareTrack(Pillar.MEALS, looks)
    shown(qtbot, track, 200, 9)
    track.show_shares(Shares(now=0.25, estimated=0.25))
    image = track.grab().toImage()
    theme = looks.theme
    row = [image.pixelColor(x, 4).name().upper() for x in range(200)]
    assert set(row[60:95]) > {theme.track}
    assert set(row[110:190]) == {theme.track}
    assert set(row[10:45]) == {theme.meals.shape}


def test_a_high_track_marks_the_mean_below_and_the_reference_as_a_band(
    qtbot: QtBot, looks: Looks
) -> None:
    track = ShareTrack(Pillar.MEALS, looks, height=HIGH)
    shown(qtbot, track, 200, 15)
    track.show_shares(Shares(low=0.25, high=0.5, mean=0.75))
    image = track.grab().toImage()
    theme = looks.theme
    assert image.pixelColor(75, 6).name().upper() == mix(theme.ink, theme.track, 0.12)
    assert image.pixelColor(120, 6).name().upper() == theme.track
    assert image.pixelColor(150, 13).name().upper() == theme.muted


def strip_days(chosen: int) -> list[StripDay]:
    dots = (Tracking.LOGGED, Tracking.PARTIAL, Tracking.NOTHING, Tracking.EMPTY)
    return [
        StripDay(day, "Sat", dots, place == chosen, place > 2, f"day {place}")
        for place, day in enumerate(DAYS)
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_strip_paints_a_dot_for_each_area(qtbot: QtBot, looks: Looks, theme: str) -> None:
    looks.choose(theme)
    strip = WeekStrip(strip_days(0), looks)
    shown(qtbot, strip, 400, 60)
    found = colours(strip)
    assert looks.theme.sleep.shape in found
    assert looks.theme.line in found


def test_a_day_of_the_strip_is_chosen_and_days_to_come_are_not(qtbot: QtBot, looks: Looks) -> None:
    strip = WeekStrip(strip_days(2), looks)
    shown(qtbot, strip, 400, 60)
    chosen: list[object] = []
    strip.day_chosen.connect(chosen.append)
    days = [b for b in strip.findChildren(QPushButton) if b.accessibleName().startswith("day ")]
    days[0].click()
    days[3].click()
    assert chosen == [DAYS[0]]
    later = next(b for b in strip.findChildren(QPushButton) if "day after" in b.accessibleName())
    assert not later.isEnabled()
