"""How a day feels, its tags, its note and own habits are saved at once."""

from nehabits.domain.checkin import CheckIn
from nehabits.domain.own_habit import HabitForm, HabitRecord, OwnHabit
from nehabits.services.services import Services
from nehabits.ui.widgets.score_row import ScoreRow
from tests.journals import TODAY
from tests.ui.today.page_driver import KEYS, YESTERDAY, MakePage, Typing, entries, press, texts


def test_how_the_day_feels_is_saved_at_once_and_emptied_again(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    page = make_page()
    assert page.sheet is not None
    page.sheet.feelings.findChildren(ScoreRow)[0].setFocus()
    type_keys("4")
    (kept,) = entries(services)
    assert isinstance(kept, CheckIn)
    assert kept.energy == 4
    stress = page.sheet.feelings.findChildren(ScoreRow)[-1]
    stress.setFocus()
    type_keys("2")
    (both,) = entries(services)
    assert isinstance(both, CheckIn)
    assert (both.energy, both.stress, both.id) == (4, 2, kept.id)
    type_keys("0")
    page.sheet.feelings.findChildren(ScoreRow)[0].setFocus()
    type_keys("0")
    assert not entries(services)


def test_tags_and_the_note_belong_to_the_check_in(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    page = make_page()
    assert page.sheet is not None
    press(page.sheet.feelings, "Tags")
    press(page.sheet.feelings, "travel")
    note = page.sheet.feelings.note
    note.setFocus()
    type_keys("Rain")
    page.quick.line.setFocus()
    (kept,) = entries(services)
    assert isinstance(kept, CheckIn)
    assert (kept.tags, kept.note) == (("travel",), "Rain")
    page.go_to(YESTERDAY)
    assert note.toPlainText() == ""
    page.go_to(TODAY)
    assert note.toPlainText() == "Rain"


def test_a_note_being_typed_is_kept_on_its_own_day(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    page = make_page()
    assert page.sheet is not None
    page.sheet.feelings.note.setFocus()
    type_keys("Rain")
    page.go_to(YESTERDAY)
    assert not entries(services, YESTERDAY)
    (kept,) = entries(services, TODAY)
    assert isinstance(kept, CheckIn)
    assert kept.note == "Rain"


def test_own_habits_are_ticked_and_counted(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    services.journal.keep_habit(OwnHabit(name="No screens", slug="no_screens"))
    cups = OwnHabit(name="Coffee", slug="coffee", form=HabitForm.NUMBER, unit="cups", position=1)
    services.journal.keep_habit(cups)
    page = make_page()
    assert page.sheet is not None
    feelings = page.sheet.feelings
    feelings.own.rows["no_screens"]._tick.click()
    feelings.own.rows["coffee"]._number.setFocus()
    type_keys("2,5", KEYS.Key_Return)
    kept = {e.habit: e.value for e in entries(services) if isinstance(e, HabitRecord)}
    assert kept == {"no_screens": 1.0, "coffee": 2.5}
    assert "1 of 7" in texts(feelings)
    feelings.own.rows["no_screens"]._tick.click()
    feelings.own.rows["coffee"]._number.setFocus()
    feelings.own.rows["coffee"]._number.selectAll()
    type_keys("3", KEYS.Key_Return)
    kept = {e.habit: e.value for e in entries(services) if isinstance(e, HabitRecord)}
    assert kept == {"coffee": 3.0}


def test_a_word_where_a_number_belongs_is_answered_there_and_nothing_is_lost(
    make_page: MakePage, services: Services, type_keys: Typing
) -> None:
    cups = OwnHabit(name="Coffee", slug="coffee", form=HabitForm.NUMBER, unit="cups")
    services.journal.keep_habit(cups)
    services.journal.log(HabitRecord(day=TODAY, habit="coffee", value=2))
    page = make_page()
    assert page.sheet is not None
    feelings = page.sheet.feelings
    field = feelings.own.rows["coffee"]._number
    field.setFocus()
    field.selectAll()
    type_keys("lots", KEYS.Key_Return)
    assert field.text() == "lots"
    assert feelings.refusal.text() == "Coffee: type a number, such as 2 or 1.5."
    (kept,) = entries(services)
    assert isinstance(kept, HabitRecord)
    assert kept.value == 2
