"""The nutrients the diary adds up."""

from dataclasses import dataclass

from nehabits.domain.wording import mark, tr


@dataclass(frozen=True, slots=True)
class Nutrient:
    """A nutrient: key in measures, unit, column in foods.csv and untranslated name."""

    key: str
    unit: str
    column: str
    label: str

    @property
    def name(self) -> str:
        """The name in the person's language."""
        return tr(self.label)


NUTRIENTS: tuple[Nutrient, ...] = (
    Nutrient("protein", "g", "protein_g", mark("Protein")),
    Nutrient("fibre", "g", "fibre_g", mark("Fibre")),
    Nutrient("tyrosine", "g", "tyrosine_g", mark("Tyrosine")),
    Nutrient("phenylalanine", "g", "phenylalanine_g", mark("Phenylalanine")),
    Nutrient("vitamin_c", "mg", "vitamin_c_mg", mark("Vitamin C")),
    Nutrient("vitamin_b6", "mg", "vitamin_b6_mg", mark("Vitamin B6")),
    Nutrient("folate", "µg DFE", "folate_dfe_ug", mark("Folate")),
    Nutrient("copper", "mg", "copper_mg", mark("Copper")),
    Nutrient("magnesium", "mg", "magnesium_mg", mark("Magnesium")),
    Nutrient("iron", "mg", "iron_mg", mark("Iron")),
    Nutrient("zinc", "mg", "zinc_mg", mark("Zinc")),
)
NUTRIENT: dict[str, Nutrient] = {nutrient.key: nutrient for nutrient in NUTRIENTS}

GRAMS_OF = {"kg": 1000.0, "g": 1.0, "mg": 1e-3, "µg": 1e-6, "mcg": 1e-6, "ug": 1e-6}
"""Grams in one of each unit that amounts of nutrients are typed in."""
