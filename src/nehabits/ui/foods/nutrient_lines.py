"""The nutrients of a food as lines: in 100 g, in a portion, beside the reference for a day."""

from dataclasses import dataclass

from nehabits.domain.amino_estimate import AMINO_ACIDS, AminoShare
from nehabits.domain.figure import Figure
from nehabits.domain.food import Portion, weighed
from nehabits.domain.food_figures import food_figures
from nehabits.domain.phrase import amount_text, foods_text, number_text, value_text
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.wording import tr
from nehabits.ui.foods.card_facts import KEYS, CardFacts
from nehabits.ui.widgets.shares import Shares, share_out


@dataclass(frozen=True, slots=True)
class NutrientLine:
    """A nutrient in words; `shares` are of a track, None where there is nothing to compare.

    `note` says what was estimated, or which foods of a saved meal have no value.
    """

    key: str
    name: str
    in_100_g: str
    in_portion: str
    reference: str
    note: str
    shares: Shares | None = None


def nutrient_lines(facts: CardFacts, portion: Portion) -> tuple[NutrientLine, ...]:
    """Return a line for each nutrient of the diary."""
    hundred = _figures(facts, Portion("g", 100.0))
    eaten = _figures(facts, portion)
    return tuple(_line(facts, key, hundred, eaten) for key in KEYS)


def _figures(facts: CardFacts, portion: Portion) -> dict[str, Figure]:
    """Return what a portion brings, by measure; nothing where the weight is not known."""
    food = facts.food
    if portion.description == "g":
        if food.parts and not food.portions[0].grams:
            return {}
        item = weighed(food, portion.grams)
    else:
        item = weighed(food, 1, portion)
    return food_figures((item if facts.estimates else item.measured()).foods)


def _line(
    facts: CardFacts, key: str, hundred: dict[str, Figure], eaten: dict[str, Figure]
) -> NutrientLine:
    measure, line = facts.measures[key], facts.lines.get(key)
    figure = eaten.get(measure.id, Figure(None))
    return NutrientLine(
        key=key,
        name=measure.name,
        in_100_g=_text(facts, key, hundred),
        in_portion=_text(facts, key, eaten),
        reference=tr("{words} ({source})", words=line.words, source=line.source) if line else "",
        note=_note(facts, key, hundred, eaten),
        shares=_shares(figure.value, line),
    )


def _text(facts: CardFacts, key: str, figures: dict[str, Figure]) -> str:
    if not figures:
        return tr("weight not known")
    measure = facts.measures[key]
    figure = figures[measure.id]
    if figure.value is None:
        return tr("not measured") if facts.meal is None and facts.own is None else tr("not known")
    return value_text(measure, figure.value)


def _shares(value: float | None, line: ReferenceLine | None) -> Shares | None:
    """Return an amount beside its reference as shares of a track; None where one is missing."""
    if line is None or value is None:
        return None
    return share_out(Shares(now=value, low=line.low, high=line.high))


def _note(facts: CardFacts, key: str, hundred: dict[str, Figure], eaten: dict[str, Figure]) -> str:
    measure_id = facts.measures[key].id
    figure = eaten.get(measure_id, Figure(None))
    missing = foods_text(figure.foods_have, figure.foods_of) if facts.meal else ""
    if missing and figure.value is not None:
        missing = tr("At least so much: {missing}.", missing=missing)
    elif missing:
        missing = tr("{missing}.", missing=missing)
    return " ".join(filter(None, (missing, _estimate(facts, key, hundred, eaten))))


def _estimate(
    facts: CardFacts, key: str, hundred: dict[str, Figure], eaten: dict[str, Figure]
) -> str:
    """Return what stands apart from measured values: an estimate, and how far off such ones are."""
    measure = facts.measures[key]
    in_portion = eaten.get(measure.id, Figure(None)).estimated
    in_100_g = hundred.get(measure.id, Figure(None)).estimated
    if in_portion is None or key not in AMINO_ACIDS:
        return ""
    portion = amount_text(in_portion, measure.unit)
    if facts.meal is not None or in_100_g is None:
        return tr("Estimated for these foods: {amount}.", amount=portion)
    share = facts.shares.get(key)
    of_group = share is not None and bool(share.food_group)
    said = tr(
        "Estimated from its {source}: {hundred} in 100 g, {portion} in the portion",
        source=tr("group and protein") if of_group else tr("protein"),
        hundred=amount_text(in_100_g, measure.unit),
        portion=portion,
    )
    return f"{said}{_spread(share)}."


def _spread(share: AminoShare | None) -> str:
    """Return how far off half of such estimates are; "" where that is not known."""
    if share is None or share.error_median_pct <= 0:
        return ""
    percent = number_text(share.error_median_pct)
    if not share.food_group:
        return tr("; half of the estimates for all foods are within {percent} %", percent=percent)
    return tr("; half of the estimates for this group are within {percent} %", percent=percent)
