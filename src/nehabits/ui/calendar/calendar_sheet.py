"""What stands on the Calendar page, and where."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nehabits.domain.measure import Measure
from nehabits.domain.wording import tr
from nehabits.ui.calendar.calendar_answer import MonthAnswer, YearAnswer
from nehabits.ui.calendar.calendar_choice import CalendarChoice
from nehabits.ui.calendar.day_aside import DayAside
from nehabits.ui.calendar.month_grid import MonthGrid
from nehabits.ui.calendar.year_card import YearCard
from nehabits.ui.looks import Looks
from nehabits.ui.measure_box import MeasureBox
from nehabits.ui.pause_panel import PausePanel
from nehabits.ui.theme import GAP, PAGE_MARGIN, STEP
from nehabits.ui.widgets.buttons import IconButton, button
from nehabits.ui.widgets.card import Card
from nehabits.ui.widgets.flow_layout import flow
from nehabits.ui.widgets.head_row import HeadRow, side
from nehabits.ui.widgets.turning_row import TurningRow
from nehabits.ui.widgets.undo_bar import UndoBar
from nehabits.ui.widgets.words import words

_TOP_MARGIN = 20
_BESIDE_FROM = 54
"""Lines of text in width from which the day stands beside the month."""

_MONTH, _ASIDE = 752, 290
_MEASURE_LETTERS = 18


class CalendarSheet(QWidget):
    """The head, the month with the chosen day beside it or below, and the year."""

    def __init__(self, day: date, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = words("", "title")
        self.earlier = IconButton("arrow-left", tr("The month before ([)"), looks)
        self.later = IconButton("arrow-right", tr("The month after (])"), looks)
        self.tint_label = words(tr("Tint the year by"), "muted")
        self.measures = MeasureBox((), self)
        self.measures.setAccessibleName(tr("Tint the year by"))
        # One name may be long: it is shortened to the room there is, and said whole on hover.
        self.measures.setSizeAdjustPolicy(
            MeasureBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.measures.setMinimumContentsLength(_MEASURE_LETTERS)
        self.tint_label.setBuddy(self.measures)
        self.mark = button(tr("Mark days as not tracked…"))
        self.undo = UndoBar(looks, self)
        self.refusal = words("", "refusal", wrap=True)
        self.refusal.hide()
        self.pause = PausePanel(day, self)
        self.pause.hide()
        self.month = MonthGrid(looks, self)
        self.aside = DayAside(self)
        self.year = YearCard(looks, self)
        self._offered: tuple[Measure, ...] | None = None
        self._lay_out()

    def show_month(self, answer: MonthAnswer) -> None:
        """Show a month and its chosen day."""
        self.heading.setText(answer.month.title)
        self.month.show_month(answer)
        self.aside.show_day(answer)
        self.year.choose(answer.choice)

    def choose(self, choice: CalendarChoice) -> None:
        """Show other days as chosen, before anything is known of them."""
        self.month.choose(choice)
        self.year.choose(choice)

    def show_year(self, answer: YearAnswer) -> None:
        """Show a year, and what else can tint it."""
        self._offer(answer.measures)
        if answer.year is not None:
            with QSignalBlocker(self.measures):
                place = self.measures.findData(answer.year.measure.id)
                self.measures.setCurrentIndex(place)
            self.measures.setToolTip(self.measures.currentText())
        for part in (self.tint_label, self.measures):
            part.setVisible(answer.year is not None)
        self.year.show_year(answer)

    def say(self, sentence: str) -> None:
        """Say why something was not done."""
        self.refusal.setText(sentence)
        self.refusal.show()

    @Slot()
    def forget_refusal(self) -> None:
        """Say it no more."""
        self.refusal.hide()

    @Slot()
    def leave_pause(self) -> None:
        """Put the panel of days that are not tracked away; the keyboard goes back to the days."""
        self.pause.hide()
        self.month.setFocus()

    def _offer(self, measures: Sequence[Measure]) -> None:
        """Offer the measures there are now; the list is made anew only where it is another one."""
        if tuple(measures) != self._offered:
            self._offered = tuple(measures)
            with QSignalBlocker(self.measures):
                self.measures.offer(measures)

    def _lay_out(self) -> None:
        month = side(self.earlier, self.heading, self.later, spacing=3 * STEP)
        month.addStretch(1)
        deeds = side(flow(self.tint_label, self.measures, self.mark, gap=3 * STEP))
        card = Card(parent=self)
        card.body.addWidget(self.month)
        beside, aside = QVBoxLayout(), QVBoxLayout()
        beside.addWidget(card)
        aside.addWidget(self.aside)
        gaps = (GAP + 2, GAP + 2)
        row = TurningRow((beside, _MONTH), (aside, _ASIDE), _BESIDE_FROM, gaps, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, _TOP_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GAP + 2)
        column.addWidget(HeadRow(month, deeds, keeps_left=True))
        column.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.refusal)
        column.addWidget(self.pause)
        column.addWidget(row, 1)
        column.addWidget(self.year)
