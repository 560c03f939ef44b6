"""The editor of a stress practice: kind and minutes; the rest folded until wanted."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from nehabits.domain.clock_text import read_minutes
from nehabits.domain.exercise import CountsAs
from nehabits.domain.intensity import Intensity
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.domain.practice_kind import PracticeKind
from nehabits.domain.wording import tr
from nehabits.ui.editors.counts_as_choice import CountsAsChoice
from nehabits.ui.editors.editor import beside
from nehabits.ui.editors.intensity_choice import IntensityChoice
from nehabits.ui.editors.kind_field import KindField
from nehabits.ui.editors.timed_editor import TimedEditor
from nehabits.ui.editors.typed_times import DayPage
from nehabits.ui.widgets.score_row import ScoreRow


class PracticeEditor(TimedEditor):
    """Adds a practice to a day, or changes one."""

    def __init__(
        self,
        page: DayPage,
        kinds: Sequence[PracticeKind],
        kept: Practice | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = tr("Change a practice") if kept else tr("Add a stress practice")
        super().__init__(title, Pillar.PRACTICE, page, kept.start if kept else None, parent)
        self._kept = kept
        self.kept_id = kept.id if kept else None
        name = next((kind.name for kind in kinds if kept and kind.key == kept.kind), "")
        self.kind = KindField(tr("Kind"), kinds, name or (kept.kind if kept else ""), parent=self)
        self.fields["kind"] = self.kind
        self.before = ScoreRow(tr("Tension before"), self)
        self.after = ScoreRow(tr("Tension after"), self)
        self.counts_as = CountsAsChoice(self)
        self.intensity = IntensityChoice(self)
        self._fill(kept)
        self.counts_as.chosen.connect(self._show_intensity)
        self._show_intensity()
        self.settle()
        self.setFocusProxy(self.kind)

    def entry(self) -> Practice:
        """Return the practice that is typed. Raises Refused."""
        self.kind.complete()
        made = Practice(
            day=self.page.day,
            start=self.start(),
            minutes=read_minutes(self.text("minutes")),
            kind=self.kind.key(),
            tension_before=self.before.value(),
            tension_after=self.after.value(),
            counts_as=self.counts_as.counts_as(),
            intensity=self.intensity.intensity(),
            note=self.text("note").strip(),
        )
        return self.in_place_of(self._kept, made)

    def _fill(self, kept: Practice | None) -> None:
        minutes = self.add_field("minutes", tr("Minutes"), text=str(kept.minutes) if kept else "")
        row = beside(self.kind, minutes, self.time)
        for place, stretch in enumerate((3, 2, 2)):
            row.setStretch(place, stretch)
        self.form.addLayout(row)
        fold = self.fold(tr("Tension, what it counts as, note…"))
        fold.inside.addWidget(self.before)
        fold.inside.addWidget(self.after)
        fold.inside.addWidget(self.counts_as)
        fold.inside.addWidget(self.intensity)
        fold.inside.addWidget(self.add_field("note", tr("Note"), text=kept.note if kept else ""))
        self.before.set_value(kept.tension_before if kept else None)
        self.after.set_value(kept.tension_after if kept else None)
        self.counts_as.show_value(kept.counts_as if kept else CountsAs.PRACTICE)
        self.intensity.choose((kept.intensity if kept else Intensity.LIGHT).value)
        if kept is not None and (kept.tension_before or kept.tension_after or kept.note):
            fold.unfold()

    def _show_intensity(self) -> None:
        """Ask for an intensity only where the minutes count as exercise too."""
        self.intensity.setVisible(self.counts_as.counts_as() is not CountsAs.PRACTICE)
