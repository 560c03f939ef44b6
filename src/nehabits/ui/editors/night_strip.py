"""The picture of a night as a value: what is typed of a sleep, on a strip of hours."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from nehabits.domain.moment import Moment
from nehabits.domain.phrase import clock_text, duration_text, span_text
from nehabits.domain.refusal import Refused
from nehabits.domain.sleep import Sleep
from nehabits.domain.wording import tr
from nehabits.ui.editors.sleep_draft import SleepDraft
from nehabits.ui.editors.typed_times import ONE_DAY

_HOUR = 60
_EVERY = 3 * _HOUR
_NIGHT = (18 * _HOUR, 36 * _HOUR)
_DAY = (9 * _HOUR, 21 * _HOUR)

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class NightStrip:
    """A strip from one hour to another, in minutes on the wall since a midnight.

    `asleep` and `in_bed` are spans on it, `times` what is typed while the rest is missing; `hours`
    have their labels. `figure` is the time asleep, `words` what is said beside it: more of the
    sleep, or what is missing of it. `description` says the picture to who does not see it.
    """

    bounds: Span
    hours: tuple[tuple[float, str], ...]
    figure: str = ""
    words: str = ""
    description: str = ""
    asleep: Span | None = None
    in_bed: Span | None = None
    times: tuple[float, ...] = ()


def night_strip(draft: SleepDraft) -> NightStrip:
    """Return the picture of what is typed, as far as it is understood."""
    midnight = datetime.combine(draft.page.day if draft.nap else draft.page.day - ONE_DAY, time())
    usual = _DAY if draft.nap else _NIGHT
    try:
        sleep = draft.sleep()
    except Refused as refused:
        times = _typed(draft, midnight)
        bounds = _around(usual, times)
        said = refused.sentence
        return NightStrip(bounds, _hours(bounds), words=said, description=said, times=times)
    asleep = (_minutes(sleep.start, midnight), _minutes(sleep.end, midnight))
    in_bed = (
        _minutes(sleep.into_bed or sleep.start, midnight),
        _minutes(sleep.out_of_bed or sleep.end, midnight),
    )
    bounds = _around(usual, in_bed)
    figure, said = duration_text(sleep.minutes_asleep), _said(sleep)
    shown = tr("Asleep {times}, {length}", times=span_text(sleep.start, sleep.end), length=figure)
    return NightStrip(
        bounds,
        _hours(bounds),
        figure=figure,
        words=said,
        description=", ".join(filter(None, [shown, said])),
        asleep=asleep,
        in_bed=in_bed,
    )


def _said(sleep: Sleep) -> str:
    """Say what the strip shows beside the time asleep: minutes awake, time in bed."""
    parts = []
    if sleep.minutes_awake:
        parts.append(tr("awake {minutes}", minutes=duration_text(sleep.minutes_awake)))
    if sleep.minutes_in_bed is not None:
        parts.append(tr("in bed {length}", length=duration_text(sleep.minutes_in_bed)))
    return ", ".join(parts)


def _typed(draft: SleepDraft, midnight: datetime) -> tuple[float, ...]:
    try:
        walls = draft.walls()
    except Refused:
        return ()
    return tuple((wall - midnight) / timedelta(minutes=1) for wall in walls.values())


def _minutes(moment: Moment, midnight: datetime) -> float:
    return (moment.wall - midnight) / timedelta(minutes=1)


def _around(usual: Span, times: tuple[float, ...]) -> Span:
    """Return bounds at whole steps of hours that hold the usual ones and every time."""
    first, last = min(usual[0], *times, usual[0]), max(usual[1], *times, usual[1])
    return first // _EVERY * _EVERY, -(-last // _EVERY) * _EVERY


def _hours(bounds: Span) -> tuple[tuple[float, str], ...]:
    first, last = map(int, bounds)
    return tuple((minute, clock_text(minute)) for minute in range(first, last + 1, _EVERY))
