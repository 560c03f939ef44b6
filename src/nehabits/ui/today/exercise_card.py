"""The exercise card of Today, from the day's facts."""

from nehabits.domain.entry import Entry
from nehabits.domain.entry_words import intensity_name
from nehabits.domain.exercise import Exercise
from nehabits.domain.phrase import NO_VALUE, duration_text, number_text, value_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.domain.wording import plural, tr
from nehabits.ui.today.card_aims import card_aims
from nehabits.ui.today.card_words import (
    again_chips,
    bar_text,
    nothing_chip,
    remark_of,
    rising_bars,
    time_text,
)
from nehabits.ui.today.day_card import DayCard, EntryLine, WeekBar
from nehabits.ui.today.day_facts import DayFacts

_MINUTES = "exercise.moderate_equivalent"
_STRENGTH = "exercise.strength_days"


def exercise_card(facts: DayFacts) -> DayCard:
    """Return the card: the week's minutes, the reference, sessions, the last days."""
    line = facts.reference_lines[_MINUTES]
    value = facts.of_week(_MINUTES).value
    aims = card_aims(facts, Pillar.EXERCISE, _MINUTES)
    parts = [line.words if line else "", _strength(facts), aims.words]
    this_week = facts.today in facts.week
    texts = tuple(_day_text(facts, place) for place in range(len(facts.bar_days())))
    return DayCard(
        pillar=Pillar.EXERCISE,
        title=tr("Exercise"),
        add_name=tr("Add exercise"),
        figure=NO_VALUE if value is None else number_text(value),
        figure_words=tr("moderate-equivalent min this week")
        if this_week
        else tr("moderate-equivalent min that week"),
        reference=" · ".join(filter(None, parts)),
        source=aims.source(line),
        lines=tuple(exercise_line(facts, entry) for entry in facts.entries(Pillar.EXERCISE)),
        remark=remark_of(facts, Pillar.EXERCISE, tr("What you do will stand here.")),
        chips=(
            *again_chips(facts, Pillar.EXERCISE, tr("Exercise")),
            *nothing_chip(facts, Pillar.EXERCISE, tr("Exercise")),
        ),
        bars=rising_bars(facts, _MINUTES, texts, aims.drawn(line)),
        week_bar=WeekBar(value or 0, line.low, line.high) if line and line.low else None,
    )


def exercise_line(facts: DayFacts, entry: Entry) -> EntryLine:
    """Return a session, or a practice that counts as one, in one line."""
    name = facts.name_of(entry)
    minutes = duration_text(entry.minutes) if isinstance(entry, Exercise | Practice) else ""
    parts, aside = [name, minutes], ""
    if isinstance(entry, Exercise):
        parts += [tr("outdoors")] if entry.outdoors else []
        only_strength = entry.strength and not entry.aerobic
        aside = tr("strength") if only_strength else intensity_name(entry.intensity)
    elif isinstance(entry, Practice):
        aside = intensity_name(entry.intensity)
    start = getattr(entry, "start", None)
    text = ", ".join(parts)
    return EntryLine(entry, time_text(start), text, aside, f"{time_text(start)} {text}, {aside}")


def _strength(facts: DayFacts) -> str:
    line = facts.reference_lines[_STRENGTH]
    days = facts.of_week(_STRENGTH).value
    low = None if line is None else line.low
    if days is None:
        return "" if low is None else tr("strength on {low} days or more", low=number_text(low))
    said = plural("strength on {count} day", "strength on {count} days", days)
    if low is None:
        return said if days else ""
    return tr("{said} ({low} or more)", said=said, low=number_text(low))


def _day_text(facts: DayFacts, place: int) -> str:
    day = facts.bar_days()[place]
    cell = facts.cell(_MINUTES, day)
    value = "" if not cell.value else value_text(facts.measures[_MINUTES], cell.value)
    if cell.value == 0 and facts.cell(_STRENGTH, day).value:
        value = tr("strength")
    return bar_text(facts, Pillar.EXERCISE, day, value)
