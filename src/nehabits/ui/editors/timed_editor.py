"""What the editors of exercise, practice and meals share: a time and what belongs to it."""

from PySide6.QtWidgets import QWidget

from nehabits.domain.moment import Moment, possible_offsets
from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.ui.editors.editor import Editor
from nehabits.ui.editors.time_field import TimeField
from nehabits.ui.editors.typed_times import DayPage, TypedTimes, moment_text, on_day, read_start


class TimedEditor(Editor):
    """An editor with a time."""

    def __init__(
        self,
        title: str,
        pillar: Pillar,
        page: DayPage,
        kept_start: Moment | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, pillar, page, parent)
        self._kept_start = kept_start
        self.time = TimeField(tr("Time"), moment_text(kept_start), parent=self)
        self.time.line.setPlaceholderText(tr("not known"))
        self.fields["start"] = self.time

    def start(self) -> Moment | None:
        """Return when it started; None if nothing is typed. Raises Refused."""
        return read_start(self._typed_times(), self.page)

    def refuse(self, refused: Refused) -> None:
        """Say a refusal at its field; around a clock change offer the offsets."""
        super().refuse(refused)
        if refused.field == "start" and self.time.offset is None:
            self._offer_offsets()

    def _typed_times(self) -> TypedTimes:
        offsets = {} if self.time.offset is None else {"start": self.time.offset}
        return TypedTimes({"start": self.time.line.text()}, offsets, {"start": self._kept_start})

    def _offer_offsets(self) -> None:
        try:
            clock = self._typed_times().clock("start")
        except Refused:
            return
        if clock is not None:
            wall = on_day(self.page.day, clock, self.page.day_start)
            zone = self._kept_start.zone if self._kept_start else self.page.zone
            offsets = possible_offsets(wall, zone)
            self.time.offer(offsets if len(offsets) > 1 else [])
