"""The fields of a goal: at least, at most or between, its numbers, and on how many days a week."""

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from nehabits.domain.aim import Goal
from nehabits.domain.measure import WINDOW_RULES, Measure
from nehabits.domain.typed_goal import GoalKind, bound_typed, goal_hint, kind_of, read_goal
from nehabits.domain.wording import tr
from nehabits.ui.widgets.field import Field
from nehabits.ui.widgets.flow_layout import FlowLayout
from nehabits.ui.widgets.form import Form, typed_text

_KINDS = tuple(GoalKind)


class GoalFields(QWidget):
    """Asks for the goal of a measure; only what the measure has is asked for.

    Its fields are known to the form by the names refusals use.
    """

    def __init__(self, form: Form, goal: Goal | None = None) -> None:
        super().__init__(form)
        self._measure: Measure | None = None
        self._goal = goal
        self._kinds = QComboBox(self)
        self._kinds.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._kinds.addItems([""] * len(_KINDS))
        self.kind = Field(tr("The aim is"), self._kinds, parent=self)
        self.low = form.add_line("low", tr("From"))
        self.high = form.add_line("high", tr("To"))
        self.days = form.add_line(
            "days_a_week", tr("Days a week"), hint=tr("1 to 7; empty: every day")
        )
        row = FlowLayout()
        for field in (self.kind, self.low, self.high, self.days):
            row.addWidget(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        if goal is not None:
            self._kinds.setCurrentIndex(_KINDS.index(kind_of(goal)))
            self._line(self.days, "" if goal.days_a_week is None else str(goal.days_a_week))
        self._kinds.currentIndexChanged.connect(self._show_fields)

    def ask_for(self, measure: Measure) -> None:
        """Ask for a goal of a measure; what was typed stays."""
        self._measure = measure
        clock = measure.is_clock
        texts = (
            tr("not earlier than") if clock else tr("at least"),
            tr("not later than") if clock else tr("at most"),
            tr("between"),
        )
        for place, text in enumerate(texts):
            self._kinds.setItemText(place, text)
        for field in (self.low, self.high):
            field.say_hint(goal_hint(measure))
        if self._goal is not None:
            self._line(self.low, bound_typed(measure, self._goal.low))
            self._line(self.high, bound_typed(measure, self._goal.high))
            self._goal = None
        self._show_fields()

    def goal(self) -> Goal:
        """Return the goal that is typed. Raises Refused at its field."""
        assert self._measure is not None  # noqa: S101 - a form asks for a measure first
        texts = (typed_text(field) for field in (self.low, self.high, self.days))
        return read_goal(self._measure, self._kind, *texts)

    @property
    def _kind(self) -> GoalKind:
        return _KINDS[self._kinds.currentIndex()]

    def _show_fields(self) -> None:
        measure, kind = self._measure, self._kind
        if measure is None:
            return
        counted = not measure.is_yes_no
        between = kind is GoalKind.BETWEEN
        self.kind.setVisible(counted)
        self.setFocusProxy(self.kind if counted else self.days)
        for field, shown, label in (
            (self.low, kind is not GoalKind.AT_MOST, tr("From")),
            (self.high, kind is not GoalKind.AT_LEAST, tr("To")),
        ):
            field.setVisible(counted and shown)
            field.say_label(label if between else tr("Time") if measure.is_clock else tr("Number"))
        self.days.setVisible(measure.week not in WINDOW_RULES)

    def _line(self, field: Field, text: str) -> None:
        field.editor.setProperty("text", text)
