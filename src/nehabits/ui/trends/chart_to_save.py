"""A chart as it can be saved or copied, and what its files are called."""

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from nehabits.domain.wording import mark, tr
from nehabits.services.saved_chart import ChartNumbers
from nehabits.ui.charts.chart_file import ChartSheet

_LONGEST = 60


class Form(Enum):
    """The kinds of files: the ending, and what the kind is called."""

    PNG = ("png", mark("Picture (PNG)"))
    SVG = ("svg", mark("Drawing (SVG)"))
    CSV = ("csv", mark("Numbers (CSV)"))

    @property
    def ending(self) -> str:
        """The ending of the file's name, without the dot."""
        return self.value[0]

    @property
    def title(self) -> str:
        """What it is called in the person's language."""
        return tr(self.value[1])


@dataclass(frozen=True, slots=True, eq=False)
class ChartToSave:
    """The words around a chart, the plot itself, its numbers, and its days in sight."""

    sheet: ChartSheet
    view: Any
    numbers: ChartNumbers
    first: date
    last: date

    def file_name(self, form: Form) -> str:
        """Return a name such as nehabits time-asleep 2026-08-27–2026-11-25.png."""
        name = re.sub(r"[^\w]+", "-", self.sheet.name.lower()).strip("-_")[:_LONGEST] or "chart"
        return f"nehabits {name} {self.first}–{self.last}.{form.ending}"
