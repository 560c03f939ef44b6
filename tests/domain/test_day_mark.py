"""What a person says of a whole day and an area."""

import pytest

from nehabits.domain.day_mark import DayMark, Mark
from nehabits.domain.pillar import Pillar
from tests.examples import SATURDAY, refused


@pytest.mark.parametrize("pillar", Pillar)
@pytest.mark.parametrize("mark", [Mark.NOTHING, Mark.NOT_TRACKED])
def test_every_area_can_have_nothing_or_be_left_out(pillar: Pillar, mark: Mark) -> None:
    assert DayMark(day=SATURDAY, pillar=pillar, mark=mark).mark is mark


@pytest.mark.parametrize("pillar", Pillar)
def test_only_meals_can_be_complete(pillar: Pillar) -> None:
    if pillar is Pillar.MEALS:
        assert DayMark(day=SATURDAY, pillar=pillar, mark=Mark.COMPLETE).pillar is pillar
        return
    with refused("mark", "Only the meals of a day can be marked complete."):
        DayMark(day=SATURDAY, pillar=pillar, mark=Mark.COMPLETE)


def test_the_names_that_files_use_stay() -> None:
    assert [mark.value for mark in Mark] == ["nothing", "not_tracked", "complete"]
    assert [pillar.value for pillar in Pillar] == [
        "sleep",
        "exercise",
        "practice",
        "meals",
        "checkin",
        "own",
    ]
