"""Nights and naps as typed in the quick bar."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from nehabits.domain.bounds import MINUTES_A_DAY
from nehabits.domain.clock_face import example_text
from nehabits.domain.clock_text import read_minutes
from nehabits.domain.day import is_weekend
from nehabits.domain.entry import QUICK_BAR
from nehabits.domain.moment import Moment, minutes_between
from nehabits.domain.refusal import Refused
from nehabits.domain.sleep import Sleep, sleep_day
from nehabits.domain.typed_text import quoted
from nehabits.domain.wording import tr
from nehabits.services.quick_entry_examples import nap_example, night_example
from nehabits.services.quick_entry_grammar import Piece
from nehabits.services.quick_entry_times import (
    Page,
    TypedTime,
    chain_of,
    halves_of_day,
    length_of,
    offsets_taken,
    one_of,
    score_of,
    single,
    two_meanings,
)

_DAY = timedelta(days=1)
_LONGEST_IN_BED_AWAKE = timedelta(hours=12)
_TIMES = {"once": 1, "twice": 2}


def read_night(pieces: Sequence[Piece], page: Page) -> Sleep:
    """Return the main sleep that ends on the page's day. Raises Refused.

    It starts the evening before if the clock at falling asleep is not before the one at waking.
    """
    typed = _Typed.of(pieces, page, nap=False)
    start, end = _night_times(typed, page)
    return Sleep(
        day=sleep_day(start, end, nap=False),
        start=start,
        end=end,
        into_bed=_before(typed.into_bed, start, page),
        out_of_bed=_after(typed.out_of_bed, end, page),
        **_details(pieces, end.wall.date()),
        minutes_to_fall_asleep=typed.minutes_to_fall_asleep,
        source=QUICK_BAR,
    )


def read_nap(pieces: Sequence[Piece], page: Page) -> Sleep:
    """Return the nap that starts on the page's day. Raises Refused."""
    typed = _Typed.of(pieces, page, nap=True)
    first, second, minutes = typed.times_and_length()
    if first is None or (second is None and minutes is None):
        raise Refused(
            tr("When was it, from when to when? Type it as in {example}.", example=nap_example())
        )
    start = page.at(first)
    if second is None:
        end = _later(start, minutes or 0)
    else:
        on = start.wall.date()
        end = page.on(on if second.clock > first.clock else on + _DAY, second, "end")
    return Sleep(
        day=sleep_day(start, end, nap=True, day_start=page.day_start),
        start=start,
        end=end,
        nap=True,
        **_details(pieces, end.wall.date()),
        source=QUICK_BAR,
    )


@dataclass
class _Typed:
    """What was typed of a sleep's times."""

    nap: bool
    times: list[TypedTime] = field(default_factory=list)
    loose: list[TypedTime] = field(default_factory=list)
    lengths: list[int] = field(default_factory=list)
    into_bed: TypedTime | None = None
    out_of_bed: TypedTime | None = None
    minutes_to_fall_asleep: int | None = None
    woke_at: TypedTime | None = None

    @classmethod
    def of(cls, pieces: Sequence[Piece], page: Page, *, nap: bool) -> "_Typed":
        """Sort the pieces of a night or a nap."""
        typed = cls(nap)
        for piece in pieces:
            match piece.kind:
                case "span" | "at":
                    chain = offsets_taken(chain_of(piece), 2, page)
                    typed.times += chain
                    if piece.kind == "span" and len(chain) == 1 and chain[0].may_be_a_length:
                        typed.loose += chain
                case "length":
                    typed.lengths.append(length_of(piece))
                case "bed":
                    typed._put_to_bed(chain_of(_span(piece)))
                case "up":
                    typed.out_of_bed = single(_span(piece))
                case "fell":
                    typed._fall_asleep(piece)
                case "woke":
                    typed._wake(piece)
                case "effort" | "place":
                    raise Refused(_not_of_sleep(piece))
        return typed

    def times_and_length(self) -> tuple[TypedTime | None, TypedTime | None, int | None]:
        """Return start, end and length, each if known; a number after a time may be minutes."""
        times, lengths = list(self.times), list(self.lengths)
        if self.woke_at is not None:
            times.append(self.woke_at)
        alone = len(times) == 1 and times == self.loose and times[0].kind == "HOURS"
        if alone or (len(times) == 2 and self._is_a_length(times[0], times[1])):
            lengths.append(times.pop().minutes)
        if len(times) > 2 or (len(times) == 2 and lengths):
            raise Refused(
                tr("A sleep has two times, or one time and how long; leave the rest out."), "start"
            )
        first, second = (*times, None, None)[:2]
        if first is not None and second is not None:
            first, second = halves_of_day(first, second)
        return first, second, one_of(lengths)

    def _is_a_length(self, first: TypedTime, second: TypedTime) -> bool:
        """Say whether the second is minutes or hours: 23:10 7h25, 14:00 20."""
        if not (self.loose and second is self.loose[-1]):
            return False
        if second.kind == "HOURS":
            return first.kind != "HOURS"
        if first.kind == "NUMBER" or len(second.text) > 2:
            return False
        if self.nap and int(second.text) <= 23:
            raise two_meanings(second)
        return int(second.text) > 23

    def _put_to_bed(self, chain: Sequence[TypedTime]) -> None:
        if len(chain) > 2:
            raise Refused(
                tr(
                    "In bed has two times, as in in bed {into_bed}-{out_of_bed}.",
                    into_bed=example_text(22, 50),
                    out_of_bed=example_text(7, 0),
                ),
                "into_bed",
            )
        self.into_bed = chain[0]
        if len(chain) == 2:
            self.into_bed, self.out_of_bed = halves_of_day(chain[0], chain[1])

    def _fall_asleep(self, piece: Piece) -> None:
        length = piece.first("length")
        if length is not None:
            self.minutes_to_fall_asleep = length_of(length)
            return
        typed = single(_span(piece))
        said_as_time = piece.first("at") is not None or not typed.may_be_a_length
        if said_as_time or len(typed.text) > 2:
            self.times.insert(0, typed)
        else:
            self.minutes_to_fall_asleep = typed.minutes

    def _wake(self, piece: Piece) -> None:
        if _awakenings(piece) is None:
            self.woke_at = single(_span(piece))


