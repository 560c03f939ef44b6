"""The nutrients the diary adds up."""

from dataclasses import dataclass

from nehabits.domain.wording import tr


@dataclass(frozen=True, slots=True)
class Nutrient:
    """A nutrient: its key in measures, its unit, its column in foods.csv and its English name."""

    key: str
    unit: str
    column: str
    english: str

    @property
    def name(self) -> str:
        """The name in the person's language."""
        return tr(self.english)


NUTRIENTS: tuple[Nutrient, ...] = (
    Nutrient("protein", "g", "protein_g", "Protein"),
    Nutrient("fibre", "g", "fibre_g", "Fibre"),
    Nutrient("tyrosine", "g", "tyrosine_g", "Tyrosine"),
    Nutrient("phenylalanine", "g", "phenylalanine_g", "Phenylalanine"),
    Nutrient("vitamin_c", "mg", "vitamin_c_mg", "Vitamin C"),
    Nutrient("vitamin_b6", "mg", "vitamin_b6_mg", "Vitamin B6"),
    Nutrient("folate", "µg DFE", "folate_dfe_ug", "Folate"),
    Nutrient("copper", "mg", "copper_mg", "Copper"),
    Nutrient("magnesium", "mg", "magnesium_mg", "Magnesium"),
    Nutrient("iron", "mg", "iron_mg", "Iron"),
    Nutrient("zinc", "mg", "zinc_mg", "Zinc"),
)
NUTRIENT: dict[str, Nutrient] = {nutrient.key: nutrient for nutrient in NUTRIENTS}
