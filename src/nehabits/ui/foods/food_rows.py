"""The rows of the list of foods as values: headings, and foods, perhaps with an amount."""

from collections.abc import Sequence
from dataclasses import dataclass

from nehabits.domain.food import Portion
from nehabits.domain.own_food import OWN_GROUP
from nehabits.domain.phrase import amount_text
from nehabits.domain.portion_words import unweighed
from nehabits.domain.saved_meal import SAVED_GROUP
from nehabits.domain.wording import mark, tr
from nehabits.services.food_browse import FoodSection, Kind, ListedFood
from nehabits.services.food_riches import RichFoods

_HEADINGS = {
    Kind.OWN: mark("Your own foods"),
    Kind.SAVED: mark("Saved meals"),
    Kind.FAVOURITES: mark("Favourites"),
    Kind.LATELY: mark("Eaten lately"),
    Kind.EVERYDAY: mark("Everyday foods"),
    Kind.OTHERS: mark("Others of this group, as they are filed"),
}


@dataclass(frozen=True, slots=True)
class FoodRow:
    """A food, or a heading, which has no food; `share` is that of the bar below it, 0–1."""

    food_id: str
    title: str
    below: str = ""
    figure: str = ""
    share: float | None = None
    favourite: bool = False

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        favourite = tr("favourite") if self.favourite else ""
        return ", ".join(filter(None, (self.title, self.figure, self.below, favourite)))


def food_rows(sections: Sequence[FoodSection], *, numbers: bool = True) -> tuple[FoodRow, ...]:
    """Return the rows of sections under their headings; what was found needs none."""
    rows: list[FoodRow] = []
    for section in sections:
        if section.kind in _HEADINGS:
            rows.append(FoodRow("", tr(_HEADINGS[section.kind])))
        rows += [_row(food, numbers=numbers) for food in section.foods]
    return tuple(rows)


def rich_rows(rich: RichFoods, unit: str, *, numbers: bool = True) -> tuple[FoodRow, ...]:
    """Return the rows of foods by what they hold, with a bar as a share of the most."""
    most = max((food.amount for food in rich.foods), default=0.0)
    return tuple(
        FoodRow(
            food.food_id,
            shown_name(food.title, own=food.is_own),
            portion_text(food.portion, numbers=numbers) if food.portion else tr("100 g"),
            amount_text(food.amount, unit) if numbers else "",
            food.amount / most if numbers and most else None,
        )
        for food in rich.foods
    )


def portion_text(portion: Portion, *, numbers: bool = True) -> str:
    """Return a portion as 1 cup, 198 g; the grams once, not where hidden or unknown."""
    name, grams = unweighed(portion.description), amount_text(portion.grams, "g")
    if name == "g":
        return grams
    is_counted = name[:1].isdigit() or name.startswith("half ")
    text = name if is_counted else tr("1 {portion}", portion=name)
    return f"{text}, {grams}" if numbers and portion.grams else text


def shown_name(title: str, *, own: bool) -> str:
    """Return a name with a capital letter; one of the person's own stays as they typed it."""
    return title if own else title[:1].upper() + title[1:]


def _row(food: ListedFood, *, numbers: bool) -> FoodRow:
    portion = portion_text(food.portion, numbers=numbers) if food.portion else ""
    below = " · ".join(filter(None, (portion, tr(food.group))))
    own = food.group in {OWN_GROUP, SAVED_GROUP}
    return FoodRow(food.food_id, shown_name(food.title, own=own), below, favourite=food.favourite)
