"""What the cards of Today say, from what the journal holds; no screen is needed."""

from datetime import date, timedelta

import pytest

from nehabits.domain.aim import Aim
from nehabits.domain.day_mark import Mark
from nehabits.domain.exercise import CountsAs
from nehabits.domain.intensity import Intensity
from nehabits.domain.meal import MealKind
from nehabits.domain.pillar import Pillar
from nehabits.domain.reference import Profile
from nehabits.services.preferences import FIRST_WEEKDAY, PROFILE
from nehabits.services.services import Services
from nehabits.ui.today.day_card import AddNap, Bar, DayCard, LogAgain, LogPractice, SetMark
from nehabits.ui.today.today_view import today_view
from tests.examples import at, exercise, item, meal, nap, night, practice
from tests.journals import TODAY

YESTERDAY = TODAY - timedelta(days=1)


def before(days: int) -> date:
    return TODAY - timedelta(days=days)


def card(services: Services, pillar: Pillar, day: date = TODAY) -> DayCard:
    view = today_view(services, day)
    return next(card for card in view.cards if card.pillar is pillar)


def chips(card: DayCard) -> list[str]:
    return [chip.text for chip in card.chips]


def test_a_night_is_said_with_its_reference_and_its_distance_from_usual(services: Services) -> None:
    services.journal.log(*(night(before(n), "23:00", "07:00") for n in range(1, 5)))
    services.journal.log(night(TODAY, "23:30", "07:30", minutes_awake=10, awakenings=1, quality=4))
    shown = card(services, Pillar.SLEEP)
    assert (shown.figure, shown.figure_words) == ("7 h 50", "last night")
    assert shown.reference == "Adults, 7 h or more · mid-sleep 30 min later than usual"
    assert shown.source.startswith("AASM and SRS, 2015, consensus")
    (line,) = shown.lines
    assert (line.time, line.text) == ("23:30–07:30", "quality 4, woke once, awake 10 min, work day")
    assert shown.chips[0].deed == AddNap()


def test_three_nights_are_too_few_for_what_is_usual(services: Services) -> None:
    services.journal.log(*(night(before(n), "23:00", "07:00") for n in range(4)))
    assert card(services, Pillar.SLEEP).reference == "Adults, 7 h or more"


@pytest.mark.parametrize(
    ("asleep", "awake", "said"),
    [("23:00", "07:00", "as usual"), ("22:00", "06:00", "1 h earlier than usual")],
)
def test_mid_sleep_is_said_as_later_earlier_or_as_usual(
    services: Services, asleep: str, awake: str, said: str
) -> None:
    services.journal.log(*(night(before(n), "23:00", "07:00") for n in range(1, 5)))
    services.journal.log(night(TODAY, asleep, awake))
    assert card(services, Pillar.SLEEP).reference.endswith(f"mid-sleep {said}")


def test_nights_are_bars_from_falling_asleep_to_waking_on_one_clock(services: Services) -> None:
    services.journal.log(
        night(TODAY, "23:00", "07:00"),
        night(YESTERDAY, "00:30", "06:00"),
        nap(TODAY, "13:00", "14:00"),
    )
    bars = card(services, Pillar.SLEEP).bars
    assert bars.bars[-2:] == (Bar(750, 1080), Bar(660, 1140))
    assert bars.bars[:-2] == (None,) * 12
    assert (bars.low, bars.high, bars.downwards) == (660, 1140, True)
    assert [label for _, label in bars.lines] == ["00:00", "03:00", "06:00"]
    assert bars.texts[-2:] == ("Friday 20: 5 h 30, 00:30–06:00", "Saturday 21: 8 h, 23:00–07:00")
    assert bars.texts[0] == "Sunday 8: no entry"


def test_the_night_before_can_be_logged_again_until_a_night_is_there(services: Services) -> None:
    kept = night(YESTERDAY, "23:00", "07:00")
    services.journal.log(kept)
    shown = card(services, Pillar.SLEEP)
    assert chips(shown) == ["As the night before, 23:00–07:00"]
    assert isinstance(shown.chips[0].deed, LogAgain)
    services.journal.log(nap(TODAY, "13:00", "14:00"))
    assert chips(card(services, Pillar.SLEEP)) == ["As the night before, 23:00–07:00"]
    services.journal.mark([YESTERDAY], Pillar.SLEEP, Mark.NOT_TRACKED)
    assert chips(card(services, Pillar.SLEEP, before(5))) == ["Add a night"]


def test_a_past_night_names_its_weekday(services: Services) -> None:
    services.journal.log(night(YESTERDAY, "23:00", "07:00"))
    assert card(services, Pillar.SLEEP, YESTERDAY).figure_words == "the night to Friday"


def test_exercise_says_the_week_beside_its_reference(services: Services) -> None:
    services.journal.log(
        exercise(30, day=before(5)),
        exercise(20, Intensity.VIGOROUS, day=TODAY, outdoors=True, start=at(f"{TODAY} 07:30")),
        exercise(35, day=TODAY, activity="strength_training", aerobic=False, strength=True),
        exercise(60, day=before(6)),
    )
    shown = card(services, Pillar.EXERCISE)
    assert (shown.figure, shown.figure_words) == ("70", "moderate-equivalent min this week")
    assert shown.reference == "Adults, 150–300 min a week · strength on 1 day (2 or more)"
    assert shown.week_bar is not None
    assert (shown.week_bar.value, shown.week_bar.low, shown.week_bar.high) == (70, 150, 300)
    assert shown.week_bar.top == pytest.approx(339)
    lines = [(line.time, line.text, line.aside) for line in shown.lines]
    assert ("07:30", "Running, 20 min, outdoors", "vigorous") in lines
    assert ("–", "Strength training, 35 min", "strength") in lines
    assert shown.bars.texts[-1] == "Saturday 21: 40 min"


