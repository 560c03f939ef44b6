"""The Guide as a value: each recommendation, what follows it, what can stand beside it."""

from dataclasses import dataclass

from nehabits.domain.measure import Measure
from nehabits.domain.pillar import Pillar
from nehabits.domain.recommendation import Recommendation
from nehabits.domain.reference import Reference
from nehabits.domain.reference_line import reference_words
from nehabits.domain.wording import tr
from nehabits.services.services import Services


@dataclass(frozen=True, slots=True)
class GuideReference:
    """A reference in words: what it says, for which measures, who says it, where to read it.

    `beside` says whether it is the one shown beside the figures now.
    """

    words: str
    measures: str
    source: str
    population: str
    note: str
    citation: str
    beside: bool


@dataclass(frozen=True, slots=True)
class GuideItem:
    """A recommendation in our words, with the documents that make it."""

    key: str
    title: str
    words: str
    documents: str
    pillar: Pillar | None
    measures: str
    references: tuple[GuideReference, ...]


def guide_items(services: Services) -> tuple[GuideItem, ...]:
    """Return the Guide's recommendations, in the order in which they are shown."""
    names = {measure.id: measure for measure in services.review.measures()}
    titles = {document.key: document.title for document in services.references.documents()}
    return tuple(
        _item(services, recommendation, names, titles)
        for recommendation in services.references.recommendations()
    )


def _item(
    services: Services,
    recommendation: Recommendation,
    measures: dict[str, Measure],
    titles: dict[str, str],
) -> GuideItem:
    followed = [measures[key] for key in recommendation.measures if key in measures]
    documents = [titles[key] for key in recommendation.documents if key in titles]
    return GuideItem(
        key=recommendation.key,
        title=tr(recommendation.title),
        words=tr(recommendation.words),
        documents=tr("From {titles}", titles=", ".join(f"“{title}”" for title in documents)),
        pillar=recommendation.pillar,
        measures=", ".join(measure.name for measure in followed),
        references=_references(services, followed),
    )


def _references(services: Services, measures: list[Measure]) -> tuple[GuideReference, ...]:
    """Return the references of some measures, each once, in the order of the measures."""
    found: dict[str, tuple[Reference, list[Measure]]] = {}
    beside: set[str] = set()
    for measure in measures:
        for reference in services.references.options(measure.id):
            found.setdefault(reference.id, (reference, []))[1].append(measure)
        choice = services.preferences.reference_choice(measure.id)
        chosen = services.references.chosen(measure.id, choice)
        if chosen is not None:
            beside.add(chosen.id)
    profile = services.preferences.profile
    return tuple(
        GuideReference(
            words=reference_words(reference, profile) or tr("No value for you in this source"),
            measures=", ".join(measure.name for measure in followed),
            source=reference.source,
            population=tr(reference.population),
            note=tr(reference.note) if reference.note else "",
            citation=reference.citation,
            beside=reference.id in beside,
        )
        for reference, followed in found.values()
    )
