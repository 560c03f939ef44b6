"""The pathway as it is painted: in every width, and by keyboard and mouse."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from nehabits.services.services import Services
from nehabits.ui.guide.guide_facts import guide_facts
from nehabits.ui.guide.pathway import Pathway, pathway
from nehabits.ui.guide.pathway_frame import PathwayFrame
from nehabits.ui.guide.pathway_view import PathwayView
from nehabits.ui.looks import Looks


@pytest.fixture
def drawn(lived_journal: Services) -> Pathway:
    return pathway(guide_facts(lived_journal))


@pytest.fixture
def view(qtbot: QtBot, looks: Looks, drawn: Pathway) -> PathwayView:
    view = PathwayView(looks)
    qtbot.addWidget(view)
    view.show_pathway(drawn)
    view.resize(1000, view.heightForWidth(1000))
    view.show()
    view.setFocus()
    return view


@pytest.mark.parametrize("width", [190, 300, 470, 640, 800, 1000, 1700, 3000])
@pytest.mark.parametrize("size", [10, 20])
def test_everything_has_a_place_of_its_own_in_every_width(
    qapp: QApplication, drawn: Pathway, width: int, size: int
) -> None:
    font = QFont(qapp.font())
    font.setPointSizeF(size)
    made = PathwayFrame(drawn, font)
    room = max(width, made.least_width + 2)
    frame = made.placed(room)
    assert [each.part for each in frame.placed] == list(drawn.parts)
    for one, other in combinations(frame.placed, 2):
        assert not one.box.intersects(other.box), (one.part.name, other.part.name)
    for each in frame.placed:
        assert each.box.left() >= 0
        assert each.box.right() <= room
        assert each.box.bottom() <= frame.height
        for line in each.lines:
            assert each.box.contains(line.box), (each.part.name, line.text)
    assert len(frame.arrows) == 4


def test_one_row_where_there_is_room_and_more_where_there_is_not(
    qapp: QApplication, drawn: Pathway
) -> None:
    made = PathwayFrame(drawn, qapp.font())
    tops = {
        width: len({each.box.top() for each in made.placed(width).placed[:4]})
        for width in (1100, 500)
    }
    assert tops == {1100: 1, 500: 2}
    assert made.placed(1100).bracket is not None
    assert made.placed(500).bracket is None


def test_the_arrow_keys_walk_the_parts_in_reading_order(qtbot: QtBot, view: PathwayView) -> None:
    names = []
    for _ in range(14):
        assert view.part is not None
        names.append(view.part.name)
        assert view.accessibleDescription() == view.part.words
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert names[:8] == [
        "Phenylalanine",
        "Tyrosine",
        "L-DOPA",
        "Dopamine",
        "Vitamin C",
        "Copper",
        "Norepinephrine",
        "Vitamin B6",
    ]
    assert names[-2:] == ["Zinc", "Zinc"]
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.part is not None
    assert view.part.name == "Phenylalanine"
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.part.name == "Iron"


def test_the_words_of_a_part_are_shown_to_who_walks_by_keyboard(
    qtbot: QtBot, view: PathwayView
) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.part is not None
    assert QToolTip.text() == view.part.words
    view.clearFocus()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_enter_and_a_click_ask_for_the_chart(qtbot: QtBot, view: PathwayView) -> None:
    asked: list[str] = []
    view.measure_asked.connect(asked.append)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    frame = view._framed(view.width())
    assert frame is not None
    copper = next(each for each in frame.placed if each.part.name == "Copper")
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=copper.box.center().toPoint())
    assert asked == ["meal.phenylalanine", "meal.copper"]


def test_what_has_no_chart_asks_for_none(qtbot: QtBot, view: PathwayView) -> None:
    asked: list[str] = []
    view.measure_asked.connect(asked.append)
    view.point(2)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(view.width() - 2, 2))
    assert asked == []


def test_the_pointer_is_told_the_part_and_beside_the_parts_nothing(view: PathwayView) -> None:
    frame = view._framed(view.width())
    assert frame is not None
    zinc = frame.placed[-1]
    assert view.text_at(zinc.box.center()) == zinc.part.words
    assert "Reference:" in zinc.part.words
    assert view.text_at(QPointF(0, 0)) == ""


def test_all_of_it_is_said_to_screen_readers(view: PathwayView, drawn: Pathway) -> None:
    assert view.accessibleName() == f"Pathway: {drawn.text}"


def test_larger_text_takes_more_room(looks: Looks, view: PathwayView) -> None:
    before = view.heightForWidth(1000)
    looks.set_text_size(200)
    try:
        assert view.heightForWidth(1000) > before
        assert view.minimumSizeHint().width() < 640
    finally:
        looks.set_text_size(100)


def test_a_click_or_a_ring_can_be_seen(view: PathwayView) -> None:
    view.clearFocus()
    before = view.grab().toImage()
    view.setFocus()
    assert view.grab().toImage() != before
