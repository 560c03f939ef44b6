"""What was chosen holds from the day it was chosen, and no earlier day shows it."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.dated_choice import (
    Choices,
    DatedChoice,
    choice_on,
    chosen_on,
    newest_choice,
)

MONDAY, TUESDAY, WEDNESDAY = date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 4)

days = st.dates(date(2026, 1, 1), date(2026, 1, 12))
choices = st.sampled_from([None, "", "nsf-sleep", "aasm-sleep"])
made = st.lists(st.tuples(days, choices), max_size=12)


def after(deeds: list[tuple[date, str | None]], before: Choices = ()) -> Choices:
    for day, choice in deeds:
        before = chosen_on(before, choice, day)
    return before


def test_days_before_the_first_choice_have_the_default() -> None:
    found = chosen_on((), "nsf-sleep", TUESDAY)
    assert [choice_on(found, day) for day in (MONDAY, TUESDAY, WEDNESDAY)] == [
        None,
        "nsf-sleep",
        "nsf-sleep",
    ]


def test_a_choice_without_a_day_holds_since_ever() -> None:
    found = chosen_on((DatedChoice("nsf-sleep"),), "", TUESDAY)
    assert (choice_on(found, date.min), choice_on(found, TUESDAY)) == ("nsf-sleep", "")


def test_of_several_choices_on_one_day_the_last_holds() -> None:
    found = after([(TUESDAY, "nsf-sleep"), (TUESDAY, ""), (TUESDAY, "aasm-sleep")])
    assert found == (DatedChoice("aasm-sleep", TUESDAY),)


def test_going_back_on_the_same_day_leaves_no_trace() -> None:
    assert after([(TUESDAY, "nsf-sleep"), (TUESDAY, None)]) == ()
    assert after([(MONDAY, "x"), (TUESDAY, "y"), (TUESDAY, "x")]) == (DatedChoice("x", MONDAY),)


def test_a_choice_on_an_earlier_day_replaces_what_a_wrong_clock_dated_later() -> None:
    found = after([(WEDNESDAY, "nsf-sleep"), (TUESDAY, "")])
    assert found == (DatedChoice("", TUESDAY),)


@given(made.map(lambda deeds: sorted(deeds, key=lambda deed: deed[0])), days)
def test_the_choice_on_a_day_is_the_last_one_made_at_or_before_it(
    deeds: list[tuple[date, str | None]], day: date
) -> None:
    found = after(deeds)
    last = [choice for made_on, choice in deeds if made_on <= day][-1:]
    assert choice_on(found, day) == (last[0] if last else None)
    assert newest_choice(found) == (deeds[-1][1] if deeds else None)


@given(made, days, choices)
def test_a_choice_holds_from_its_day_on_and_changes_no_day_before(
    deeds: list[tuple[date, str | None]], day: date, choice: str | None
) -> None:
    before = after(deeds)
    found = chosen_on(before, choice, day)
    for each in range(1, 13):
        other = date(2026, 1, each)
        expected = choice if other >= day else choice_on(before, other)
        assert choice_on(found, other) == expected
    assert [each.since for each in found] == sorted({each.since for each in found if each.since})
