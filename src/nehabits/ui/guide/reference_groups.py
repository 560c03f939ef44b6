"""The references that can stand beside a recommendation's measures, and which one does."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nehabits.domain.measure import Measure
from nehabits.domain.reference import Reference
from nehabits.domain.reference_kind import kind_words
from nehabits.domain.reference_line import reference_words
from nehabits.domain.wording import tr
from nehabits.ui.guide.guide_facts import GuideFacts

NONE_CHOSEN = ""
"""The key of the choice that no reference stands beside the measures."""

Choices = tuple[tuple[str, str], ...]
"""What a choice means: (measure id, reference id) for each measure."""


@dataclass(frozen=True, slots=True)
class ReferenceOption:
    """A reference in words: what it says, who says it, how sure it is, for whom, where to read it.

    Of several measures `words` are empty where each has a number of its own; `lines` says them.
    `source` says whose it is, of which year and kind, `about` what that kind means too, `kind`
    only that.
    """

    key: str
    name: str
    words: str
    lines: tuple[str, ...]
    source: str
    about: str
    kind: str
    more: str
    citations: tuple[str, ...]
    choices: Choices


@dataclass(frozen=True, slots=True)
class ReferenceGroup:
    """Measures with the same references to choose from: the choice is made for all of them.

    `chosen` is the key of an option, NONE_CHOSEN, or None where it is not the same for all.
    `words` and `about` say what stands beside them now.
    """

    name: str
    options: tuple[ReferenceOption, ...]
    chosen: str | None
    words: str
    about: str
    off: Choices


def reference_groups(measures: Sequence[Measure], facts: GuideFacts) -> tuple[ReferenceGroup, ...]:
    """Return the groups of measures that references can stand beside, in their order."""
    found: dict[tuple[str, ...], list[Measure]] = {}
    for measure in measures:
        offered = tuple(each.organisation for each in facts.options[measure.id])
        if offered:
            found.setdefault(offered, []).append(measure)
    alone = any(len(group) == len(measures) for group in found.values())
    return tuple(_group(group, facts, named=not alone) for group in found.values())


def _group(measures: list[Measure], facts: GuideFacts, *, named: bool) -> ReferenceGroup:
    first = facts.options[measures[0].id]
    options = tuple(_option(place, measures, facts) for place in range(len(first)))
    chosen = _chosen(measures, facts)
    off = tuple((measure.id, NONE_CHOSEN) for measure in measures)
    name = ", ".join(measure.name for measure in measures) if named else ""
    if chosen is None:
        words = tr("Not the same for all of them")
        return ReferenceGroup(name, options, None, words, _different(measures, facts), off)
    if chosen == NONE_CHOSEN:
        words = tr("None chosen")
        about = tr("To choose from: {references}", references=_offered(options))
        return ReferenceGroup(name, options, chosen, words, about, off)
    option = options[int(chosen)]
    return ReferenceGroup(name, options, chosen, option.words or option.name, option.about, off)


def _chosen(measures: list[Measure], facts: GuideFacts) -> str | None:
    places = set()
    for measure in measures:
        chosen = facts.chosen[measure.id]
        found = NONE_CHOSEN if chosen is None else str(facts.options[measure.id].index(chosen))
        places.add(found)
    return places.pop() if len(places) == 1 else None


def _different(measures: list[Measure], facts: GuideFacts) -> str:
    said = []
    for measure in measures:
        chosen = facts.chosen[measure.id]
        whom = tr("none") if chosen is None else tr(chosen.organisation)
        said.append(tr("{measure}: {reference}", measure=measure.name, reference=whom))
    return ", ".join(said)


def _offered(options: tuple[ReferenceOption, ...]) -> str:
    said = (f"{each.words or each.name} ({each.source})" for each in options)
    return "; ".join(said)


def _option(place: int, measures: list[Measure], facts: GuideFacts) -> ReferenceOption:
    references = [facts.options[measure.id][place] for measure in measures]
    said = [_words(each, facts) for each in references]
    same = len(set(said)) == 1
    kinds = _once(each.kind for each in references)
    source = references[0].source if same else ", ".join(map(tr, kinds))
    return ReferenceOption(
        key=str(place),
        name=_name(references),
        words=said[0] if same else "",
        lines=() if same else _lines(measures, references, said),
        source=source,
        about=_about(source, kinds),
        kind=_begun("; ".join(_about(tr(kind), [kind]) for kind in kinds)),
        more=_more(references),
        citations=tuple(_once(each.citation for each in references)),
        choices=tuple(
            (measure.id, each.id) for measure, each in zip(measures, references, strict=True)
        ),
    )


def _about(source: str, kinds: list[str]) -> str:
    """Return a source with what its kind means; of several kinds each with its meaning."""
    if len(kinds) > 1:
        return "; ".join(_about(tr(kind), [kind]) for kind in kinds)
    meaning = kind_words(kinds[0])
    return tr("{source}: {meaning}", source=source, meaning=meaning) if meaning else source


def _words(reference: Reference, facts: GuideFacts) -> str:
    return reference_words(reference, facts.profile) or tr("No value for you in this source")


def _name(references: list[Reference]) -> str:
    organisation = tr(references[0].organisation)
    years = sorted({each.year for each in references})
    period = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
    return tr("{organisation}, {years}", organisation=organisation, years=period)


def _lines(
    measures: list[Measure], references: list[Reference], said: list[str]
) -> tuple[str, ...]:
    rows = zip(measures, references, said, strict=True)
    return tuple(
        tr(
            "{measure}: {reference} ({year}, {kind})",
            measure=measure.name,
            reference=words,
            year=each.year,
            kind=tr(each.kind),
        )
        for measure, each, words in rows
    )


def _more(references: list[Reference]) -> str:
    """Say for whom references are, and what else belongs to them."""
    people = "; ".join(_once(tr(each.population) for each in references))
    notes = _once(tr(each.note) for each in references if each.note)
    return " · ".join((tr("For {people}", people=people), *notes))


def _begun(text: str) -> str:
    """Return words as a sentence begins."""
    return text[:1].upper() + text[1:]


def _once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, texts)))
