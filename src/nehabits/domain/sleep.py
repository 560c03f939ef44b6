"""Sleep, in the terms of the Consensus Sleep Diary (Carney 2012, Sleep 35:287)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from nehabits.domain.bounds import MINUTES_A_DAY, check_awake_minutes, check_score
from nehabits.domain.clock_face import time_text
from nehabits.domain.day import DEFAULT_DAY_START, day_of
from nehabits.domain.entry import Entry
from nehabits.domain.moment import Moment, minutes_between
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr


@dataclass(frozen=True, slots=True, kw_only=True)
class Sleep(Entry):
    """A main sleep or a nap, from falling asleep (`start`) to waking (`end`).

    Raises Refused unless into bed ≤ start < end ≤ out of bed, the sleep is shorter than 24 h,
    the time asleep is not negative, and a main sleep's day is its date of waking.
    """

    start: Moment
    end: Moment
    into_bed: Moment | None = None
    out_of_bed: Moment | None = None
    minutes_to_fall_asleep: int | None = None
    minutes_awake: int | None = None
    awakenings: int | None = None
    quality: int | None = None
    nap: bool = False
    day_off: bool = False

    def __post_init__(self) -> None:
        """Check what can be checked of one sleep alone."""
        self._check_order()
        if not self.nap and self.day != self.end.wall.date():
            raise Refused(
                tr("A main sleep belongs to the date of waking, {day}.", day=self.end.wall.date()),
                "day",
            )
        check_awake_minutes(self.minutes_to_fall_asleep, "minutes_to_fall_asleep")
        check_awake_minutes(self.minutes_awake, "minutes_awake")
        if self.awakenings is not None and not 0 <= self.awakenings <= 100:
            raise Refused(tr("Awakenings are a number from 0 to 100, or empty."), "awakenings")
        check_score(self.quality, "quality")
        if self.minutes_asleep < 0:
            raise Refused(
                tr(
                    "Awake for {awake} min is longer than the sleep of {length} min; "
                    "type a smaller number.",
                    awake=self.minutes_awake,
                    length=f"{minutes_between(self.start, self.end):g}",
                ),
                "minutes_awake",
            )

    def _check_order(self) -> None:
        length = minutes_between(self.start, self.end)
        if length <= 0:
            raise Refused(tr("A sleep ends after it starts; check the two times."), "end")
        if length >= MINUTES_A_DAY:
            raise Refused(tr("A sleep is shorter than 24 hours; check the two times."), "end")
        if self.into_bed is not None and self.into_bed.instant > self.start.instant:
            raise Refused(tr("Into bed is before or at falling asleep; check it."), "into_bed")
        if self.out_of_bed is not None and self.out_of_bed.instant < self.end.instant:
            raise Refused(tr("Out of bed is after or at waking; check it."), "out_of_bed")
        if self.minutes_in_bed is not None and self.minutes_in_bed > 2 * MINUTES_A_DAY:
            raise Refused(tr("Time in bed is at most 48 hours; check the times."), "into_bed")

    @property
    def minutes_asleep(self) -> float:
        """Minutes from falling asleep to waking less the minutes awake; those not typed count 0."""
        return minutes_between(self.start, self.end) - (self.minutes_awake or 0)

    @property
    def minutes_in_bed(self) -> float | None:
        """Minutes from into bed to out of bed; None unless both are known."""
        if self.into_bed is None or self.out_of_bed is None:
            return None
        return minutes_between(self.into_bed, self.out_of_bed)

    @property
    def midpoint(self) -> Moment:
        """The halfway instant on the clocks of the zone of waking."""
        halfway = self.start.instant + (self.end.instant - self.start.instant) / 2
        return Moment.of_instant(halfway, self.end.zone)

    @property
    def onset(self) -> Moment:
        """Falling asleep on the clocks of the zone of waking."""
        return self.start.in_zone(self.end.zone)


def sleep_day(
    start: Moment, end: Moment, *, nap: bool, day_start: time = DEFAULT_DAY_START
) -> date:
    """Return the day of a sleep: the date of waking, or for a nap the day it starts in."""
    return day_of(start.wall, day_start) if nap else end.wall.date()


def measured_night(sleeps: Iterable[Sleep]) -> Sleep | None:
    """Return the main sleep that is measured: of two on a date the longer, of equals the first."""
    nights = [sleep for sleep in sleeps if not sleep.nap]
    if len(nights) == 1:
        return nights[0]
    return max(
        nights,
        key=lambda night: (night.minutes_asleep, -night.start.instant.timestamp()),
        default=None,
    )


def refuse_overlap(sleep: Sleep, others: Iterable[Sleep]) -> None:
    """Raise Refused, naming the clash, when a sleep shares time with another one."""
    for other in others:
        if other.id == sleep.id:
            continue
        if sleep.start.instant < other.end.instant and other.start.instant < sleep.end.instant:
            raise Refused(
                tr(
                    "This overlaps the sleep from {start} to {end} on {day}; "
                    "change one of the two.",
                    start=time_text(other.start.wall.hour, other.start.wall.minute),
                    end=time_text(other.end.wall.hour, other.end.wall.minute),
                    day=other.end.wall.date().isoformat(),
                ),
                "start",
            )
