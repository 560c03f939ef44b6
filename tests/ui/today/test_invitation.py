"""An empty card of Today says what will be here and offers the first step, never a lone dash."""

from datetime import timedelta

import pytest

from nehabits.domain.day_mark import Mark
from nehabits.domain.pillar import Pillar
from nehabits.services.services import Services
from nehabits.ui.today.day_card import AddEntry, DayCard
from nehabits.ui.today.today_view import PILLARS, today_view
from tests.examples import exercise, item, meal, nap, night, practice
from tests.journals import TODAY, open_journal
from tests.ui.desktop_driver import Person

YESTERDAY = TODAY - timedelta(days=1)


def card(services: Services, pillar: Pillar, back: int = 0) -> DayCard:
    view = today_view(services, TODAY - timedelta(days=back))
    return next(card for card in view.cards if card.pillar is pillar)


@pytest.mark.parametrize(
    ("pillar", "words"),
    [
        (Pillar.SLEEP, "no night yet"),
        (Pillar.EXERCISE, "no minutes this week yet"),
        (Pillar.PRACTICE, "nothing yet"),
        (Pillar.MEALS, "nothing yet"),
    ],
)
def test_a_new_card_has_words_in_place_of_a_dash(
    services: Services, pillar: Pillar, words: str
) -> None:
    shown = card(services, pillar)
    assert (shown.figure, shown.figure_words) == ("", words)


@pytest.mark.parametrize("pillar", PILLARS)
def test_the_line_a_new_card_suggests_is_one_the_quick_bar_reads(
    services: Services, pillar: Pillar
) -> None:
    remark = card(services, pillar).remark
    _, typed = remark.split("You can type it above as well: ")
    reading = services.quick_entry.read(typed)
    services.journal.log(*reading.entries)
    shown = card(services, pillar)
    assert len(shown.lines) == 1
    assert shown.figure != ""
    assert "You can type it above" not in shown.remark


def test_the_first_step_is_the_first_chip_until_the_area_has_an_entry(services: Services) -> None:
    for pillar, text in (
        (Pillar.SLEEP, "Add a night"),
        (Pillar.EXERCISE, "Add what you did"),
        (Pillar.MEALS, "Add what you ate"),
    ):
        first = card(services, pillar).chips[0]
        assert (first.text, first.deed) == (text, AddEntry(pillar))
        assert first.name == f"{text}, {card(services, pillar).title}"
    assert card(services, Pillar.PRACTICE).chips[0].text == "Paced breathing, 5 min"
    services.journal.log(
        night(YESTERDAY, "23:00", "07:00"), exercise(20, day=YESTERDAY), practice(5)
    )
    for pillar in (Pillar.SLEEP, Pillar.EXERCISE, Pillar.PRACTICE):
        assert not any(isinstance(chip.deed, AddEntry) for chip in card(services, pillar).chips)


def test_a_day_without_a_figure_says_why(services: Services) -> None:
    services.journal.log(nap(TODAY, "13:00", "14:00"), meal(item()))
    services.journal.mark([TODAY], Pillar.PRACTICE, Mark.NOT_TRACKED)
    assert card(services, Pillar.SLEEP).figure_words == "no night yet"
    assert card(services, Pillar.MEALS).figure_words == "no value in what is logged"
    assert card(services, Pillar.PRACTICE).figure_words == "not tracked"
    assert card(services, Pillar.SLEEP, 3).figure_words == "no night"
    assert card(services, Pillar.EXERCISE, 10).figure_words == "no minutes that week"
    assert card(services, Pillar.MEALS, 3).figure_words == "nothing logged"


def test_the_first_step_opens_the_editor_by_keyboard(person: Person) -> None:
    person.presses("Ctrl+L")
    person.tabs_to("Add what you did, Exercise")
    person.presses("Return")
    assert person.is_editing(Pillar.EXERCISE)


def test_an_empty_page_of_trends_and_of_the_week_leads_to_today(person: Person) -> None:
    person.presses("Ctrl+3")
    person.tabs_to("Add a night")
    person.presses("Return")
    assert person.window.current_page() is person.today
    assert person.is_editing(Pillar.SLEEP)
    person.presses("Esc", "Ctrl+4")
    person.tabs_to("Log something on Today")
    person.presses("Return")
    assert person.window.current_page() is person.today
    person.logs("breathing 5m")
    person.presses("Ctrl+4")
    week = person.window.current_page()
    assert not week.log.isVisible()  # type: ignore[attr-defined]
    with open_journal(person.services.path) as other:
        assert len(other.review.entries(TODAY, TODAY)) == 1


def test_a_week_long_ago_offers_its_cells_alone(person: Person) -> None:
    person.presses("Ctrl+4", "[", "[")
    week = person.window.current_page()
    assert not week.log.isVisible()  # type: ignore[attr-defined]
