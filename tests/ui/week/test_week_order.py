"""Rows stand as the documents' recommendations do, and say which of them they follow."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from nehabits.domain.shown import Shown
from nehabits.services.habits import HabitDraft
from nehabits.services.references import SWITCHED_OFF
from nehabits.services.services import Services
from nehabits.ui.week.week_answer import answer
from nehabits.ui.week.week_order import MAIN
from nehabits.ui.week.week_table import WeekLine
from tests.journals import TODAY, fill, open_journal

MONDAY = TODAY - timedelta(days=5)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with open_journal(tmp_path / "journal.sqlite") as opened:
        yield opened


def ids(services: Services, *, everything: bool = False) -> list[str]:
    table = answer(services, MONDAY, everything=everything).table
    return [line.measure_id for line in table.lines]


def line(services: Services, measure_id: str) -> WeekLine:
    table = answer(services, MONDAY, everything=True).table
    return next(each for each in table.lines if each.measure_id == measure_id)


def test_the_main_rows_are_one_for_each_recommendation_in_their_order(services: Services) -> None:
    services.habits.make(HabitDraft(name="Tea"))
    assert ids(services) == [
        "sleep.duration",
        "sleep.midpoint_sd",
        "sleep.quality",
        "exercise.moderate_equivalent",
        "exercise.active_days",
        "exercise.strength_days",
        "practice.minutes",
        "practice.nature",
        "meal.protein",
        "meal.phe_tyr",
        "meal.cofactors",
        "meal.fruit_vegetables",
        "meal.whole_grain",
        "checkin.stress",
        "checkin.energy",
        "own.tea",
    ]


def test_each_recommendation_with_measures_has_a_main_row(services: Services) -> None:
    for each in services.references.recommendations():
        of_cofactors = each.key == "meals_cofactors"
        shown = of_cofactors or MAIN & set(each.measures)
        assert shown or not each.measures, each.key


def test_everything_lists_each_measure_and_the_count_before_the_cofactors(
    services: Services,
) -> None:
    everything = ids(services, everything=True)
    measures = {measure.id for measure in services.review.measures()}
    assert set(everything) == measures | {"meal.cofactors"}
    assert len(everything) == len(set(everything))
    place = everything.index("meal.cofactors")
    assert everything[place + 1] == "meal.vitamin_c"
    assert everything[place - 1] == "meal.phe_tyr"


def test_hover_says_the_recommendation_in_our_words_and_the_documents(services: Services) -> None:
    said = line(services, "sleep.duration").hint
    assert said == (
        "Enough restful sleep: Rest gives the body time to refill its stores. "
        "(D1, D0, D3; see Guide)"
    )
    # Active days follow two recommendations.
    assert line(services, "exercise.active_days").hint.count("see Guide") == 2
    assert line(services, "meal.cofactors").hint.startswith("Cofactors: Vitamin C and copper")
    assert line(services, "sleep.naps").hint == ""


def test_the_row_of_cofactors_names_its_source_what_is_reached_and_what_foods_lack(
    services: Services,
) -> None:
    fill(services, 30)
    row = line(services, "meal.cofactors")
    assert (row.name, row.reference) == ("Cofactors at the reference", "of 7, NASEM")
    assert row.figure.endswith(" of 7")
    assert row.consistency.startswith("At the reference: Vitamin C, ")
    assert row.cells[0].words.startswith("Cofactors at the reference, Mon 16 November: ")


def test_without_a_reference_or_a_shown_cofactor_there_is_no_such_row(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    only = Shown(cofactors=("meal.copper",))
    monkeypatch.setattr(type(services.preferences), "shown", property(lambda _: only))
    assert line(services, "meal.cofactors").reference == "of 1, NASEM"
    services.preferences.choose_reference("meal.copper", SWITCHED_OFF)
    assert "meal.cofactors" not in ids(services, everything=True)
