"""The card of the year: what tints it, its grid or its numbers, and the years beside it."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr
from nehabits.ui.calendar.calendar_answer import YearAnswer
from nehabits.ui.calendar.calendar_choice import CalendarChoice
from nehabits.ui.calendar.tint_legend import TintLegend
from nehabits.ui.calendar.year_grid import YearGrid
from nehabits.ui.looks import Looks
from nehabits.ui.theme import GAP, STEP
from nehabits.ui.trends.numbers_table import NumbersTable
from nehabits.ui.widgets.buttons import IconButton, button
from nehabits.ui.widgets.card import Card
from nehabits.ui.widgets.head_row import HeadRow, side
from nehabits.ui.widgets.line_label import LineLabel
from nehabits.ui.widgets.words import words

_ROWS, _LETTERS = 8, 8
"""Rows in sight, and how wide the numbers are."""

_YEAR = 12


class YearCard(Card):
    """Shows a YearAnswer as a grid, or as numbers.

    Signals:
        choice_asked: a CalendarChoice, by an arrow or in the grid.
    """

    choice_asked = Signal(object)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(tr("Year"))
        self.grid = YearGrid(looks, self)
        self.table = NumbersTable(looks, self, letters=_LETTERS)
        self.heading = LineLabel("", "card-title")
        self.legend = LineLabel("", "muted")
        self.tints = TintLegend(looks, self)
        self.earlier = IconButton("arrow-left", tr("A year earlier (Ctrl+PgUp)"), looks)
        self.later = IconButton("arrow-right", tr("A year later (Ctrl+PgDown)"), looks)
        self.numbers = button(tr("Numbers"), name=tr("Show the numbers as a table"))
        self.numbers.setCheckable(True)
        self.numbers.setToolTip(tr("The numbers as a table (N)"))
        self._nothing = words(
            tr("No daily figure is shown; hidden areas can be shown again in Settings."),
            "muted",
            wrap=True,
        )
        self._choice: CalendarChoice | None = None
        self._has_year = False
        self._lay_out()
        self.grid.choice_asked.connect(self.choice_asked)
        self.earlier.clicked.connect(partial(self._move, -_YEAR))
        self.later.clicked.connect(partial(self._move, _YEAR))
        self.numbers.toggled.connect(self._show_face)
        looks.changed.connect(self._keep_rows)
        self._keep_rows()
        self._show_face()

    def show_year(self, answer: YearAnswer) -> None:
        """Show another year, or that there is none to show."""
        view = answer.year
        self._has_year = view is not None
        if view is not None:
            # What an own habit is called are the person's own words.
            self.setProperty("wording_place", "data" if view.pillar is Pillar.OWN else None)
            self.heading.setText(view.title)
            self.later.setEnabled(not view.is_last)
            self.legend.setText(view.legend())
            self.grid.show_year(view)
            self.table.numbers.show_days(view, 0, len(view.days) - 1)
            self.tints.show_year(view)
            self.table.setAccessibleName(tr("{name}, numbers", name=view.name))
            self.table.fit()
        self._head.setVisible(self._has_year)
        self._nothing.setVisible(not self._has_year)
        self._show_face()

    def choose(self, choice: CalendarChoice) -> None:
        """Show which days are chosen."""
        self._choice = choice
        self.grid.choose(choice)

    @property
    def face(self) -> QWidget:
        """What is shown: the grid or the table."""
        return self.table if self.numbers.isChecked() else self.grid

    @Slot()
    def _show_face(self) -> None:
        held = self.grid.hasFocus() or self.table.hasFocus()
        face = self.face
        face.setVisible(self._has_year)
        for other in (self.grid, self.table):
            if other is not face:
                other.hide()
        if held and self._has_year:
            face.setFocus()

    def _move(self, months: int) -> None:
        if self._choice is not None:
            self.choice_asked.emit(self._choice.by_months(months))

    def _keep_rows(self) -> None:
        """Keep some rows in sight, whatever size their words have."""
        self.table.setMinimumHeight(_ROWS * self.table.row_height)

    def _lay_out(self) -> None:
        years = side(self.earlier, self.heading, self.later)
        years.addStretch(1)
        left = side(HeadRow(years, side(self.legend), keeps_left=True))
        right = side(self.tints, self.numbers, spacing=GAP)
        self._head = HeadRow(left, right, parent=self)
        self.body.setSpacing(2 * STEP)
        self.body.addWidget(self._head)
        self.body.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.grid)
        self.body.addWidget(self.table)
