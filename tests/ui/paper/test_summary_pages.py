"""A summary on paper: page 1 holds everything it says, whatever it says, and is one page."""

import gettext
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from nehabits.domain import wording
from nehabits.domain.measure import own_measure
from nehabits.domain.own_habit import HabitForm, OwnHabit
from nehabits.domain.period_figures import mean_of_weeks
from nehabits.domain.pillar import Pillar
from nehabits.domain.summary import DatedNote, KindCount, Summary
from nehabits.domain.week import Coverage, WeekFigure
from nehabits.services.services import Services
from nehabits.services.summary import SummaryChoice, summary_of, summary_with_details
from nehabits.ui.paper.page import Page, Paper, paint_page, texts
from nehabits.ui.paper.page_foot import FOOT_HEIGHT
from nehabits.ui.paper.pieces import Words
from nehabits.ui.paper.strip_piece import StripPiece
from nehabits.ui.paper.summary_pages import pages
from nehabits.ui.paper.summary_sheet import first_page
from tests.journals import TODAY
from tests.summary_states import LENGTHS, choice_of, opened_in, pages_of

LEAST_SCALE = 0.7
"""Words of 8 points are still 5.6: what prints legibly."""

long_words = st.text("Wmgß 日本😀é", min_size=1, max_size=120).filter(lambda text: text.strip())


