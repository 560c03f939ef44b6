import pytest

from nehabits.domain.food_traits import FoodTraits, TyrosineGroup
from nehabits.domain.trait_words import is_no_kind, traits_choices, traits_text

NONE = TyrosineGroup.NONE


@pytest.mark.parametrize(
    ("traits", "said"),
    [
        (None, "not said"),
        (FoodTraits(False, False, NONE), "none of these kinds"),
        (FoodTraits(True, False, NONE), "fruit or vegetable"),
        (FoodTraits(False, True, NONE), "whole grain"),
        (FoodTraits(False, False, TyrosineGroup.NUTS_SEEDS), "nuts and seeds (protein group)"),
        (FoodTraits(True, False, TyrosineGroup.SOY), "fruit or vegetable, soy (protein group)"),
    ],
)
def test_a_kind_is_said_in_words(traits: FoodTraits | None, said: str) -> None:
    assert traits_text(traits) == said


def test_each_kind_can_be_chosen_and_not_said_comes_first() -> None:
    choices = traits_choices()
    assert choices[0] == (None, "not said")
    assert len({text for _, text in choices}) == len(choices) == 9
    groups = {each.tyrosine_group for each, _ in choices if each}
    assert groups == set(TyrosineGroup)


def test_a_food_of_two_kinds_can_stay_what_it_is() -> None:
    edamame = FoodTraits(True, False, TyrosineGroup.SOY)
    assert traits_choices(edamame)[-1] == (edamame, "fruit or vegetable, soy (protein group)")
    assert traits_choices(FoodTraits(True, False, NONE)) == traits_choices()


def test_only_a_food_of_no_kind_is_none() -> None:
    assert is_no_kind(FoodTraits(False, False, NONE))
    assert not is_no_kind(FoodTraits(True, False, NONE))
    assert not is_no_kind(FoodTraits(False, False, TyrosineGroup.EGGS))
