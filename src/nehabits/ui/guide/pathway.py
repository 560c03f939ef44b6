"""The pathway that the documents describe, as a value: its steps, its cofactors, their figures."""

from dataclasses import dataclass

from nehabits.domain.measure import Measure
from nehabits.domain.phrase import figure_text, number_text, value_text, within
from nehabits.domain.reference import Reference, ReferenceLine
from nehabits.domain.reference_line import reference_line, reference_words
from nehabits.domain.week import WeekFigure
from nehabits.domain.wording import mark, tr
from nehabits.ui.guide.four_weeks_words import as_figure, none_words, there_words
from nehabits.ui.guide.guide_facts import FOUR_WEEKS, GuideFacts

_CHAIN, _NAMED = "D1", "D0"
"""The documents that place the steps and cofactors, and that names more of them without a step."""

_STEPS = (
    (mark("Phenylalanine"), mark("from protein"), "meal.phenylalanine"),
    (mark("Tyrosine"), mark("dairy, eggs, poultry, soy, nuts, seeds"), "meal.tyrosine"),
    (mark("L-DOPA"), mark("made from tyrosine"), ""),
    (mark("Dopamine"), mark("made from L-DOPA"), ""),
    (mark("Norepinephrine"), mark("made from dopamine"), ""),
)
"""Name, what is said of it, and the measure of what foods bring of it (D1)."""

_LAST_STEP = ("meal.vitamin_c", "meal.copper")
"""D1 places them at the step from dopamine to norepinephrine."""

_ALONG = {
    "meal.vitamin_b6": _CHAIN,
    "meal.folate": _CHAIN,
    "meal.magnesium": _CHAIN,
    "meal.iron": _NAMED,
    "meal.zinc": _NAMED,
}
"""D1 gives the first three no step but the whole way; D0 names the others beside them."""

_TOGETHER = "meal.phe_tyr"


@dataclass(frozen=True, slots=True)
class PathwayPart:
    """A step or a cofactor: what is painted of it, and all of it in words.

    `measure_id` is that of its chart; "" without one.
    """

    name: str
    about: str
    figure: str
    beside: str
    words: str
    measure_id: str


@dataclass(frozen=True, slots=True)
class Pathway:
    """Five steps, the cofactors of the last one, and those along the way.

    `text` is all of it in reading order, `sources` say which document says what; `period` is
    that of the figures, "" where none are shown.
    """

    steps: tuple[PathwayPart, ...]
    last_step: tuple[PathwayPart, ...]
    along: tuple[PathwayPart, ...]
    text: str
    sources: str
    period: str

    @property
    def parts(self) -> tuple[PathwayPart, ...]:
        """Every part in reading order; the last step's cofactors come before what it makes."""
        return (*self.steps[:-1], *self.last_step, self.steps[-1], *self.along)


def pathway(facts: GuideFacts) -> Pathway:
    """Return the pathway with the figures that are shown."""
    steps = tuple(_step(name, about, key, facts) for name, about, key in _STEPS)
    last_step = tuple(_cofactor(key, _CHAIN, facts) for key in _LAST_STEP)
    along = tuple(_cofactor(key, document, facts) for key, document in _ALONG.items())
    has_figures = any(part.measure_id for part in (*steps, *last_step, *along))
    return Pathway(
        steps,
        last_step,
        along,
        _text(steps, last_step, along),
        _sources(facts),
        facts.period if has_figures else "",
    )


def _step(name: str, about: str, key: str, facts: GuideFacts) -> PathwayPart:
    measure = facts.rows[key].measure if key else None
    if measure is None or not facts.shows(measure):
        words = tr("{name}: {about}", name=tr(name), about=tr(about))
        if measure is None:
            words = tr("{words}. The diary has no figure for it.", words=words)
        return PathwayPart(tr(name), tr(about), "", "", words, "")
    figure = facts.figures[key]
    together = _together(facts)
    beside = _beside(figure, together if key == "meal.tyrosine" else "")
    lines = [_mean(measure, figure), together, _reference(facts, _TOGETHER)]
    return PathwayPart(
        tr(name), tr(about), _short(measure, figure), beside, "\n".join(filter(None, lines)), key
    )


