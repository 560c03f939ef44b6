"""The person's aims on the cards of Today: said like a reference, named as theirs, and dated."""

from datetime import date, timedelta

import pytest

from nehabits.domain.aim import Aim
from nehabits.domain.day_mark import Mark
from nehabits.domain.pillar import Pillar
from nehabits.domain.reference import Profile
from nehabits.services.preferences import HIDDEN_AREAS, MEAL_NUMBERS_HIDDEN, PROFILE
from nehabits.services.services import Services
from nehabits.ui.today.today_view import today_view
from tests.examples import exercise, item, meal, night, practice
from tests.journals import TODAY
from tests.ui.today.test_cards import before, card


def keep(services: Services, measure: str, since: int = 30, **fields: float | date) -> None:
    services.journal.keep_aim(Aim(measure=measure, since=before(since), **fields))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("pillar", "measure", "goal", "words"),
    [
        (Pillar.SLEEP, "sleep.duration", 450, "Your aim, 7 h 30 a night · on 0 days this week"),
        (
            Pillar.EXERCISE,
            "exercise.moderate_equivalent",
            30,
            "Your aim, 30 min a day · on 0 days this week",
        ),
        (Pillar.PRACTICE, "practice.minutes", 10, "Your aim, 10 min a day · on 0 days this week"),
        (Pillar.MEALS, "meal.protein", 70, "Your aim, 70 g a day · on 0 days this week"),
    ],
)
def test_each_card_says_the_aim_of_its_measure(
    services: Services, pillar: Pillar, measure: str, goal: float, words: str
) -> None:
    assert "Your aim" not in card(services, pillar).reference
    keep(services, measure, low=goal)
    shown = card(services, pillar)
    assert shown.reference.endswith(words)
    assert "Your aim: 0 of 27 tracked days" in shown.source.splitlines()


def test_another_measure_of_the_area_is_named(services: Services) -> None:
    keep(services, "sleep.onset", high=1410)
    keep(services, "sleep.duration", low=450)
    services.journal.log(*(night(before(n), "23:00", "07:00") for n in range(3)))
    shown = card(services, Pillar.SLEEP)
    assert shown.reference.endswith(
        "Your aim, 7 h 30 a night · on 3 days this week · "
        "Your aim, Falling asleep: not later than 23:30 · on 3 days this week"
    )
    assert shown.source.splitlines()[-2:] == [
        "Your aim: 3 of 28 tracked days",
        "Your aim, Falling asleep: 3 of 28 tracked days",
    ]


def test_the_aim_is_drawn_in_place_of_a_reference(services: Services) -> None:
    services.preferences.set(PROFILE, Profile(weight_kg=70))
    services.journal.log(exercise(40), meal(item(protein=50.0)))
    assert card(services, Pillar.MEALS).bars.dashed == 56
    assert card(services, Pillar.EXERCISE).bars.dashed is None
    keep(services, "meal.protein", low=70)
    keep(services, "exercise.moderate_equivalent", low=20, high=60)
    assert card(services, Pillar.MEALS).bars.dashed == 70
    assert card(services, Pillar.EXERCISE).bars.dashed == 20
    keep(services, "practice.minutes", high=60)
    assert card(services, Pillar.PRACTICE).bars.dashed == 60


def test_last_month_shows_last_months_aim(services: Services) -> None:
    keep(services, "practice.minutes", since=60, low=5, until=before(20))
    keep(services, "practice.minutes", since=20, low=10, days_a_week=5)
    services.journal.log(practice(7, day=before(30)), practice(7, day=before(3)))
    then = card(services, Pillar.PRACTICE, before(30))
    assert then.reference.startswith("Your aim, 5 min a day · on 1 day that week")
    assert then.bars.dashed == 5
    now = card(services, Pillar.PRACTICE)
    assert now.reference.startswith("Your aim, 10 min on 5 days a week · 0 so far")
    assert card(services, Pillar.PRACTICE, before(61)).bars.dashed is None
    # Seven days with the first aim, 30 days ago not among them, and twenty with the second.
    assert now.source == "Your aim: 0 of 27 tracked days"


def test_an_ill_week_is_left_out(services: Services) -> None:
    keep(services, "practice.minutes", since=13, low=10)
    services.journal.log(*(practice(10, day=before(n)) for n in (13, 12, 1)))
    ill = [before(n) for n in range(3, 10)]
    services.journal.mark(ill, Pillar.PRACTICE, Mark.NOT_TRACKED)
    assert card(services, Pillar.PRACTICE).source == "Your aim: 3 of 6 tracked days"


def test_an_aim_for_a_cofactor_is_said_where_the_cofactor_is(services: Services) -> None:
    keep(services, "meal.zinc", low=10)
    zinc = today_view(services, TODAY).cofactors.lines[-1]
    assert zinc.more.splitlines()[-2:] == [
        "Your aim, 10 mg a day",
        "Your aim: 0 of 27 tracked days",
    ]
    assert "Your aim" not in card(services, Pillar.MEALS).reference


def test_an_aim_for_28_days_is_not_said_of_a_day(services: Services) -> None:
    keep(services, "sleep.midpoint_sd", high=30)
    assert "aim" not in card(services, Pillar.SLEEP).reference
    assert timedelta(days=13) == TODAY - today_view(services, TODAY).since


def test_aims_of_what_is_hidden_are_not_said(services: Services) -> None:
    keep(services, "meal.protein", low=70)
    keep(services, "practice.minutes", low=10)
    services.preferences.set(MEAL_NUMBERS_HIDDEN, value=True)
    services.preferences.set(HIDDEN_AREAS, frozenset({"practice"}))
    view = today_view(services, TODAY)
    assert not any("aim" in shown.reference + shown.source for shown in view.cards)
    assert view.since == before(13)
