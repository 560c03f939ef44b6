"""What a card of Today says where nothing is logged: what will be here, and the first step."""

from dataclasses import replace

from nehabits.domain.phrase import NO_VALUE
from nehabits.domain.pillar import Pillar
from nehabits.domain.tracking import Tracking
from nehabits.domain.wording import tr
from nehabits.services.quick_entry_examples import short_night_example
from nehabits.ui.today.day_card import AddEntry, Chip, DayCard
from nehabits.ui.today.day_facts import DayFacts


def inviting(facts: DayFacts, card: DayCard) -> DayCard:
    """Return the card with words where its figure is missing, and a first step where it is new."""
    if card.figure == NO_VALUE:
        card = replace(card, figure="", figure_words=_missing(facts, card))
    if not _is_new(facts, card.pillar):
        return card
    example = short_night_example() if card.pillar is Pillar.SLEEP else _EXAMPLES[card.pillar]
    typed = tr("You can type it above as well: {example}", example=example)
    return replace(
        card,
        remark=f"{card.remark} {typed}",
        chips=(*_first_step(card), *card.chips),
    )


_EXAMPLES = {
    Pillar.EXERCISE: "run 30m hard",
    Pillar.PRACTICE: "breathing 5m",
    Pillar.MEALS: "lunch: 2 eggs, 150 g spinach",
}
"""Lines the quick bar understands in every language."""


def _is_new(facts: DayFacts, pillar: Pillar) -> bool:
    """Say whether nothing was said of an area on any of the days of the bars."""
    return all(facts.tracking[pillar, day] is Tracking.EMPTY for day in facts.bar_days())


def _first_step(card: DayCard) -> tuple[Chip, ...]:
    """Return the chip that opens the editor; practices are offered ready to log anyway."""
    texts = {
        Pillar.SLEEP: tr("Add a night"),
        Pillar.EXERCISE: tr("Add what you did"),
        Pillar.MEALS: tr("Add what you ate"),
    }
    text = texts.get(card.pillar)
    if text is None:
        return ()
    name = tr("{deed}, {area}", deed=text, area=card.title)
    return (Chip(AddEntry(card.pillar), text, name),)


def _missing(facts: DayFacts, card: DayCard) -> str:
    """Say in place of a figure that there is none."""
    pillar = card.pillar
    if facts.tracking[pillar, facts.day] is Tracking.NOT_TRACKED:
        return tr("not tracked")
    if pillar is Pillar.EXERCISE:
        this_week = facts.today in facts.week
        return tr("no minutes this week yet") if this_week else tr("no minutes that week")
    if pillar is Pillar.SLEEP:
        return tr("no night yet") if facts.is_today else tr("no night")
    if card.lines:
        return tr("no value in what is logged")
    return tr("nothing yet") if facts.is_today else tr("nothing logged")
