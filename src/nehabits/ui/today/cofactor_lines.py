"""The cofactors on Today: 7-day means beside their references, from the day's facts."""

from dataclasses import dataclass

from nehabits.domain.measure import COFACTORS
from nehabits.domain.phrase import (
    NO_VALUE,
    coverage_text,
    estimated_text,
    figure_text,
    foods_text,
    short_name,
    value_text,
)
from nehabits.domain.week import LEAST_DAYS
from nehabits.domain.wording import plural, tr
from nehabits.ui.today.card_aims import goal_words, more_text
from nehabits.ui.today.day_facts import DayFacts
from nehabits.ui.widgets.shares import Shares, share_out


@dataclass(frozen=True, slots=True)
class CofactorLine:
    """A nutrient's 7-day mean, in words and beside its reference, and what is said on hover."""

    name: str
    value: str
    shares: Shares
    more: str


@dataclass(frozen=True, slots=True)
class CofactorLines:
    """The nutrients, and over how many days their means go."""

    subtitle: str
    lines: tuple[CofactorLine, ...]


def cofactor_lines(facts: DayFacts) -> CofactorLines:
    """Return a line for each cofactor that is shown."""
    shown = facts.shown
    cofactors = [each for each in shown.cofactors if shown.shows(facts.measures[each])]
    if not cofactors:
        return CofactorLines("", ())
    days = max(facts.trailing(measure).n for measure in COFACTORS)
    subtitle = plural(
        "mean of {count} complete day; line or band: reference",
        "mean of {count} complete days; line or band: reference",
        days,
    )
    if not days:
        subtitle = tr("means come with complete days of meals; line or band: reference")
    lines = tuple(_line(facts, measure) for measure in cofactors)
    if any(line.shares.estimated for line in lines):
        subtitle = tr("{subtitle}; hatched: estimated", subtitle=subtitle)
    return CofactorLines(subtitle, lines)


def _line(facts: DayFacts, measure_id: str) -> CofactorLine:
    measure = facts.measures[measure_id]
    figure, reference = facts.trailing(measure_id), facts.reference_lines[measure_id]
    mean = figure.value
    amounts = Shares(
        now=mean or 0.0,
        estimated=figure.estimated or 0.0,
        low=reference.low if reference else None,
        high=reference.high if reference else None,
    )
    return CofactorLine(
        name=short_name(measure),
        value=NO_VALUE if mean is None else value_text(measure, mean).removesuffix(" DFE"),
        shares=share_out(amounts),
        more=_more(facts, measure_id),
    )


def _more(facts: DayFacts, measure_id: str) -> str:
    """Return mean, coverage, today and reference in a few lines."""
    measure, cell = facts.measures[measure_id], facts.cell(measure_id)
    figure, reference = facts.trailing(measure_id), facts.reference_lines[measure_id]
    amount = value_text(measure, figure.value)
    if figure.estimated is not None:
        amount = estimated_text(measure, figure.value, figure.estimated)
    mean = tr("{amount} a day", amount=amount)
    if figure.value is None:
        mean = tr("no mean: it takes {count} complete days of 7", count=LEAST_DAYS)
    foods = foods_text(cell.figure.foods_have, cell.figure.foods_of)
    day = tr("On this day: {amount}", amount=figure_text(measure, cell.figure))
    lines = [
        f"{measure.name}: {mean} · {coverage_text(figure.coverage)}",
        " · ".join(filter(None, [day, foods])),
        tr("Reference: {words} ({source})", words=reference.words, source=reference.source)
        if reference
        else tr("No reference line"),
    ]
    aim = facts.aim(measure_id)
    if aim is not None:
        lines += [goal_words(aim), more_text(facts, [aim], measure_id)]
    return "\n".join(lines)
