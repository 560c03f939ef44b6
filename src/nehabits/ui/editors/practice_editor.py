"""The editor of a stress practice: kind and minutes; the rest folded until wanted."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from nehabits.domain.clock_text import read_minutes
from nehabits.domain.exercise import CountsAs
from nehabits.domain.intensity import Intensity
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.domain.practice_kind import PracticeKind
from nehabits.domain.usual import says_tension
from nehabits.domain.wording import tr
from nehabits.ui.editors.editor import beside
from nehabits.ui.editors.session_editor import SessionEditor
from nehabits.ui.editors.typed_times import DayPage
from nehabits.ui.widgets.score_row import ScoreRow


class PracticeEditor(SessionEditor[Practice]):
    """Adds a practice to a day, or changes one."""

    def __init__(
        self,
        page: DayPage,
        kinds: Sequence[PracticeKind],
        kept: Practice | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = tr("Change a practice") if kept else tr("Add a stress practice")
        super().__init__(title, Pillar.PRACTICE, page, kept, parent)
        self.kind = self.find_kinds("kind", tr("Kind"), kinds, kept.kind if kept else "")
        self.before = ScoreRow(tr("Tension before"), self)
        self.after = ScoreRow(tr("Tension after"), self)
        self._fill(kept)
        self.counts_as.chosen.connect(self._show_intensity)
        self._show_intensity()
        self.settle()

    def entry(self) -> Practice:
        """Return the practice that is typed. Raises Refused."""
        made = Practice(
            day=self.page.day,
            start=self.start(),
            minutes=read_minutes(self.text("minutes")),
            kind=self.kind_key(),
            tension_before=self.before.value(),
            tension_after=self.after.value(),
            counts_as=self.counts_as.counts_as(),
            intensity=self.intensity.intensity(),
            note=self.text("note").strip(),
        )
        return self.in_place_of_kept(made)

    def offer(self, recent: Sequence[Practice]) -> None:
        """Know what this person did lately; who usually says their tension finds it unfolded."""
        super().offer(recent)
        if self._kept is None and says_tension(recent):
            self._fold.unfold()

    def key_of(self, session: Practice) -> str:
        """Return the key of the kind."""
        return session.kind

    def own_kind(self, session: Practice) -> PracticeKind:
        """Return the kind of a practice as an own one."""
        return PracticeKind(session.kind, session.kind)

    def take_usual(self, _key: str, last: Practice | None) -> None:
        """Fill in what the minutes of this kind counted as last."""
        if self.is_free(self.counts_as):
            self.counts_as.show_value(last.counts_as if last else CountsAs.PRACTICE)
        if self.is_free(self.intensity):
            self.intensity.choose((last.intensity if last else Intensity.LIGHT).value)
        self._show_intensity()

    def _fill(self, kept: Practice | None) -> None:
        row = beside(self.kind, self.minutes, self.time)
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
