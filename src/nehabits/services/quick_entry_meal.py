"""Meals as typed in the quick bar."""

from collections.abc import Iterator, Sequence

from nehabits.domain.clock_face import example_text
from nehabits.domain.entry import QUICK_BAR
from nehabits.domain.meal import Meal, MealKind
from nehabits.domain.meal_times import USUAL_TIMES
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.foods import Foods
from nehabits.services.quick_entry_foods import read_items
from nehabits.services.quick_entry_grammar import Piece
from nehabits.services.quick_entry_times import Page, TypedTime, chain_of, offsets_taken, two_times

_OTHER_WORDS = {"supper": "dinner"}


def read_meal(pieces: Sequence[Piece], foods: Foods, page: Page) -> Meal:
    """Return the meal, now or at its usual time if no time is typed. Raises Refused."""
    word = next(piece.text for piece in pieces if piece.kind == "MEAL")
    kind = MealKind(_OTHER_WORDS.get(word, word))
    times = list(_times(pieces, page))
    if len(times) > 1:
        raise two_times()
    if times:
        start = page.at(times[0])
    elif page.is_today:
        start = page.now
    else:
        start = page.at(TypedTime(f"{USUAL_TIMES[kind]:%H:%M}"))
    text = next(piece.text for piece in pieces if piece.kind == "FOODS")
    items = read_items(text, foods)
    return Meal(day=page.day, start=start, meal=kind, items=items, source=QUICK_BAR)


def _times(pieces: Sequence[Piece], page: Page) -> Iterator[TypedTime]:
    for piece in pieces:
        match piece.kind:
            case "span" | "at" | "meal_time":
                yield from offsets_taken(chain_of(piece), 1, page)
            case "length" | "effort" | "place":
                raise Refused(
                    tr(
                        "Before a meal stands a time alone, as in {time} breakfast: 2 eggs.",
                        time=example_text(8, 10),
                    ),
                    "start",
                )
