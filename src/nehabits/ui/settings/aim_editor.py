"""The small editor of an aim: what it is for, and the goal."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QWidget

from nehabits.domain.aim import Goal
from nehabits.domain.measure import Measure
from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.aims import AimStanding
from nehabits.ui.pillar_words import pillar_name
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
        super().__init__(title, tr("Save aim") if kept else tr("Set aim"), parent)
        self.setProperty("wording_place", "data")
        self._measures = {measure.id: measure for measure in measures}
        self.measure = QComboBox(self)
        self.measure.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.goal = GoalFields(self, kept.aim.goal if kept else None)
        choice = self.fields["measure"] = Field(tr("What for"), self.measure, parent=self)
        self.body.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.goal)
        if kept is None:
            self.measure.setModel(_grouped(measures, self.measure))
            self.measure.setPlaceholderText(tr("Choose a measure"))
            self.measure.setCurrentIndex(-1)
            self.setFocusProxy(self.measure)
        else:
            self.measure.addItem(name, kept.measure.id)
            self.setFocusProxy(self.goal)
        choice.setVisible(kept is None)
        self.measure.currentIndexChanged.connect(self._choose)
        self._choose()
        self.settle()

    def value(self) -> AimDraft:
        """Return the aim that is typed. Raises Refused at its field."""
        measure_id = self.measure.currentData()
        if measure_id is None:
            raise Refused(tr("Choose what the aim is for."), "measure")
        return AimDraft(measure_id, self.goal.goal())

    def _choose(self, _place: int = -1) -> None:
        measure = self._measures.get(self.measure.currentData() or "")
        self.goal.setVisible(measure is not None)
        self.fields["measure"].clear_refusal()
        if measure is not None:
            self.goal.ask_for(measure)


def _grouped(measures: Sequence[Measure], parent: QWidget) -> QStandardItemModel:
    """Return the measures below the names of their areas, own habits last."""
    model = QStandardItemModel(parent)
    for pillar in Pillar:
        of_area = [measure for measure in measures if measure.pillar is pillar]
        if not of_area:
            continue
        heading = QStandardItem(pillar_name(pillar))
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        model.appendRow(heading)
        for measure in of_area:
            item = QStandardItem(measure.name)
            item.setData(measure.id, Qt.ItemDataRole.UserRole)
            model.appendRow(item)
    return model
