"""The cofactors of a week in one row, worked out by hand from four days of two of them."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from nehabits.domain.cofactor_count import COUNTED
from nehabits.domain.day_mark import Mark
from nehabits.domain.pillar import Pillar
from nehabits.domain.reference import Profile
from nehabits.domain.tracking import Tracking
from nehabits.domain.week import Coverage
from nehabits.services.preferences import PROFILE
from nehabits.services.week_cofactors import Cofactors, week_cofactors
from tests.diaries import Diary, diary
from tests.examples import item, meal

MONDAY, SUNDAY = date(2026, 11, 16), date(2026, 11, 22)
LATER = date(2026, 11, 30)

# NASEM for a man of 40: vitamin C 90 mg, copper 0.9 mg.
AMOUNTS = ((100.0, 1.0), (80.0, 1.0), (120.0, 0.5), (60.0, None))


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Diary]:
    with diary(tmp_path / "journal.sqlite", LATER) as made:
        made.preferences.set(PROFILE, Profile(sex="male", age=40))
        for step, (vitamin_c, copper) in enumerate(AMOUNTS):
            day = MONDAY + timedelta(days=step)
            made.journal.log(meal(item(vitamin_c=vitamin_c, copper=copper), day=day))
            made.journal.mark([day], Pillar.MEALS, Mark.COMPLETE)
        friday = MONDAY + timedelta(days=4)
        made.journal.log(meal(item(vitamin_c=95.0), day=friday))
        yield made


def cofactors(opened: Diary, shown: tuple[str, ...] = COUNTED) -> Cofactors:
    found = week_cofactors(opened.review.week(MONDAY), shown)
    assert found is not None
    return found


def test_a_day_says_how_many_reach_their_reference_and_is_empty_without_a_meal(
    opened: Diary,
) -> None:
    cells = cofactors(opened).row.cells
    # 100 ≥ 90 and 1.0 ≥ 0.9; 80 < 90; 0.5 < 0.9; 60 < 90 and copper unknown; Friday unfinished.
    assert [cell.value for cell in cells] == [2, 1, 1, 0, 1, None, None]
    assert cells[4].tracking is Tracking.PARTIAL
    assert [cell.day for cell in cells][::6] == [MONDAY, SUNDAY]


def test_the_week_counts_means_over_the_week_and_not_days(opened: Diary) -> None:
    found = cofactors(opened)
    # Vitamin C (100 + 80 + 120 + 60) / 4 = 90 reaches 90; copper is known on three days alone.
    assert found.row.figure.value == 1
    assert [measure.name for measure in found.met] == ["Vitamin C"]
    assert "Copper" in [measure.name for measure in found.unknown]
    assert found.row.figure.coverage == Coverage(4, 7, "complete days")
    assert found.row.weeks == (None, None, None, None, 1)
    assert found.row.measure.unit == "of 7"


def test_the_nutrient_most_foods_lack_is_named(opened: Diary) -> None:
    opened.journal.log(
        meal(item(vitamin_c=90.0, copper=1.0), item(vitamin_c=None, copper=1.0), day=SUNDAY),
        meal(item(vitamin_c=None, copper=1.0), item(vitamin_c=None, copper=1.0), day=SUNDAY),
    )
    opened.journal.mark([SUNDAY], Pillar.MEALS, Mark.COMPLETE)
    found = cofactors(opened, ("meal.vitamin_c", "meal.copper"))
    assert found.thinnest.name == "Vitamin C"
    assert (found.of_foods.foods_have, found.of_foods.foods_of) == (5, 8)
    assert [measure.name for measure in found.counted] == ["Vitamin C", "Copper"]


def test_only_shown_cofactors_with_a_reference_are_counted(opened: Diary) -> None:
    assert cofactors(opened, ("meal.vitamin_c",)).row.measure.unit == "of 1"
    opened.calendar.today = MONDAY - timedelta(days=1)
    opened.preferences.choose_reference("meal.vitamin_c", "")
    opened.calendar.today = LATER
    assert cofactors(opened).row.measure.unit == "of 6"
    week = opened.review.week(MONDAY)
    assert week_cofactors(week, ("meal.vitamin_c",)) is None
    assert week_cofactors(week, ()) is None
    assert week_cofactors(week, ("meal.phe_tyr",)) is None
