"""What a person keeps of foods is exported, and a meal can be built again from its rows."""

from itertools import groupby
from pathlib import Path
from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nehabits.domain.food import Portion, weighed
from nehabits.domain.food_traits import FoodTraits, TyrosineGroup
from nehabits.domain.meal import Meal, MealItem
from nehabits.domain.nutrient import NUTRIENTS
from nehabits.domain.own_food import OwnFood
from nehabits.domain.pillar import Pillar
from nehabits.domain.saved_meal import SavedMeal
from nehabits.exchange.csv_lists import read_portions
from nehabits.exchange.csv_text import unguarded
from nehabits.services.preferences import ESTIMATES
from nehabits.services.services import Services
from tests.examples import item, meal
from tests.exports import rows
from tests.strategies import amounts, names

TRAITS = FoodTraits(
    fruit_vegetable=False, whole_grain=True, tyrosine_group=TyrosineGroup.NUTS_SEEDS
)
BREAD = OwnFood(
    name="=My bread; dark",
    nutrients={"protein": 8.5, "fibre": 0.0, "folate": 20.0},
    portions=(Portion("slice", 45.0), Portion("half; a\\b", 22.5)),
    traits=TRAITS,
    id=UUID(int=1),
)
EGG = OwnFood(name="Egg, put right", nutrients={"iron": 1.8}, corrects="01123", id=UUID(int=2))


def number(cell: str) -> float | None:
    return float(cell) if cell else None


def read_item(
    row: dict[str, str], nutrients: dict[str, Any], estimates: dict[str, Any]
) -> MealItem:
    traits = None
    if row["fruit_vegetable"]:
        traits = FoodTraits(
            row["fruit_vegetable"] == "true",
            row["whole_grain"] == "true",
            TyrosineGroup(row["protein_group"]),
        )
    return MealItem(
        unguarded(row["food"]),
        number(row["weight_g"]),
        nutrients,
        unguarded(row["food_id"]),
        number(row["amount"]),
        unguarded(row["portion"]),
        {key: value for key, value in estimates.items() if value is not None},
        traits,
    )


def read_meal(folder: Path, meal_id: UUID) -> list[MealItem]:
    """Build the items of a meal again, from its rows alone."""
    brought = [each for each in rows(folder, "meal_nutrients") if each["meal_id"] == str(meal_id)]
    items: list[MealItem] = []

    def food(row: dict[str, str]) -> MealItem:
        own = [each for each in brought if each["item"] == row["item"]]
        return read_item(
            row,
            {each["nutrient"]: number(each["amount"]) for each in own},
            {each["nutrient"]: number(each["estimated"]) for each in own},
        )

    listed = [row for row in rows(folder, "meals") if row["id"] == str(meal_id)]
    for dish, group in groupby(listed, key=lambda row: row["dish_place"]):
        foods = list(group)
        if not dish:
            items += map(food, foods)
            continue
        first = foods[0]
        items.append(
            MealItem(
                unguarded(first["dish"]),
                number(first["dish_weight_g"]),
                food_id=unguarded(first["dish_id"]),
                amount=number(first["dish_amount"]),
                portion=unguarded(first["dish_portion"]),
                parts=tuple(map(food, foods)),
            )
        )
        assert int(dish) == len(items)
    return items


def test_own_foods_and_corrections_have_all_that_was_typed(
    services: Services, tmp_path: Path
) -> None:
    for own in (BREAD, EGG):
        services.kitchen.keep_food(own)
    bread, egg = rows(services.export.write(tmp_path / "out").folder, "foods_own")
    assert (bread["id"], bread["name"]) == (str(BREAD.id), "'=My bread; dark")
    assert (bread["protein_g"], bread["fibre_g"], bread["iron_mg"]) == ("8.5", "0", "")
    assert bread["folate_dfe_ug"] == "20"
    assert bread["portions"] == r"slice: 45 g;half\; a\\b: 22.5 g"
    assert read_portions(unguarded(bread["portions"])) == BREAD.portions
    traits = (bread["fruit_vegetable"], bread["whole_grain"], bread["protein_group"])
    assert traits == ("false", "true", "nuts_seeds")
    assert bread["corrects"] == ""
    assert (egg["corrects"], egg["portions"], egg["whole_grain"]) == ("01123", "", "")
    assert egg["iron_mg"] == "1.8"


