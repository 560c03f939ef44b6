"""References for a person: which bands hold, what is drawn, how it is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from nehabits.domain.reference import Band, Profile, Reference
from nehabits.domain.reference_line import reference_line, reference_words
from nehabits.domain.refusal import Refused


def reference(*bands: Band, **fields) -> Reference:
    given = {
        "id": "a-reference",
        "measures": ("meal.iron",),
        "organisation": "An academy",
        "year": 2001,
        "population": "adults",
        "kind": "guideline",
        "citation": "A journal, 2001.",
        "unit": "mg",
    }
    return Reference(**{**given, "bands": bands, **fields})


BY_SEX_AND_AGE = reference(
    Band(8, sex="male"),
    Band(18, sex="female", age_max=50),
    Band(8, sex="female", age_min=51),
)


def test_a_sex_and_an_age_choose_one_value():
    line = reference_line(BY_SEX_AND_AGE, Profile("female", 40))
    assert (line.low, line.high, line.per) == (18, None, "day")
    assert line.words == "Women 18–50, 18 mg a day"
    assert line.source == "An academy, 2001, guideline"


def test_without_sex_and_age_the_line_is_the_range_over_adults_and_says_why():
    line = reference_line(BY_SEX_AND_AGE, Profile())
    assert (line.low, line.high) == (8, 18)
    assert line.words == "Adults, 8–18 mg a day, by sex and age"


def test_what_is_told_of_a_person_narrows_the_range():
    assert reference_words(BY_SEX_AND_AGE, Profile(sex="female")) == "Women, 8–18 mg a day, by age"
    assert reference_words(BY_SEX_AND_AGE, Profile(sex="male")) == "Men, 8 mg a day"
    assert reference_words(BY_SEX_AND_AGE, Profile("female", 51)) == (
        "Women 51 and over, 8 mg a day"
    )
    assert reference_words(BY_SEX_AND_AGE, Profile(age=60)) == "Adults, 8 mg a day"


def test_the_last_year_of_a_band_belongs_to_it():
    assert reference_line(BY_SEX_AND_AGE, Profile("female", 50)).low == 18
    assert reference_line(BY_SEX_AND_AGE, Profile("female", 51)).low == 8
    assert reference_line(BY_SEX_AND_AGE, Profile("female", 18)).low == 18


def test_several_values_for_the_same_people_are_a_range_with_its_reason():
    by_phytate = reference(Band(7.5), Band(12.7), reason="by phytate eaten")
    line = reference_line(by_phytate, Profile("male", 30))
    assert (line.low, line.high) == (7.5, 12.7)
    assert line.words == "Men, 7.5–12.7 mg a day, by phytate eaten"


def test_values_that_differ_by_sex_alone_give_no_other_reason():
    by_sex = reference(Band(95, sex="female"), Band(110, sex="male"), reason="never said")
    assert reference_words(by_sex, Profile()) == "Adults, 95–110 mg a day, by sex"


def test_nothing_is_drawn_for_people_under_18():
    always = reference(Band(420), words="Adults, 7 h or more")
    assert reference_line(always, Profile(age=17)) is None
    assert reference_line(always, Profile(age=18)).low == 420


def test_nothing_is_drawn_at_an_age_the_source_does_not_cover():
    from_nineteen = reference(Band(8, age_min=19))
    assert reference_line(from_nineteen, Profile(age=18)) is None
    assert reference_words(from_nineteen, Profile(age=18)) == ""


def test_a_reference_without_a_number_draws_nothing_and_still_has_words():
    no_number = reference(Band(None), words="No published cut-off")
    assert reference_line(no_number, Profile("male", 30, 70)) is None
    assert reference_words(no_number, Profile()) == "No published cut-off"


def test_a_value_per_kg_needs_a_weight():
    per_kg = reference(Band(0.8), unit="g per kg", per_kg=True)
    assert reference_line(per_kg, Profile()) is None
    assert reference_words(per_kg, Profile()) == "Adults, 0.8 g per kg a day"
    line = reference_line(per_kg, Profile(weight_kg=70))
    assert (line.low, line.high) == (56, None)
    assert line.words == "Adults, 56 g a day (0.8 g per kg × 70 kg)"


def test_a_scale_brings_a_published_unit_to_the_unit_of_the_measure():
    per_kg = reference(Band(33), unit="mg per kg", per_kg=True, scale=0.001)
    line = reference_line(per_kg, Profile(weight_kg=70))
    assert line.low == 2.31
    assert line.words == "Adults, 2.31 g a day (33 mg per kg × 70 kg)"


def test_a_weight_changes_only_values_per_kg():
    assert reference_line(reference(Band(8)), Profile(weight_kg=70)).low == 8


def test_written_words_of_the_band_go_before_those_of_the_reference():
    by_age = reference(
        Band(420, 540, age_max=64, words="Adults 18–64, 7–9 h"),
        Band(420, 480, age_min=65, words="Adults 65 and over, 7–8 h"),
        words="Adults, 7–9 h; 65 and over, 7–8 h",
    )
    assert reference_words(by_age, Profile(age=70)) == "Adults 65 and over, 7–8 h"
    line = reference_line(by_age, Profile())
    assert (line.low, line.high) == (420, 540)
    assert line.words == "Adults, 7–9 h; 65 and over, 7–8 h"


def test_an_upper_bound_alone_can_be_drawn():
    line = reference_line(reference(Band(None, 60), per="week", words="At most 60"), Profile())
    assert (line.low, line.high, line.per) == (None, 60, "week")


@given(
    sex=some.sampled_from([None, "female", "male"]),
    age=some.none() | some.integers(18, 130),
    lows=some.lists(some.floats(0.1, 1000), min_size=3, max_size=3),
)
def test_telling_less_never_narrows_a_line(sex, age, lows):
    bands = (
        Band(lows[0], sex="male"),
        Band(lows[1], sex="female", age_max=50),
        Band(lows[2], sex="female", age_min=51),
    )
    one = reference(*bands)
    told, untold = (reference_line(one, each) for each in (Profile(sex, age), Profile()))
    assert untold.low <= told.low
    assert (told.high or told.low) <= (untold.high or untold.low)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (18, None, "Men, 8 mg a day"),
        (19, None, "Men, 8 mg a day"),
        (20, None, "Men 20 and over, 8 mg a day"),
        (19, 30, "Men 19–30, 8 mg a day"),
    ],
)
def test_ages_are_said_unless_they_are_all_adults(first, last, words):
    one = reference(Band(8, sex="male", age_min=first, age_max=last))
    assert reference_words(one, Profile("male", 25)) == words
    assert reference_words(one, Profile("male")) == "Men, 8 mg a day"


def test_values_that_differ_by_sex_and_within_it_say_both():
    iron = reference(
        *(Band(11, sex="male"), Band(11, sex="female"), Band(16, sex="female")),
        reason="after or before menopause",
    )
    assert reference_words(iron, Profile()) == (
        "Adults, 11–16 mg a day, by sex, after or before menopause"
    )
    assert reference_words(iron, Profile("male")) == "Men, 11 mg a day"


def test_published_figures_keep_their_digits():
    per_kg = reference(Band(0.66, 0.83), unit="g per kg", per_kg=True)
    assert reference_words(per_kg, Profile(weight_kg=72.5)) == (
        "Adults, 47.85–60.17 g a day (0.66–0.83 g per kg × 72.5 kg)"
    )
    line = reference_line(per_kg, Profile(weight_kg=70))
    assert (line.low, line.high) == (46.2, 58.1)


def test_the_bounds_of_what_can_be_told_are_allowed():
    assert Profile("male", 0, 500).weight_kg == 500
    oldest = Profile("female", 130, 0.1)
    assert reference_line(reference(Band(8)), oldest).low == 8


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"sex": "f"}, "sex"),
        ({"age": -1}, "age"),
        ({"age": 131}, "age"),
        ({"weight_kg": 0}, "weight_kg"),
        ({"weight_kg": -70}, "weight_kg"),
        ({"weight_kg": 501}, "weight_kg"),
        ({"weight_kg": float("nan")}, "weight_kg"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(fields, field):
    with pytest.raises(Refused) as refused:
        Profile(**fields)
    assert refused.value.field == field