def test_the_week_begins_on_the_day_the_person_chose(services: Services) -> None:
    services.journal.log(exercise(60, day=before(6)))
    assert card(services, Pillar.EXERCISE).figure == ""
    services.preferences.set(FIRST_WEEKDAY, 6)
    assert card(services, Pillar.EXERCISE).figure == "60"


def test_a_past_week_says_that_week(services: Services) -> None:
    services.journal.log(exercise(30, day=before(10)))
    shown = card(services, Pillar.EXERCISE, before(10))
    assert shown.figure_words == "moderate-equivalent min that week"


def test_the_chip_offers_the_day_before_or_else_the_same_weekday(services: Services) -> None:
    services.journal.log(exercise(30, day=before(7)))
    assert chips(card(services, Pillar.EXERCISE)) == ["Same as last Saturday", "Nothing today"]
    services.journal.log(exercise(30, day=YESTERDAY))
    assert chips(card(services, Pillar.EXERCISE)) == ["Same as the day before", "Nothing today"]
    services.journal.log(exercise(30, day=TODAY))
    assert card(services, Pillar.EXERCISE).chips == ()


def test_a_practice_that_counts_as_both_stands_in_both_cards(services: Services) -> None:
    services.journal.log(practice(20, "yoga", counts_as=CountsAs.BOTH, tension_before=4))
    in_exercise = card(services, Pillar.EXERCISE).lines[0]
    in_practice = card(services, Pillar.PRACTICE).lines[0]
    assert (in_exercise.text, in_exercise.aside) == ("Yoga, 20 min", "light")
    assert (in_practice.text, in_practice.aside) == ("Yoga, 20 min", "tension 4 → –")


def test_practice_offers_what_the_person_does_most(services: Services) -> None:
    assert chips(card(services, Pillar.PRACTICE))[:2] == [
        "Paced breathing, 5 min",
        "Meditation, 10 min",
    ]
    services.journal.log(*(practice(12, "yoga", day=before(n)) for n in (1, 2, 3)))
    shown = card(services, Pillar.PRACTICE)
    assert chips(shown) == ["Yoga, 12 min", "Paced breathing, 5 min", "Nothing today"]
    assert shown.chips[0].deed == LogPractice("yoga", 12)
    assert shown.reference == "on 3 days this week"


def test_an_aim_is_said_as_the_persons_own_and_drawn_dashed(services: Services) -> None:
    services.journal.keep_aim(
        Aim(measure="practice.minutes", since=before(30), low=10, days_a_week=5)
    )
    services.journal.log(practice(10, day=YESTERDAY), practice(5, day=TODAY))
    shown = card(services, Pillar.PRACTICE)
    assert shown.reference == "Your aim, 10 min on 5 days a week · 1 so far"
    assert shown.bars.dashed == 10
    assert (shown.figure, shown.figure_words) == ("5 min", "today")
    assert card(services, Pillar.PRACTICE, before(40)).bars.dashed is None


def test_nothing_today_is_a_zero_that_can_be_taken_back(services: Services) -> None:
    services.journal.mark([TODAY], Pillar.PRACTICE, Mark.NOTHING)
    shown = card(services, Pillar.PRACTICE)
    assert (shown.figure, shown.remark) == ("0 min", "Nothing today, as you said.")
    assert [chip.deed for chip in shown.chips] == [SetMark(Pillar.PRACTICE, None)]
    assert shown.bars.bars[-1] == Bar(0, 0)
    assert shown.bars.texts[-1] == "Saturday 21: nothing that day"


def test_a_day_not_tracked_says_so_and_offers_to_take_that_back(services: Services) -> None:
    services.journal.mark([TODAY], Pillar.EXERCISE, Mark.NOT_TRACKED)
    shown = card(services, Pillar.EXERCISE)
    assert shown.remark == "Not tracked: this day is left out of every count."
    assert [chip.text for chip in shown.chips] == ["Take that back"]
    assert shown.bars.bars[-1] is None
    assert shown.bars.hatched == {13}
    assert shown.bars.texts[-1] == "Saturday 21: not tracked"


def test_meals_say_protein_so_far_and_the_mean_of_complete_days(services: Services) -> None:
    for n in range(1, 5):
        services.journal.log(
            *(meal(item(protein=20.0 + n), kind=kind, day=before(n)) for kind in list(MealKind)[:3])
        )
    services.journal.log(meal(item("eggs", protein=13.0), item("tea"), kind=MealKind.BREAKFAST))
    shown = card(services, Pillar.MEALS)
    assert (shown.figure, shown.figure_words) == ("13 g", "protein so far, at least")
    assert shown.reference == "68 g a day, mean of 4 complete days"
    (line,) = shown.lines
    assert (line.text, line.aside) == ("eggs, tea", "at least 13 g")
    assert shown.bars.bars[-1] == Bar(0, 13.0, hollow=True)
    assert shown.bars.texts[-1] == "Saturday 21: at least 13 g, day not complete"
    assert chips(shown) == ["Yesterday’s dinner", "Yesterday’s lunch", "Day complete"]


def test_a_weight_that_was_typed_brings_the_line_per_kilogram(services: Services) -> None:
    services.preferences.set(PROFILE, Profile(weight_kg=70))
    shown = card(services, Pillar.MEALS)
    assert "56 g a day (0.8 g per kg × 70 kg)" in shown.reference
    assert shown.bars.dashed == 56
