"""The sleep schedule in words: what is what in it, and the sleeps of a day."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any

import numpy as np

from nehabits.domain.moment import offset_text
from nehabits.domain.nights import Nights, clocks
from nehabits.domain.phrase import clock_text, duration_text
from nehabits.domain.wording import tr


def schedule_legend(
    *, thinned: bool, off: bool, dots: bool, naps: bool, over: bool, usual: bool, not_tracked: bool
) -> str:
    """Return what is what in the schedule, as it is drawn now."""
    parts = [tr("noon to noon")]
    if thinned:
        parts.append(
            tr("columns: from falling asleep to waking on some nights, the outermost left out")
        )
    else:
        parts += [tr("stronger: days off")] if off else []
        parts += [tr("dot: mid-sleep")] if dots else []
        parts += [tr("outline: nap, in the column of its day")] if naps else []
        parts += [tr("past noon: at the top of the same column")] if over else []
        parts += [tr("band: mean night in sight")] if usual else []
    parts += [tr("hatched: not tracked")] if not_tracked else []
    return " · ".join(parts)


def night_words(nights: Nights, sleeps: Iterable[int]) -> Iterator[str]:
    """Yield what is known of a day's sleeps, a line each: the measured night, others, naps."""
    others, naps = [], []
    for each in sleeps:
        if nights.measured[each]:
            yield from _night(nights, each)
        elif nights.nap[each]:
            naps.append(each)
        else:
            others.append(each)
    for each in others:
        yield tr("also asleep {times}", times=_times(nights, each))
    for each in naps:
        yield tr("nap {times}", times=_times(nights, each))


def _night(nights: Nights, each: int) -> Iterator[str]:
    asleep = duration_text(float(nights.asleep[each]))
    yield tr("asleep {times}, {length}", times=_times(nights, each), length=asleep)
    if not np.isnan(nights.quality[each]):
        yield tr("quality {score} of 5", score=int(nights.quality[each]))
    yield tr("mid-sleep {time}", time=_time(nights.middle[each]))
    if nights.day_off[each]:
        yield tr("day off")


def _times(nights: Nights, each: int) -> str:
    """Return when a sleep began and ended as 23:10–06:45, with offsets if they differ."""
    ends = [_time(nights.fell[each]), _time(nights.wake[each])]
    offsets = [nights.start_offset[each], nights.end_offset[each]]
    if offsets[0] != offsets[1]:
        ends = [
            tr(
                "{time} (UTC{offset})",
                time=time,
                offset=offset_text(timedelta(seconds=float(offset))),
            )
            for time, offset in zip(ends, offsets, strict=True)
        ]
    return "–".join(ends)


def _time(wall: Any) -> str:
    return clock_text(float(clocks(wall)))
