"""The pathway as the documents place it, with the figures that are shown."""

from dataclasses import replace

import pytest

from nehabits.domain.reference import Profile
from nehabits.domain.shown import Shown
from nehabits.domain.week import Coverage, WeekFigure
from nehabits.services.preferences import ESTIMATES
from nehabits.services.services import Services
from nehabits.ui.guide.guide_facts import FOUR_WEEKS, THIS_WEEK, GuideFacts, guide_facts
from nehabits.ui.guide.pathway import Pathway, PathwayPart, pathway, period_words

ALL = Coverage(17, 28, "complete days", 60, 60)
SOME = Coverage(17, 28, "complete days", 58, 60)


@pytest.fixture
def facts(services: Services) -> GuideFacts:
    """Return figures by hand, without a journal's."""
    figures = {
        "meal.phenylalanine": WeekFigure(3.1, 17, ALL),
        "meal.tyrosine": WeekFigure(2.4, 17, SOME, estimated=0.3),
        "meal.phe_tyr": WeekFigure(5.5, 17, SOME, estimated=0.3),
        "meal.vitamin_c": WeekFigure(98, 17, ALL),
        "meal.copper": WeekFigure(1.2, 17, SOME),
        "meal.vitamin_b6": WeekFigure(1.5, 17, ALL),
        "meal.folate": WeekFigure(362, 17, ALL),
    }
    asked = guide_facts(services)
    return replace(asked, figures={**asked.figures, **figures})


def part(pathway: Pathway, name: str) -> PathwayPart:
    return next(each for each in pathway.parts if each.name == name)


def test_each_step_and_cofactor_stands_where_the_documents_place_it(facts: GuideFacts) -> None:
    found = pathway(facts)
    assert [each.name for each in found.steps] == [
        "Phenylalanine",
        "Tyrosine",
        "L-DOPA",
        "Dopamine",
        "Norepinephrine",
    ]
    assert [each.name for each in found.last_step] == ["Vitamin C", "Copper"]
    assert [each.name for each in found.along] == [
        "Vitamin B6",
        "Folate",
        "Magnesium",
        "Iron",
        "Zinc",
    ]
    placed = {each.name: each.about for each in found.along}
    assert {name for name, about in placed.items() if about} == {"Iron", "Zinc"}
    assert "Iron and zinc, named beside them without a step: “Norepinephrine supplements”" in (
        found.sources
    )


def test_a_part_says_its_mean_its_coverage_and_its_reference(facts: GuideFacts) -> None:
    copper = part(pathway(facts), "Copper")
    assert (copper.figure, copper.beside) == ("at least 1.2 mg", "reference 0.9 mg")
    assert copper.words == (
        "Copper: at least 1.2 mg a day · 17 of 28 days complete · 2 of 60 foods have no copper "
        "value\nReference: Adults, 0.9 mg a day (NASEM, 2001, recommended intake)"
    )
    assert copper.measure_id == "meal.copper"


def test_an_estimate_is_never_part_of_the_sum(facts: GuideFacts) -> None:
    tyrosine = part(pathway(facts), "Tyrosine")
    assert tyrosine.figure == "2.4 g + 0.3 g estimated"
    assert tyrosine.beside == "both together 5.5 g + 0.3 g estimated"
    assert "33 mg per kg a day" in tyrosine.words


def test_both_amino_acids_have_a_reference_once_a_weight_is_known(facts: GuideFacts) -> None:
    heavy = pathway(replace(facts, profile=Profile(weight_kg=70)))
    assert part(heavy, "Tyrosine").beside.endswith("· reference 2.3 g")


def test_what_no_food_brings_has_no_figure(facts: GuideFacts) -> None:
    dopa = part(pathway(facts), "L-DOPA")
    assert (dopa.figure, dopa.measure_id) == ("", "")
    assert dopa.words == "L-DOPA: made from tyrosine. The diary has no figure for it."


def test_without_complete_days_there_is_no_figure_and_nothing_invented(facts: GuideFacts) -> None:
    iron = part(pathway(facts), "Iron")
    assert iron.figure == ""
    assert iron.beside == "no figure yet\nreference 8–18 mg"
    assert iron.words.startswith("Iron: no complete day with a value yet")


def test_a_reference_that_is_switched_off_is_named_so(facts: GuideFacts) -> None:
    off = pathway(replace(facts, chosen={**facts.chosen, "meal.copper": None}))
    assert part(off, "Copper").beside == ""
    assert part(off, "Copper").words.endswith("no reference chosen")


def test_the_whole_is_said_in_reading_order(facts: GuideFacts) -> None:
    assert pathway(facts).text == (
        "Phenylalanine 3.1 g; Tyrosine 2.4 g + 0.3 g estimated; L-DOPA; Dopamine; "
        "at the last step vitamin C 98 mg, copper at least 1.2 mg; Norepinephrine; "
        "along the way vitamin B6 1.5 mg, folate 362 µg, magnesium, iron, zinc"
    )


def test_a_hidden_cofactor_keeps_its_place_without_a_figure(facts: GuideFacts) -> None:
    hidden = pathway(replace(facts, shown=Shown(cofactors=("meal.copper",))))
    vitamin_c = part(hidden, "Vitamin C")
    assert (vitamin_c.figure, vitamin_c.beside, vitamin_c.measure_id) == ("", "", "")
    assert part(hidden, "Tyrosine").figure == ""
    assert part(hidden, "Copper").figure


def test_hidden_numbers_leave_the_drawing_and_nothing_else(facts: GuideFacts) -> None:
    plain = pathway(replace(facts, shown=Shown(meal_numbers=False)))
    assert plain.period == ""
    assert {each.figure + each.beside + each.measure_id for each in plain.parts} == {""}
    assert period_words(plain.period).startswith("Figures of meals are hidden")


def test_the_week_is_the_one_of_the_week_page(lived_journal: Services) -> None:
    week = guide_facts(lived_journal, THIS_WEEK)
    four = guide_facts(lived_journal, FOUR_WEEKS)
    assert week.rows == four.rows
    assert week.figures["meal.protein"].coverage.of <= 7
    assert four.figures["meal.protein"].coverage.of > 7


def test_estimates_that_are_switched_off_are_nowhere(lived_journal: Services) -> None:
    assert any("estimated" in each.words for each in pathway(guide_facts(lived_journal)).parts)
    lived_journal.preferences.set(ESTIMATES, value=False)
    try:
        texts = [each.words for each in pathway(guide_facts(lived_journal)).parts]
        assert not any("estimated" in text for text in texts)
    finally:
        lived_journal.preferences.set(ESTIMATES, value=True)
