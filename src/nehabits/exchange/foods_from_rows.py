"""What a person keeps of foods, in rows of our own export: own foods, saved meals, favourites."""

from collections.abc import Iterable, Iterator

from nehabits.domain.amino_estimate import AMINO_ACIDS
from nehabits.domain.food import Portion
from nehabits.domain.nutrient import NUTRIENTS
from nehabits.domain.own_food import Favourite, OwnFood
from nehabits.domain.refusal import Refused
from nehabits.domain.saved_meal import SavedMeal
from nehabits.domain.typed_text import quoted
from nehabits.domain.wording import tr
from nehabits.exchange.csv_lists import read_portions
from nehabits.exchange.csv_reading import Cells, RefusedRow, TypedRow
from nehabits.exchange.entries_from_rows import uuid_from
from nehabits.exchange.found import Found
from nehabits.exchange.items_from_rows import item_from, refuse_another, refuse_gaps, traits_from


def own_food_from(cells: Cells) -> OwnFood:
    """Return the own food of a row. Raises Refused."""
    return OwnFood(
        id=uuid_from(cells, "id"),
        name=cells["name"],
        corrects=cells["corrects"],
        nutrients={each.key: cells[each.column] for each in NUTRIENTS},
        portions=_portions(cells["portions"]),
        traits=traits_from(cells),
    )


def favourite_from(cells: Cells) -> Favourite:
    """Return the favourite of a row. Raises Refused."""
    return Favourite(id=uuid_from(cells, "id"), food_id=cells["food_id"])


def saved_meals_from(
    file: str, rows: Iterable[TypedRow | RefusedRow]
) -> Iterator[Found | RefusedRow]:
    """Yield the saved meals of a table with a row a food, and why one is refused."""
    meals: dict[str, list[TypedRow]] = {}
    refused: dict[str, RefusedRow] = {}
    for row in rows:
        if isinstance(row, RefusedRow):
            refused.setdefault(row.row_id, row)
        else:
            meals.setdefault(row.cells["id"], []).append(row)
    yield from refused.values()
    for meal_id, of_meal in meals.items():
        if meal_id not in refused:
            yield _saved_meal(file, of_meal)


def _saved_meal(file: str, rows: list[TypedRow]) -> Found | RefusedRow:
    first = rows[0]
    try:
        for row in rows:
            refuse_another(row.cells, first.cells, ("name", "servings"))
        foods = sorted(rows, key=lambda row: row.cells["item"])
        refuse_gaps((row.cells["item"] for row in foods), file)
        meal = SavedMeal(
            id=uuid_from(first.cells, "id"),
            name=first.cells["name"],
            servings=first.cells["servings"],
            foods=tuple(
                item_from(
                    row.cells,
                    {each.key: row.cells[each.column] for each in NUTRIENTS},
                    _estimates(row.cells),
                )
                for row in foods
            ),
        )
    except Refused as problem:
        return RefusedRow(file, first.line, problem.sentence)
    return Found(meal, file, first.line)


def _estimates(cells: Cells) -> dict[str, float]:
    found = {key: cells[f"{key}_estimated_g"] for key in AMINO_ACIDS}
    return {key: value for key, value in found.items() if value is not None}


def _portions(text: str) -> tuple[Portion, ...]:
    try:
        return read_portions(text)
    except ValueError as problem:
        raise Refused(
            tr(
                "portions is {text}; it should be portions such as slice: 30 g;cup: 240 g.",
                text=quoted(text),
            ),
            "portions",
        ) from problem
