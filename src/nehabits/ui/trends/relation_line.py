"""What stands beside two measures that are laid over each other, as a value."""

from dataclasses import dataclass

from nehabits.domain.relation import Relation
from nehabits.domain.relation_words import beside_name, rank_text, relation_text
from nehabits.domain.wording import tr


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


def relation_line(relation: Relation) -> RelationLine:
    """Return a relation in words."""
    name = tr(
        "{first} beside {second}",
        first=relation.first.name,
        second=beside_name(relation.second, relation.lag),
    )
    return RelationLine(name, relation_text(relation), rank_text(relation))
