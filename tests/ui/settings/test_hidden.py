"""What is hidden by keyboard leaves the pages, stays in the journal, and comes back as it was."""

from PySide6.QtWidgets import QApplication, QLabel

from nehabits.domain.pillar import Pillar
from nehabits.services.preferences import HIDDEN_AREAS
from nehabits.ui.trends.trends_page import TrendsPage
from tests.ui.desktop_driver import Person, said
from tests.ui.settings.page_driver import Kept, cards, settings, week_of


def test_hidden_areas_leave_today_week_and_trends(someone: Person) -> None:
    for area in ("Sleep", "How it feels", "Your own"):
        someone.tabs_to(f"Areas shown: {area}")
        someone.presses("Space")
    assert cards_after(someone, "Ctrl+1") == [Pillar.EXERCISE, Pillar.PRACTICE, Pillar.MEALS]
    sheet = someone.today.sheet
    assert sheet is not None
    assert not sheet.feelings.isVisible()
    assert "sleep" not in sheet._still_open.text()
    table = week_of(someone).view.table
    assert table is not None
    areas = [pillar for pillar, _ in table.areas()]
    assert areas == [Pillar.EXERCISE, Pillar.PRACTICE, Pillar.MEALS]
    someone.presses("Ctrl+3")
    trends = someone.window.page("trends")
    assert isinstance(trends, TrendsPage)
    assert trends.choosers.areas._keys == ["exercise", "practice", "meals"]
    assert trends.card.name.text() == "Moderate minutes"


def cards_after(person: Person, key: str) -> list[Pillar]:
    person.presses(key)
    return cards(person)


def test_the_last_area_cannot_be_hidden_and_says_why(someone: Person, kept: Kept) -> None:
    for area in ("Sleep", "Exercise", "Stress practice", "Meals", "How it feels", "Your own"):
        box = someone.tabs_to(f"Areas shown: {area}")
        someone.presses("Space")
    assert box.isChecked()  # type: ignore[attr-defined]
    assert "One area stays: show another one first, then hide this one." in said(settings(someone))
    assert kept("hidden_areas") == ["sleep", "exercise", "practice", "meals", "checkin"]
    someone.tabs_to("Areas shown: Sleep", back=True)
    someone.presses("Space")
    assert "One area stays: show another one first, then hide this one." not in said(
        settings(someone)
    )


def test_an_area_shown_again_has_the_editor_that_was_put_aside(someone: Person) -> None:
    someone.presses("Ctrl+1", "Ctrl+L")
    someone.tabs_to("Add a sleep")
    someone.presses("Return")
    someone.types("2310")
    someone.presses("Ctrl+,")
    box = "Areas shown: Sleep"
    someone.tabs_to(box)
    someone.presses("Space")
    assert Pillar.SLEEP not in cards_after(someone, "Ctrl+1")
    someone.presses("Tab")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.isVisible()
    someone.presses("Ctrl+,")
    someone.tabs_to(box)
    someone.presses("Space", "Ctrl+1")
    assert Pillar.SLEEP in cards(someone)
    someone.tabs_to("Add a sleep, Sat 21 November: Keep on editing")
    someone.presses("Return")
    assert someone.editor(Pillar.SLEEP).text("start") == "2310"


def test_what_is_hidden_can_still_be_logged_and_says_where_it_is(someone: Person) -> None:
    someone.tabs_to("Areas shown: Meals")
    someone.presses("Space", "Ctrl+1", "Ctrl+M")
    assert "Meals is hidden; it can be shown again in Settings." in said(someone.today)
    someone.logs("breakfast: 2 eggs")
    assert len(someone.entries()) == 3


def test_meals_without_numbers_say_what_was_eaten_and_how_often(someone: Person) -> None:
    someone.tabs_to("Hide numbers in meals")
    someone.presses("Space", "Ctrl+1")
    sheet = someone.today.sheet
    assert sheet is not None
    card = sheet.slots[Pillar.MEALS].card
    assert said(card)[1:3] == ["1", "meal today"]
    assert someone.rows(Pillar.MEALS) == ["Lunch at 13:00: bread"]
    assert not sheet.cofactors.isVisible()
    everything = [*said(card), card._bars.accessibleDescription()]
    assert not [text for text in everything if " g" in text or "protein" in text.lower()]
    someone.presses("Ctrl+L")
    someone.types("dinner: 2 eggs")
    someone.waits()
    assert "egg (2 large)" in someone.today.quick._reading.words
    someone.presses("Esc")
    someone.takes_row(Pillar.MEALS)
    someone.presses("Return")
    editor = someone.editor(Pillar.MEALS)
    labels = [each.text() for each in editor.findChildren(QLabel) if each.isVisible()]
    assert not [text for text in labels if " g" in text or "brings" in text or "Protein" in text]


def test_the_cards_that_are_left_fill_the_page(someone: Person) -> None:
    def rows() -> list[int]:
        QApplication.processEvents()
        sheet = someone.today.sheet
        assert sheet is not None
        shown = [slot for slot in sheet.slots.values() if slot.isVisible()]
        area = sheet._cards
        assert max(slot.geometry().bottom() for slot in shown) >= area.height() - 2
        assert min(slot.y() for slot in shown) == 0
        return [slot.width() for slot in shown]

    someone.window.resize(1280, 800)
    page = settings(someone)
    someone.presses("Ctrl+1")
    half = rows()[0]
    for areas, widths in (
        ({"sleep"}, [2 * half, half, half]),
        ({"sleep", "exercise"}, [half, half]),
        ({"sleep", "practice"}, [2 * half, 2 * half]),
        ({"sleep", "practice", "meals"}, [2 * half]),
    ):
        page.keep(HIDDEN_AREAS, frozenset(areas))
        someone.waits()
        assert [round(width / 20) for width in rows()] == [
            round((width + (14 if width > half else 0)) / 20) for width in widths
        ]


def test_how_it_feels_alone_keeps_a_readable_width(someone: Person) -> None:
    settings(someone).keep(HIDDEN_AREAS, frozenset(Pillar) - {Pillar.CHECKIN})
    someone.presses("Ctrl+1")
    someone.waits()
    QApplication.processEvents()
    sheet = someone.today.sheet
    assert sheet is not None
    assert not any(slot.isVisible() for slot in sheet.slots.values())
    assert sheet.feelings.isVisible()
    assert sheet.feelings.width() <= 32 * sheet.fontMetrics().height()
    assert "Your own" not in said(sheet.feelings)


def test_own_habits_alone_are_the_card(someone: Person) -> None:
    settings(someone).keep(HIDDEN_AREAS, frozenset(Pillar) - {Pillar.OWN})
    someone.presses("Ctrl+1")
    sheet = someone.today.sheet
    assert sheet is not None
    assert said(sheet.feelings)[0] == "Your own"
    assert "Energy" not in said(sheet.feelings)
    someone.presses("Ctrl+3")
    trends = someone.window.page("trends")
    assert isinstance(trends, TrendsPage)
    assert trends.choosers.areas._keys == ["own"]
