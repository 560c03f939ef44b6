"""Amino acids that were not measured, estimated from a food's group and protein."""

from collections.abc import Mapping
from dataclasses import dataclass

AMINO_ACIDS = ("tyrosine", "phenylalanine")


@dataclass(frozen=True, slots=True)
class AminoShare:
    """What a gram of protein of a food group holds of an amino acid, in g."""

    food_group: str
    amino_acid: str
    grams_per_gram_protein: float
    foods: int
    error_median_pct: float
    error_p90_pct: float


def estimated(
    shares: Mapping[tuple[str, str], AminoShare], group: str, nutrients: Mapping[str, float | None]
) -> dict[str, float]:
    """Return estimates in g per 100 g of the two amino acids where they are not measured."""
    protein = nutrients.get("protein")
    if protein is None:
        return {}
    found = {}
    for amino_acid in AMINO_ACIDS:
        share = shares.get((group, amino_acid)) or shares.get(("", amino_acid))
        if nutrients.get(amino_acid) is None and share is not None:
            found[amino_acid] = protein * share.grams_per_gram_protein
    return found
