"""Estimates of tyrosine and phenylalanine for foods where they were not measured."""

from collections.abc import Mapping
from dataclasses import dataclass

AMINO_ACIDS = ("tyrosine", "phenylalanine")
ALL_FOODS = ""
"""The food group of the share over all foods, for groups without a share of their own."""


@dataclass(frozen=True, slots=True)
class AminoShare:
    """The median grams of an amino acid per gram of protein over a group's measured foods.

    The errors are those of estimating each measured food from the others of its group:
    median and 90th percentile, in % of what was measured.
    """

    food_group: str
    amino_acid: str
    grams_per_gram_protein: float
    foods: int
    error_median_pct: float
    error_p90_pct: float


Shares = Mapping[tuple[str, str], AminoShare]
"""Shares by food group and amino acid."""


def share_of(shares: Shares, group: str, amino_acid: str) -> AminoShare | None:
    """Return the share of a group, or that of all foods where it has none of its own."""
    return shares.get((group, amino_acid)) or shares.get((ALL_FOODS, amino_acid))


def estimated(
    shares: Shares,
    group: str,
    nutrients: Mapping[str, float | None],
) -> dict[str, float]:
    """Return g per 100 g of the amino acids that were not measured in a food of a group.

    Protein (g per 100 g) × the group's share, or that of all foods; none without a protein.
    """
    protein = nutrients.get("protein")
    if protein is None:
        return {}
    estimates = {}
    for amino_acid in AMINO_ACIDS:
        share = share_of(shares, group, amino_acid)
        if share is not None and nutrients.get(amino_acid) is None:
            estimates[amino_acid] = protein * share.grams_per_gram_protein
    return estimates
