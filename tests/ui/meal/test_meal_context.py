"""The meal screen knows the day, the week before, and which meal is likely."""

from datetime import timedelta
from pathlib import Path

import pytest

from nehabits.domain.day_mark import Mark
from nehabits.domain.meal import MealItem, MealKind
from nehabits.domain.pillar import Pillar
from nehabits.ui.editors.typed_times import DayPage
from nehabits.ui.meal.meal_context import BROUGHT, MealContext, likely_kind, meal_context
from tests.examples import at, item, meal
from tests.journals import TODAY, open_journal
from tests.ui.editors.conftest import page_of


def context(
    time: str = "13:00",
    logged: tuple[MealKind, ...] = (),
    *,
    nights: int = 0,
    is_today: bool = True,
) -> MealContext:
    page = page_of()
    now = at(f"{page.day + timedelta(days=nights)} {time}", page.zone)
    page = DayPage(page.day, page.zone, page.day_start, now, is_today)
    return MealContext(page, {}, dict.fromkeys(BROUGHT), {}, frozenset(logged))


@pytest.mark.parametrize(
    ("time", "logged", "kind"),
    [
        ("08:00", (), MealKind.BREAKFAST),
        ("10:29", (), MealKind.BREAKFAST),
        ("10:30", (), MealKind.SNACK),
        ("11:00", (), MealKind.LUNCH),
        ("14:59", (), MealKind.LUNCH),
        ("16:05", (), MealKind.SNACK),
        ("17:30", (), MealKind.DINNER),
        ("23:00", (), MealKind.DINNER),
        ("13:00", (MealKind.LUNCH,), MealKind.SNACK),
    ],
)
def test_the_hour_says_which_meal_is_likely(
    time: str, logged: tuple[MealKind, ...], kind: MealKind
) -> None:
    assert likely_kind(context(time, logged)) is kind


def test_after_midnight_the_day_is_not_at_its_breakfast() -> None:
    assert likely_kind(context("01:30", nights=1)) is MealKind.DINNER


def test_on_another_day_the_first_meal_that_is_not_logged_is_likely() -> None:
    assert likely_kind(context(is_today=False)) is MealKind.BREAKFAST
    assert likely_kind(context(logged=(MealKind.BREAKFAST,), is_today=False)) is MealKind.LUNCH


def test_the_context_knows_the_other_meals_and_the_foods_of_the_kept_one(tmp_path: Path) -> None:
    with open_journal(tmp_path / "journal.sqlite") as services:
        egg = services.foods.item("01123", 1, "large")
        gone = MealItem("moon cheese", 10, {"protein": 1.0}, "99999", 10, "g")
        kept, other = meal(egg, gone), meal(item(protein=20.0), kind=MealKind.DINNER)
        services.journal.log(kept, other)
        services.journal.mark([TODAY], Pillar.MEALS, Mark.COMPLETE)
        known = meal_context(services, page_of(TODAY), kept)
    assert known.others["meal.protein"].value == 20.0
    assert set(known.foods) == {"01123"}
    assert known.logged == {MealKind.DINNER}
    assert [each.id for each in known.recent] == [other.id]
    assert known.foods_there > 8000


def test_the_means_are_those_of_complete_days(tmp_path: Path) -> None:
    with open_journal(tmp_path / "journal.sqlite") as services:
        days = [TODAY - timedelta(days=back) for back in range(1, 5)]
        services.journal.log(*(meal(item(protein=60.0), day=day) for day in days))
        assert meal_context(services, page_of(TODAY), None).means["meal.protein"] is None
        services.journal.mark(days, Pillar.MEALS, Mark.COMPLETE)
        assert meal_context(services, page_of(TODAY), None).means["meal.protein"] == 60.0
