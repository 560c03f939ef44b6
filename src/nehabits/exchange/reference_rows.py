"""Rows of references.toml and reference_intakes.csv, read into references."""

from collections.abc import Iterable, Mapping
from typing import Any

from nehabits.domain.reference import ADULT, Band, Reference

UNITS: dict[str, dict[str, Any]] = {
    "mg/d": {"unit": "mg"},
    "ug/d": {"unit": "µg"},
    "g/kg/d": {"unit": "g per kg", "per_kg": True},
    "mg/kg/d": {"unit": "mg per kg", "per_kg": True, "scale": 0.001},
}
"""What a unit of the table means: how it is said, whether per kg, the factor to the measure's."""

NOT_SHOWN = "own knowledge"

Intakes = dict[tuple[str, str], list[Mapping[str, str]]]


def read_intakes(rows: Iterable[Mapping[str, str]]) -> Intakes:
    """Return the rows with a named source by authority and nutrient; others are never shown.

    Upper limits are not read: some of them are not for comparing with food.
    """
    intakes: Intakes = {}
    for row in rows:
        if row["source"] and NOT_SHOWN not in row["checked"]:
            intakes.setdefault((row["authority"], row["nutrient"]), []).append(row)
    return intakes


def reference_row(row: Mapping[str, Any], intakes: Intakes) -> Reference:
    """Return the reference of a row of references.toml.

    Raises KeyError, TypeError or ValueError when the row cannot be understood.
    """
    fields = {**row, "measures": tuple(row["measures"])}
    low, high = fields.pop("low", None), fields.pop("high", None)
    bands, chosen = fields.pop("bands", None), fields.pop("intakes", None)
    if chosen is not None:
        return Reference(**_from_intakes(intakes, **chosen), **fields)
    if not fields.get("words"):
        raise ValueError("words are missing")
    if bands is not None:
        return Reference(bands=tuple(Band(**{"low": None, **band}) for band in bands), **fields)
    return Reference(bands=(Band(low, high),), **fields)


def _from_intakes(intakes: Intakes, authority: str, nutrient: str) -> dict[str, Any]:
    """Return the bands, unit and citation of the rows of an authority and a nutrient."""
    rows = intakes.get((authority, nutrient))
    if not rows:
        raise ValueError(f"no row of {authority} for {nutrient} with a named source")
    bands = tuple(
        Band(
            low=float(row["value"]),
            sex=row["sex"],
            age_min=int(row["age_min"] or ADULT),
            age_max=int(row["age_max"]) if row["age_max"] else None,
        )
        for row in rows
    )
    return {"bands": bands, "citation": rows[0]["source"], **UNITS[rows[0]["unit"]]}
