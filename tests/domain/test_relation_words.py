"""What is said of two measures: plain, grammatical, and no cause."""

import pytest

from nehabits.domain.measure import MEASURES, DayRule, Measure, measure_named
from nehabits.domain.relation_words import beside_name, rank_text, relation_text
from tests.typed_pairs import COFFEE, SCREENS, related, typed

HALF = [*range(15), *range(20, 35)]
"""Thirty days: the median is 17, above it 15."""
ENERGY = [3.0] * 15 + [4.0] * 15


def said(first: Measure | str, second: Measure | str, lag: int = 0) -> str:
    return relation_text(related(typed(first, HALF), typed(second, [*ENERGY, 4.0]), lag))


def test_medians_on_days_with_more_and_on_the_others_with_their_numbers() -> None:
    assert said("exercise.moderate_equivalent", "checkin.energy", 1) == (
        "On 15 days with moderate-equivalent minutes above 17 min the median of energy on the "
        "next day was 4, on 15 other days it was 3."
    )


@pytest.mark.parametrize(
    ("first", "second", "lag", "expected"),
    [
        ("meal.protein", "checkin.mood", 0, "with protein above 17 g the median of mood was 4,"),
        ("sleep.duration", "checkin.mood", 0, "15 days with time asleep above 17 min the median"),
        ("sleep.wake", "checkin.mood", 0, "15 days with waking after 00:17 the median of mood was"),
        ("checkin.stress", "sleep.quality", 1, "of sleep quality in the next night was 4, on 15"),
        ("checkin.stress", "sleep.quality", 0, "of sleep quality in the night before was 4, on 15"),
        ("sleep.duration", "sleep.quality", 0, "the median of sleep quality was 4, on 15 other"),
        (
            "meal.vitamin_c",
            "sleep.onset",
            0,
            "night before was 00:04, on 15 other days it was 00:03.",
        ),
        (COFFEE, "checkin.focus", 1, "“Coffee” above 17 cups the median of focus on the next day"),
        ("checkin.focus", COFFEE, 0, "of “Coffee” was 4 cups, on 15 other days it was 3 cups."),
        ("meal.tyrosine_groups", "checkin.focus", 0, "with protein groups above 17 groups the"),
    ],
)
def test_every_unit_reads_as_a_sentence(
    first: Measure | str, second: Measure | str, lag: int, expected: str
) -> None:
    assert expected in said(first, second, lag)


def test_a_yes_or_no_is_quoted_as_the_person_sees_it() -> None:
    habit = typed(SCREENS, [1.0] * 12 + [0.0] * 18)
    assert relation_text(related(habit, typed("checkin.energy", [4.0] * 12 + [3.0] * 18))) == (
        "On 12 days with “No screens: yes” the median of energy was 4, on 18 other days it was 3."
    )


def test_of_a_second_yes_or_no_the_days_with_a_yes_are_counted() -> None:
    habit = typed(SCREENS, [0.0] * 10 + [1.0] * 3 + [0.0] * 7 + [1.0] * 11)
    assert relation_text(related(typed("meal.protein", HALF), habit, 1)) == (
        "“No screens: yes” on the next day: 11 of 15 days with protein above 17 g, "
        "3 of 15 other days."
    )


def test_where_most_days_have_none_the_days_with_any_are_set_apart() -> None:
    naps = typed("sleep.naps", [0.0] * 20 + [15.0] * 10)
    assert relation_text(related(naps, typed("checkin.energy", [3.0] * 20 + [4.0] * 10))) == (
        "On 10 days with any naps the median of energy was 4, on 20 other days it was 3."
    )


def test_where_most_days_have_the_highest_value_they_are_named_by_it() -> None:
    mood = typed("checkin.mood", [5.0] * 20 + [2.0] * 9)
    assert relation_text(related(mood, typed("checkin.energy", [4.0] * 20 + [3.5] * 9))) == (
        "On 20 days with mood at 5 the median of energy was 4, on 9 other days it was 3.5."
    )


def test_three_days_are_too_few_for_a_median() -> None:
    habit = typed(SCREENS, [1.0] * 1 + [0.0] * 29)
    assert relation_text(related(habit, typed("checkin.energy", HALF))) == (
        "1 day with “No screens: yes” and 29 other days: a median takes 4 or more of each."
    )


def test_a_measure_that_never_changes_has_no_more_and_no_less() -> None:
    flat = related(typed("checkin.energy", [4.0] * 30), typed("meal.protein", HALF))
    assert relation_text(flat) == (
        "Energy is the same on all 30 shared days: there are none with more and none with less."
    )
    assert rank_text(flat) == (
        "30 shared days. There is no rank where one of the two never changes. "
        "This does not show a cause."
    )


def test_under_28_days_nothing_is_said_but_how_many_there_are() -> None:
    few = related(typed("meal.protein", HALF[:11]), typed("checkin.energy", ENERGY[:11]))
    assert relation_text(few) == "11 of 28 days so far"
    assert rank_text(few) == ""


def test_the_rank_stands_on_its_scale_and_shows_no_cause() -> None:
    pair = related(typed("meal.protein", HALF), typed("checkin.energy", ENERGY))
    # Ranks 1 … 30 against two runs of 15: Sxy = Syy = 1687.5, Sxx = 2247.5; 1687.5 / √(Sxx · Syy).
    assert rank_text(pair) == (
        "30 shared days. Spearman's rank: 0.87, on a scale from −1 (one is high where the other "
        "is low) over 0 (no common order) to 1 (both are high together). "
        "This does not show a cause."
    )
    turned = related(typed("meal.protein", HALF), typed("checkin.energy", ENERGY[::-1]))
    assert "Spearman's rank: −0.87," in rank_text(turned)
    # 1 2 2 1 over and over, under 1 2 3 … 28: every second pair goes the other way.
    none = related(
        typed("meal.protein", list(range(28))), typed("checkin.energy", [1, 2, 2, 1] * 7)
    )
    assert "Spearman's rank: 0.00," in rank_text(none)


def test_what_is_laid_over_says_which_day_it_is_of() -> None:
    energy, asleep = measure_named("checkin.energy"), measure_named("sleep.duration")
    assert [beside_name(energy, lag) for lag in (0, 1)] == ["Energy", "Energy, next day"]
    assert beside_name(asleep, 1) == "Time asleep, next night"


def test_no_pair_of_measures_is_without_words_and_no_word_judges() -> None:
    daily = [each for each in (*MEASURES, COFFEE, SCREENS) if each.day is not DayRule.NONE]
    for first in daily:
        for lag in (0, 1):
            text = said(first, daily[(daily.index(first) * 7 + 3) % len(daily)], lag)
            assert text.endswith(".")
            assert "{" not in text
            assert not {"strong", "weak", "better", "worse"} & set(text.lower().split())
