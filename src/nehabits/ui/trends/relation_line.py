"""What stands beside two measures that are laid over each other, as a value."""

from dataclasses import dataclass
from datetime import date

from nehabits.domain.relation import Relation, relation
from nehabits.domain.relation_words import beside_name, rank_text, relation_text
from nehabits.domain.wording import tr
from nehabits.ui.charts.chart_lines import TrendLines
from nehabits.ui.charts.day_picture import DayPicture


@dataclass(frozen=True, slots=True)
class RelationLine:
    """The two measures, what was on days with more and with less, and the rank with its scale."""

    name: str
    text: str
    rank: str

    @property
    def sentences(self) -> tuple[str, ...]:
        """Both texts, for a saved picture; each says of what it speaks."""
        if self.rank:
            return (self.text, self.rank)
        return (tr("{name}: {text}", name=self.name, text=self.text),)


def relation_line(found: Relation) -> RelationLine:
    """Return a relation in words."""
    name = tr(
        "{first} beside {second}",
        first=found.first.name,
        second=beside_name(found.second, found.lag),
    )
    return RelationLine(name, relation_text(found), rank_text(found))


def relation_in_sight(
    picture: DayPicture, second: TrendLines | None, lag: int, sight: tuple[int, int], today: date
) -> RelationLine | None:
    """Return the relation of a picture and what is laid over it, from place to place in sight.

    None where nothing is laid over, or where one of them has no figure of single days.
    """
    if second is None or not isinstance(picture, TrendLines):
        return None
    if picture.measure.is_of_window or second.measure.is_of_window:
        return None
    first, last = (picture.days[place].item() for place in sight)
    return relation_line(relation(picture.series, second.series, lag, (first, last), today))