def _cofactor(key: str, document: str, facts: GuideFacts) -> PathwayPart:
    measure = facts.rows[key].measure
    about = tr("named without a step") if document == _NAMED else ""
    if not facts.shows(measure):
        return PathwayPart(measure.name, about, "", "", measure.name, "")
    figure = facts.figures[key]
    lines = [_mean(measure, figure), _reference(facts, key)]
    return PathwayPart(
        measure.name,
        about,
        _short(measure, figure),
        _beside(figure, _bounds(measure, facts)),
        "\n".join(filter(None, lines)),
        key,
    )


def _short(measure: Measure, figure: WeekFigure) -> str:
    """Return a mean a day as short as a box is."""
    if figure.value is None:
        return ""
    return figure_text(measure, as_figure(figure)).replace(" DFE", "")


def _beside(figure: WeekFigure, said: str) -> str:
    """Return what is said beside a mean, or in place of it."""
    none = tr("no figure yet") if figure.value is None else ""
    return "\n".join(filter(None, (none, said)))


def _mean(measure: Measure, figure: WeekFigure) -> str:
    """Return a mean with its coverage: Copper: at least 1.2 mg a day · 17 of 28 days complete."""
    if figure.value is None:
        return tr("{name}: {text}", name=measure.name, text=none_words(measure, figure))
    amount = tr("{amount} a day", amount=figure_text(measure, as_figure(figure)))
    there = there_words(measure, figure)
    return tr("{name}: {amount} · {coverage}", name=measure.name, amount=amount, coverage=there)


def _together(facts: GuideFacts) -> str:
    """Return what both amino acids come to, which is what references are about."""
    measure, figure = facts.rows[_TOGETHER].measure, facts.figures[_TOGETHER]
    if figure.value is None:
        return ""
    amount = figure_text(measure, as_figure(figure))
    bounds = _bounds(measure, facts)
    both = tr("both together {amount}", amount=amount)
    return f"{both} · {bounds}" if bounds else both


def _reference(facts: GuideFacts, key: str) -> str:
    chosen = facts.chosen[key]
    if chosen is None:
        return tr("no reference chosen")
    words = reference_words(chosen, facts.profile) or tr("No value for you in this source")
    return tr("Reference: {words} ({source})", words=words, source=chosen.source)


def _bounds(measure: Measure, facts: GuideFacts) -> str:
    """Return the numbers of the reference beside a measure; "" where it has none for the person."""
    line = _line(facts.chosen[measure.id], facts)
    if line is None:
        return ""
    low, high = line.low, line.high
    text = value_text(measure, low if high is None else high).replace(" DFE", "")
    if low is not None and high is not None:
        text = tr("{low}–{high}", low=number_text(low), high=text)
    return tr("reference {amount}", amount=text)


def _line(chosen: Reference | None, facts: GuideFacts) -> ReferenceLine | None:
    return None if chosen is None else reference_line(chosen, facts.profile)


def _text(
    steps: tuple[PathwayPart, ...],
    last_step: tuple[PathwayPart, ...],
    along: tuple[PathwayPart, ...],
) -> str:
    """Return the whole pathway in the order in which it is read."""
    chain = "; ".join(map(_said, steps[:-1]))
    last = tr(
        "at the last step {cofactors}; {product}",
        cofactors=_listed(last_step),
        product=_said(steps[-1]),
    )
    way = tr("along the way {cofactors}", cofactors=_listed(along))
    return f"{chain}; {last}; {way}"


def _listed(parts: tuple[PathwayPart, ...]) -> str:
    return ", ".join(within(_said(part)) for part in parts)


def _said(part: PathwayPart) -> str:
    return " ".join(filter(None, (part.name, part.figure)))


def _sources(facts: GuideFacts) -> str:
    """Say which document says what; titles are quoted."""
    chain, named = (f"“{facts.documents[key]}”" for key in (_CHAIN, _NAMED))
    return tr(
        "The steps, vitamin C, copper, vitamin B6, folate and magnesium: {chain}. Iron and zinc, "
        "named beside them without a step: {named}.",
        chain=chain,
        named=named,
    )


def period_words(period: str) -> str:
    """Say which figures stand at the steps."""
    if not period:
        return tr("Figures of meals are hidden; they can be shown again in Settings.")
    if period == FOUR_WEEKS:
        return tr("What your last 4 weeks brought a day, beside the reference you chose")
    return tr("What this week brought a day, beside the reference you chose")
