"""The editor of an exercise: activity, minutes, intensity; the rest folded until wanted."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from nehabits.domain.activity import Activity
from nehabits.domain.clock_text import read_minutes
from nehabits.domain.exercise import CountsAs, Exercise
from nehabits.domain.intensity import Intensity
from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr
from nehabits.ui.editors.counts_as_choice import CountsAsChoice
from nehabits.ui.editors.editor import beside
from nehabits.ui.editors.intensity_choice import IntensityChoice
from nehabits.ui.editors.kind_field import KindField
from nehabits.ui.editors.timed_editor import TimedEditor
from nehabits.ui.editors.typed_times import DayPage
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.words import words


class ExerciseEditor(TimedEditor):
    """Adds an exercise to a day, or changes one."""

    def __init__(
        self,
        page: DayPage,
        activities: Sequence[Activity],
        kept: Exercise | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = tr("Change an exercise") if kept else tr("Add exercise")
        super().__init__(title, Pillar.EXERCISE, page, kept.start if kept else None, parent)
        self._kept = kept
        self.kept_id = kept.id if kept else None
        self._activities = {each.key: each for each in activities}
        name = (
            self._activities[kept.activity].name
            if kept and kept.activity in self._activities
            else ""
        )
        self.kind = KindField(
            tr("Activity"), activities, name or (kept.activity if kept else ""), parent=self
        )
        self.fields["activity"] = self.kind
        self.intensity = IntensityChoice(self)
        self.outdoors = QCheckBox(tr("Outdoors"), self)
        self.aerobic = QCheckBox(tr("Aerobic minutes"), self)
        self.strength = QCheckBox(tr("Strength training"), self)
        self.counts_as = CountsAsChoice(self)
        self._by_hand = kept is not None
        self._fill(kept)
        self.kind.kind_chosen.connect(self._take_defaults)
        self.intensity.chosen.connect(self._keep_intensity)
        self.settle()
        self.setFocusProxy(self.kind)

    def entry(self) -> Exercise:
        """Return the exercise that is typed. Raises Refused."""
        self.kind.complete()
        made = Exercise(
            day=self.page.day,
            start=self.start(),
            minutes=read_minutes(self.text("minutes")),
            activity=self.kind.key(),
            intensity=self.intensity.intensity(),
            outdoors=self.outdoors.isChecked(),
            aerobic=self.aerobic.isChecked(),
            strength=self.strength.isChecked(),
            counts_as=self.counts_as.counts_as(),
            note=self.text("note").strip(),
        )
        return self.in_place_of(self._kept, made)

    def _fill(self, kept: Exercise | None) -> None:
        minutes = self.add_field("minutes", tr("Minutes"), text=str(kept.minutes) if kept else "")
        row = beside(self.kind, minutes, self.time)
        row.setStretch(0, 3)
        row.setStretch(1, 2)
        row.setStretch(2, 2)
        self.form.addLayout(row)
        feel = QVBoxLayout()
        feel.setSpacing(STEP)
        feel.addWidget(words(tr("Intensity, as it felt"), "small"))
        line = QHBoxLayout()
        line.addWidget(self.intensity)
        line.addStretch(1)
        line.addWidget(self.outdoors)
        feel.addLayout(line)
        self.form.addLayout(feel)
        fold = self.fold(tr("What it counts as, note…"))
        flags = QHBoxLayout()
        flags.addWidget(self.aerobic)
        flags.addWidget(self.strength)
        flags.addStretch(1)
        fold.inside.addLayout(flags)
        fold.inside.addWidget(self.counts_as)
        fold.inside.addWidget(self.add_field("note", tr("Note"), text=kept.note if kept else ""))
        self.intensity.choose((kept.intensity if kept else Intensity.MODERATE).value)
        self.outdoors.setChecked(kept.outdoors if kept else False)
        self.aerobic.setChecked(kept.aerobic if kept else True)
        self.strength.setChecked(kept.strength if kept else False)
        self.counts_as.show_value(kept.counts_as if kept else CountsAs.EXERCISE)
        if kept is not None and (kept.note or kept.counts_as is not CountsAs.EXERCISE):
            fold.unfold()

    def _take_defaults(self, key: str) -> None:
        """Take over what an activity usually is; an intensity chosen by hand stays."""
        activity = self._activities.get(key)
        if activity is None or (self._kept is not None and key == self._kept.activity):
            return
        self.aerobic.setChecked(activity.aerobic)
        self.strength.setChecked(activity.strength)
        if not self._by_hand:
            self.intensity.choose(activity.intensity.value)

    def _keep_intensity(self, _key: str) -> None:
        self._by_hand = True
