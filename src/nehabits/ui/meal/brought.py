"""What the foods of a meal bring, in words and as shares of a track, as values."""

from collections.abc import Sequence
from dataclasses import dataclass

from nehabits.domain.figure import Figure
from nehabits.domain.food_figures import food_figures
from nehabits.domain.meal import MealItem
from nehabits.domain.measure import Measure, measure_named
from nehabits.domain.nutrient import NUTRIENT
from nehabits.domain.phrase import (
    figure_text,
    foods_text,
    short_name,
    short_name_within,
    value_text,
    within,
)
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.week import LEAST_DAYS
from nehabits.domain.wording import plural, tr
from nehabits.ui.meal.meal_context import BROUGHT, MealContext
from nehabits.ui.widgets.shares import Shares, share_out

_NAMED = 6


@dataclass(frozen=True, slots=True)
class Brought:
    """What a meal brings of a nutrient: name, amount, 7-day mean, and more of it in sentences."""

    name: str
    text: str
    mean: str
    more: str
    shares: Shares


def brought(items: Sequence[MealItem], context: MealContext) -> tuple[Brought, ...]:
    """Return what items bring, beside the other meals of the day, the week and the references."""
    foods = _foods(items, context)
    figures = food_figures(foods)
    by_food = [(food.name, food_figures([food])) for food in foods]
    return tuple(
        _brought(
            measure_named(each),
            figures.get(each, Figure(None)),
            [(name, of_food[each]) for name, of_food in by_food],
            context,
        )
        for each in BROUGHT
    )


def gaps_text(items: Sequence[MealItem], context: MealContext) -> str:
    """Return which nutrients some foods lack, and what became of them; "" if nothing is lacking."""
    foods = _foods(items, context)
    figures = food_figures(foods)
    lacking = [
        measure_named(each)
        for each in BROUGHT
        if foods and figures[each].foods_have < figures[each].foods_of
    ]
    if not lacking:
        return ""
    names = ", ".join(short_name_within(each) for each in lacking)
    said = [tr("Not every food has a value for: {nutrients}.", nutrients=names)]
    if any(food.estimates for food in foods):
        said.append(tr("An estimate is from a food’s protein and group."))
    return " ".join(said)


def _foods(items: Sequence[MealItem], context: MealContext) -> list[MealItem]:
    """Return the foods of a meal, with estimates if they are wanted."""
    shown = items if context.estimates else [item.measured() for item in items]
    return [food for item in shown for food in item.foods]


def sources_text(context: MealContext) -> str:
    """Return where the values and the references come from."""
    lines = [line for line in context.reference_lines.values() if line is not None]
    values = tr("Values: USDA Standard Reference 28.")
    if not lines:
        return values
    by_whom: dict[str, set[str]] = {}
    for line in lines:
        whom, _, rest = line.source.partition(", ")
        by_whom.setdefault(whom, set()).add(rest.partition(", ")[0])
    sources = "; ".join(f"{whom} {', '.join(sorted(years))}" for whom, years in by_whom.items())
    return tr("{values} References: {sources}.", values=values, sources=sources)


def _brought(
    measure: Measure, now: Figure, foods: Sequence[tuple[str, Figure]], context: MealContext
) -> Brought:
    others = context.others.get(measure.id, Figure(None))
    line, mean = context.reference_lines[measure.id], context.means.get(measure.id)
    mean_text = "" if mean is None else value_text(measure, mean)
    more = [
        _contributors(measure, foods),
        _coverage(measure, now),
        _beside(measure, others, mean_text),
        tr("Reference: {words} ({source})", words=line.words, source=line.source)
        if line
        else tr("No reference line"),
    ]
    return Brought(
        name=short_name(measure),
        text=figure_text(measure, now),
        mean=tr("7-day mean {amount}", amount=mean_text) if mean_text else "",
        more="\n".join(filter(None, more)),
        shares=_shares(now, others, line, mean),
    )


def _shares(now: Figure, others: Figure, line: ReferenceLine | None, mean: float | None) -> Shares:
    return share_out(
        Shares(
            others=others.value or 0.0,
            now=now.value or 0.0,
            estimated=now.estimated or 0.0,
            low=line.low if line else None,
            high=line.high if line else None,
            mean=mean,
        )
    )


def _contributors(measure: Measure, foods: Sequence[tuple[str, Figure]]) -> str:
    """Return which foods bring it, the most first, and which have no value."""
    known = [(name, figure.value) for name, figure in foods if figure.value is not None]
    known.sort(key=lambda each: -each[1])
    parts = [f"{name} {value_text(measure, value)}" for name, value in known[:_NAMED]]
    if len(known) > _NAMED:
        parts.append(plural("{count} more", "{count} more", len(known) - _NAMED))
    without = [_without(measure, *each) for each in foods if each[1].value is None]
    said = "; ".join(filter(None, [", ".join(parts), *without[:_NAMED]]))
    return f"{short_name(measure)}: {said}" if said else ""


def _without(measure: Measure, name: str, figure: Figure) -> str:
    if figure.estimated is None:
        return tr("{food} has no value", food=name)
    estimate = value_text(measure, figure.estimated)
    return tr("{food} has no value, estimated {amount}", food=name, amount=estimate)


def _coverage(measure: Measure, figure: Figure) -> str:
    key = measure.id.removeprefix("meal.")
    name = within(NUTRIENT[key].name) if key in NUTRIENT else tr("tyrosine or phenylalanine")
    lacking = foods_text(figure.foods_have, figure.foods_of, name)
    if not lacking:
        return ""
    if figure.value is None:
        return tr("{lacking}.", lacking=lacking)
    return tr("{lacking}, so at least this much.", lacking=lacking)


def _beside(measure: Measure, others: Figure, mean: str) -> str:
    parts = [tr("Other meals of the day: {amount}", amount=figure_text(measure, others))]
    parts.append(
        tr("7-day mean: {amount} a day", amount=mean)
        if mean
        else tr("no 7-day mean: it takes {count} complete days", count=LEAST_DAYS)
    )
    return " · ".join(parts)
