"""An amount and its portion as they stand in one field: 2, ½ cup, 1 1/2 slices, 150 g."""

import re
from dataclasses import dataclass

from nehabits.domain.food import Portion
from nehabits.domain.meal import MealItem
from nehabits.domain.portion_words import unweighed
from nehabits.domain.refusal import Refused
from nehabits.domain.typed_text import number_of, plain, quoted, typed_number
from nehabits.domain.wording import tr

GRAMS = "g"

_READ = 200
_COUNTED = frozenset(
    {"bar", "bottle", "bowl", "can", "clove", "container", "cup", "fillet", "glass", "handful"}
    | {"mug", "packet", "piece", "plate", "portion", "pot", "rasher", "scoop", "serving", "slice"}
    | {"spear", "stalk", "stick", "tin", "wedge"}
)
_TYPED = re.compile(r"(?P<number>(?:\d+\s+)?\d+\s*/\s*\d+|\d*[.,]?\d+)\s*(?P<unit>[^\d\s].*)?")
_FRACTIONS = {0.25: "¼", 0.5: "½", 0.75: "¾", 0.333: "⅓", 0.667: "⅔"}


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
    return f"{count_text(amount)} {_several(unit) if amount > 1 else unit}".strip()


def count_text(amount: float) -> str:
    """Return a number of portions, with the fractions people write: ½, 1 ½, 2."""
    whole, rest = divmod(amount, 1)
    sign = _FRACTIONS.get(round(rest, 3), "")
    if not sign:
        return typed_number(amount)
    return f"{whole:.0f} {sign}" if whole else sign


def offered_text(portion: Portion, *, grams: bool) -> str:
    """Return a portion as a choice: cup · 198 g."""
    name = unweighed(portion.description)
    if not (grams and portion.grams):
        return name
    return tr("{portion} · {grams} g", portion=name, grams=f"{portion.grams:.0f}")


def _several(unit: str) -> str:
    """Return a portion of the table in the plural: cups, chopped. It is English data."""
    first = re.split(r"[ ,]", unit, maxsplit=1)[0]
    rest = unit.removeprefix(first)
    return f"{first}s{rest}" if first in _COUNTED else unit


def _unread(text: str) -> str:
    if not text.strip():
        return tr("Type how much it was, such as 2, ½ cup or 150 g.")
    return tr("“{typed}” is no amount; type one such as 2, ½ cup or 150 g.", typed=quoted(text))
