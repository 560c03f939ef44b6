"""Kinds of exercise."""

from nehabits.domain.activity import Activity
from nehabits.domain.intensity import Intensity


def test_an_activity_answers_to_its_name_and_its_aliases():
    running = Activity("running", "Trail Running", Intensity.VIGOROUS, aliases=("run", "ran"))
    assert running.spoken == ("trail running", "run", "ran")


def test_an_activity_counts_as_nothing_that_is_not_said():
    sailing = Activity("sailing", "Sailing", Intensity.LIGHT)
    assert (sailing.aerobic, sailing.strength, sailing.aliases) == (False, False, ())
