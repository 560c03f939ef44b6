"""Times typed in an editor, put on a day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from nehabits.domain.clock_text import read_clock, read_minutes
from nehabits.domain.moment import Moment
from nehabits.domain.phrase import clock_text
from nehabits.domain.refusal import Refused
from nehabits.domain.typed_text import number_of, plain
from nehabits.domain.wording import tr

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DayPage:
    """The day an editor writes on: its date, the zone, when days start, the present moment."""

    day: date
    zone: str
    day_start: time
    now: Moment
    is_today: bool


@dataclass(frozen=True, slots=True)
class TypedTimes:
    """What was typed for times, by field, with the UTC offsets chosen for some of them.

    `kept` are the moments an entry had before: a text that still says the same keeps its moment.
    """

    texts: Mapping[str, str]
    offsets: Mapping[str, timedelta] = field(default_factory=dict)
    kept: Mapping[str, Moment | None] = field(default_factory=dict)

    def clock(self, name: str) -> time | None:
        """Return the time of day typed in a field; None for an empty one. Raises Refused."""
        text = self.texts.get(name, "")
        return read_clock(text, name) if text.strip() else None

    def unchanged(self, name: str) -> Moment | None:
        """Return the moment a field had before if its text still says it. Raises Refused."""
        kept = self.kept.get(name)
        if kept is None or name in self.offsets:
            return None
        return kept if self.clock(name) == read_clock(moment_text(kept), name) else None

    def moment(self, name: str, wall: datetime, zone: str) -> Moment:
        """Return the moment of a wall time, in the zone the field had before if it had one."""
        kept = self.kept.get(name)
        return Moment.at(wall, kept.zone if kept else zone, self.offsets.get(name), name)


def moment_text(moment: Moment | None) -> str:
    """Return a moment as it stands in a field: 23:10; empty for none."""
    return "" if moment is None else clock_text(moment.clock)


def on_day(day: date, clock: time, day_start: time) -> datetime:
    """Return the wall time of a day at a clock time: one before the day start is after midnight."""
    return datetime.combine(day if clock >= day_start else day + ONE_DAY, clock)


def read_start(times: TypedTimes, page: DayPage) -> Moment | None:
    """Return when a session or meal started; None for an empty field. Raises Refused."""
    unchanged = times.unchanged("start")
    clock = times.clock("start")
    if unchanged is not None or clock is None:
        return unchanged
    return times.moment("start", on_day(page.day, clock, page.day_start), page.zone)


def optional_minutes(text: str, name: str) -> int | None:
    """Return typed minutes, or None for an empty field. Raises Refused."""
    return read_minutes(text, name) if text.strip() else None


def optional_count(text: str, name: str) -> int | None:
    """Return a typed whole number, or None for an empty field. Raises Refused."""
    if not text.strip():
        return None
    number = number_of(plain(text))
    if number is None or not number.is_integer():
        raise Refused(tr("Type a whole number, such as 2, or leave it empty."), name)
    return int(number)
