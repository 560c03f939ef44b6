"""The FHIR R4 bundle of an export: a person without a name, the program, observations.

Text out, values in: a piece of text a value, so that ten years need no more memory than a month.
HL7's PHR codes stand beside others; conformance to a guide is not claimed.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from nehabits import __version__
from nehabits.domain.entry import Entry
from nehabits.domain.made_up_words import made_up_notice
from nehabits.domain.wording import tr
from nehabits.exchange.csv_figure_tables import DayFigures, WeekOfMeasure
from nehabits.exchange.export_words import self_recorded
from nehabits.exchange.fhir_figures import MVPA, day_observations, week_observations
from nehabits.exchange.fhir_observations import entry_observations
from nehabits.exchange.fhir_parts import Diary, Json, device_reference, entry, meta, remarks


def bundle_text(diary: Diary, values: Iterable[Any]) -> Iterator[str]:
    """Yield the bundle of an export's values, days before the weeks they are in, as text."""
    pieces = BundlePieces(diary)
    yield pieces.head()
    for value in values:
        yield pieces.of(value)
    yield pieces.foot()


class BundlePieces:
    """A bundle piece by piece, a line a resource."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary
        self._active: set[date] = set()

    def head(self) -> str:
        """Return its beginning, with the person and the program."""
        opened = {"resourceType": "Bundle", "meta": meta(made_up=self._diary.made_up)}
        person, program = _line(_person(self._diary)), _line(_program(self._diary))
        return f'{_line(opened)[:-1]},"type":"collection","entry":[\n{person},\n{program}'

    def of(self, value: Any) -> str:
        """Return what a value of the export adds; "" for nothing."""
        return "".join(f",\n{_line(each)}" for each in self._entries(value))

    def foot(self) -> str:
        """Return its end."""
        return "\n]}\n"

    def _entries(self, value: Any) -> Iterator[Json]:
        match value:
            case DayFigures():
                if (cell := value.cells.get(MVPA)) is not None and cell.value:
                    self._active.add(value.day)
                yield from day_observations(self._diary, value)
            case WeekOfMeasure():
                yield from week_observations(self._diary, value, self._active_days(value))
            case Entry():
                yield from entry_observations(self._diary, value)

    def _active_days(self, week: WeekOfMeasure) -> int:
        return sum(week.first + timedelta(days=each) in self._active for each in range(7))


def _person(diary: Diary) -> Json:
    return entry(diary.person, {"resourceType": "Patient", "meta": meta(made_up=diary.made_up)})


def _program(diary: Diary) -> Json:
    return entry(
        device_reference(),
        {
            "resourceType": "Device",
            "deviceName": [{"name": "NE Habits", "type": "user-friendly-name"}],
            "version": [{"value": __version__}],
            "note": remarks(
                made_up_notice() if diary.made_up else "",
                self_recorded(),
                tr("What was not recorded has no observation."),
            ),
        },
    )


def _line(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
