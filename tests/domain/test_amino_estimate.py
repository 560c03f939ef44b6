from dataclasses import FrozenInstanceError

import pytest

from nehabits.domain.amino_estimate import AminoShare, estimated


def share(group: str, amino_acid: str, grams: float) -> AminoShare:
    return AminoShare(group, amino_acid, grams, 12, 5.0, 20.0)


SHARES = {
    (each.food_group, each.amino_acid): each
    for each in (
        share("Dairy", "tyrosine", 0.05),
        share("Dairy", "phenylalanine", 0.04),
        share("", "tyrosine", 0.03),
        share("", "phenylalanine", 0.02),
    )
}


def test_an_estimate_is_the_protein_times_the_share_of_the_group() -> None:
    nutrients = {"protein": 10.0, "tyrosine": None, "phenylalanine": None}
    assert estimated(SHARES, "Dairy", nutrients) == pytest.approx(
        {"tyrosine": 0.5, "phenylalanine": 0.4}
    )


def test_what_was_measured_is_never_estimated() -> None:
    nutrients = {"protein": 10.0, "tyrosine": 0.0, "phenylalanine": None}
    assert estimated(SHARES, "Dairy", nutrients) == pytest.approx({"phenylalanine": 0.4})
    assert estimated(SHARES, "Dairy", {**nutrients, "phenylalanine": 0.3}) == {}


def test_a_nutrient_that_is_not_named_was_not_measured() -> None:
    assert estimated(SHARES, "Dairy", {"protein": 2.0}).keys() == {"tyrosine", "phenylalanine"}


@pytest.mark.parametrize("group", ["Fats", ""])
def test_a_group_without_a_share_has_that_of_all_foods(group: str) -> None:
    assert estimated(SHARES, group, {"protein": 10.0}) == pytest.approx(
        {"tyrosine": 0.3, "phenylalanine": 0.2}
    )


def test_without_any_share_nothing_is_estimated() -> None:
    tyrosine_alone = {("Dairy", "tyrosine"): share("Dairy", "tyrosine", 0.05)}
    assert estimated(tyrosine_alone, "Dairy", {"protein": 10.0}).keys() == {"tyrosine"}
    assert estimated({}, "Dairy", {"protein": 10.0}) == {}


@pytest.mark.parametrize("nutrients", [{"protein": None}, {}])
def test_an_unknown_protein_gives_no_estimate(nutrients: dict[str, float | None]) -> None:
    assert estimated(SHARES, "Dairy", nutrients) == {}


def test_no_protein_has_none_of_its_amino_acids() -> None:
    assert estimated(SHARES, "Dairy", {"protein": 0.0}) == {"tyrosine": 0.0, "phenylalanine": 0.0}


def test_a_share_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        SHARES["", "tyrosine"].foods = 1  # type: ignore[misc]
