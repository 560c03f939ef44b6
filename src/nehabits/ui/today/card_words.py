"""What the cards of Today say alike."""

from collections.abc import Sequence
from datetime import date

from nehabits.domain.day_mark import Mark, not_tracked_text, reason_text
from nehabits.domain.day_words import weekday_text
from nehabits.domain.moment import Moment
from nehabits.domain.phrase import clock_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.tracking import DayCell, Tracking
from nehabits.domain.wording import tr
from nehabits.ui.today.day_card import Bar, Bars, Chip, LogAgain, SetMark
from nehabits.ui.today.day_facts import DayFacts


def time_text(start: Moment | None) -> str:
    """Return 07:30, or a dash where the time is not known."""
    return "–" if start is None else clock_text(start.clock)


def remark_of(facts: DayFacts, pillar: Pillar, invitation: str) -> str:
    """Return what stands in place of entries: what was said of the day, or an invitation."""
    said = facts.mark(pillar)
    match said.mark if said else None:
        case Mark.NOTHING:
            return tr("Nothing today, as you said.") if facts.is_today else tr("Nothing that day.")
        case Mark.NOT_TRACKED if said is not None and said.reason:
            reason = reason_text(said.reason)
            return tr("Not tracked, {reason}: this day is left out of every count.", reason=reason)
        case Mark.NOT_TRACKED:
            return tr("Not tracked: this day is left out of every count.")
        case _:
            return invitation


def bar_text(facts: DayFacts, pillar: Pillar, day: date, value: str) -> str:
    """Return a day of the bars in words: Friday 20: 30 min."""
    tracking = facts.tracking[pillar, day]
    said = {
        Tracking.NOTHING: tr("nothing that day"),
        Tracking.NOT_TRACKED: not_tracked_text(facts.reason(pillar, day)),
        Tracking.EMPTY: tr("no entry"),
    }
    words = value or said.get(tracking, tr("no value"))
    if value and tracking is Tracking.PARTIAL:
        words = tr("{value}, day not complete", value=value)
    return tr("{weekday} {day}: {words}", weekday=weekday_text(day), day=day.day, words=words)


def rising_bars(
    facts: DayFacts, measure_id: str, texts: tuple[str, ...], dashed: float | None = None
) -> Bars:
    """Return a measure's last days as bars from 0 up, days that are not complete hollow."""
    cells = [facts.cell(measure_id, day) for day in facts.bar_days()]
    bars = tuple(
        None if cell.value is None else Bar(0, cell.value, cell.tracking is Tracking.PARTIAL)
        for cell in cells
    )
    highest = max((cell.value or 0 for cell in cells), default=0)
    top = max(highest, (dashed or 0) * 1.1, 1)
    hatched = hatched_places(cells)
    return Bars(facts.bar_days(), bars, texts, 0, top, dashed=dashed, hatched=hatched)


def hatched_places(cells: Sequence[DayCell]) -> frozenset[int]:
    """Return the places of the days that are not tracked."""
    return frozenset(
        place for place, cell in enumerate(cells) if cell.tracking is Tracking.NOT_TRACKED
    )


def nothing_chip(facts: DayFacts, pillar: Pillar, area: str) -> tuple[Chip, ...]:
    """Return the chip that says nothing today, or takes a mark back; none where entries are."""
    tracking = facts.tracking[pillar, facts.day]
    if tracking in {Tracking.NOTHING, Tracking.NOT_TRACKED}:
        name = tr("Take back what was said of the day: {area}", area=area)
        return (Chip(SetMark(pillar, None), tr("Take that back"), name),)
    if tracking is not Tracking.EMPTY:
        return ()
    text = tr("Nothing today") if facts.is_today else tr("Nothing that day")
    name = tr("{deed}, {area}", deed=text, area=area)
    return (Chip(SetMark(pillar, Mark.NOTHING), text, name),)


def again_chips(facts: DayFacts, pillar: Pillar, area: str) -> tuple[Chip, ...]:
    """Return the chip that logs the day before or the same weekday before once more."""
    if facts.tracking[pillar, facts.day] is not Tracking.EMPTY:
        return ()
    yesterday, last_week = facts.trailing_days()[-2], facts.bar_days()[-8]
    for day, text in (
        (yesterday, tr("Same as the day before")),
        (last_week, tr("Same as last {weekday}", weekday=weekday_text(last_week))),
    ):
        entries = facts.entries(pillar, day)
        if entries:
            name = tr("{deed}, {area}", deed=text, area=area)
            return (Chip(LogAgain(entries), text, name),)
    return ()
