"""The small editor of an own habit: it adds one on Today and in Settings, and changes one there."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from nehabits.domain.measure import own_measure
from nehabits.domain.own_habit import HabitForm, OwnHabit, read_name, read_unit
from nehabits.domain.pillar import Pillar
from nehabits.domain.pillar_words import pillar_name
from nehabits.domain.wording import tr
from nehabits.services.habits import HabitDraft, KeptHabit
from nehabits.ui.settings.goal_fields import GoalFields
from nehabits.ui.widgets.field import Field
from nehabits.ui.widgets.flow_layout import FlowLayout
from nehabits.ui.widgets.form import Form, typed_text
from nehabits.ui.widgets.segmented import Segmented

_AREAS = (Pillar.SLEEP, Pillar.EXERCISE, Pillar.PRACTICE, Pillar.MEALS, Pillar.CHECKIN)


class HabitEditor(Form):
    """Asks for a HabitDraft: name, tick or number, unit, area; of a new habit also for an aim."""

    def __init__(self, kept: KeptHabit | None = None, parent: QWidget | None = None) -> None:
        habit = kept.habit if kept else None
        title = tr("Change {name}", name=habit.name) if habit else tr("Add a habit")
        save = tr("Save habit") if habit else tr("Add habit")
        super().__init__(title, save, parent, own_words=habit is not None)
        self.name = self.add_line("name", tr("Name of the habit"), habit.name if habit else "")
        self.form = Segmented(tr("Tick or number"), _forms(), self)
        self.fields["form"] = Field(tr("Tick or number"), self.form, parent=self)
        self.unit = self.add_line("unit", tr("Unit"), habit.unit if habit else "")
        self.unit.editor.setProperty("placeholderText", tr("such as cups"))
        self.area = _areas(habit, self)
        # What is refused here names habits.
        for field in (self.name, self.fields["form"]):
            field.setProperty("wording_place", "data")
        row = FlowLayout()
        area = Field(tr("Belongs to"), self.area, parent=self)
        for field in (self.name, self.fields["form"], self.unit, area):
            row.addWidget(field)
        self.body.addLayout(row)
        self.wants_aim = QCheckBox(tr("With an aim"), self)
        self.goal = GoalFields(self)
        self.body.addWidget(self.wants_aim)
        self.body.addWidget(self.goal)
        self.wants_aim.setVisible(habit is None)
        if habit is not None:
            self.form.choose(habit.form.value)
        self.form.chosen.connect(self._show_fields)
        self.wants_aim.toggled.connect(self._show_fields)
        self.unit.editor.textChanged.connect(self._show_fields)  # type: ignore[attr-defined]
        self._show_fields()
        self.settle()
        self.setFocusProxy(self.name)

    def value(self) -> HabitDraft:
        """Return the habit that is typed. Raises Refused at its field."""
        is_number = self._form is HabitForm.NUMBER
        return HabitDraft(
            name=read_name(typed_text(self.name)),
            form=self._form,
            unit=read_unit(typed_text(self.unit)) if is_number else "",
            pillar=self.area.currentData(),
            goal=self.goal.goal() if self.wants_aim.isChecked() else None,
        )

    @property
    def _form(self) -> HabitForm:
        return HabitForm(self.form.value())

    def _show_fields(self, _value: object = None) -> None:
        self.unit.setVisible(self._form is HabitForm.NUMBER)
        self.goal.setVisible(self.wants_aim.isChecked())
        trial = OwnHabit(name=self.title, slug="new", form=self._form, unit=self._unit_so_far())
        self.goal.ask_for(own_measure(trial))

    def _unit_so_far(self) -> str:
        return typed_text(self.unit).strip()[:20]


def _forms() -> list[tuple[str, str]]:
    return [(HabitForm.TICK.value, tr("Tick")), (HabitForm.NUMBER.value, tr("Number"))]


def _areas(habit: OwnHabit | None, parent: QWidget) -> QComboBox:
    box = QComboBox(parent)
    box.addItem(tr("no area"), None)
    for pillar in _AREAS:
        box.addItem(pillar_name(pillar), pillar)
    if habit is not None and habit.pillar in _AREAS:
        box.setCurrentIndex(1 + _AREAS.index(habit.pillar))
    return box
