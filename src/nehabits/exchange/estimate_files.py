"""The table of what the protein of each food group holds of two amino acids."""

import csv
import io

from nehabits.domain.amino_estimate import AminoShare


def estimates_from_csv(text: str) -> dict[tuple[str, str], AminoShare]:
    """Read estimates.csv, by food group and amino acid; the group "" is all foods."""
    return {
        (row["food_group"], row["amino_acid"]): AminoShare(
            row["food_group"],
            row["amino_acid"],
            float(row["grams_per_gram_protein"]),
            int(row["foods"]),
            float(row["error_median_pct"]),
            float(row["error_p90_pct"]),
        )
        for row in csv.DictReader(io.StringIO(text))
    }
