"""Reads Release 24: one XML a food, nutrients by their names, any number of portions."""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from tools.foods.cells import Portion, plain_number, single_spaced

AMINO_ACIDS = {"tyrosine_g": "TYR", "phenylalanine_g": "PHE"}
"""Our columns, and the name each has in the XML."""


@dataclass(frozen=True, slots=True)
class OlderFood:
    """A food of Release 24: what Release 28's short form lacks; an empty cell was not measured."""

    protein: str
    amino_acids: dict[str, str]
    portions: list[Portion]


def foods(documents: Iterable[bytes]) -> dict[str, OlderFood]:
    """Return the foods by number."""
    return dict(map(_food, documents))


def _food(document: bytes) -> tuple[str, OlderFood]:
    # The package's sha256 is known, so that its XML is no stranger's.
    root = ET.fromstring(document)  # noqa: S314
    amounts = {one.attrib["name"]: one.attrib["amount"] for one in root.iter("nutrient")}
    portions = [
        Portion(
            plain_number(one.attrib["amount"]),
            single_spaced(one.attrib["name"]),
            plain_number(one.attrib["grams"]),
        )
        for one in root.iter("measure")
    ]
    amino_acids = {
        column: plain_number(amounts.get(name, "")) for column, name in AMINO_ACIDS.items()
    }
    protein = plain_number(amounts.get("Protein", ""))
    return root.attrib["uid"], OlderFood(protein, amino_acids, portions)
