"""The meals card of Today, from the day's facts."""

from dataclasses import replace

from nehabits.domain.day_mark import Mark
from nehabits.domain.entry import Entry
from nehabits.domain.entry_words import meal_name
from nehabits.domain.food_figures import food_sum
from nehabits.domain.meal import Meal
from nehabits.domain.moment import Moment
from nehabits.domain.phrase import NO_VALUE, clock_text, figure_text, value_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.tracking import Tracking
from nehabits.domain.wording import plural, tr
from nehabits.ui.today.card_aims import card_aims
from nehabits.ui.today.card_words import bar_text, nothing_chip, remark_of, rising_bars
from nehabits.ui.today.day_card import Bar, Bars, Chip, DayCard, EntryLine, SetMark
from nehabits.ui.today.day_facts import DayFacts
from nehabits.ui.today.meal_chips import meal_chips

_PROTEIN = "meal.protein"
_ABOVE_LOGGED = 1.5
"""How high a chart is whose bars only say that something was logged, in bars."""


def meals_card(facts: DayFacts, now: Moment) -> DayCard:
    """Return the card: the day's protein, its 7-day mean, meals, the last days.

    Where numbers are hidden it says how many meals there were, and what was eaten. The meal that
    is likely now is offered first.
    """
    card = _card(facts, now)
    return card if facts.shown.meal_numbers else _without_numbers(card, facts)


def _card(facts: DayFacts, now: Moment) -> DayCard:
    line = facts.reference_lines[_PROTEIN]
    measure = facts.measures[_PROTEIN]
    aims = card_aims(facts, Pillar.MEALS, _PROTEIN)
    parts = [mean_text(facts), line.words if line else "", aims.words]
    cells = [facts.cell(_PROTEIN, day) for day in facts.bar_days()]
    texts = tuple(
        bar_text(
            facts,
            Pillar.MEALS,
            cell.day,
            "" if cell.value is None else figure_text(measure, cell.figure),
        )
        for cell in cells
    )
    return DayCard(
        pillar=Pillar.MEALS,
        title=tr("Meals"),
        add_name=tr("Add a meal"),
        figure=value_text(measure, facts.cell(_PROTEIN).value),
        figure_words=_figure_words(facts),
        reference=" · ".join(filter(None, parts)),
        source=aims.source(line),
        lines=tuple(
            meal_line(facts, entry)
            for entry in facts.entries(Pillar.MEALS)
            if isinstance(entry, Meal)
        ),
        remark=remark_of(
            facts, Pillar.MEALS, tr("What you eat and what it brings will stand here.")
        ),
        chips=(*meal_chips(facts, now), *_mark_chips(facts)),
        bars=rising_bars(facts, _PROTEIN, texts, aims.drawn(line)),
    )


def meal_line(facts: DayFacts, meal: Meal) -> EntryLine:
    """Return a meal in one line, with the protein it brings unless numbers are hidden."""
    foods = ", ".join(item.name for item in meal.items)
    time = clock_text(meal.start.clock)
    if not facts.shown.meal_numbers:
        name = tr("{meal} at {time}: {foods}", meal=meal_name(meal.meal), time=time, foods=foods)
        return EntryLine(meal, time, foods, "", name)
    protein = food_sum(food.nutrients.get("protein") for food in meal.foods)
    aside = "" if protein.value is None else figure_text(facts.measures[_PROTEIN], protein)
    name = tr(
        "{meal} at {time}: {foods}, protein {amount}",
        meal=meal_name(meal.meal),
        time=time,
        foods=foods,
        amount=aside or "–",
    )
    return EntryLine(meal, time, foods, aside, name)


def mean_text(facts: DayFacts) -> str:
    """Return the 7-day mean of protein with its number of days; "" without one."""
    figure = facts.trailing(_PROTEIN)
    if figure.value is None:
        return ""
    return plural(
        "{amount} a day, mean of {count} complete day",
        "{amount} a day, mean of {count} complete days",
        figure.n,
        amount=value_text(facts.measures[_PROTEIN], figure.value),
    )


def _without_numbers(card: DayCard, facts: DayFacts) -> DayCard:
    """Return the card with the count of meals as its figure; its bars say that a day has meals."""
    count = len(card.lines)
    return replace(
        card,
        figure=str(count) if count else NO_VALUE,
        figure_words=_count_words(facts, count) if count else "",
        reference="",
        source="",
        remark=remark_of(facts, Pillar.MEALS, tr("What you eat will stand here.")),
        bars=_logged_bars(card.bars, facts),
    )


def _count_words(facts: DayFacts, count: int) -> str:
    if facts.is_today:
        return plural("meal today", "meals today", count)
    return plural("meal that day", "meals that day", count)


def _logged_bars(before: Bars, facts: DayFacts) -> Bars:
    """Return bars of one height for the days with meals, days that are not complete hollow."""
    said = [facts.tracking[Pillar.MEALS, day] for day in before.days]
    bars = tuple(
        Bar(0, 1, hollow=each is Tracking.PARTIAL)
        if each in {Tracking.LOGGED, Tracking.PARTIAL}
        else None
        for each in said
    )
    texts = tuple(
        bar_text(facts, Pillar.MEALS, day, tr("meals logged") if bar else "")
        for day, bar in zip(before.days, bars, strict=True)
    )
    return replace(before, bars=bars, texts=texts, high=_ABOVE_LOGGED, dashed=None)


def _figure_words(facts: DayFacts) -> str:
    cell = facts.cell(_PROTEIN)
    if cell.value is None:
        return ""
    some_unknown = cell.figure.foods_have < cell.figure.foods_of
    if cell.tracking is not Tracking.PARTIAL:
        return tr("protein, at least") if some_unknown else tr("protein")
    if facts.is_today:
        return tr("protein so far, at least") if some_unknown else tr("protein so far")
    return tr("protein, day not complete")


def _mark_chips(facts: DayFacts) -> tuple[Chip, ...]:
    if not _has_meals(facts.entries(Pillar.MEALS)):
        return nothing_chip(facts, Pillar.MEALS, tr("Meals"))
    said = facts.mark(Pillar.MEALS)
    if said is not None and said.mark is Mark.COMPLETE:
        name = tr("Take back that the meals of this day are complete")
        return (Chip(SetMark(Pillar.MEALS, None), tr("Not complete yet"), name),)
    if facts.tracking[Pillar.MEALS, facts.day] is Tracking.PARTIAL:
        name = tr("Say that the meals of this day are complete")
        return (Chip(SetMark(Pillar.MEALS, Mark.COMPLETE), tr("Day complete"), name),)
    return ()


def _has_meals(entries: tuple[Entry, ...]) -> bool:
    return any(isinstance(entry, Meal) for entry in entries)
