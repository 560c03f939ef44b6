"""What a deed changed."""

from nehabits.domain.changes import Changes
from nehabits.domain.pillar import Pillar
from tests.examples import SATURDAY


def test_nothing_changed_unless_said() -> None:
    nothing = Changes()
    assert (nothing.days, nothing.pillars, nothing.words) == (frozenset(), frozenset(), "")
    assert not nothing.everything


def test_a_change_names_its_days_its_areas_and_the_deed() -> None:
    change = Changes(frozenset({SATURDAY}), frozenset({Pillar.SLEEP}), "Sleep logged")
    assert change == Changes(
        days=frozenset({SATURDAY}), pillars=frozenset({Pillar.SLEEP}), words="Sleep logged"
    )
