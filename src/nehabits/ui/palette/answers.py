"""What the palette answers to what is typed."""

from collections.abc import Iterable
from dataclasses import dataclass

from nehabits.domain.calendar_words import simple
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.ui.palette.command import Answer, Command
from nehabits.ui.palette.day_commands import Calendar, day_commands
from nehabits.ui.palette.matching import fitting

_MOST = 30
_LEADING_ALONE = {"", "go", "go to", "goto"}


@dataclass(frozen=True, slots=True)
class Offer:
    """Every command there is while the palette is open, those used last, and the calendar."""

    commands: tuple[Command, ...]
    recent: tuple[Command, ...]
    calendar: Calendar


def answer(text: str, offer: Offer) -> Answer:
    """Return the commands for a text, best first, days before all; without one, what is likely."""
    if " ".join(text.lower().split()) in _LEADING_ALONE:
        pages = [each for each in offer.commands if each.is_page]
        return Answer(_each_once((*_still_there(offer), *pages)))
    sentence = ""
    days: list[Command] = []
    try:
        days = day_commands(text, offer.calendar)
    except Refused as refused:
        sentence = refused.sentence
    found = fitting(simple(text), offer.commands)
    commands = _each_once((*days, *found))[:_MOST]
    return Answer(commands, sentence or ("" if commands else _nothing()))


def _still_there(offer: Offer) -> list[Command]:
    """Return what was used last: as it is now, or gone if the window has it no more."""
    now = {each.key: each for each in offer.commands}
    return [now.get(each.key, each) for each in offer.recent if each.key in now or each.is_typed]


def _each_once(commands: Iterable[Command]) -> tuple[Command, ...]:
    return tuple({each.key: each for each in commands}.values())


def _nothing() -> str:
    return tr("Nothing is found for this. Try a page, a day such as 3 march, or export last month.")
