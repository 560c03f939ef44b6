"""The three choices of the first page: week start, day start, colours."""

from dataclasses import dataclass
from datetime import time

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from nehabits.domain.clock_face import example_text
from nehabits.domain.clock_text import read_clock
from nehabits.domain.phrase import clock_text
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.ui.looks import theme_names
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.field import Field
from nehabits.ui.widgets.segmented import Segmented
from nehabits.ui.widgets.words import words

_OTHER = "other"
_HOURS = (0, 3, 4, 5)


@dataclass(frozen=True, slots=True)
class FirstChoices:
    """What a person chooses before they start; the first weekday counts from Monday = 0."""

    first_weekday: int
    day_start: time
    theme: str


class FirstChoicesForm(QWidget):
    """Asks for FirstChoices.

    Signals:
        theme_chosen: system, light or dark, to be put in force while it is chosen.
    """

    theme_chosen = Signal(object)

    def __init__(self, choices: FirstChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.week = Segmented(tr("The week begins on"), _weekdays())
        self.day = Segmented(tr("The day begins at"), _day_starts())
        self.theme = Segmented(tr("Colours"), theme_names())
        self.time = QLineEdit()
        self._typed = Field(tr("Another time, such as {time}", time=example_text(5, 30)), self.time)
        self._choose(choices)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(STEP)
        self._add(tr("The week begins on"), self.week)
        self._add(tr("The day begins at"), self.day)
        self._column.addWidget(self._typed)
        said = tr("What is done after midnight and before this time belongs to the day before.")
        self._column.addWidget(words(said, "small", wrap=True))
        self._add(tr("Colours"), self.theme)
        self._column.addStretch(1)
        self.day.chosen.connect(self._ask_for_time)
        self.theme.chosen.connect(self.theme_chosen)

    def choices(self) -> FirstChoices:
        """Return what is chosen; raises Refused for a time that is none, and says so there."""
        return FirstChoices(int(self.week.value()), self._day_start(), self.theme.value())

    def _day_start(self) -> time:
        chosen = self.day.value()
        if chosen != _OTHER:
            return time.fromisoformat(chosen)
        try:
            start = read_clock(self.time.text(), "day_start")
        except Refused as refused:
            self._typed.refuse(refused.sentence)
            raise
        self._typed.clear_refusal()
        return start

    def _choose(self, choices: FirstChoices) -> None:
        offered = {key for key, _ in _day_starts()}
        start = choices.day_start.isoformat("minutes")
        self.week.choose(str(choices.first_weekday))
        self.day.choose(start if start in offered else _OTHER)
        self.time.setText("" if start in offered else clock_text(_minutes(choices.day_start)))
        self.theme.choose(choices.theme)
        self._ask_for_time(self.day.value())

    @Slot(object)
    def _ask_for_time(self, chosen: str) -> None:
        self._typed.setVisible(chosen == _OTHER)

    def _add(self, label: str, control: QWidget) -> None:
        if self._column.count():
            self._column.addSpacing(3 * STEP)
        heading: QLabel = words(label, "strong")
        self._column.addWidget(heading)
        self._column.addWidget(control)


def _weekdays() -> list[tuple[str, str]]:
    return [("0", tr("Monday")), ("6", tr("Sunday")), ("5", tr("Saturday"))]


def _day_starts() -> list[tuple[str, str]]:
    hours = [time(hour) for hour in _HOURS]
    named = [(each.isoformat("minutes"), clock_text(_minutes(each))) for each in hours]
    return [(named[0][0], tr("Midnight")), *named[1:], (_OTHER, tr("Other…"))]


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute
