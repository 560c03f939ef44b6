"""How hard an exercise felt."""

from enum import StrEnum


class Intensity(StrEnum):
    """Intensity as felt, the three steps of WHO's guideline (2020)."""

    LIGHT = "light"
    MODERATE = "moderate"
    VIGOROUS = "vigorous"
