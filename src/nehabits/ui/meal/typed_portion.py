"""An amount and its portion as they stand in one field: 2, ½ cup, 1 1/2 slices, 150 g."""

import re
from dataclasses import dataclass

from nehabits.domain.food import Portion
from nehabits.domain.meal import MealItem
from nehabits.domain.phrase import amount_text
from nehabits.domain.portion_count import counted_text
from nehabits.domain.portion_words import unweighed
from nehabits.domain.refusal import Refused
from nehabits.domain.typed_text import NUMBER, number_of, plain, quoted, typed_number
from nehabits.domain.wording import tr

GRAMS = "g"

_READ = 200
_TYPED = re.compile(rf"(?P<number>{NUMBER})\s*(?P<unit>[^\d\s].*)?")


@dataclass(frozen=True, slots=True)
class TypedPortion:
    """How many of what: `portion` is "" where only a number was typed."""

    amount: float
    portion: str = ""


def read_portion(text: str) -> TypedPortion:
    """Return what a field says of how much. Raises Refused; of no number, too."""
    typed = " ".join(plain(text[:_READ]).split())
    found = _TYPED.fullmatch(typed)
    amount = number_of(found["number"]) if found else None
    if found is None or amount is None:
        raise Refused(_unread(text), "amount")
    if amount <= 0:
        raise Refused(tr("An amount is a number above 0, such as 1.5 or 150."), "amount")
    return TypedPortion(amount, (found["unit"] or "").strip())


def portion_text(item: MealItem) -> str:
    """Return how much of it an item is, as it is typed: ½ cup, 150 g; "" where nobody knows."""
    amount = item.amount if item.amount is not None else item.grams
    if amount is None:
        return ""
    unit = unweighed(item.portion) if item.amount is not None else GRAMS
    if unit == GRAMS:
        return f"{typed_number(amount)} {GRAMS}"
    return counted_text(amount, unit)


def offered_text(portion: Portion, *, grams: bool) -> str:
    """Return a portion as a choice: cup · 198 g."""
    name = unweighed(portion.description)
    if not (grams and portion.grams):
        return name
    return f"{name} · {amount_text(portion.grams, GRAMS)}"


def _unread(text: str) -> str:
    if not text.strip():
        return tr("Type how much it was, such as 2, ½ cup or 150 g.")
    return tr("“{typed}” is no amount; type one such as 2, ½ cup or 150 g.", typed=quoted(text))
