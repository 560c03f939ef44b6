"""One-click deeds of the cards are done, taken back, or refused in words."""

from nehabits.domain.day_mark import Mark
from nehabits.domain.exercise import Exercise
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.services.services import Services
from tests.examples import BERLIN, at, exercise, item, meal, nap, night
from tests.journals import TODAY
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


def test_chips_say_nothing_today_and_take_it_back(make_page: MakePage, services: Services) -> None:
    page = make_page()
    press(card(page, Pillar.EXERCISE), "Nothing today")
    assert services.review.day(TODAY).marks == {Pillar.EXERCISE: Mark.NOTHING}
    assert "Nothing today, as you said." in texts(card(page, Pillar.EXERCISE))
    press(card(page, Pillar.EXERCISE), "Take that back")
    assert services.review.day(TODAY).marks == {}


def test_a_chip_logs_the_day_before_once_more(make_page: MakePage, services: Services) -> None:
    before = exercise(40, day=YESTERDAY, start=at(f"{YESTERDAY} 07:30", BERLIN), note="cold")
    services.journal.log(before)
    page = make_page()
    press(card(page, Pillar.EXERCISE), "Same as the day before")
    (kept,) = entries(services)
    assert isinstance(kept, Exercise)
    assert kept.start == at(f"{TODAY} 07:30", BERLIN)
    assert (kept.minutes, kept.note) == (40, "")
    assert kept.id != before.id


def test_a_chip_of_a_practice_logs_it_now(make_page: MakePage, services: Services) -> None:
    page = make_page()
    press(card(page, Pillar.PRACTICE), "Paced breathing, 5 min")
    (kept,) = entries(services)
    assert isinstance(kept, Practice)
    assert (kept.kind, kept.minutes, kept.start) == ("breathing", 5, at(f"{TODAY} 18:50", BERLIN))


def test_the_meals_of_a_day_are_said_to_be_complete(
    make_page: MakePage, services: Services
) -> None:
    services.journal.log(meal(item(protein=20)))
    page = make_page()
    press(card(page, Pillar.MEALS), "Day complete")
    assert services.review.day(TODAY).marks == {Pillar.MEALS: Mark.COMPLETE}
    assert "protein" in texts(card(page, Pillar.MEALS))
    press(card(page, Pillar.MEALS), "Not complete yet")
    assert services.review.day(TODAY).marks == {}


def test_a_chip_that_the_journal_refuses_says_why(make_page: MakePage, services: Services) -> None:
    services.journal.log(night(YESTERDAY, "23:00", "07:00", BERLIN))
    services.journal.log(nap(TODAY, "05:00", "06:00", BERLIN))
    page = make_page()
    press(card(page, Pillar.SLEEP), "As the night before, 23:00–07:00")
    assert any("overlaps the sleep from 05:00 to 06:00" in text for text in texts(page))
    page.refresh()
    assert any("overlaps" in text for text in texts(page))
    press(card(page, Pillar.EXERCISE), "Nothing today")
    assert not any("overlaps" in text for text in texts(page))


def test_a_chip_adds_a_nap(make_page: MakePage, services: Services, type_keys: Typing) -> None:
    services.journal.log(night(TODAY, "23:00", "07:00", BERLIN))
    page = make_page()
    press(card(page, Pillar.SLEEP), "Add a nap")
    type_keys("14", KEYS.Key_Tab, "14:20", KEYS.Key_Return)
    assert [row.line.time for row in rows(page, Pillar.SLEEP)] == ["23:00–07:00", "14:00–14:20"]
    assert rows(page, Pillar.SLEEP)[1].line.text == "20 min, nap"
