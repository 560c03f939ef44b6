"""The small editor of an aim: what it is for, and the goal."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from nehabits.domain.aim import Goal
from nehabits.domain.measure import Measure
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.aims import AimStanding
from nehabits.ui.measure_box import MeasureBox
from nehabits.ui.settings.goal_fields import GoalFields
from nehabits.ui.widgets.field import Field
from nehabits.ui.widgets.form import Form


@dataclass(frozen=True, slots=True)
class AimDraft:
    """An aim as it is typed."""

    measure_id: str
    goal: Goal


class AimEditor(Form):
    """Asks for an AimDraft: of one of some measures, or another goal for the one of an aim."""

    def __init__(
        self,
        measures: Sequence[Measure],
        kept: AimStanding | None = None,
        parent: QWidget | None = None,
    ) -> None:
        name = kept.measure.name if kept else ""
        title = tr("Change the aim: {name}", name=name) if kept else tr("Set an aim")
        save = tr("Save aim") if kept else tr("Set aim")
        super().__init__(title, save, parent, own_words=kept is not None)
        self._measures = {measure.id: measure for measure in measures}
        self.measure = MeasureBox(measures, self)
        self.goal = GoalFields(self, kept.aim.goal if kept else None)
        choice = self.fields["measure"] = Field(tr("What for"), self.measure, parent=self)
        self.body.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.goal)
        if kept is not None:
            self.measure.setCurrentIndex(self.measure.findData(kept.measure.id))
        choice.setVisible(kept is None)
        self.setFocusProxy(self.measure if kept is None else self.goal)
        self.measure.currentIndexChanged.connect(self._choose)
        self._choose()
        self.settle()

    def choose(self, measure_id: str) -> None:
        """Begin with a measure, which can still be changed."""
        self.measure.setCurrentIndex(self.measure.findData(measure_id))
        self.settle()
        self.goal.setFocus()

    def value(self) -> AimDraft:
        """Return the aim that is typed. Raises Refused at its field."""
        measure_id = self.measure.measure_id()
        if measure_id is None:
            raise Refused(tr("Choose what the aim is for."), "measure")
        return AimDraft(measure_id, self.goal.goal())

    def _choose(self, _place: int = -1) -> None:
        measure = self._measures.get(self.measure.measure_id() or "")
        self.goal.setVisible(measure is not None)
        self.fields["measure"].clear_refusal()
        if measure is not None:
            self.goal.ask_for(measure)
