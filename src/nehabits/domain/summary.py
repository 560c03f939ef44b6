"""A period on one page: everything that is said on it, as one value."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from nehabits.domain.aim import Aim
from nehabits.domain.coverage_strip import Strip
from nehabits.domain.measure import Measure
from nehabits.domain.period_figures import Days, PeriodFigure
from nehabits.domain.pillar import Pillar
from nehabits.domain.week import WeekFigure


@dataclass(frozen=True, slots=True)
class SaidReference:
    """What stands beside a measure at the end of the period: words and source, "" for none."""

    words: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class KindCount:
    """A kind of practice by name: sessions of the period, and their minutes."""

    name: str
    sessions: int
    minutes: float


@dataclass(frozen=True, slots=True)
class PartRow:
    """A measure side by side in the parts of a period, each with its n."""

    measure: Measure
    figures: tuple[WeekFigure, ...]


@dataclass(frozen=True, slots=True)
class DatedNote:
    """The person's own words of a day; `about` says what they belong to."""

    day: date
    about: str
    text: str
    for_week: bool = False


@dataclass(frozen=True, slots=True)
class DatedAim:
    """A person's own aim for a measure; its dates say when it held."""

    measure: Measure
    aim: Aim


@dataclass(frozen=True, slots=True)
class Summary:
    """A period and some areas, as they stood on the day `today`.

    `figures` are by measure id; those of exercise and practice are means of complete weeks, and
    `sums` are what all days of the period come to. `nights` counts those before work days and
    before days off, `naps` the naps and the days with one. `parts` are runs of weeks, and `rows`
    the figures in them. `aims` held on a day of the period. `name` is what was typed for this page
    alone.
    """

    first: date
    last: date
    today: date
    areas: tuple[Pillar, ...]
    strips: tuple[Strip, ...]
    nights: tuple[int, int]
    naps: tuple[int, int]
    figures: Mapping[str, PeriodFigure]
    sums: Mapping[str, WeekFigure]
    references: Mapping[str, SaidReference]
    kinds: tuple[KindCount, ...]
    parts: tuple[Days, ...]
    rows: tuple[PartRow, ...]
    aims: tuple[DatedAim, ...]
    notes: tuple[DatedNote, ...]
    formulas: tuple[str, ...]
    name: str = ""
    made_up: bool = False

    @property
    def days(self) -> int:
        """How many days the period has."""
        return (self.last - self.first).days + 1

    def of_area(self, pillar: Pillar) -> list[PeriodFigure]:
        """Return the figures of an area, in the order shown."""
        return [each for each in self.figures.values() if each.measure.pillar is pillar]
