from nehabits.domain.amino_estimate import AMINO_ACIDS, AminoShare, estimated
from nehabits.exchange.estimate_files import estimates_from_csv
from nehabits.exchange.food_files import FoodFiles
from nehabits.exchange.resources import resource_path

COMMITTED = resource_path("foods/estimates.csv").read_text(encoding="utf-8")


def test_a_row_is_read_whole_by_its_column_names() -> None:
    text = (
        "foods,p90,p10,error_p90_pct,error_median_pct,grams_per_gram_protein,amino_acid,food_group\n"
        '7,0.06,0.01,21.3,5.9,0.048,tyrosine,"Soups, Sauces"\n'
        "9,0.06,0.01,43,9.6,0.034,tyrosine,\n"
    )
    assert estimates_from_csv(text) == {
        ("Soups, Sauces", "tyrosine"): AminoShare("Soups, Sauces", "tyrosine", 0.048, 7, 5.9, 21.3),
        ("", "tyrosine"): AminoShare("", "tyrosine", 0.034, 9, 9.6, 43.0),
    }


def test_the_shares_of_the_program_are_those_of_protein_and_rest_on_enough_foods() -> None:
    shares = estimates_from_csv(COMMITTED)
    assert len(shares) == len(COMMITTED.splitlines()) - 1
    for (group, amino_acid), share in shares.items():
        assert (group, amino_acid) == (share.food_group, share.amino_acid)
        assert amino_acid in AMINO_ACIDS
        assert 0.01 < share.grams_per_gram_protein < 0.06
        assert share.foods >= 5
        assert 0 <= share.error_median_pct <= share.error_p90_pct


def test_every_group_with_a_share_is_a_group_of_foods() -> None:
    groups = {food.group for food in FoodFiles(resource_path("foods")).foods()}
    assert {group for group, _ in estimates_from_csv(COMMITTED)} - {""} <= groups


def test_no_food_with_protein_is_left_without_an_amino_acid() -> None:
    shares = estimates_from_csv(COMMITTED)
    for food in FoodFiles(resource_path("foods")).foods():
        estimates = estimated(shares, food.group, food.nutrients)
        for amino_acid in AMINO_ACIDS:
            assert (food.nutrients[amino_acid] is None) == (amino_acid in estimates), food.name
