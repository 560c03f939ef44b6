"""Estimates are medians of a group's measured shares, tried on the very foods they rest on."""

from pathlib import Path

import pytest

from tools.foods import estimates
from tools.foods.estimates import ALL_FOODS, errors, estimate_table, shares, spread
from tools.foods.tables import Table, csv_text, read_table

FOLDER = Path(__file__).parents[2] / "resources" / "foods"


@pytest.fixture(scope="module")
def foods() -> Table:
    return read_table((FOLDER / "foods.csv").read_text("utf-8"), key=1)


def made_up(*rows: tuple[str, str, str, str]) -> Table:
    """Foods by group, protein, tyrosine and phenylalanine."""
    return Table(("food_group", "protein_g", "tyrosine_g", "phenylalanine_g"), list(rows))


def test_a_spread_is_the_middle_and_a_tenth_on_either_side() -> None:
    middle = spread([0.0, 10.0, 20.0, 30.0, 100.0])
    assert (middle.low, middle.middle, middle.high) == pytest.approx((4, 20, 72))


def test_a_share_is_what_was_measured_per_gram_of_protein() -> None:
    table = made_up(("Dairy", "10", "0.5", ""), ("Dairy", "20", "0.8", "1"), ("Fish", "2", "", ""))
    found = shares(table, "tyrosine")
    assert found == {"Dairy": pytest.approx([0.05, 0.04]), ALL_FOODS: pytest.approx([0.05, 0.04])}
    assert shares(table, "phenylalanine")["Dairy"] == [0.05]


@pytest.mark.parametrize(
    ("protein", "tyrosine", "counts"),
    [
        ("1", "0.05", True),
        ("0.99", "0.05", False),
        ("", "0.05", False),
        ("100", "10", True),
        ("100", "10.1", False),
        ("100", "0.5", True),
        ("100", "0.49", False),
        ("10", "0", False),
    ],
)
def test_little_protein_and_implausible_shares_are_left_out(
    protein: str, tyrosine: str, counts: bool
) -> None:
    found = shares(made_up(("Dairy", protein, tyrosine, "")), "tyrosine")
    assert bool(found) is counts


def test_an_error_is_how_far_a_food_is_from_the_median_of_the_others() -> None:
    assert errors([0.04, 0.02, 0.05]) == pytest.approx([125, 12.5, 40])
    # From 0.02: median of 0.04 and 0.05 is 0.045; from 0.04: 0.035; from 0.05: 0.03.


def test_a_group_has_a_row_when_five_of_its_foods_were_measured() -> None:
    dairy = [("Dairy", "10", f"{share}", "") for share in (0.2, 0.3, 0.4, 0.5, 0.6)]
    fish = [("Fish", "10", "0.35", "")] * 4
    table = estimate_table(made_up(*dairy, *fish))
    assert [row[:4] for row in table.rows] == [
        ("", "tyrosine", "9", "0.035"),
        ("Dairy", "tyrosine", "5", "0.04"),
    ]
    # Others' medians 0.045, 0.045, 0.04, 0.035, 0.035: errors 125, 50, 0, 30, 41.67 %.
    assert table.rows[1][4:] == ("0.024", "0.056", "41.67", "95")


def test_the_committed_estimates_are_those_of_the_committed_foods(foods: Table) -> None:
    assert csv_text(estimate_table(foods)) == (FOLDER / "estimates.csv").read_text("utf-8")


@pytest.mark.parametrize(
    ("amino_acid", "tried", "middle", "high"),
    [("tyrosine", 4097, 8.212, 32.35), ("phenylalanine", 4126, 3.823, 22.52)],
)
def test_each_measured_food_is_estimated_from_the_others_of_its_group_this_well(
    foods: Table, amino_acid: str, tried: int, middle: float, high: float
) -> None:
    groups = shares(foods, amino_acid)
    all_foods = spread(errors(groups.pop(ALL_FOODS)))
    found = [each for group in groups.values() if len(group) >= 5 for each in errors(group)]
    error = spread(found)
    assert len(found) == tried
    assert (error.middle, error.high) == pytest.approx((middle, high), rel=1e-3)
    assert error.middle < all_foods.middle
    assert error.high < all_foods.high


def test_run_alone_it_compares_and_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(estimates, "TABLES", tmp_path)
    (tmp_path / "foods.csv").write_bytes((FOLDER / "foods.csv").read_bytes())
    for arguments, status in (([], 1), (["--write"], 0), ([], 0)):
        monkeypatch.setattr("sys.argv", ["estimates", *arguments])
        assert estimates.main() == status
    assert (tmp_path / "estimates.csv").read_bytes() == (FOLDER / "estimates.csv").read_bytes()
    assert "there is no committed table" in capsys.readouterr().out
