"""An editor opens beside its card, one a row, and what is typed in it is never lost silently."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nehabits.domain.pillar import Pillar
from nehabits.services.services import Services
from nehabits.ui.editors.editor import Editor
from nehabits.ui.today.card_slot import CardSlot
from nehabits.ui.today.today_page import TodayPage
from tests.examples import BERLIN, night, practice
from tests.journals import TODAY
from tests.screens import settled
from tests.ui.today.page_driver import (
    KEYS,
    YESTERDAY,
    MakePage,
    Typing,
    card,
    entries,
    press,
    rows,
    texts,
)

ROWS = ((Pillar.SLEEP, Pillar.EXERCISE), (Pillar.PRACTICE, Pillar.MEALS))


def slot_of(page: TodayPage, pillar: Pillar) -> CardSlot:
    assert page.sheet is not None
    return page.sheet.slots[pillar]


def opened(page: TodayPage, pillar: Pillar) -> Editor:
    page.add(pillar)
    settled()
    editor = slot_of(page, pillar).editor
    assert editor is not None
    return editor


def box(page: TodayPage, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint()), widget.size())


def test_an_editor_takes_the_place_of_its_neighbour_and_the_card_stays(
    make_page: MakePage,
) -> None:
    page = make_page()
    places = {pillar: box(page, card(page, pillar)) for row in ROWS for pillar in row}
    for pillar, neighbour in (ROWS[0], ROWS[0][::-1], ROWS[1]):
        editor = opened(page, pillar)
        assert card(page, pillar).isVisible()
        assert not card(page, neighbour).isVisible()
        assert box(page, editor).left() == places[neighbour].left()
        assert box(page, editor).top() == box(page, card(page, pillar)).top()
        slot_of(page, pillar).leave()
        assert card(page, neighbour).isVisible()


def test_in_one_column_an_editor_stands_below_its_card(make_page: MakePage) -> None:
    page = make_page()
    page.resize(500, 1600)
    settled()
    for pillar, neighbour in (ROWS[0], ROWS[0][::-1], ROWS[1]):
        editor = opened(page, pillar)
        assert card(page, neighbour).isVisible()
        above, below = box(page, card(page, pillar)), box(page, editor)
        assert (below.left(), below.width()) == (above.left(), above.width())
        assert above.bottom() < below.top() < above.bottom() + 40
        slot_of(page, pillar).leave()


def test_an_open_editor_moves_with_the_columns_and_keeps_what_is_typed(
    make_page: MakePage, type_keys: Typing, services: Services
) -> None:
    page = make_page()
    editor = opened(page, Pillar.SLEEP)
    type_keys("2310")
    for width in (500, 1104, 500, 820, 1104):
        page.resize(width, 772)
        settled()
        assert editor.isVisible()
        assert card(page, Pillar.EXERCISE).isVisible() == (width == 500)
    type_keys(KEYS.Key_Tab, "645", KEYS.Key_Return)
    assert len(rows(page, Pillar.SLEEP)) == 1
    assert card(page, Pillar.EXERCISE).isVisible()


def test_a_row_shows_one_editor_and_puts_the_other_aside(
    make_page: MakePage, type_keys: Typing
) -> None:
    page = make_page()
    opened(page, Pillar.SLEEP)
    type_keys("2310")
    page.add(Pillar.EXERCISE)
    assert slot_of(page, Pillar.SLEEP).editor is None
    assert card(page, Pillar.EXERCISE).isVisible()
    assert not card(page, Pillar.SLEEP).isVisible()
    type_keys("swim", KEYS.Key_Escape)
    press(card(page, Pillar.SLEEP), "Keep on editing")
    type_keys(KEYS.Key_Tab, "645", KEYS.Key_Return)
    assert [row.line.time for row in rows(page, Pillar.SLEEP)] == ["23:10–06:45"]
    assert "Not saved." in texts(card(page, Pillar.EXERCISE))


def test_everything_put_aside_can_be_gone_on_with(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    services.journal.log(practice(5))
    page = make_page()
    page.add(Pillar.PRACTICE)
    type_keys("medi")
    page.edit(Pillar.PRACTICE, rows(page, Pillar.PRACTICE)[0].line.entry)
    type_keys(KEYS.Key_Tab, "25")
    page.add(Pillar.PRACTICE)
    type_keys(KEYS.Key_Escape)
    practices = card(page, Pillar.PRACTICE)
    names = [
        button.accessibleName()
        for button in practices.findChildren(QWidget)
        if button.accessibleName().endswith("Keep on editing") and button.isVisibleTo(page)
    ]
    assert names == [
        "Add a stress practice, Sat 21 November: Keep on editing",
        "Change a practice, Sat 21 November: Keep on editing",
    ]


def test_what_is_put_aside_names_its_day_on_another_day(
    make_page: MakePage, type_keys: Typing
) -> None:
    page = make_page()
    page.add(Pillar.EXERCISE)
    type_keys("swim")
    page.go_to(YESTERDAY)
    assert "Not saved, Sat 21 November." in texts(card(page, Pillar.EXERCISE))
    page.go_to(TODAY)
    assert "Not saved." in texts(card(page, Pillar.EXERCISE))


def test_the_keyboard_comes_back_to_where_it_was(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    services.journal.log(night(TODAY, "23:00", "07:00", BERLIN), practice(5), practice(9))
    page = make_page()
    second = rows(page, Pillar.PRACTICE)[1]
    kept = second.line.entry
    second.setFocus()
    type_keys(KEYS.Key_Return, KEYS.Key_Escape)
    assert rows(page, Pillar.PRACTICE)[1].hasFocus()
    type_keys(KEYS.Key_Return, KEYS.Key_Tab, KEYS.Key_Tab, "7", KEYS.Key_Return)
    (row,) = [row for row in rows(page, Pillar.PRACTICE) if row.line.entry.id == kept.id]
    assert row.line.time == "07:00"
    assert row.hasFocus()
    page.add(Pillar.EXERCISE)
    type_keys("run", KEYS.Key_Tab, "30", KEYS.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Add exercise"


def test_an_editor_saved_while_the_person_is_elsewhere_leaves_the_keyboard_there(
    make_page: MakePage, type_keys: Typing
) -> None:
    page = make_page()
    editor = opened(page, Pillar.SLEEP)
    type_keys("2310", KEYS.Key_Tab, "645")
    page.quick.line.setFocus()
    editor.save()
    assert page.quick.line.hasFocus()
    assert len(rows(page, Pillar.SLEEP)) == 1


def test_in_a_small_window_the_page_scrolls_to_the_editor(
    make_page: MakePage, qtbot: QtBot
) -> None:
    page = make_page()
    page.resize(836, 480)
    settled()
    assert page.sheet is not None
    seen = box(page, page.sheet._area)
    for pillar in (Pillar.PRACTICE, Pillar.SLEEP):
        editor = opened(page, pillar)
        assert seen.top() <= box(page, editor).top()
        assert box(page, editor).top() + min(editor.height(), seen.height()) <= seen.bottom() + 1


def test_two_answers_to_one_editor_are_taken_once(make_page: MakePage, services: Services) -> None:
    page = make_page()
    slot = slot_of(page, Pillar.PRACTICE)
    editor = opened(page, Pillar.PRACTICE)
    slot.drop(editor)
    settled()
    slot.drop(editor)
    assert slot.editor is None
    assert not entries(services)


def test_many_editors_come_and_go_and_move_between_columns(make_page: MakePage) -> None:
    page = make_page()
    for turn in range(60):
        pillar = (Pillar.SLEEP, Pillar.EXERCISE, Pillar.PRACTICE)[turn % 3]
        editor = opened(page, pillar)
        if not turn % 4:
            page.resize(500 if page.width() > 500 else 1104, 772)
            settled()
        slot_of(page, pillar).drop(editor)
        settled()
    assert card(page, Pillar.SLEEP).isVisible()
    assert card(page, Pillar.MEALS).isVisible()
