"""The card of the Trends page: a chart with its words, or its numbers, or what will be here."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QWidget,
)

from nehabits.domain.day_words import period_text
from nehabits.domain.wording import tr
from nehabits.ui.charts.chart_lines import documents_text
from nehabits.ui.charts.day_chart import DayChart
from nehabits.ui.charts.day_window import DayWindow
from nehabits.ui.charts.face import Face
from nehabits.ui.charts.paints import paint_of
from nehabits.ui.looks import Looks
from nehabits.ui.theme import STEP
from nehabits.ui.trends.card_faces import CardFaces, EmptyChart
from nehabits.ui.trends.card_legend import legend_in_sight
from nehabits.ui.trends.compare_choice import CompareChoice
from nehabits.ui.trends.numbers_table import NumbersTable
from nehabits.ui.trends.relation_line import RelationLine, relation_in_sight
from nehabits.ui.trends.relation_view import RelationView
from nehabits.ui.trends.trend_answer import TrendAnswer
from nehabits.ui.widgets.card import Card
from nehabits.ui.widgets.words import words

_HIGHEST = 900
"""Pixels at 100 % text; on a large screen the card stays together."""


class TrendCard(Card):
    """Shows what a DayWindow has in sight of a TrendAnswer.

    Signals:
        log_asked: the first step of an empty card was taken; its area.
        day_asked: the day the person wants to see.
        sight_said: the days stand still, and all that is said of them is there.
    """

    log_asked = Signal(object)
    day_asked = Signal(object)
    sight_said = Signal()

    def __init__(self, looks: Looks, window: DayWindow, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._looks = looks
        self._window = window
        self.table = NumbersTable(looks, self)
        self.model = self.table.numbers
        self.name = words("", "card-title")
        self.summary = words("", "muted", wrap=True)
        self.summary.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.period = words("", "small")
        self.legend = words("", "small", wrap=True)
        self.legend.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.reference = words("", "small", wrap=True)
        self.documents = words("", "small", wrap=True)
        self.documents.setProperty("wording_place", "source")
        self.compare = CompareChoice(self)
        self.relation: RelationLine | None = None
        self._relation_view = RelationView(self)
        self.empty = EmptyChart(self)
        self.empty.log.clicked.connect(self._ask_to_log)
        self._stack = CardFaces(self)
        self._stack.setProperty("bare", "true")
        self._charts: dict[Face, DayChart] = {}
        self.chart = self._chart_of(Face.FIGURE)
        for widget in (self.table, self.empty):
            self._stack.addWidget(widget)
        self._numbers = False
        self._answer: TrendAnswer | None = None
        self._lay_out()
        window.settled.connect(self._say_sight)
        looks.changed.connect(self._stay_together)
        self._stay_together()

    def show_answer(self, given: TrendAnswer) -> None:
        """Show another answer."""
        self._answer = given
        self.name.setText(given.picture.name)
        self.reference.setText(given.reference)
        self.documents.setText(documents_text(given.titles))
        self.documents.setVisible(bool(given.titles))
        self.chart = self._chart_of(given.choice.face)
        self.chart.show_picture(given.picture, given.second, given.choice.lag)
        self.table.setAccessibleName(tr("{name}, numbers", name=given.picture.name))
        self.compare.offer(given.measures, but=given.measure.id)
        self.compare.choose(given.choice.second_id, given.choice.lag)
        self.compare.setVisible(given.choice.face is Face.FIGURE)
        self.empty.say(given.measure.pillar)
        self._say_sight()
        self.table.fit()
        self._choose_face()

    def show_numbers(self, *, shown: bool) -> None:
        """Show the numbers as a table, or the chart again; the keyboard follows."""
        self._numbers = shown
        self._choose_face()
        self.face.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def face(self) -> QWidget:
        """What takes the keyboard: the chart, the table, or the first step of an empty card."""
        if self._answer is None or self._answer.picture.is_empty:
            return self.empty.log
        return self.table if self._numbers else self.chart

    def _ask_to_log(self) -> None:
        if self._answer is not None:
            self.log_asked.emit(self._answer.measure.pillar)

    def _choose_face(self) -> None:
        face = self.face
        empty = face is self.empty.log
        self._stack.setCurrentWidget(self.empty if empty else face)
        for widget in (self.legend, self.summary):
            widget.setVisible(not empty)

    @Slot()
    def _stay_together(self) -> None:
        self.setMaximumHeight(self._looks.grown(_HIGHEST))

    def _chart_of(self, face: Face) -> DayChart:
        """Return the chart of a face, made when it is first shown."""
        if face not in self._charts:
            chart = DayChart(self._looks, self._window, paint_of(face), self)
            chart.thinned.connect(self._say_legend)
            chart.day_asked.connect(self.day_asked)
            self._charts[face] = chart
            self._stack.addWidget(chart)
        return self._charts[face]

    @Slot()
    def _say_sight(self) -> None:
        """Say how much is in sight, once the days stand still."""
        if self._answer is None:
            return
        picture, (first, last) = self._answer.picture, self.chart.in_sight()
        summary = picture.summary(first, last)
        self.summary.setText(summary)
        self.chart.setAccessibleName(f"{picture.name}, {summary}")
        days = picture.days
        self.period.setText(period_text(days[first].item(), days[last].item(), year=True))
        self.model.show_days(picture, first, last)
        self._say_legend()
        given = self._answer
        self.relation = relation_in_sight(
            picture, given.second, given.choice.lag, (first, last), given.today
        )
        self._relation_view.show_line(self.relation)
        self.sight_said.emit()

    @Slot()
    def _say_legend(self) -> None:
        if self._answer is not None:
            self.legend.setText(legend_in_sight(self._answer, self.chart))

    def _lay_out(self) -> None:
        for left, right in ((self.name, self.summary), (self.period, self.legend)):
            row = QHBoxLayout()
            row.setSpacing(4 * STEP)
            row.addWidget(left)
            row.addWidget(right, 1)
            self.body.addLayout(row)
        self.body.addSpacing(STEP)
        self.body.addWidget(self._stack, 1)
        self.body.addSpacing(STEP)
        self.body.addWidget(self.reference)
        self.body.addWidget(self.documents)
        self.body.addSpacing(STEP)
        self.body.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._relation_view)
