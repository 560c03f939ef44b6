"""The lists hold what the specification's table holds, row by row, written down here by hand.

`documents/` are D0 to D3; a reference is (organisation, year, kind, part of its citation), the
first one the default.
"""

from dataclasses import dataclass

import pytest

from nehabits.domain.measure import MEASURES
from nehabits.domain.reference import Profile, Reference
from nehabits.exchange.catalogue import Catalogue
from nehabits.services.references import References

Published = tuple[str, int, str, str]

EVERY_DOCUMENT = {"D0", "D1", "D2", "D3"}
GUIDELINE, CONSENSUS, INTAKE = "guideline", "consensus", "recommended intake"


@dataclass(frozen=True)
class Row:
    """A row of the table: which documents say it, which measures follow it."""

    key: str
    documents: set[str]
    measures: tuple[str, ...] = ()


TABLE = (
    Row("sleep_enough", {"D1", "D0", "D3"}, ("sleep.duration",)),
    Row(
        "sleep_schedule",
        {"D1"},
        ("sleep.midpoint_sd", "sleep.regularity_index", "sleep.onset", "sleep.wake"),
    ),
    Row("sleep_restful", {"D1"}, ("sleep.quality",)),
    Row(
        "exercise_regular",
        EVERY_DOCUMENT,
        ("exercise.moderate_equivalent", "exercise.active_days"),
    ),
    Row("exercise_intense", {"D1"}, ("exercise.vigorous", "exercise.strength_days")),
    Row("exercise_gentle", {"D1"}, ("exercise.active_days",)),
    Row("practice_stress", EVERY_DOCUMENT, ("practice.minutes", "practice.days")),
    Row("practice_nature", {"D1"}, ("practice.nature",)),
    Row("practice_lasting_stress", {"D1", "D3"}, ("checkin.stress",)),
    Row("meals_protein", {"D1", "D3"}, ("meal.protein", "meal.tyrosine_groups")),
    Row("meals_tyrosine", {"D1", "D0"}, ("meal.phe_tyr",)),
    Row(
        "meals_cofactors",
        {"D1", "D0"},
        (
            "meal.vitamin_c",
            "meal.copper",
            "meal.vitamin_b6",
            "meal.folate",
            "meal.magnesium",
            "meal.iron",
            "meal.zinc",
        ),
    ),
    Row("meals_plants", {"D1"}, ("meal.fruit_vegetables",)),
    Row("meals_whole_grain", {"D1"}, ("meal.whole_grain", "meal.fibre")),
    Row(
        "checkin_feeling",
        {"D0", "D3"},
        ("checkin.energy", "checkin.focus", "checkin.motivation", "checkin.mood"),
    ),
    Row("people_differ", {"D0", "D2", "D3"}),
)

