"""Kinds of stress practice."""

from nehabits.domain.practice_kind import PracticeKind


def test_a_kind_answers_to_its_name_and_its_aliases():
    kind = PracticeKind("nature", "Time in Nature", nature=True, aliases=("park",))
    assert kind.spoken == ("time in nature", "park")


def test_a_kind_is_no_time_in_nature_unless_said():
    assert not PracticeKind("yoga", "Yoga").nature
