"""A point in time as a person means it: wall clock, zone, offset and the instant they name."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from nehabits.domain.clock_face import time_text
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr


@dataclass(frozen=True, slots=True)
class Moment:
    """A wall time (naive) in an IANA zone with the UTC offset that held there.

    Two moments are the same when what was typed is the same; compare `instant` for order.
    """

    wall: datetime
    zone: str
    offset: timedelta

    @classmethod
    def at(
        cls, wall: datetime, zone: str, offset: timedelta | None = None, field: str = "start"
    ) -> "Moment":
        """Return the moment a wall time names in a zone.

        Raises Refused when a clock change skips or repeats the wall time and no offset is given,
        or when the offset given never holds there at that time.
        """
        wall = wall.replace(tzinfo=None, fold=0)
        possible = _offsets(wall, zone_named(zone))
        if offset is None:
            if len(possible) > 1:
                raise Refused(_which_offset(wall, zone, possible), field)
            offset = possible[0]
        elif offset not in possible:
            raise Refused(
                tr(
                    "In {zone} the offset at {time} is {offset}; type that one or leave it out.",
                    zone=zone,
                    time=time_text(wall.hour, wall.minute),
                    offset=tr(" or ").join(offset_text(each) for each in possible),
                ),
                field,
            )
        return cls(wall, zone, offset)

    @classmethod
    def of_instant(cls, instant: datetime, zone: str) -> "Moment":
        """Return the moment at which the clocks of a zone show an instant (aware datetime)."""
        local = instant.astimezone(zone_named(zone))
        offset = local.utcoffset()
        assert offset is not None  # noqa: S101 - an aware datetime has one
        return cls(local.replace(tzinfo=None, fold=0), zone, offset)

    @property
    def instant(self) -> datetime:
        """The instant in UTC, aware."""
        return (self.wall - self.offset).replace(tzinfo=UTC)

    def in_zone(self, zone: str) -> "Moment":
        """Return the same instant on the clocks of another zone."""
        return self if zone == self.zone else Moment.of_instant(self.instant, zone)

    @property
    def clock(self) -> float:
        """Minutes after midnight on the wall, 0 ≤ clock < 1440."""
        midnight = datetime.combine(self.wall.date(), time())
        return (self.wall - midnight) / timedelta(minutes=1)

    def isoformat(self) -> str:
        """Return the wall time with its offset: 2026-11-21T23:10:00+01:00."""
        return f"{self.wall.isoformat(timespec='seconds')}{offset_text(self.offset)}"


def minutes_between(start: Moment, end: Moment) -> float:
    """Return the minutes that pass from one moment to another, over clock changes too."""
    return (end.instant - start.instant).total_seconds() / 60


@lru_cache(maxsize=64)
def zone_named(zone: str) -> ZoneInfo:
    """Return the zone of an IANA name; Refused if there is none."""
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as problem:
        raise Refused(
            tr("There is no time zone {zone}; use a name such as Europe/Berlin.", zone=zone),
            "zone",
        ) from problem


def possible_offsets(wall: datetime, zone: str) -> list[timedelta]:
    """Return the one offset of a wall time in a zone, or both around a clock change."""
    return _offsets(wall, zone_named(zone))


def offset_text(offset: timedelta) -> str:
    """Return +01:00 for an offset; seconds are shown only if there are some."""
    sign = "-" if offset < timedelta() else "+"
    seconds = int(abs(offset).total_seconds())
    text = f"{sign}{seconds // 3600:02d}:{seconds // 60 % 60:02d}"
    return f"{text}:{seconds % 60:02d}" if seconds % 60 else text


def is_skipped(wall: datetime, zone: ZoneInfo) -> bool:
    """Say whether a clock change jumps over a wall time (naive) in a zone."""
    there_and_back = wall.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)
    return there_and_back.replace(tzinfo=None) != wall


def _offsets(wall: datetime, zone: ZoneInfo) -> list[timedelta]:
    """Return the one offset of a wall time, or both around a clock change, the earlier first."""
    both = [wall.replace(tzinfo=zone, fold=fold).utcoffset() or timedelta() for fold in (0, 1)]
    return both[:1] if both[0] == both[1] else both


def _which_offset(wall: datetime, zone: str, possible: list[timedelta]) -> str:
    offsets = tr(" or ").join(offset_text(each) for each in possible)
    when = {
        "time": time_text(wall.hour, wall.minute),
        "day": f"{wall:%Y-%m-%d}",
        "zone": zone,
        "offsets": offsets,
    }
    if is_skipped(wall, zone_named(zone)):
        return tr(
            "On {day} the clocks in {zone} skip {time}; type another time, or add the offset "
            "({offsets}).",
            **when,
        )
    return tr(
        "On {day} the clocks in {zone} show {time} twice; add the offset you mean ({offsets}).",
        **when,
    )
