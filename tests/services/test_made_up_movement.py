from collections import Counter

from nehabits.domain.day_mark import DayMark
from nehabits.domain.exercise import Exercise
from nehabits.domain.meal import Meal
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.exchange.catalogue import Catalogue
from nehabits.services.foods import Foods
from nehabits.services.made_up import Record, made_up
from tests.made_up_person import HOME, LAST, TEN_YEARS, of_kind


def test_a_day_with_exercise_is_never_marked_as_without(decade: list[Record]) -> None:
    active = {entry.day for entry in of_kind(decade, Exercise)}
    marked = {mark.day for mark in of_kind(decade, DayMark) if mark.pillar is Pillar.EXERCISE}
    assert not active & marked


def test_movement_follows_the_seasons(decade: list[Record]) -> None:
    sessions = of_kind(decade, Exercise)
    cycling = Counter(s.day.month for s in sessions if s.activity == "cycling")
    assert cycling[7] > 4 * cycling[1]
    assert any(s.start is None for s in sessions)
    assert {s.outdoors for s in sessions} == {False, True}
    strength = Counter(s.day.isocalendar()[:2] for s in sessions if s.strength)
    assert 1.2 < strength.total() / (TEN_YEARS / 7) < 1.9
    assert strength.most_common(1)[0][1] == 2


def test_kinds_are_those_of_the_catalogue(decade: list[Record]) -> None:
    activities = {activity.key: activity for activity in Catalogue().activities}
    for session in of_kind(decade, Exercise):
        known = activities[session.activity]
        assert (session.aerobic, session.strength) == (known.aerobic, known.strength)
    kinds = {kind.key for kind in Catalogue().practice_kinds}
    assert {practice.kind for practice in of_kind(decade, Practice)} <= kinds


def test_without_a_catalogue_the_person_sleeps_and_eats(foods: Foods) -> None:
    records = list(made_up(LAST, 30, 1, HOME, foods, (), ()))
    assert not any(isinstance(record, Exercise | Practice) for record in records)
    assert any(isinstance(record, Meal) for record in records)
