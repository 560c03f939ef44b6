"""What is kept of a chart outside the journal: its numbers as CSV, and files written whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np

from nehabits.domain.measure import Measure, WeekRule
from nehabits.domain.phrase import clock_code
from nehabits.domain.series import Mask, Series, Values, period
from nehabits.domain.week import TRAILING_DAYS
from nehabits.exchange.csv_text import BOM, Cell, csv_text
from nehabits.exchange.typed_path import typed_path
from nehabits.exchange.whole_file import write_whole

_TRAILING = {WeekRule.SUM: "sum"}


@dataclass(frozen=True, slots=True)
class ChartNumbers:
    """A table: names of columns with their units, and a row a day; None is empty, never 0."""

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def csv(self) -> bytes:
        """Return it as a CSV file, as those of the export are."""
        return BOM + csv_text(self.header, self.rows).encode("utf-8", "replace")

    def text(self) -> str:
        """Return it with tabs, to be pasted into a spreadsheet."""
        return csv_text(self.header, self.rows, "\t")


def series_numbers(
    series: Series, first: date, last: date, beside: Series | None = None, lag: int = 0
) -> ChartNumbers:
    """Return the numbers of a series, perhaps with another one beside it, over some days.

    A row has the day, its value, its trailing seven days and whether it is partial or not
    tracked, then the same of the other one, of `lag` (0 or 1) days after.
    """
    days = period(first, last)
    columns: list[tuple[str, Sequence[Cell]]] = [
        ("day", days.tolist()),
        *_columns(series, first, last),
    ]
    if beside is not None:
        columns += _columns(beside, first, last, lag)
    header = tuple(name for name, _ in columns)
    return ChartNumbers(header, tuple(zip(*(cells for _, cells in columns), strict=True)))


def save(path: Path, data: bytes) -> None:
    """Write a file whole. Raises Refused where it cannot be written; then nothing is."""
    write_whole(typed_path(path), data)


def _columns(
    series: Series, first: date, last: date, lag: int = 0
) -> list[tuple[str, Sequence[Cell]]]:
    measure, end = series.measure, "_next_day" if lag else ""
    days = period(first, last) + np.timedelta64(lag, "D")
    places = (days - series.days[0]).astype(np.int64)
    inside = (places >= 0) & (places < len(series.days))
    places = np.clip(places, 0, len(series.days) - 1)
    if measure.is_of_window:
        return [(measure.column + end, _cells(measure, series.trailing[places], inside))]
    trailing = f"{TRAILING_DAYS}_day_{_TRAILING.get(measure.week, 'mean')}"
    said = np.where(series.partial, "partial", "")
    said = np.where(series.not_tracked, "not_tracked", said)
    return [
        (measure.column + end, _cells(measure, series.values[places], inside)),
        (f"{measure.column}_{trailing}{end}", _cells(measure, series.trailing[places], inside)),
        (f"{measure.id.replace('.', '_')}_note{end}", np.where(inside, said[places], "").tolist()),
    ]


def _cells(measure: Measure, values: Values, inside: Mask) -> Sequence[Cell]:
    known = np.where(inside, values, np.nan).tolist()
    if measure.is_clock:
        return [None if value != value else clock_code(value) for value in known]  # noqa: PLR0124 - nan is not itself
    return [None if value != value else value for value in known]  # noqa: PLR0124 - as above