_SCHEDULE: tuple[Published, ...] = (("NSF", 2023, CONSENSUS, "Sleep Health 2023;9(6):801"),)
BESIDE: dict[str, tuple[Published, ...]] = {
    "sleep.duration": (
        ("AASM and SRS", 2015, CONSENSUS, "J Clin Sleep Med 2015;11(6):591"),
        ("NSF", 2015, CONSENSUS, "Sleep Health 2015;1(1):40"),
    ),
    "sleep.midpoint_sd": _SCHEDULE,
    "sleep.regularity_index": _SCHEDULE,
    "sleep.onset": _SCHEDULE,
    "sleep.wake": _SCHEDULE,
    "exercise.moderate_equivalent": (("WHO", 2020, GUIDELINE, "Br J Sports Med 2020;54(24):1451"),),
    "exercise.strength_days": (("WHO", 2020, GUIDELINE, "Br J Sports Med 2020;54(24):1451"),),
    "practice.minutes": (
        ("Remskar and others", 2024, "single study", "Br J Health Psychol 2024"),
        ("Balban and others", 2023, "single study", "Cell Rep Med 2023;4(1):100895"),
    ),
    "practice.nature": (
        ("White and others", 2019, "single cross-sectional study", "Sci Rep 2019;9:7730"),
    ),
    "meal.protein": (
        ("NASEM", 2005, INTAKE, "IOM 2002/2005"),
        ("EFSA", 2012, INTAKE, "EFSA Journal 2012;10(2):2557"),
    ),
    "meal.phe_tyr": (
        ("NASEM", 2005, INTAKE, "IOM 2002/2005"),
        ("WHO, FAO and UNU", 2007, "average requirement", "WHO"),
    ),
    "meal.vitamin_c": (
        ("NASEM", 2000, INTAKE, "IOM 2000"),
        ("EFSA", 2013, INTAKE, "EFSA Journal 2013;11(11):3418"),
    ),
    "meal.vitamin_b6": (
        ("NASEM", 1998, INTAKE, "IOM 1998"),
        ("EFSA", 2016, INTAKE, "EFSA Journal 2016;14(6):4485"),
    ),
    "meal.folate": (
        ("NASEM", 1998, INTAKE, "IOM 1998"),
        ("EFSA", 2014, INTAKE, "EFSA Journal 2014;12(11):3893"),
    ),
    "meal.copper": (
        ("NASEM", 2001, INTAKE, "IOM 2001"),
        ("EFSA", 2015, "adequate intake", "EFSA Journal 2015;13(10):4253"),
    ),
    "meal.magnesium": (
        ("NASEM", 1997, INTAKE, "IOM 1997"),
        ("EFSA", 2015, "adequate intake", "EFSA Journal 2015;13(7):4186"),
    ),
    "meal.iron": (
        ("NASEM", 2001, INTAKE, "IOM 2001"),
        ("EFSA", 2015, INTAKE, "EFSA Journal 2015;13(10):4254"),
    ),
    "meal.zinc": (
        ("NASEM", 2001, INTAKE, "IOM 2001"),
        ("EFSA", 2014, INTAKE, "EFSA Journal 2014;12(10):3844"),
    ),
    "meal.fruit_vegetables": (("WHO", 2023, GUIDELINE, "WHO guideline"),),
    "meal.fibre": (("WHO", 2023, GUIDELINE, "WHO guideline"),),
}
"""The references of each measure that has any."""

NO_REFERENCE = {
    "sleep.quality",
    "exercise.active_days",
    "exercise.vigorous",
    "practice.days",
    "checkin.stress",
    "meal.tyrosine_groups",
    "meal.whole_grain",
    "checkin.energy",
    "checkin.focus",
    "checkin.motivation",
    "checkin.mood",
}
"""Measures that a recommendation names and beside which nothing published stands."""

MAN, WOMAN = Profile("male", 30, 70), Profile("female", 30, 60)
NUMBERS: dict[str, tuple[tuple[float | None, float | None], tuple[float | None, float | None]]] = {
    "aasm-sleep": ((420, None), (420, None)),
    "nsf-sleep": ((420, 540), (420, 540)),
    "who-activity": ((150, 300), (150, 300)),
    "who-strength": ((2, None), (2, None)),
    "remskar-meditation": ((10, None), (10, None)),
    "balban-breathing": ((5, None), (5, None)),
    "white-nature": ((120, None), (120, None)),
    # 0.80 and 0.83 g, 33 and 25 mg per kg, for 70 and 60 kg, in grams.
    "nasem-protein": ((56, None), (48, None)),
    "efsa-protein": ((58.1, None), (49.8, None)),
    "nasem-phe-tyr": ((2.31, None), (1.98, None)),
    "who-phe-tyr": ((1.75, None), (1.5, None)),
    "nasem-vitamin-c": ((90, None), (75, None)),
    "efsa-vitamin-c": ((110, None), (95, None)),
    "nasem-vitamin-b6": ((1.3, None), (1.3, None)),
    "efsa-vitamin-b6": ((1.7, None), (1.6, None)),
    "nasem-folate": ((400, None), (400, None)),
    "efsa-folate": ((330, None), (330, None)),
    "nasem-copper": ((0.9, None), (0.9, None)),
    "efsa-copper": ((1.6, None), (1.3, None)),
    "nasem-magnesium": ((400, None), (310, None)),
    "efsa-magnesium": ((350, None), (300, None)),
    "nasem-iron": ((8, None), (18, None)),
    # Women after or before menopause: the range.
    "efsa-iron": ((11, None), (11, 16)),
    "nasem-zinc": ((11, None), (8, None)),
    # By how much phytate is eaten: the range.
    "efsa-zinc": ((9.4, 16.3), (7.5, 12.7)),
    "who-fruit-vegetables": ((400, None), (400, None)),
    "who-fibre": ((25, None), (25, None)),
}
"""Low and high for a man of 30 years and 70 kg and a woman of 30 years and 60 kg, as published."""

