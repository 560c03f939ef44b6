"""The card beside the month: the chosen day in words, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import plural, tr
from nehabits.ui.calendar.calendar_answer import MonthAnswer
from nehabits.ui.calendar.day_said import AreaLine
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.card import Card, pillar_square, rule
from nehabits.ui.widgets.flow_layout import flow
from nehabits.ui.widgets.short_label import ShortLabel
from nehabits.ui.widgets.words import words

_ENTRIES = 2
"""Entries of an area that are said; of more, how many there are."""


class DayAside(Card):
    """Shows what a MonthAnswer says of the chosen day, or of the chosen days.

    Signals:
        open_asked: the chosen day is wanted.
        log_asked: the first step in a journal that is new.
        mark_asked: the chosen days are to be marked as not tracked.
    """

    open_asked = Signal()
    log_asked = Signal()
    mark_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.heading = words("", "card-title", wrap=True)
        self.below = words("", "muted", wrap=True)
        self.invitation = words(
            tr(
                "Each day you log gets a dot for each area, and what was logged is said here. "
                "Below, the last year takes its tint from a measure that you choose."
            ),
            "muted",
            wrap=True,
        )
        self._areas = {pillar: _Area(pillar, self) for pillar in Pillar}
        self.open = button(tr("Open day"), "primary")
        self.open.setToolTip(tr("Open this day on Today (Enter)"))
        self.log = button(tr("Log something on Today"), "primary")
        self.mark = button(tr("Not tracked…"), name=tr("Mark the chosen days as not tracked"))
        self.open.clicked.connect(self.open_asked)
        self.log.clicked.connect(self.log_asked)
        self.mark.clicked.connect(self.mark_asked)
        self._lay_out()

    def show_day(self, answer: MonthAnswer) -> None:
        """Show another day, or several."""
        said = answer.said
        self.heading.setText(said.title)
        self.below.setText(said.below)
        self.setAccessibleName(said.title)
        lines = {} if answer.is_new else {line.pillar: line for line in said.areas}
        for pillar, area in self._areas.items():
            area.show_line(lines.get(pillar))
        self.invitation.setVisible(answer.is_new)
        self.log.setVisible(answer.is_new)
        self.open.setVisible(said.can_open and not answer.is_new)
        self.mark.setVisible(not said.can_open)

    def _lay_out(self) -> None:
        self.body.setSpacing(0)
        self.body.addSpacing(STEP)
        self.body.addWidget(self.heading)
        self.body.addSpacing(STEP // 2)
        self.body.addWidget(self.below)
        self.body.addSpacing(2 * STEP)
        self.body.addWidget(self.invitation)
        for area in self._areas.values():
            self.body.addWidget(area)
        self.body.addSpacing(3 * STEP)
        self.body.addWidget(flow(self.open, self.log, self.mark, gap=2 * STEP))
        self.body.addStretch(1)


class _Area(QWidget):
    """A hairline, the area's square, its figure and its entries."""

    def __init__(self, pillar: Pillar, parent: QWidget) -> None:
        super().__init__(parent)
        self._figure = words("", wrap=True)
        self._entries = [ShortLabel("", "small") for _ in range(_ENTRIES + 1)]
        # What was typed is said in the person's own words.
        self.setProperty("wording_place", "data")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, STEP, 0, 2 * STEP)
        grid.setHorizontalSpacing(2 * STEP + 2)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(rule(self), 0, 0, 1, 2)
        grid.setRowMinimumHeight(1, STEP)
        grid.addWidget(pillar_square(pillar, self), 2, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._figure, 2, 1)
        for row, entry in enumerate(self._entries, start=3):
            grid.addWidget(entry, row, 1)

    def show_line(self, line: AreaLine | None) -> None:
        self.setVisible(line is not None)
        if line is None:
            return
        self._figure.setText(line.figure)
        self.setAccessibleName(line.name)
        shown = list(line.entries)
        if len(shown) > _ENTRIES + 1:
            rest = len(shown) - _ENTRIES
            shown[_ENTRIES:] = [plural("and {count} more", "and {count} more", rest)]
        for place, label in enumerate(self._entries):
            label.setText(shown[place] if place < len(shown) else "")
            label.setVisible(place < len(shown))
        self._entries[-1].setToolTip("\n".join(line.entries) if shown != list(line.entries) else "")
