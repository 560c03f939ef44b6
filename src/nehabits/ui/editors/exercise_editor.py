"""The editor of an exercise: activity, minutes, intensity; the rest folded until wanted."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from nehabits.domain.activity import Activity
from nehabits.domain.clock_text import read_minutes
from nehabits.domain.exercise import CountsAs, Exercise
from nehabits.domain.intensity import Intensity
from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr
from nehabits.ui.editors.editor import beside
from nehabits.ui.editors.session_editor import SessionEditor
from nehabits.ui.editors.typed_times import DayPage
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.words import words

_UNKNOWN = Activity("", "", Intensity.MODERATE, aerobic=True)
"""What is taken of an own activity at first."""


class ExerciseEditor(SessionEditor[Exercise]):
    """Adds an exercise to a day, or changes one."""

    def __init__(
        self,
        page: DayPage,
        activities: Sequence[Activity],
        kept: Exercise | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = tr("Change an exercise") if kept else tr("Add exercise")
        super().__init__(title, Pillar.EXERCISE, page, kept, parent)
        self._activities = {each.key: each for each in activities}
        key = kept.activity if kept else ""
        self.kind = self.find_kinds("activity", tr("Activity"), activities, key)
        self.outdoors = QCheckBox(tr("Outdoors"), self)
        self.aerobic = QCheckBox(tr("Aerobic minutes"), self)
        self.strength = QCheckBox(tr("Strength training"), self)
        self._fill(kept)
        self.outdoors.clicked.connect(self.keep_choice)
        self.settle()

    def entry(self) -> Exercise:
        """Return the exercise that is typed. Raises Refused."""
        made = Exercise(
            day=self.page.day,
            start=self.start(),
            minutes=read_minutes(self.text("minutes")),
            activity=self.kind_key(),
            intensity=self.intensity.intensity(),
            outdoors=self.outdoors.isChecked(),
            aerobic=self.aerobic.isChecked(),
            strength=self.strength.isChecked(),
            counts_as=self.counts_as.counts_as(),
            note=self.text("note").strip(),
        )
        return self.in_place_of_kept(made)

    def key_of(self, session: Exercise) -> str:
        """Return the activity's key."""
        return session.activity

    def own_kind(self, session: Exercise) -> Activity:
        """Return the activity of an exercise as an own one."""
        return Activity(session.activity, session.activity, session.intensity)

    def take_usual(self, key: str, last: Exercise | None) -> None:
        """Fill in the flags of an activity, how it felt last and where it was."""
        if self._kept is not None and key == self._kept.activity:
            return
        usual = last or self._activities.get(key, _UNKNOWN)
        self.aerobic.setChecked(usual.aerobic)
        self.strength.setChecked(usual.strength)
        if self.is_free(self.intensity):
            self.intensity.choose(usual.intensity.value)
        if self.is_free(self.outdoors):
            self.outdoors.setChecked(last.outdoors if last else False)
        if self.is_free(self.counts_as):
            self.counts_as.show_value(last.counts_as if last else CountsAs.EXERCISE)

    def _fill(self, kept: Exercise | None) -> None:
        row = beside(self.kind, self.minutes)
        row.setStretch(0, 3)
        row.setStretch(1, 2)
        self.form.addLayout(row)
        feel = QVBoxLayout()
        feel.setSpacing(STEP)
        feel.addWidget(words(tr("Intensity, as it felt"), "small"))
        feel.addWidget(self.intensity, 0, Qt.AlignmentFlag.AlignLeft)
        self.form.addLayout(feel)
        line = beside(self.time, self.outdoors)
        line.setAlignment(self.outdoors, Qt.AlignmentFlag.AlignBottom)
        self.form.addLayout(line)
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