BY_WEEK = {"who-activity", "who-strength", "white-nature"}
OFF_UNTIL_CHOSEN = {"remskar-meditation", "balban-breathing", "white-nature"}
PER_KG = {"nasem-protein", "efsa-protein", "nasem-phe-tyr", "who-phe-tyr"}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue()


@pytest.fixture(scope="module")
def references(catalogue: Catalogue) -> References:
    return References(catalogue)


def test_every_row_of_the_table_is_there_in_its_order_and_no_other(catalogue: Catalogue) -> None:
    assert [each.key for each in catalogue.recommendations] == [row.key for row in TABLE]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.key)
def test_a_row_has_its_documents_and_measures(catalogue: Catalogue, row: Row) -> None:
    found = next(each for each in catalogue.recommendations if each.key == row.key)
    assert set(found.documents) == row.documents
    assert found.measures == row.measures
    assert found.title
    assert found.words


def test_every_measure_of_the_table_is_one_there_is_and_has_references_or_none(
    catalogue: Catalogue,
) -> None:
    named = {measure for row in TABLE for measure in row.measures}
    assert named <= {measure.id for measure in MEASURES}
    assert set(BESIDE) | NO_REFERENCE == named
    assert {measure for each in catalogue.references for measure in each.measures} == set(BESIDE)


@pytest.mark.parametrize("measure", BESIDE)
def test_a_measure_has_its_references_in_order(references: References, measure: str) -> None:
    found = references.options(measure)
    assert [said_of(each)[:3] for each in found] == [each[:3] for each in BESIDE[measure]]
    for each, (*_, citation) in zip(found, BESIDE[measure], strict=True):
        assert citation in each.citation
        assert "adults" in each.population or "people" in each.population


@pytest.mark.parametrize("measure", sorted(NO_REFERENCE))
def test_a_measure_without_a_published_number_has_none(
    references: References, measure: str
) -> None:
    assert references.options(measure) == []


@pytest.mark.parametrize("reference_id", NUMBERS)
def test_the_numbers_are_those_that_were_published(
    references: References, reference_id: str
) -> None:
    (found,) = (each for each in all_of(references) if each.id == reference_id)
    for person, bounds in zip((MAN, WOMAN), NUMBERS[reference_id], strict=True):
        line = references.line(found.measures[0], person, reference_id)
        assert line is not None
        assert (line.low, line.high) == bounds


def test_only_regular_times_have_a_source_without_a_number(references: References) -> None:
    assert {each.id for each in all_of(references)} == {*NUMBERS, "nsf-schedule"}
    for measure in ("sleep.midpoint_sd", "sleep.regularity_index", "sleep.onset", "sleep.wake"):
        assert references.line(measure, MAN, "nsf-schedule") is None


def test_what_is_by_week_off_until_chosen_and_per_kilogram(references: References) -> None:
    found = all_of(references)
    assert {each.id for each in found if each.per == "week"} == BY_WEEK
    assert {each.id for each in found if each.off_until_chosen} == OFF_UNTIL_CHOSEN
    assert {each.id for each in found if each.per_kg} == PER_KG
    for each in found:
        if each.id in PER_KG:
            assert references.line(each.measures[0], Profile("male", 30), each.id) is None


def test_of_phenylalanine_and_tyrosine_it_is_said_that_ordinary_protein_brings_more(
    references: References,
) -> None:
    notes = [each.note for each in references.options("meal.phe_tyr")]
    assert len(notes) == 2
    assert all("Ordinary protein intake is well above it." in note for note in notes)


def said_of(reference: Reference) -> Published:
    return reference.organisation, reference.year, reference.kind, reference.citation


def all_of(references: References) -> list[Reference]:
    """Every reference, once."""
    found = {each.id: each for measure in BESIDE for each in references.options(measure)}
    return list(found.values())
