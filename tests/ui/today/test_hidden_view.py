"""What a person hides leaves the values that Today, Week and Trends are painted from."""

import re

import pytest

from nehabits.domain.pillar import Pillar
from nehabits.services.preferences import HIDDEN_AREAS, HIDDEN_COFACTORS, MEAL_NUMBERS_HIDDEN
from nehabits.services.services import Services
from nehabits.ui.today.today_view import TodayView, today_view
from nehabits.ui.trends.trend_answer import TrendChoice, answer
from nehabits.ui.week.week_legend import legend_text
from nehabits.ui.week.week_table import week_table
from tests.journals import TODAY, fill

FOUR = (Pillar.SLEEP, Pillar.EXERCISE, Pillar.PRACTICE, Pillar.MEALS)


@pytest.fixture
def filled(services: Services) -> Services:
    fill(services, 20)
    return services


def view_without(services: Services, *areas: Pillar) -> TodayView:
    services.preferences.set(HIDDEN_AREAS, frozenset(areas))
    return today_view(services, TODAY)


def test_everything_is_shown_at_first(filled: Services) -> None:
    view = today_view(filled, TODAY)
    assert tuple(card.pillar for card in view.cards) == FOUR
    assert view.areas == tuple(Pillar)
    assert len(view.cofactors.lines) == 8


@pytest.mark.parametrize("area", FOUR)
def test_a_hidden_area_has_no_card_no_dot_and_is_never_still_open(
    filled: Services, area: Pillar
) -> None:
    names = {
        Pillar.SLEEP: "sleep",
        Pillar.EXERCISE: "exercise",
        Pillar.PRACTICE: "practice",
        Pillar.MEALS: "dinner",
    }
    view = view_without(filled, area)
    left = tuple(pillar for pillar in FOUR if pillar is not area)
    assert tuple(card.pillar for card in view.cards) == left
    assert all(day.pillars == left and len(day.dots) == 3 for day in view.strip)
    assert names[area] not in view.still_open
    assert not any(names[area] in day.name for day in view.strip)


def test_hidden_feelings_and_habits_are_never_still_open(filled: Services) -> None:
    before = today_view(filled, TODAY)
    assert "how the day feels" in before.still_open
    assert before.habits
    view = view_without(filled, Pillar.CHECKIN, Pillar.OWN)
    assert "how the day feels" not in view.still_open
    assert not any(habit.name in view.still_open for habit in before.habits)
    assert view.habits == ()


def test_a_page_without_cards_still_knows_which_days_it_shows(filled: Services) -> None:
    before, view = today_view(filled, TODAY), view_without(filled, *FOUR)
    assert view.cards == ()
    days = frozenset({TODAY.replace(day=8)})
    assert view.shows(days) is before.shows(days) is True
    assert not view.shows(frozenset({TODAY.replace(day=7)}))


def test_hidden_cofactors_leave_the_card_and_all_of_them_leave_none(filled: Services) -> None:
    every = filled.preferences.shown.cofactors
    filled.preferences.set(HIDDEN_COFACTORS, frozenset({"meal.iron", "meal.phe_tyr"}))
    names = [line.name for line in today_view(filled, TODAY).cofactors.lines]
    assert names == ["Vitamin C", "Vitamin B6", "Folate", "Copper", "Magnesium", "Zinc"]
    filled.preferences.set(HIDDEN_COFACTORS, frozenset(every))
    assert today_view(filled, TODAY).cofactors.lines == ()


def test_hidden_meals_take_the_cofactors_with_them(filled: Services) -> None:
    assert view_without(filled, Pillar.MEALS).cofactors.lines == ()


def test_a_meals_card_without_numbers_counts_meals_and_names_foods(filled: Services) -> None:
    before = today_view(filled, TODAY).cards[-1]
    filled.preferences.set(MEAL_NUMBERS_HIDDEN, value=True)
    view = today_view(filled, TODAY)
    card = view.cards[-1]
    assert card.figure == str(len(before.lines))
    assert card.figure_words == "meals today"
    assert (card.reference, card.source, card.bars.dashed) == ("", "", None)
    assert [line.text for line in card.lines] == [line.text for line in before.lines]
    assert {line.aside for line in card.lines} == {""}
    assert {bar.high for bar in card.bars.bars if bar} == {1}
    hollow = [bar.hollow if bar else None for bar in before.bars.bars]
    assert [bar.hollow if bar else None for bar in card.bars.bars] == hollow
    assert card.chips == before.chips
    said = [*card.bars.texts, *(line.name for line in card.lines)]
    assert not [text for text in said if re.search(r"\d g\b|protein", text)]
    assert view.cofactors.lines == ()


def test_a_day_without_meals_says_so_without_a_number(filled: Services) -> None:
    filled.preferences.set(MEAL_NUMBERS_HIDDEN, value=True)
    filled.journal.delete(today_view(filled, TODAY).cards[-1].lines[0].entry.id)
    assert today_view(filled, TODAY).cards[-1].figure_words == "meal today"
    card = today_view(filled, TODAY.replace(year=2025)).cards[-1]
    assert (card.figure, card.figure_words) == ("", "nothing logged")
    assert card.remark.startswith("What you eat will stand here.")


def test_a_week_has_no_row_of_what_is_hidden(filled: Services) -> None:
    week = filled.review.week(TODAY.replace(day=16))
    filled.preferences.set(HIDDEN_AREAS, frozenset({"sleep", "own"}))
    filled.preferences.set(MEAL_NUMBERS_HIDDEN, value=True)
    table = week_table(week, TODAY, shown=filled.preferences.shown, everything=True)
    left = [Pillar.EXERCISE, Pillar.PRACTICE, Pillar.CHECKIN]
    assert [pillar for pillar, _ in table.areas()] == left
    assert len(week_table(week, TODAY, everything=True).areas()) == 6
    assert legend_text(()) == "No figure is shown; hidden areas can be shown again in Settings."


def test_trends_offers_no_measure_of_what_is_hidden(filled: Services) -> None:
    filled.preferences.set(HIDDEN_AREAS, frozenset({"sleep", "own"}))
    given = answer(filled, TrendChoice("sleep.duration"), None)
    assert given is not None
    assert given.choice.measure_id == "exercise.moderate"
    areas = (Pillar.EXERCISE, Pillar.PRACTICE, Pillar.MEALS, Pillar.CHECKIN)
    assert given.areas() == areas
    filled.preferences.set(HIDDEN_AREAS, frozenset(Pillar) - {Pillar.MEALS})
    filled.preferences.set(MEAL_NUMBERS_HIDDEN, value=True)
    assert answer(filled, TrendChoice(), None) is None


def test_exports_hold_what_is_hidden(filled: Services) -> None:
    filled.preferences.set(HIDDEN_AREAS, frozenset({"meals"}))
    assert "hidden_areas" not in filled.preferences.all()
    assert filled.review.day(TODAY).cells["meal.protein"].value is not None
