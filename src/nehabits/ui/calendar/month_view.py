"""A month as the calendar shows it, as a value: six weeks of days with a dot for each area."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from nehabits.domain.day_mark import DayMark, Reason, not_tracked_text, reason_text
from nehabits.domain.day_words import long_day_text, month_text, short_weekday_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.tracking import Tracking
from nehabits.domain.tracking_words import AreaSaid, areas_text
from nehabits.domain.wording import tr

_FIRST = (Pillar.SLEEP, Pillar.EXERCISE, Pillar.PRACTICE, Pillar.MEALS)

Trackings = Mapping[tuple[Pillar, date], Tracking]
Marks = Mapping[tuple[Pillar, date], DayMark]


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of the month, or of the months beside it (`outside`).

    `reason` says why it is not tracked; the day is hatched then and has no dots. `name` says
    everything, for a screen reader and on hover.
    """

    day: date
    dots: tuple[tuple[Pillar, Tracking], ...]
    outside: bool
    is_today: bool
    to_come: bool
    reason: str
    name: str

    @property
    def hatched(self) -> bool:
        """Whether no area of the day is tracked."""
        return bool(self.reason)


@dataclass(frozen=True, slots=True)
class MonthView:
    """Six weeks of days, the weekdays above them, and the month's name."""

    title: str
    weekdays: tuple[str, ...]
    days: tuple[MonthDay, ...]


def month_view(
    month: date,
    days: Sequence[date],
    today: date,
    areas: Sequence[Pillar],
    said: tuple[Trackings, Marks],
) -> MonthView:
    """Return the month of its first day; `said` is what its days say of the areas that are shown.

    Of the check-in and own habits there are dots only where none of the four areas is shown.
    """
    dotted = [pillar for pillar in areas if pillar in _FIRST] or list(areas)
    tracking, marks = said
    return MonthView(
        month_text(month),
        tuple(short_weekday_text(day) for day in days[:7]),
        tuple(_day(day, month, today, _said(day, dotted, tracking, marks)) for day in days),
    )


def _said(
    day: date, areas: Sequence[Pillar], tracking: Trackings, marks: Marks
) -> tuple[AreaSaid, ...]:
    return tuple(
        (
            pillar,
            tracking[pillar, day],
            marks[pillar, day].reason if (pillar, day) in marks else Reason.UNSAID,
        )
        for pillar in areas
    )


def _day(day: date, month: date, today: date, said: tuple[AreaSaid, ...]) -> MonthDay:
    to_come = day > today
    hatched = all(tracking is Tracking.NOT_TRACKED for _, tracking, _ in said)
    is_silent = all(tracking is Tracking.EMPTY for _, tracking, _ in said)
    words = _reason(said) if hatched else ""
    return MonthDay(
        day=day,
        dots=()
        if hatched or (to_come and is_silent)
        else tuple((pillar, tracking) for pillar, tracking, _ in said),
        outside=(day.year, day.month) != (month.year, month.month),
        is_today=day == today,
        to_come=to_come,
        reason=words,
        name=_name(day, today, said, is_silent=is_silent, hatched=hatched),
    )


def _reason(said: tuple[AreaSaid, ...]) -> str:
    """Return why a day is not tracked in a word or two, as far as anything was said."""
    reasons = (reason_text(reason) for _, _, reason in said)
    return next(filter(None, reasons), tr("not tracked"))


def _name(
    day: date, today: date, said: tuple[AreaSaid, ...], *, is_silent: bool, hatched: bool
) -> str:
    text = long_day_text(day, year=day.year != today.year)
    if day == today:
        text = tr("{day}, today", day=text)
    if hatched:
        reasons = {reason for _, _, reason in said}
        return tr("{day}: {areas}", day=text, areas=not_tracked_text(max(reasons)))
    if day > today and is_silent:
        return tr("{day}: still to come", day=text)
    return tr("{day}: {areas}", day=text, areas=areas_text(said))
