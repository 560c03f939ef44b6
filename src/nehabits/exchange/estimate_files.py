"""The shares of amino acids in protein of resources/foods: CSV text in, shares out."""

import csv
import io

from nehabits.domain.amino_estimate import AminoShare


def estimates_from_csv(text: str) -> dict[tuple[str, str], AminoShare]:
    """Read estimates.csv by food group and amino acid; the empty group is all foods."""
    shares = (
        AminoShare(
            food_group=row["food_group"],
            amino_acid=row["amino_acid"],
            grams_per_gram_protein=float(row["grams_per_gram_protein"]),
            foods=int(row["foods"]),
            error_median_pct=float(row["error_median_pct"]),
            error_p90_pct=float(row["error_p90_pct"]),
        )
        for row in csv.DictReader(io.StringIO(text))
    )
    return {(share.food_group, share.amino_acid): share for share in shares}
