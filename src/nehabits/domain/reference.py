"""References: published numbers that can stand beside a measure."""

from dataclasses import dataclass
from typing import Literal

from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr

ADULT = 18
HEAVIEST_KG = 500
OLDEST = 130

Period = Literal["day", "week"]


@dataclass(frozen=True, slots=True)
class Profile:
    """What a person chose to tell of themselves: "female" or "male", years, kilograms."""

    sex: str | None = None
    age: int | None = None
    weight_kg: float | None = None

    def __post_init__(self) -> None:
        """Check that what is told can be."""
        if self.sex not in {None, "female", "male"}:
            raise Refused(tr("Sex is female, male or left out, as the sources use it."), "sex")
        if self.age is not None and not 0 <= self.age <= OLDEST:
            raise Refused(tr("Age is a number of years from 0 to {oldest}.", oldest=OLDEST), "age")
        if self.weight_kg is not None and not 0 < self.weight_kg <= HEAVIEST_KG:
            raise Refused(
                tr("Weight is above 0 and at most {heaviest} kg.", heaviest=HEAVIEST_KG),
                "weight_kg",
            )


@dataclass(frozen=True, slots=True)
class Band:
    """Bounds for adults of a sex and of ages (both inclusive); None means any, or no bound."""

    low: float | None
    high: float | None = None
    sex: str | None = None
    age_min: int = ADULT
    age_max: int | None = None
    words: str = ""

    def fits(self, profile: Profile) -> bool:
        """Say whether it can hold for the person; what is not told rules nothing out."""
        if profile.sex is not None and self.sex not in {None, profile.sex}:
            return False
        oldest = OLDEST if self.age_max is None else self.age_max
        return profile.age is None or self.age_min <= profile.age <= oldest


@dataclass(frozen=True, slots=True)
class ReferenceLine:
    """What can be drawn and said for a person, bounds in the measure's unit.

    `high_is_bound` is False where low to high is the range of what is given for different
    people: then a value from low upwards meets it.
    """

    low: float | None
    high: float | None
    source: str
    words: str
    per: Period = "day"
    high_is_bound: bool = True

    @property
    def ceiling(self) -> float | None:
        """The value above which the reference is not met; None if there is none."""
        return self.high if self.high_is_bound else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A published number with where it comes from; all its texts are untranslated.

    `words` are empty where they are made from the bands. `unit` and `scale` (to the measure's
    unit) belong to such bands; `per_kg` bands are multiplied by a body weight the person typed.
    `reason` tells apart bands that differ for the same sex and age.
    """

    id: str
    measures: tuple[str, ...]
    organisation: str
    year: int
    population: str
    kind: str
    citation: str
    bands: tuple[Band, ...]
    words: str = ""
    per: Period = "day"
    unit: str = ""
    scale: float = 1.0
    per_kg: bool = False
    reason: str = ""
    note: str = ""
    off_until_chosen: bool = False

    @property
    def source(self) -> str:
        """Organisation, year and kind, in the person's language."""
        return tr(
            "{organisation}, {year}, {kind}",
            organisation=tr(self.organisation),
            year=self.year,
            kind=tr(self.kind),
        )

    def bands_for(self, profile: Profile) -> tuple[Band, ...]:
        """Return the bands that can hold for the person; none under 18 years."""
        if profile.age is not None and profile.age < ADULT:
            return ()
        return tuple(band for band in self.bands if band.fits(profile))
