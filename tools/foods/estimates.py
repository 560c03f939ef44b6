"""Estimates an amino acid from a food's protein: the median share of it in the food's group.

Run alone it compares estimates.csv with what the committed foods.csv gives (--write writes it).
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from tools.foods.comparing import is_settled
from tools.foods.tables import Table, read_table

TABLES = Path("resources/foods")
COLUMNS = (
    "food_group",
    "amino_acid",
    "foods",
    "grams_per_gram_protein",
    "p10",
    "p90",
    "error_median_pct",
    "error_p90_pct",
)
AMINO_ACIDS = ("tyrosine", "phenylalanine")
ALL_FOODS = ""
"""The group that stands for all foods, for those whose own group has too few measured ones."""

FEWEST_FOODS = 5
LEAST_PROTEIN = 1.0
"""Grams per 100 g below which a share of the protein is mostly rounding."""

PLAUSIBLE = (0.005, 0.10)
"""Grams per gram of protein. Shares outside say nothing of a group: they are slips, gelatine, and
aspartame, whose phenylalanine is no protein's. Nothing is estimated from them or tried on them."""


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle of some numbers, and what a tenth of them lie below and above."""

    low: float
    middle: float
    high: float


def spread(numbers: Sequence[float]) -> Spread:
    """Return median, 10th and 90th percentile, between neighbours in a straight line."""
    tenths = quantiles(numbers, n=10, method="inclusive")
    return Spread(tenths[0], median(numbers), tenths[-1])


def shares(foods: Table, amino_acid: str) -> dict[str, list[float]]:
    """Return the plausible measured shares (g per g protein) of each group, and of all foods."""
    found: defaultdict[str, list[float]] = defaultdict(list)
    low, high = PLAUSIBLE
    for row in foods.named_rows():
        measured, protein = row[f"{amino_acid}_g"], float(row["protein_g"] or 0)
        if not measured or protein < LEAST_PROTEIN:
            continue
        share = float(measured) / protein
        if low <= share <= high:
            found[row["food_group"]].append(share)
            found[ALL_FOODS].append(share)
    return found


def errors(measured: Sequence[float]) -> list[float]:
    """Return how far (in % of the measured share) each is from the median of all the others."""
    ordered = sorted(measured)
    others = (ordered[:at] + ordered[at + 1 :] for at in range(len(ordered)))
    return [
        100 * abs(median(rest) - share) / share for rest, share in zip(others, ordered, strict=True)
    ]


def estimate_table(foods: Table) -> Table:
    """Return estimates.csv for the foods of foods.csv: all foods first, then group by group."""
    rows = []
    found = {amino_acid: shares(foods, amino_acid) for amino_acid in AMINO_ACIDS}
    for group in sorted({group for groups in found.values() for group in groups}):
        for amino_acid, groups in found.items():
            measured = groups.get(group, [])
            if len(measured) >= FEWEST_FOODS:
                rows.append((group, amino_acid, *_figures(measured)))
    return Table(COLUMNS, rows, key=2)


def _figures(measured: Sequence[float]) -> tuple[str, ...]:
    share, error = spread(measured), spread(errors(measured))
    figures = (share.middle, share.low, share.high, error.middle, error.high)
    return (str(len(measured)), *(f"{figure:.4g}" for figure in figures))


def main() -> int:
    """Compare the committed estimates with those of the committed foods."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write what is computed")
    write = parser.parse_args().write
    foods = read_table((TABLES / "foods.csv").read_text(encoding="utf-8"), key=1)
    return 0 if is_settled("estimates.csv", estimate_table(foods), TABLES, write=write) else 1


if __name__ == "__main__":
    sys.exit(main())
