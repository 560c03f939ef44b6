"""Which published number stands beside a measure."""

import pytest

from nehabits.domain.reference import Profile
from nehabits.domain.reference_line import reference_words
from nehabits.exchange.catalogue import Catalogue
from nehabits.services.references import SWITCHED_OFF, References


@pytest.fixture(scope="module")
def references() -> References:
    return References(Catalogue())


NOBODY = Profile()


@pytest.mark.parametrize(
    ("measure", "profile", "low", "high"),
    [
        ("sleep.duration", NOBODY, 420, None),
        ("exercise.moderate_equivalent", NOBODY, 150, 300),
        ("exercise.strength_days", NOBODY, 2, None),
        ("meal.magnesium", Profile("male", 40), 420, None),
        ("meal.magnesium", NOBODY, 310, 420),
        ("meal.iron", NOBODY, 8, 18),
        ("meal.iron", Profile("female", 30), 18, None),
        ("meal.folate", NOBODY, 400, None),
        ("meal.copper", Profile("female", 71), 0.9, None),
        ("meal.vitamin_c", Profile("female", 25), 75, None),
        ("meal.vitamin_b6", Profile("male", 51), 1.7, None),
        ("meal.zinc", NOBODY, 8, 11),
        ("meal.protein", Profile(weight_kg=70), 56, None),
        ("meal.phe_tyr", Profile(weight_kg=70), 2.31, None),
        ("meal.fruit_vegetables", NOBODY, 400, None),
        ("meal.fibre", NOBODY, 25, None),
    ],
)
def test_the_default_line_is_the_published_number(references, measure, profile, low, high):
    line = references.line(measure, profile)
    assert (line.low, line.high) == (low, high)


@pytest.mark.parametrize(
    ("measure", "choice", "profile", "low", "high"),
    [
        ("sleep.duration", "nsf-sleep", NOBODY, 420, 540),
        ("sleep.duration", "nsf-sleep", Profile(age=65), 420, 480),
        ("practice.minutes", "remskar-meditation", NOBODY, 10, None),
        ("practice.minutes", "balban-breathing", NOBODY, 5, None),
        ("practice.nature", "white-nature", NOBODY, 120, None),
        ("meal.protein", "efsa-protein", Profile(weight_kg=70), 58.1, None),
        ("meal.phe_tyr", "who-phe-tyr", Profile(weight_kg=70), 1.75, None),
        ("meal.iron", "efsa-iron", Profile("female"), 11, 16),
        ("meal.iron", "efsa-iron", Profile("male"), 11, None),
        ("meal.zinc", "efsa-zinc", Profile("male", 40), 9.4, 16.3),
        ("meal.zinc", "efsa-zinc", NOBODY, 7.5, 16.3),
        ("meal.folate", "efsa-folate", NOBODY, 330, None),
    ],
)
def test_a_chosen_reference_stands_there_instead(references, measure, choice, profile, low, high):
    line = references.line(measure, profile, choice)
    assert (line.low, line.high) == (low, high)


def test_the_words_name_people_number_and_source(references):
    sleep = references.line("sleep.duration", NOBODY)
    assert (sleep.words, sleep.source) == ("Adults, 7 h or more", "AASM and SRS, 2015, consensus")
    iron = references.line("meal.iron", Profile("female", 80), "efsa-iron")
    assert iron.words == "Women, 11–16 mg a day, after or before menopause"
    zinc = references.line("meal.zinc", Profile("male"), "efsa-zinc")
    assert zinc.words == "Men, 9.4–16.3 mg a day, by phytate eaten, 300–1,200 mg a day"
    weekly = references.line("exercise.moderate_equivalent", NOBODY)
    assert (weekly.words, weekly.per) == ("Adults, 150–300 min a week", "week")


@pytest.mark.parametrize("measure", ["meal.protein", "meal.phe_tyr"])
def test_without_a_weight_there_is_no_line_per_kg(references, measure):
    assert references.line(measure, Profile("male", 40)) is None
    assert "per kg" in reference_words(references.chosen(measure), NOBODY)


@pytest.mark.parametrize("measure", ["practice.minutes", "practice.nature"])
def test_a_single_study_is_off_until_it_is_chosen(references, measure):
    assert references.line(measure, NOBODY) is None
    assert references.options(measure)


@pytest.mark.parametrize(
    "measure", ["sleep.midpoint_sd", "sleep.regularity_index", "sleep.onset", "sleep.wake"]
)
def test_regular_times_have_a_source_and_no_line(references, measure):
    assert references.line(measure, NOBODY) is None
    assert reference_words(references.chosen(measure), NOBODY) == "No published cut-off"


@pytest.mark.parametrize("measure", ["checkin.mood", "sleep.quality", "meal.whole_grain", "own.x"])
def test_measures_without_a_reference_have_no_line(references, measure):
    assert references.line(measure, NOBODY) is None
    assert references.options(measure) == []


def test_every_reference_can_be_switched_off(references):
    for recommendation in references.recommendations():
        for measure in recommendation.measures:
            assert references.line(measure, Profile("male", 40, 70), SWITCHED_OFF) is None


def test_a_choice_the_catalogue_does_not_know_is_the_default(references):
    assert references.line("sleep.duration", NOBODY, "gone").low == 420
    assert references.line("practice.minutes", NOBODY, "gone") is None


def test_adults_alone_are_compared(references):
    for recommendation in references.recommendations():
        for measure in recommendation.measures:
            for option in references.options(measure):
                assert references.line(measure, Profile("female", 17, 60), option.id) is None


def test_recommendations_come_in_the_order_of_the_areas(references):
    titles = [each.title for each in references.recommendations()]
    assert titles[0] == "Enough restful sleep"
    assert titles[-1] == "People differ"
    assert [each.key for each in references.documents()] == ["D0", "D1", "D2", "D3"]


def test_a_range_of_recommended_intakes_has_no_ceiling(references):
    iron = references.line("meal.iron", Profile())
    assert (iron.low, iron.high, iron.ceiling) == (8, 18, None)


def test_a_range_that_is_recommended_ends_at_its_ceiling(references):
    exercise = references.line("exercise.moderate_equivalent", Profile())
    assert (exercise.low, exercise.ceiling) == (150, 300)
