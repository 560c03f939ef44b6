"""The hand-written lists of everyday foods, tools/foods/everyday/*.csv, row by row."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from nehabits.domain.food import Portion

HEADER = [
    "food_id", "name", "aliases", "german", "portions", "each", "how_often",
    "fruit_vegetable", "whole_grain", "tyrosine_group",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it is written, and where: `place` is file:line."""

    place: str
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def parts(self, column: str) -> list[str]:
        """Return the parts of a cell that `;` separates; an empty cell has none."""
        return self[column].split(";") if self[column] else []

    @property
    def portions(self) -> list[Portion]:
        """The portions that can be read; the checks name those that cannot."""
        return [portion for text in self.parts("portions") if (portion := read_portion(text))]


def read_portion(text: str) -> Portion | None:
    """Read description=grams, or return None when it is anything else."""
    description, equals, grams = text.partition("=")
    if not (equals and description.strip() and grams.replace(".", "", 1).isdecimal()):
        return None
    return Portion(description, float(grams)) if float(grams) else None


def read_lists(folder: Path) -> tuple[list[Row], list[str]]:
    """Return the rows of all lists of a folder, in the order of the lists' names, and problems."""
    rows: list[Row] = []
    problems: list[str] = []
    for path in sorted(folder.glob("*.csv")):
        read, found = read_list(path.name, path.read_bytes())
        rows += read
        problems += found
    return rows, problems


def read_list(name: str, content: bytes) -> tuple[list[Row], list[str]]:
    """Return the rows of one list, and a line for each that cannot be read."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return [], [f"{name}:1: the file is not UTF-8"]
    problems = [f"{name}:1: lines end in CR LF, not in LF"] if "\r" in text else []
    table = csv.reader(io.StringIO(text, newline=""))
    if next(table, []) != HEADER:
        return [], [*problems, f"{name}:1: the header is not {','.join(HEADER)}"]
    rows = []
    for cells in table:
        place = f"{name}:{table.line_num}"
        if len(cells) == len(HEADER):
            rows.append(Row(place, dict(zip(HEADER, cells, strict=True))))
        else:
            problems.append(f"{place}: {len(cells)} cells instead of {len(HEADER)}")
    return rows, problems