@pytest.fixture(scope="module")
def full(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with opened_in("full", tmp_path_factory.mktemp("full")) as services:
        yield services


@pytest.fixture(scope="module")
def summary(full: Services) -> Summary:
    return summary_of(full, choice_of(28))


def assert_fits(page: Page) -> None:
    """Nothing leaves the room between the margins, nor runs into the foot."""
    width, height = page.paper.room
    for piece in page.pieces:
        if isinstance(piece, Words):
            wide = piece.style.metrics().horizontalAdvance(piece.text)
            assert (piece.left + wide) * page.scale <= width + 0.5, piece.text
            foot = (piece.top + piece.style.line) * page.scale
            assert foot <= height - FOOT_HEIGHT + 0.5, piece.text
    for piece in page.foot:
        assert isinstance(piece, Words)
        assert piece.top + piece.style.line <= height + 0.5


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("days", LENGTHS)
@pytest.mark.parametrize("state", ["empty", "sparse", "full"])
def test_every_page_fits_its_paper(
    qapp: QApplication, tmp_path: Path, state: str, days: int, paper: Paper
) -> None:
    with opened_in(state, tmp_path) as services:
        made = pages_of(services, days, paper)
    for page in made:
        assert_fits(page)
    assert made[0].scale >= LEAST_SCALE
    count = sum(f"Page {number} of {len(made)}" in texts(made) for number in range(1, 200))
    assert count == len(made)


@given(
    name=st.text(max_size=200),
    habits=st.lists(long_words, max_size=9),
    kinds=st.lists(long_words, max_size=9),
    notes=st.lists(long_words, max_size=9),
    days=st.sampled_from(LENGTHS),
    areas=st.sets(st.sampled_from(Pillar), min_size=1),
    paper=st.sampled_from(Paper),
)
def test_page_1_holds_long_words_of_ones_own(
    full: Services,
    name: str,
    habits: list[str],
    kinds: list[str],
    notes: list[str],
    days: int,
    areas: set[Pillar],
    paper: Paper,
) -> None:
    found = _summaries(full, days)
    figures = {key: each for key, each in found.figures.items() if each.measure.pillar in areas}
    sums = dict(found.sums)
    for number, text in enumerate(habits):
        measure = own_measure(
            OwnHabit(name=text, slug=f"h{number}", form=HabitForm.NUMBER, unit=text)
        )
        sums[measure.id] = WeekFigure(1234567.5, 7, Coverage(7, 7, "days"))
        figures[measure.id] = mean_of_weeks(measure, [1234567.25, 7654321.75], 2)
    made = replace(
        found,
        name=name,
        areas=tuple(pillar for pillar in Pillar if pillar in areas),
        strips=tuple(strip for strip in found.strips if strip.pillar in areas),
        figures=figures,
        sums=sums,
        kinds=tuple(KindCount(text, 99, 100_000) for text in kinds),
        notes=tuple(DatedNote(TODAY, text, text * 5) for text in notes),
    )
    page = first_page(made, paper, 100)
    assert_fits(page)
    assert page.scale >= LEAST_SCALE


_KEPT: dict[tuple[int, int], Summary] = {}


def _summaries(services: Services, days: int) -> Summary:
    key = (id(services), days)
    if key not in _KEPT:
        _KEPT[key] = summary_of(services, choice_of(days))
    return _KEPT[key]


class Longer(gettext.NullTranslations):
    """A language whose texts are a third longer, as German ones are."""

    def gettext(self, message: str) -> str:
        return message + "ä" * (len(message) // 3)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


@pytest.mark.parametrize("paper", Paper)
def test_page_1_holds_longer_words_of_another_language(summary: Summary, paper: Paper) -> None:
    wording.speak(Longer())
    try:
        page = first_page(summary, paper)
    finally:
        wording.speak(gettext.NullTranslations())
    assert_fits(page)
    assert page.scale >= 0.6


def test_page_1_alone_is_the_page_1_of_the_report_but_for_its_number(full: Services) -> None:
    summary, details = summary_with_details(full, choice_of(28))
    (alone,) = pages(summary, Paper.A4)
    whole = pages(summary, Paper.A4, details)
    assert alone.pieces == whole[0].pieces
    assert len(whole) > 5


def test_it_answers_the_questions_of_a_professional(summary: Summary) -> None:
    said = texts([first_page(summary, Paper.A4)])
    for wanted in (
        "25 October – 21 November 2026 · 28 days, 4 weeks",
        "Time asleep",
        "Regularity index",
        "Coverage",
        "Over the weeks",
        "Strength days",
        "Protein",
        "How each figure is made",
    ):
        assert wanted in said, wanted
    assert any(text.startswith("at least") for text in said)
    assert any("% of foods" in text for text in said)
    assert any("scale −100 to 100" in text for text in said)


def test_n_stands_beside_every_figure(summary: Summary) -> None:
    page = first_page(summary, Paper.A4)
    words = [piece for piece in page.pieces if isinstance(piece, Words)]
    for name in (
        "Time in bed",
        "Falling asleep",
        "Moderate minutes",
        "Protein",
    ):
        (row,) = [piece for piece in words if piece.text == name and piece.left == 0][:1]
        beside = [each.text for each in words if abs(each.top - row.top) < 3 and each.left > 0]
        assert any(text.split()[0].isdigit() for text in beside), name


def test_notes_and_a_name_are_on_it_only_if_given(full: Services) -> None:
    first = TODAY - timedelta(days=27)
    bare = summary_of(full, SummaryChoice(first, TODAY))
    assert "The person’s own notes" not in texts([first_page(bare, Paper.A4)])
    noted = summary_of(full, choice_of(28, name="J. D."))
    said = texts([first_page(noted, Paper.A4)])
    assert "The person’s own notes" in said
    assert "J. D." in said
    assert not any("J. D." in str(value) for value in full.preferences.all().values())


def test_at_most_five_lines_are_notes(summary: Summary) -> None:
    notes = tuple(DatedNote(TODAY, "the week", f"Note {number}") for number in range(20))
    said = texts([first_page(replace(summary, notes=notes), Paper.A4)])
    assert sum("Note " in text for text in said) == 4
    assert "16 more notes on the last pages" in said


def test_the_notice_is_on_every_page(full: Services) -> None:
    for page in pages_of(full, 28):
        said = " ".join(texts([page]))
        assert "Self-recorded, not a medical record" in said
        assert "no clinical interpretation" in said
        assert "General information for adults, not medical advice." in said


def test_the_tables_have_a_row_for_every_day_also_without_an_entry(full: Services) -> None:
    said = texts(pages_of(full, 64))
    for step in range(64):
        day = TODAY - timedelta(days=step)
        shown = (f" {day.day} {day:%b}", f" {day.day} {day:%b} {day.year}")
        assert any(text.endswith(shown) for text in said), day


def test_strips_are_told_apart_without_colour(full: Services) -> None:
    for piece in first_page(summary_of(full, choice_of(28)), Paper.A4).drawn:
        assert isinstance(piece, StripPiece)
    image = _painted(pages_of(full, 28)[0])
    for x, y in ((x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 5)):
        colour = image.pixelColor(x, y)
        assert (
            max(colour.red(), colour.green(), colour.blue())
            - min(colour.red(), colour.green(), colour.blue())
            < 40
        )


def test_no_page_is_red_or_green(full: Services) -> None:
    for page in pages_of(full, 28)[:3]:
        image = _painted(page)
        for x, y in (
            (x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
        ):
            colour = image.pixelColor(x, y)
            assert colour.saturation() < 60 or 180 <= colour.hue() <= 280, colour.name()


def test_the_words_are_not_painted_over_each_other(summary: Summary) -> None:
    words = [
        each
        for each in first_page(summary, Paper.A4).pieces
        if isinstance(each, Words) and each.text
    ]
    lines: dict[float, list[Words]] = {}
    for each in words:
        lines.setdefault(round(each.top, 1), []).append(each)
    for line in lines.values():
        in_order = sorted(line, key=lambda each: each.left)
        for one, other in pairwise(in_order):
            end = one.left + one.style.metrics().horizontalAdvance(one.text)
            assert end <= other.left + 0.5, (one.text, other.text)


def _painted(page: Page) -> QImage:
    scale = 4
    image = QImage(
        round(page.size[0] * scale), round(page.size[1] * scale), QImage.Format.Format_RGB32
    )
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint_page(painter, page)
    painter.end()
    return image
