"""The editor of a sleep: two times and the picture of the night, the rest folded until wanted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from nehabits.domain.day import is_weekend
from nehabits.domain.moment import possible_offsets
from nehabits.domain.phrase import clock_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.sleep import Sleep
from nehabits.domain.usual import UsualSleep
from nehabits.domain.wording import tr
from nehabits.ui.editors.editor import Editor, beside
from nehabits.ui.editors.fold import Fold
from nehabits.ui.editors.night_picture import NightPicture
from nehabits.ui.editors.night_strip import night_strip
from nehabits.ui.editors.sleep_draft import TIMES, SleepDraft
from nehabits.ui.editors.time_field import TimeField
from nehabits.ui.editors.typed_times import DayPage, TypedTimes, moment_text
from nehabits.ui.looks import Looks
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.score_row import ScoreRow
from nehabits.ui.widgets.segmented import Segmented
from nehabits.ui.widgets.words import words

_NUMBERS = ("minutes_to_fall_asleep", "minutes_awake", "awakenings")
_EXAMPLES = {
    "main": {"start": 23 * 60 + 10, "end": 6 * 60 + 45},
    "nap": {"start": 14 * 60, "end": 14 * 60 + 20},
}
"""Shown in empty fields while no usual times are known, for nights and naps."""


class SleepEditor(Editor):
    """Adds a sleep to a day, or changes one."""

    def __init__(
        self,
        page: DayPage,
        looks: Looks,
        kept: Sleep | None = None,
        *,
        nap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        title = tr("Change a sleep") if kept else tr("Add a nap") if nap else tr("Add a sleep")
        super().__init__(title, Pillar.SLEEP, page, parent)
        self._kept = kept
        self.kept_id = kept.id if kept else None
        self._times: dict[str, TimeField] = {}
        self.length = words("", "figure")
        self.length.setAccessibleName(tr("Time asleep"))
        self.said = words("", "muted", wrap=True)
        self._reference = words("", "small", wrap=True)
        self._picture = NightPicture(looks, self)
        self._kind = Segmented(tr("Kind"), [("main", tr("Main sleep")), ("nap", tr("Nap"))], self)
        self._kind.choose("nap" if (kept.nap if kept else nap) else "main")
        self._quality = ScoreRow(tr("Quality"), self)
        self._day_off = QCheckBox(tr("Day off"), self)
        self._fill(kept)
        self._show_usual(UsualSleep())
        self._kind.chosen.connect(self._show_night)
        self._show_night()
        self.settle()
        self.setFocusProxy(self._times["start"])

    def entry(self) -> Sleep:
        """Return the sleep that is typed. Raises Refused."""
        return self.draft().sleep()

    def draft(self) -> SleepDraft:
        """Return what stands in the fields."""
        kept = {name: getattr(self._kept, name) for name in TIMES} if self._kept else {}
        offsets = {
            name: field.offset for name, field in self._times.items() if field.offset is not None
        }
        texts = {name: field.line.text() for name, field in self._times.items()}
        return SleepDraft(
            page=self.page,
            times=TypedTimes(texts, offsets, kept),
            minutes_to_fall_asleep=self.text("minutes_to_fall_asleep"),
            minutes_awake=self.text("minutes_awake"),
            awakenings=self.text("awakenings"),
            quality=self._quality.value(),
            nap=self._kind.value() == "nap",
            day_off=self._day_off.isChecked(),
            note=self.text("note"),
            kept=self._kept,
        )

    def offer(self, usual: UsualSleep, reference: str) -> None:
        """Know what this person usually logs, and the words of the reference for nights."""
        self._show_usual(usual)
        self._reference.setText(reference)
        self._show_night()
        if usual.says_more and self._kept is None:
            self._fold.unfold()

    def refuse(self, refused: Refused) -> None:
        """Say a refusal at its field; around a clock change offer the offsets."""
        super().refuse(refused)
        self.said.clear()
        field = self._times.get(refused.field)
        if field is None:
            return
        try:
            wall = self.draft().walls().get(refused.field)
        except Refused:
            return
        kept = getattr(self._kept, refused.field, None)
        zone = kept.zone if kept else self.page.zone
        offsets = possible_offsets(wall, zone) if wall else []
        if len(offsets) > 1 and field.offset is None:
            field.offer(offsets)

    def reveal(self, field: str) -> None:
        """Unfold the rest if the field is there."""
        if field not in {"start", "end", ""}:
            self._fold.unfold()

    def _fill(self, kept: Sleep | None) -> None:
        labels = {
            "start": tr("Fell asleep"),
            "end": tr("Woke"),
            "into_bed": tr("Into bed"),
            "out_of_bed": tr("Out of bed"),
        }
        for name, label in labels.items():
            field = TimeField(label, moment_text(getattr(kept, name, None)), parent=self)
            field.changed.connect(self._show_night)
            self._times[name] = field
            self.fields[name] = field
        self.form.addLayout(beside(self._times["start"], self._times["end"]))
        said = QHBoxLayout()
        said.setSpacing(2 * STEP)
        self.length.ensurePolished()
        said.addStrut(self.length.sizeHint().height())
        said.addWidget(self.length, 0, Qt.AlignmentFlag.AlignVCenter)
        said.addWidget(self.said, 1, Qt.AlignmentFlag.AlignVCenter)
        night = QVBoxLayout()
        night.setSpacing(STEP)
        night.addLayout(said)
        night.addWidget(self._picture)
        night.addWidget(self._reference)
        self.form.addLayout(night)
        self._fold = Fold(tr("Bed times, awakenings, quality, note…"), self)
        self._fill_fold(kept)
        self.form.addWidget(self._fold)

    def _fill_fold(self, kept: Sleep | None) -> None:
        labels = (tr("Minutes to fall asleep"), tr("Minutes awake"), tr("Awakenings"))
        for name, label in zip(_NUMBERS, labels, strict=True):
            value = getattr(kept, name, None)
            self.add_field(name, label, text="" if value is None else str(value))
        note = self.add_field("note", tr("Note"), text=kept.note if kept else "")
        awake = self.fields["minutes_awake"].editor
        if isinstance(awake, QLineEdit):
            awake.textEdited.connect(self._show_night)
        self._quality.set_value(kept.quality if kept else None)
        self._day_off.setChecked(kept.day_off if kept else is_weekend(self.page.day))
        inside = self._fold.inside
        inside.addLayout(beside(self._times["into_bed"], self._times["out_of_bed"]))
        inside.addLayout(beside(*(self.fields[name] for name in _NUMBERS)))
        inside.addWidget(self._quality)
        choices = QHBoxLayout()
        choices.addWidget(self._kind)
        choices.addStretch(1)
        choices.addWidget(self._day_off)
        inside.addLayout(choices)
        inside.addWidget(note)
        if kept is not None and (kept.into_bed or kept.minutes_awake or kept.quality or kept.note):
            self._fold.unfold()

    def _show_usual(self, usual: UsualSleep) -> None:
        """Show usual times, or examples, in the empty fields; they are never saved."""
        for name, example in _EXAMPLES[self._kind.value()].items():
            clock = getattr(usual, name)
            shown = clock_text(example if clock is None else clock)
            self._times[name].line.setPlaceholderText(shown)

    def _show_night(self) -> None:
        """Say and paint the sleep as far as it is typed."""
        draft = self.draft()
        strip = night_strip(draft)
        self.length.setText(strip.figure)
        self.length.setVisible(bool(strip.figure))
        self.said.setText(strip.words)
        self._picture.show_strip(strip)
        self._reference.setVisible(bool(self._reference.text()) and not draft.nap)
