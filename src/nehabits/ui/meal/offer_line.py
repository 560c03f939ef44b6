"""A food that is offered as a line of a list: its name, how much, what it is rich in."""

from collections.abc import Mapping
from datetime import date

from nehabits.domain.day_words import date_text, weekday_text
from nehabits.domain.food_figures import food_figures
from nehabits.domain.food_words import singular, words
from nehabits.domain.meal import MealItem
from nehabits.domain.measure import measure_named
from nehabits.domain.phrase import amount_text, short_name_within
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.wording import tr
from nehabits.services.food_offers import Offer
from nehabits.ui.meal.list_line import ListLine
from nehabits.ui.meal.meal_context import BROUGHT, MealContext
from nehabits.ui.meal.typed_portion import GRAMS, portion_text

RICH_SHARE = 0.2
"""Share of a day's reference from which an offered amount is called rich in it: our convention."""

RICH_PROTEIN = 8.0
"""Grams of protein from which it is named where no reference can be drawn: our convention."""

_MOST_NAMED = 5
_NEARLY = 1e-9
_WEEK = 7


def offer_line(offer: Offer, typed: str, context: MealContext) -> ListLine:
    """Return the line of an offer for what was typed."""
    food, item = offer.food, offer.item
    amount = portion_text(item)
    if context.numbers and item.grams and item.portion != GRAMS:
        amount = f"{amount}, {amount_text(item.grams, 'g')}"
    last = "" if offer.last is None else last_text(offer.last, context.page.day)
    other = other_name(food.title, (*food.aliases, *food.translations), typed)
    rich = rich_in(item, context.reference_lines) if context.numbers else ()
    return ListLine(
        title=food.title,
        more=" · ".join(filter(None, [other, amount, last])),
        aside=" · ".join(rich),
        mark="★" if offer.favourite else "",
        hover=food.filed,
    )


def other_name(title: str, names: tuple[str, ...], typed: str) -> str:
    """Return the other name that what was typed begins, where the title has no such word."""
    wanted = words(typed)
    if not wanted:
        return ""
    word = singular(wanted[0])
    return "" if _begins(title, word) else next((n for n in names if _begins(n, word)), "")


def last_text(last: date, day: date) -> str:
    """Return when a food was last eaten, seen from a day: last eaten Tuesday."""
    ago = (day - last).days
    if ago == 0:
        return tr("last eaten today")
    if ago == 1:
        return tr("last eaten yesterday")
    if 0 < ago < _WEEK:
        return tr("last eaten {day}", day=weekday_text(last))
    return tr("last eaten {day}", day=date_text(last, year=last.year != day.year))


def rich_in(item: MealItem, lines: Mapping[str, ReferenceLine | None]) -> tuple[str, ...]:
    """Return what an amount of a food is rich in: at most five short names, in their usual order.

    Named is what brings RICH_SHARE of a day's reference or more, and RICH_PROTEIN g of protein.
    """
    figures = food_figures(item.foods)
    shares: dict[str, float] = {}
    for measure in BROUGHT:
        value, line = figures[measure].value, lines[measure]
        bound = (line.low or line.high) if line is not None else None
        if value is None:
            continue
        share = value / bound if bound else 0.0
        if measure == "meal.protein":
            share = max(share, RICH_SHARE if value >= RICH_PROTEIN else 0.0)
        if share >= RICH_SHARE - _NEARLY:
            shares[measure] = share
    most = sorted(shares, key=lambda measure: -shares[measure])[:_MOST_NAMED]
    return tuple(_short(measure) for measure in BROUGHT if measure in most)


def _short(measure: str) -> str:
    names = {"meal.vitamin_c": tr("C"), "meal.vitamin_b6": tr("B6")}
    return names.get(measure) or short_name_within(measure_named(measure))


def _begins(name: str, word: str) -> bool:
    return any(each.startswith(word) for each in words(name))
