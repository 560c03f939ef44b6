"""How many of a portion, in words that can be typed as well: ½ cup, 2 glasses (200 ml)."""

import re

from nehabits.domain.food_words import plural
from nehabits.domain.typed_text import typed_number

COUNTED = frozenset(
    {"bar", "bottle", "bowl", "can", "clove", "container", "cup", "fillet", "glass", "handful"}
    | {"mug", "packet", "patty", "piece", "plate", "portion", "pot", "rasher", "scoop", "serving"}
    | {"slice", "spear", "stalk", "stick", "tin", "wedge"}
)
"""Words for a portion of which there can be several: 2 cups, but 2 large."""

_FRACTIONS = {0.25: "¼", 0.5: "½", 0.75: "¾", 0.333: "⅓", 0.667: "⅔"}


def counted_text(amount: float, portion: str) -> str:
    """Return so many of a portion of the table, which is English data: 2 cups, chopped."""
    first = re.split(r"[ ,]", portion, maxsplit=1)[0]
    if amount > 1 and first in COUNTED:
        portion = plural(first) + portion.removeprefix(first)
    return f"{count_text(amount)} {portion}".strip()


def count_text(amount: float) -> str:
    """Return a number of portions, with the fractions people write: ½, 1 ½, 2."""
    whole, rest = divmod(amount, 1)
    sign = _FRACTIONS.get(round(rest, 3), "")
    if not sign:
        return typed_number(amount)
    return f"{whole:.0f} {sign}" if whole else sign