def test_saved_meals_have_a_row_a_food_that_can_be_built_again(
    services: Services, tmp_path: Path
) -> None:
    foods = (
        MealItem("oats", 50.0, {"protein": 6.6}, "20038", 0.5, "cup", {"tyrosine": 0.25}, TRAITS),
        item("water", None),
    )
    kept = SavedMeal(name="Porridge", foods=foods, servings=1.5)
    services.kitchen.keep_meal(kept)
    services.kitchen.mark_favourite(str(kept.id), "Porridge", wanted=True)
    folder = services.export.write(tmp_path / "out").folder
    listed = rows(folder, "saved_meals")
    assert [row["item"] for row in listed] == ["1", "2"]
    assert {(row["id"], row["name"], row["servings"]) for row in listed} == {
        (str(kept.id), "Porridge", "1.5")
    }
    read = [
        read_item(
            row,
            {each.key: number(row[each.column]) for each in NUTRIENTS},
            {key: number(row[f"{key}_estimated_g"]) for key in ("tyrosine", "phenylalanine")},
        )
        for row in listed
    ]
    assert tuple(read) == kept.foods
    (favourite,) = rows(folder, "favourites")
    assert favourite["food_id"] == str(kept.id)
    assert UUID(favourite["id"])


def test_foods_a_person_keeps_go_with_meals_alone(services: Services, tmp_path: Path) -> None:
    services.kitchen.keep_food(BREAD)
    exported = services.export.write(tmp_path / "out", areas=frozenset({Pillar.SLEEP}))
    assert not {"foods_own", "saved_meals", "favourites"} & {
        Path(name).stem for name in exported.files
    }


def test_a_saved_meal_leaves_out_estimates_once_they_are_switched_off(
    services: Services, tmp_path: Path
) -> None:
    oats = MealItem("oats", 50.0, {"protein": 6.6}, estimates={"tyrosine": 0.25})
    services.kitchen.keep_meal(SavedMeal(name="Porridge", foods=(oats,)))
    services.preferences.set(ESTIMATES, value=False)
    (row,) = rows(services.export.write(tmp_path / "out").folder, "saved_meals")
    assert (row["protein_g"], row["tyrosine_estimated_g"]) == ("6.6", "")


def test_a_saved_meal_logged_twice_in_a_meal_stays_two_things(
    services: Services, tmp_path: Path
) -> None:
    food = SavedMeal(name="Soup", foods=(item(protein=9.0), item("salt", 1.0))).as_food()
    served = [weighed(food, amount, food.portions[0]) for amount in (1.0, 1.0, 2.0)]
    logged = meal(item("bread"), *served, item("apple"))
    services.journal.log(logged)
    folder = services.export.write(tmp_path / "out").folder
    places = [row["dish_place"] for row in rows(folder, "meals")]
    assert places == ["", "2", "2", "3", "3", "4", "4", ""]
    assert read_meal(folder, logged.id) == list(logged.items)


traits = st.none() | st.builds(
    FoodTraits, st.booleans(), st.booleans(), st.sampled_from(TyrosineGroup)
)
known = st.dictionaries(st.sampled_from([each.key for each in NUTRIENTS]), amounts)
foods = st.builds(
    MealItem,
    names,
    st.none() | amounts,
    known,
    st.sampled_from(["", "01123"]),
    st.none() | amounts,
    st.sampled_from(["g", "cup", "", "-1"]),
    st.dictionaries(st.sampled_from(["tyrosine", "phenylalanine"]), amounts),
    traits,
)
dishes = st.builds(
    MealItem,
    names,
    st.none() | amounts,
    food_id=st.uuids().map(str),
    amount=st.none() | amounts,
    portion=st.sampled_from(["g", "serving"]),
    parts=st.lists(foods, min_size=1, max_size=3).map(tuple),
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(eaten=st.lists(foods | dishes, min_size=1, max_size=3))
def test_any_meal_can_be_built_again_from_its_rows(
    services: Services, tmp_path: Path, eaten: list[MealItem]
) -> None:
    logged: Meal = meal(*eaten)
    services.journal.log(logged)
    folder = services.export.write(tmp_path / "out", notes=True).folder
    services.journal.undo()
    assert read_meal(folder, logged.id) == list(logged.items)
