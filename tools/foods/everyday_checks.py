"""What the lists of everyday foods have to keep; every problem is one plain line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from nehabits.domain.clean_portions import are_one
from nehabits.domain.food import Portion
from nehabits.domain.food_traits import TyrosineGroup, traits_of
from nehabits.domain.food_words import singular, words
from tools.foods.everyday_lists import Row, read_portion
from tools.foods.traceable_grams import is_traceable

MOST_PORTIONS = 6
_LEGAL = {
    "how_often": ("1", "2", "3"),
    "fruit_vegetable": ("yes", "no"),
    "whole_grain": ("yes", "no"),
    "tyrosine_group": tuple(TyrosineGroup),
}
_ENGLISH, _GERMAN = ("name", "aliases"), ("german",)


def problems(
    rows: Sequence[Row],
    foods: Mapping[str, tuple[str, str]],
    portions: Mapping[str, Sequence[Portion]],
) -> list[str]:
    """Return a line for everything that is wrong.

    `foods` are name and group by id, `portions` the table's portions of ONE by food id.
    """
    found: list[str] = []
    for row in rows:
        said = [*_spelled(row), *_legal(row), *_portioned(row)]
        said += _weighed(row, portions.get(row["food_id"], ()))
        if row["food_id"] not in foods:
            said.append(f"food_id {row['food_id']!r} is not in foods.csv")
        found += [f"{row.place}: {row['name']}: {problem}" for problem in said]
    return [
        *found,
        *_twice_listed(rows),
        *_shared_names(rows, _ENGLISH),
        *_shared_names(rows, _GERMAN),
    ]


def differences(rows: Iterable[Row], foods: Mapping[str, tuple[str, str]]) -> list[str]:
    """Return a line for every flag that the rules over the table's names judge otherwise."""
    lines = []
    for row in rows:
        if row["food_id"] not in foods:
            continue
        name, group = foods[row["food_id"]]
        rules = traits_of(name, group)
        by_rule = {
            "fruit_vegetable": "yes" if rules.fruit_vegetable else "no",
            "whole_grain": "yes" if rules.whole_grain else "no",
            "tyrosine_group": str(rules.tyrosine_group),
        }
        lines += [
            f"{row.place}: {row['name']}: {column} {row[column]}, by rule {judged} ({name})"
            for column, judged in by_rule.items()
            if row[column] != judged
        ]
    return lines


def _spelled(row: Row) -> Iterator[str]:
    for column, cell in row.cells.items():
        parts = cell.split(";") if column in {"aliases", "german", "portions"} else [cell]
        if cell and any(part != " ".join(part.split()) or not part for part in parts):
            yield f"{column} has an empty part or spaces too many: {cell!r}"
    for column in ("name", "german"):
        if not row[column]:
            yield f"{column} is empty"
    if ";" in row["name"]:
        yield "name holds several names; others than the plain one are aliases"
    for columns in (_ENGLISH, _GERMAN):
        names = [name.casefold() for name in _names(row, columns)]
        for name in sorted({name for name in names if names.count(name) > 1}):
            yield f"{name!r} stands there twice"


def _legal(row: Row) -> Iterator[str]:
    for column, values in _LEGAL.items():
        if row[column] not in values:
            yield f"{column} is {row[column]!r}, not one of {', '.join(values)}"


def _portioned(row: Row) -> Iterator[str]:
    texts = row.parts("portions")
    if not 1 <= len(texts) <= MOST_PORTIONS:
        yield f"{len(texts)} portions instead of 1 to {MOST_PORTIONS}"
    for text in texts:
        if read_portion(text) is None:
            yield f"portion {text!r} is not description=grams"
    for one, other in combinations(row.portions, 2):
        if one.description.casefold() == other.description.casefold() or are_one(one, other):
            yield f"portions {one.description!r} and {other.description!r} are nearly the same"
    if row["each"] and row["each"] not in [portion.description for portion in row.portions]:
        yield f"each {row['each']!r} is not one of the portions"


def _weighed(row: Row, table: Sequence[Portion]) -> Iterator[str]:
    for portion in row.portions:
        if not is_traceable(portion, table):
            yield (
                f"the {portion.grams:g} g of {portion.description!r} follow neither from "
                "portions.csv nor from the description"
            )


def _twice_listed(rows: Iterable[Row]) -> Iterator[str]:
    first: dict[str, Row] = {}
    for row in rows:
        other = first.setdefault(row["food_id"], row)
        if other is not row:
            yield (
                f"{row.place}: {row['name']}: food_id {row['food_id']} is also "
                f"{other['name']!r}, {other.place}"
            )


def _shared_names(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[str]:
    owners: dict[tuple[str, ...], tuple[Row, str]] = {}
    for row in rows:
        for name in _names(row, columns):
            other, others_name = owners.setdefault(_in_order(name), (row, name))
            if other["food_id"] != row["food_id"]:
                yield (
                    f"{row.place}: {row['name']}: {name!r} is the same as {others_name!r} of "
                    f"{other['name']!r}, {other.place}"
                )


def _in_order(name: str) -> tuple[str, ...]:
    """Return what makes a name its own: milk chocolate is no chocolate milk."""
    return tuple(map(singular, words(name)))


def _names(row: Row, columns: Iterable[str]) -> list[str]:
    return [name for column in columns for name in row.parts(column)]
