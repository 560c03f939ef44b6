"""A sleep as typed in its editor, turned into an entry."""

import dataclasses
from dataclasses import dataclass
from datetime import date, datetime

from nehabits.domain.clock_face import example_text
from nehabits.domain.moment import Moment
from nehabits.domain.refusal import Refused
from nehabits.domain.sleep import Sleep, sleep_day
from nehabits.domain.wording import tr
from nehabits.ui.editors.typed_times import (
    ONE_DAY,
    DayPage,
    TypedTimes,
    on_day,
    optional_count,
    optional_minutes,
)

TIMES = ("start", "end", "into_bed", "out_of_bed")


@dataclass(frozen=True, slots=True)
class SleepDraft:
    """What stands in the fields of the sleep editor."""

    page: DayPage
    times: TypedTimes
    minutes_to_fall_asleep: str = ""
    minutes_awake: str = ""
    awakenings: str = ""
    quality: int | None = None
    nap: bool = False
    day_off: bool = False
    note: str = ""
    kept: Sleep | None = None

    def sleep(self) -> Sleep:
        """Return the sleep that is typed. Raises Refused at the field that is wrong."""
        start, end = self.start_and_end()
        into_bed, out_of_bed = self._bed_times(start, end)
        return dataclasses.replace(
            self.kept or Sleep(day=self._day(start, end), start=start, end=end, nap=self.nap),
            day=self._day(start, end),
            start=start,
            end=end,
            into_bed=into_bed,
            out_of_bed=out_of_bed,
            minutes_to_fall_asleep=optional_minutes(
                self.minutes_to_fall_asleep, "minutes_to_fall_asleep"
            ),
            minutes_awake=optional_minutes(self.minutes_awake, "minutes_awake"),
            awakenings=optional_count(self.awakenings, "awakenings"),
            quality=self.quality,
            nap=self.nap,
            day_off=self.day_off,
            note=self.note.strip(),
        )

    def start_and_end(self) -> tuple[Moment, Moment]:
        """Return falling asleep and waking. Raises Refused."""
        return self._moment("start"), self._moment("end")

    def walls(self) -> dict[str, datetime]:
        """Return the wall times of falling asleep and waking, as far as they are typed."""
        start, end = self.times.clock("start"), self.times.clock("end")
        if self.nap:
            if start is None:
                return {}
            begun = on_day(self.page.day, start, self.page.day_start)
            if end is None:
                return {"start": begun}
            ended = datetime.combine(begun.date(), end)
            return {"start": begun, "end": ended if ended > begun else ended + ONE_DAY}
        walls = {}
        if end is not None:
            walls["end"] = datetime.combine(self.page.day, end)
        if start is not None:
            same_day = end is not None and start < end
            walls["start"] = datetime.combine(
                self.page.day if same_day else self.page.day - ONE_DAY, start
            )
        return walls

    def _moment(self, name: str) -> Moment:
        unchanged = None if self._moved() else self.times.unchanged(name)
        wall = self.walls().get(name)
        if unchanged is not None:
            return unchanged
        if wall is None:
            raise Refused(_MISSING[name](), name)
        return self.times.moment(name, wall, self.page.zone)

    def _moved(self) -> bool:
        """Say whether a kept sleep became a nap or a main sleep, so that its days count anew."""
        return self.kept is not None and self.kept.nap != self.nap

    def _day(self, start: Moment, end: Moment) -> date:
        if self.kept is not None and self.kept.nap and self.nap:
            return self.kept.day
        return sleep_day(start, end, nap=self.nap, day_start=self.page.day_start)

    def _bed_times(self, start: Moment, end: Moment) -> tuple[Moment | None, Moment | None]:
        into_bed, out_of_bed = self.times.unchanged("into_bed"), self.times.unchanged("out_of_bed")
        clock = self.times.clock("into_bed")
        if into_bed is None and clock is not None:
            wall = datetime.combine(start.wall.date(), clock)
            wall = wall if wall <= start.wall else wall - ONE_DAY
            into_bed = self.times.moment("into_bed", wall, start.zone)
        clock = self.times.clock("out_of_bed")
        if out_of_bed is None and clock is not None:
            wall = datetime.combine(end.wall.date(), clock)
            wall = wall if wall >= end.wall else wall + ONE_DAY
            out_of_bed = self.times.moment("out_of_bed", wall, end.zone)
        return into_bed, out_of_bed


_MISSING = {
    "start": lambda: tr("Type when you fell asleep, such as {time}.", time=example_text(23, 10)),
    "end": lambda: tr("Type when you woke, such as {time}.", time=example_text(6, 45)),
}
