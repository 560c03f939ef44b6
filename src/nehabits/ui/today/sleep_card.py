"""The sleep card of Today, from the day's facts."""

from datetime import date, timedelta

from nehabits.domain.circular import DAY, signed_distance
from nehabits.domain.day_words import weekday_text
from nehabits.domain.entry_words import entry_parts
from nehabits.domain.phrase import clock_mark, clock_text, duration_text, span_text, value_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.sleep import Sleep, measured_night
from nehabits.domain.tracking import Tracking
from nehabits.domain.wording import tr
from nehabits.ui.today.card_aims import card_aims
from nehabits.ui.today.card_words import bar_text, hatched_places, nothing_chip, remark_of
from nehabits.ui.today.day_card import AddNap, Bar, Bars, Chip, DayCard, EntryLine, LogAgain
from nehabits.ui.today.day_facts import MIDPOINT, DayFacts

_NOON = DAY / 2
_SIX_HOURS = 360


def sleep_card(facts: DayFacts) -> DayCard:
    """Return the card: time asleep, the reference, nights and naps, the last nights."""
    cell = facts.cell("sleep.duration")
    line = facts.reference_lines["sleep.duration"]
    aims = card_aims(facts, Pillar.SLEEP, "sleep.duration")
    parts = [line.words if line else "", _from_usual(facts), aims.words]
    return DayCard(
        pillar=Pillar.SLEEP,
        title=tr("Sleep"),
        add_name=tr("Add a sleep"),
        figure=value_text(facts.measures["sleep.duration"], cell.value),
        figure_words=_figure_words(facts, logged=cell.value is not None),
        reference=" · ".join(filter(None, parts)),
        source=aims.source(line, tr("Usual: the mean of the seven days before.")),
        lines=tuple(
            sleep_line(entry) for entry in facts.entries(Pillar.SLEEP) if isinstance(entry, Sleep)
        ),
        remark=remark_of(facts, Pillar.SLEEP, tr("Nights and naps will stand here.")),
        chips=_chips(facts),
        bars=sleep_bars(facts),
    )


def sleep_line(sleep: Sleep) -> EntryLine:
    """Return a sleep in one line."""
    parts = entry_parts(sleep, lambda _: "")
    duration, *more = parts[1:]
    # What was felt goes first: a row may be too short for everything.
    felt = tr("quality {score}", score=sleep.quality)
    more.sort(key=lambda part: part != felt)
    shown = [duration, *more] if sleep.nap or not more else more
    return EntryLine(
        entry=sleep,
        time=span_text(sleep.start, sleep.end),
        text=", ".join(shown),
        aside="",
        name=tr("Sleep {parts}", parts=", ".join(parts)),
    )


def sleep_bars(facts: DayFacts) -> Bars:
    """Return each night from falling asleep to waking, in minutes after noon."""
    days = facts.bar_days()
    bars = tuple(_bar(facts, day) for day in days)
    drawn = [bar for bar in bars if bar is not None]
    low = min((bar.low for bar in drawn), default=DAY - _NOON - 60)
    high = max((bar.high for bar in drawn), default=DAY - _NOON + 480)
    first = int(low // _SIX_HOURS) * _SIX_HOURS
    marks = range(first, int(high) + 1, _SIX_HOURS // 2)
    return Bars(
        days=days,
        bars=bars,
        texts=tuple(_night_text(facts, day) for day in days),
        low=low,
        high=high,
        downwards=True,
        lines=tuple((mark, clock_mark(mark + _NOON)) for mark in marks if low <= mark <= high),
        hatched=hatched_places([facts.cell("sleep.duration", day) for day in days]),
    )


def _bar(facts: DayFacts, day: date) -> Bar | None:
    onset, wake = facts.cell("sleep.onset", day).value, facts.cell("sleep.wake", day).value
    if onset is None or wake is None:
        return None
    start = (onset - _NOON) % DAY
    return Bar(start, start + (wake - onset) % DAY)


def _night_text(facts: DayFacts, day: date) -> str:
    cell = facts.cell("sleep.duration", day)
    if cell.value is None:
        return bar_text(facts, Pillar.SLEEP, day, "")
    onset, wake = facts.cell("sleep.onset", day).value, facts.cell("sleep.wake", day).value
    times = f"{clock_text(onset or 0)}–{clock_text(wake or 0)}"
    return bar_text(facts, Pillar.SLEEP, day, f"{duration_text(cell.value)}, {times}")


def _figure_words(facts: DayFacts, *, logged: bool) -> str:
    if not logged:
        return ""
    if facts.is_today:
        return tr("last night")
    return tr("the night to {weekday}", weekday=weekday_text(facts.day))


def _from_usual(facts: DayFacts) -> str:
    """Say how far this mid-sleep is from the mean of the seven days before; "" without one."""
    midpoint = facts.cell(MIDPOINT).value
    mean = facts.trailing(MIDPOINT, facts.day - timedelta(days=1)).value
    if midpoint is None or mean is None:
        return ""
    apart = round(signed_distance(midpoint, mean))
    if apart == 0:
        return tr("mid-sleep as usual")
    if apart > 0:
        return tr("mid-sleep {minutes} later than usual", minutes=duration_text(apart))
    return tr("mid-sleep {minutes} earlier than usual", minutes=duration_text(-apart))


def night_of(facts: DayFacts, day: date) -> Sleep | None:
    """Return the measured night of the day or of one of the seven before; None without one."""
    sleeps = facts.entries(Pillar.SLEEP, day)
    return measured_night(entry for entry in sleeps if isinstance(entry, Sleep))


def _chips(facts: DayFacts) -> tuple[Chip, ...]:
    tracking = facts.tracking[Pillar.SLEEP, facts.day]
    if tracking is Tracking.LOGGED and facts.cell("sleep.duration").value is not None:
        return (Chip(AddNap(), tr("Add a nap"), tr("Add a nap")),)
    if tracking is Tracking.NOT_TRACKED:
        return nothing_chip(facts, Pillar.SLEEP, tr("Sleep"))
    return _again_chips(facts)


def _again_chips(facts: DayFacts) -> tuple[Chip, ...]:
    """Offer the night before once more, and that of the same weekday where it was another."""
    last_week = facts.bar_days()[-8]
    as_then = {
        facts.trailing_days()[-2]: tr("As the night before"),
        last_week: tr("As last {weekday}", weekday=weekday_text(last_week)),
    }
    chips: dict[str, Chip] = {}
    for day, text in as_then.items():
        night = night_of(facts, day)
        times = span_text(night.start, night.end) if night else ""
        if night and times not in chips:
            shown = tr("{deed}, {times}", deed=text, times=times)
            name = tr("Log a sleep: {deed}", deed=shown[:1].lower() + shown[1:])
            chips[times] = Chip(LogAgain((night,)), shown, name)
    return tuple(chips.values())
