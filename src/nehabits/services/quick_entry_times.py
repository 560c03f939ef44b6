"""Times as typed in the quick bar, put on a day."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from nehabits.domain.clock_text import read_clock, read_minutes
from nehabits.domain.moment import Moment, zone_named
from nehabits.domain.refusal import Refused
from nehabits.domain.typed_text import quoted
from nehabits.domain.wording import tr
from nehabits.services.quick_entry_grammar import Piece

_OFFSET = re.compile(r"(?:utc|gmt)?\s*(?P<sign>[+-])(?P<hours>\d{1,2}):?(?P<minutes>\d{2})?")
_HALF_TYPED = re.compile(r"[ap]\.?m?\.?$|noon|midday|midnight")
_TWELVE_HOURS = re.compile(r"(?:[1-9]|1[0-2])(?:\D.*)?|[1-9]\d\d|1[0-2]\d\d")
_DAY = timedelta(days=1)
_FARTHEST_OFFSET = timedelta(hours=18)


@dataclass(frozen=True, slots=True)
class Page:
    """The day of the diary that is written on, and the present: `now` to the minute.

    `today` is the person's day at present, `day_is_said` whether the day was chosen or is today.
    """

    day: date
    today: date
    now: Moment
    zone: str
    day_start: time
    day_is_said: bool

    @property
    def is_today(self) -> bool:
        """Whether the day is today."""
        return self.day == self.today

    def at(self, typed: "TypedTime", field: str = "start") -> Moment:
        """Return the moment of the day at a time: one before the day start is after midnight."""
        clock = typed.clock
        on = self.day if clock >= self.day_start else self.day + _DAY
        return self.on(on, typed, field)

    def on(self, on: date, typed: "TypedTime", field: str = "start") -> Moment:
        """Return the moment of a calendar date at a time. Raises Refused at clock changes."""
        return Moment.at(datetime.combine(on, typed.clock), self.zone, typed.offset, field)


@dataclass(frozen=True, slots=True)
class TypedTime:
    """A time as it was typed, of a kind of the grammar's, with the UTC offset typed with it."""

    text: str
    kind: str = "CLOCK"
    offset: timedelta | None = None

    @property
    def clock(self) -> time:
        """The time of day. Raises Refused."""
        return read_clock(self.text)

    @property
    def minutes(self) -> int:
        """The length of time, if it is one. Raises Refused."""
        return read_minutes(self.text)

    @property
    def may_be_a_length(self) -> bool:
        """Whether it can be minutes or hours as well: 30, 1h20."""
        return self.kind in {"NUMBER", "HOURS"} and self.offset is None


def chain_of(span: Piece) -> list[TypedTime]:
    """Return the times of a span: 23:10-6:45 has two, 18:10 one."""
    return [_typed(point) for point in span.all("point")]


def single(span: Piece) -> TypedTime:
    """Return the one time of a span. Raises Refused for two."""
    chain = chain_of(span)
    if len(chain) > 1:
        raise two_times()
    return chain[0]


def two_times() -> Refused:
    """Return the refusal of a second time."""
    return Refused(tr("Two times are typed; leave one of them out."), "start")


def score_of(piece: Piece, name: str) -> int:
    """Return the number of a score. Raises Refused unless it is from 1 to 5."""
    number = next(piece.all("NUMBER")).text
    if number not in {"1", "2", "3", "4", "5"}:
        raise Refused(tr("{name} is a number from 1 to 5.", name=name))
    return int(number)


def offsets_taken(chain: Sequence[TypedTime], wanted: int, page: Page) -> list[TypedTime]:
    """Return a chain in which times after a dash become UTC offsets until `wanted` are left.

    1:30-05:00 is half past one at −05:00 where the clocks show half past one twice.
    """
    taken: list[TypedTime] = []
    for typed in chain:
        spare = len(chain) - wanted > sum(1 for each in taken if each.offset is not None)
        offset = _negative(typed) if spare and taken else None
        if offset is not None and offset in _two_offsets(taken[-1], page):
            taken[-1] = replace(taken[-1], offset=offset)
        else:
            taken.append(typed)
    return taken


def halves_of_day(first: TypedTime, second: TypedTime) -> tuple[TypedTime, TypedTime]:
    """Return two times of which am or pm was typed with one alone: 11-7am, 2-2:30pm, 11pm-7.

    The other is in the half of the day that makes the time between them shorter.
    """
    halves = [bool(_HALF_TYPED.search(each.text)) for each in (first, second)]
    if halves[0] == halves[1]:
        return first, second
    if halves[0]:
        return first, min(_both(second), key=lambda each: _minutes_from(first, each))
    return min(_both(first), key=lambda each: _minutes_from(each, second)), second


def length_of(piece: Piece) -> int:
    """Return the minutes of a length the grammar found."""
    return read_minutes(piece.parts[0].text if piece.parts else piece.text)


def one_of(lengths: Iterable[int], field: str = "minutes") -> int | None:
    """Return the one length of time that was typed, or None. Raises Refused for two."""
    found = list(lengths)
    if len(found) > 1:
        raise Refused(tr("How long it took is typed twice; leave one of them out."), field)
    return found[0] if found else None


def two_meanings(typed: TypedTime) -> Refused:
    """Return the refusal of a number that may be a time or minutes."""
    return Refused(
        tr(
            "“{number}” can be a time or minutes; type at {number} or {number} min.",
            number=quoted(typed.text),
        ),
        "start",
    )


def _typed(point: Piece) -> TypedTime:
    word = point.parts[0]
    offset = point.first("OFFSET")
    return TypedTime(word.text, word.kind, _offset(offset.text) if offset else None)


def _offset(text: str) -> timedelta:
    found = _OFFSET.fullmatch(text)
    assert found is not None  # noqa: S101 - the grammar lets nothing else through
    length = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"] or 0))
    if length > _FARTHEST_OFFSET:
        raise Refused(
            tr("“{offset}” is no UTC offset; type one such as +02:00.", offset=quoted(text)),
            "start",
        )
    return -length if found["sign"] == "-" else length


def _negative(typed: TypedTime) -> timedelta | None:
    if typed.kind != "CLOCK" or not re.fullmatch(r"\d{1,2}:\d{2}", typed.text):
        return None
    hours, minutes = typed.text.split(":")
    return -timedelta(hours=int(hours), minutes=int(minutes))


def _two_offsets(typed: TypedTime, page: Page) -> set[timedelta]:
    """Return the offsets of a time that clocks skip or repeat around the day; none otherwise."""
    zone, found = zone_named(page.zone), set()
    for day in (page.day - _DAY, page.day, page.day + _DAY):
        wall = datetime.combine(day, typed.clock)
        both = {wall.replace(tzinfo=zone, fold=fold).utcoffset() or timedelta() for fold in (0, 1)}
        found |= both if len(both) > 1 else set()
    return found


def _both(typed: TypedTime) -> list[TypedTime]:
    if typed.kind == "HOURS" or not _TWELVE_HOURS.fullmatch(typed.text):
        return [typed]
    return [replace(typed, text=f"{typed.text}{half}") for half in ("am", "pm")]


def _minutes_from(first: TypedTime, second: TypedTime) -> int:
    start, end = first.clock, second.clock
    minutes = (end.hour - start.hour) * 60 + end.minute - start.minute
    return minutes % 1440 or 1440