def _night_times(typed: _Typed, page: Page) -> tuple[Moment, Moment]:
    first, second, minutes = typed.times_and_length()
    if first is None:
        raise Refused(
            tr(
                "When did you fall asleep, and when did you wake? As in {example}.",
                example=night_example(),
            ),
            "start",
        )
    if second is not None:
        waking = _date_of_waking(second, page)
        evening = waking if first.clock < second.clock else waking - _DAY
        return page.on(evening, first), page.on(waking, second, "end")
    if minutes is None:
        raise Refused(
            tr("When did you wake? Type it as in {example}.", example=night_example()), "end"
        )
    passes_midnight = first.clock.hour * 60 + first.clock.minute + minutes >= MINUTES_A_DAY
    start = page.on(page.day - _DAY if passes_midnight else page.day, first)
    return start, _later(start, minutes)


def _date_of_waking(end: TypedTime, page: Page) -> date:
    """Return the day, or the new date if it is past midnight and the waking is past too."""
    present = page.now.wall
    if not page.day_is_said and datetime.combine(present.date(), end.clock) <= present:
        return present.date()
    return page.day


def _details(pieces: Sequence[Piece], waking: date) -> dict[str, Any]:
    """Return the fields of a sleep that are no times."""
    details: dict[str, Any] = {"day_off": is_weekend(waking)}
    for piece in pieces:
        match piece.kind:
            case "quality":
                details["quality"] = score_of(piece, tr("Quality"))
            case "woke":
                details["awakenings"] = _awakenings(piece)
            case "awake":
                details["minutes_awake"] = _minutes_awake(piece)
            case "DAY_OFF":
                details["day_off"] = True
            case "WORK_DAY":
                details["day_off"] = False
    return details


def _awakenings(piece: Piece) -> int | None:
    """Return how often, or None if a time of waking was typed: woke 6:45, woke 645."""
    counted = piece.first("TIMES", "AWAKENINGS")
    if counted is not None:
        digits = "".join(letter for letter in counted.text if letter.isdigit())
        return _TIMES[counted.text] if not digits else int(digits[:4])
    span = piece.first("span")
    typed = single(span) if span else None
    if typed is not None and typed.kind == "NUMBER" and len(typed.text) < 3:
        return int(typed.text)
    return None


def _minutes_awake(piece: Piece) -> int:
    words = piece.parts[-1].text
    return read_minutes(words.removesuffix("awake"), "minutes_awake")


def _not_of_sleep(piece: Piece) -> str:
    word = quoted(piece.parts[0].text)
    return tr("“{word}” does not belong to a sleep; leave it out.", word=word)


def _span(piece: Piece) -> Piece:
    span = piece.first("span", "at")
    assert span is not None  # noqa: S101 - the grammar asks for one
    return span


def _later(start: Moment, minutes: int) -> Moment:
    if minutes >= MINUTES_A_DAY:
        raise Refused(tr("A sleep is shorter than 24 hours; check the two times."), "end")
    return Moment.of_instant(start.instant + timedelta(minutes=minutes), start.zone)


def _before(typed: TypedTime | None, start: Moment, page: Page) -> Moment | None:
    """Return the last moment at a time that is not after falling asleep."""
    if typed is None:
        return None
    on = start.wall.date()
    moment = page.on(on if typed.clock <= start.wall.time() else on - _DAY, typed, "into_bed")
    if timedelta(minutes=minutes_between(moment, start)) > _LONGEST_IN_BED_AWAKE:
        raise Refused(tr("Into bed is before or at falling asleep; check it."), "into_bed")
    return moment


def _after(typed: TypedTime | None, end: Moment, page: Page) -> Moment | None:
    """Return the first moment at a time that is not before waking."""
    if typed is None:
        return None
    on = end.wall.date()
    moment = page.on(on if typed.clock >= end.wall.time() else on + _DAY, typed, "out_of_bed")
    if timedelta(minutes=minutes_between(end, moment)) > _LONGEST_IN_BED_AWAKE:
        raise Refused(tr("Out of bed is after or at waking; check it."), "out_of_bed")
    return moment
