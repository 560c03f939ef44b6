"""What a deed did, in words, for the undo bar and the menu."""

from datetime import date

from nehabits.domain.checkin import SCORES, CheckIn
from nehabits.domain.day_mark import Mark, Reason, not_tracked_text
from nehabits.domain.day_words import date_text, period_text
from nehabits.domain.entry import Entry
from nehabits.domain.entry_words import NameOf, checkin_names, meal_name
from nehabits.domain.exercise import Exercise
from nehabits.domain.meal import Meal
from nehabits.domain.own_habit import HabitRecord
from nehabits.domain.phrase import clock_text, duration_text, number_text, span_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.pillar_words import pillar_name
from nehabits.domain.practice import Practice
from nehabits.domain.sleep import Sleep
from nehabits.domain.typed_text import quoted
from nehabits.domain.wording import plural, tr


def key_of(entry: Entry) -> str:
    """Return the key of an entry's activity, kind or habit, where no name is known for it."""
    match entry:
        case Exercise():
            return entry.activity
        case Practice():
            return entry.kind
        case HabitRecord():
            return entry.habit
        case _:
            return ""


def logged(entries: tuple[Entry, ...], name_of: NameOf) -> str:
    """Return "Running, 30 min logged" or "3 entries logged"; of a check-in its answers."""
    match entries:
        case (CheckIn() as said,):
            return _answered(CheckIn(day=said.day), said)
        case (entry,):
            return tr("{entry} logged", entry=_said(entry, name_of))
        case _:
            return plural("{count} entry logged", "{count} entries logged", len(entries))


def edited(before: Entry, after: Entry, name_of: NameOf) -> str:
    """Return "Night 23:10–06:45 changed"; of a check-in the answers that are others now."""
    if isinstance(before, CheckIn) and isinstance(after, CheckIn):
        return _answered(before, after)
    return tr("{entry} changed", entry=_said(after, name_of))


def deleted(entry: Entry, name_of: NameOf) -> str:
    """Return "Lunch at 13:00 deleted"; of a check-in the answers that were emptied."""
    if isinstance(entry, CheckIn):
        return _answered(entry, CheckIn(day=entry.day))
    return tr("{entry} deleted", entry=_said(entry, name_of))


def marked(pillar: Pillar, mark: Mark | None) -> str:
    """Return "Exercise: nothing that day" and its like."""
    said = {
        Mark.NOTHING: tr("nothing that day"),
        Mark.NOT_TRACKED: tr("not tracked"),
        Mark.COMPLETE: tr("day complete"),
        None: tr("what was said of the day is taken back"),
    }[mark]
    return tr("{area}: {said}", area=pillar_name(pillar), said=said)


def left_out(first: date, last: date, reason: Reason) -> str:
    """Return "Not tracked, ill: 2026-11-16 to 2026-11-20"."""
    said = not_tracked_text(reason)
    return tr("{mark}: {days}", mark=said[:1].upper() + said[1:], days=_days(first, last))


def counted_again(first: date, last: date) -> str:
    """Return "Tracked again: 2026-11-16 to 2026-11-20"."""
    return tr("Tracked again: {days}", days=_days(first, last))


def _days(first: date, last: date) -> str:
    if first == last:
        return date_text(first, year=True)
    return period_text(first, last, year=True)


def _said(entry: Entry, name_of: NameOf) -> str:
    """Return an entry in a few words, to begin a sentence."""
    name = quoted(name_of(entry))
    match entry:
        case Sleep():
            times = span_text(entry.start, entry.end)
            return tr("Nap {times}", times=times) if entry.nap else tr("Night {times}", times=times)
        case Exercise() | Practice():
            return f"{name}, {duration_text(entry.minutes)}"
        case Meal():
            time = clock_text(entry.start.clock)
            return tr("{meal} at {time}", meal=meal_name(entry.meal), time=time)
        case HabitRecord():
            return name if entry.value == 1 else f"{name}, {number_text(entry.value)}"
        case _:
            raise TypeError(f"{type(entry).__name__} has no words.")


def _answered(before: CheckIn, after: CheckIn) -> str:
    """Return what a check-in says now and did not say before: Energy: 4, note emptied."""
    said = []
    names = checkin_names()
    for score in SCORES:
        was, now = getattr(before, score), getattr(after, score)
        if now != was:
            said.append(_answer(names[score], "" if now is None else str(now)))
    if after.tags != before.tags:
        said.append(_answer(tr("Special"), quoted(", ".join(tr(tag) for tag in after.tags))))
    if after.note != before.note:
        said.append(tr("Note kept") if after.note else tr("Note emptied"))
    return ", ".join(said) or tr("Check-in kept")


def _answer(name: str, now: str) -> str:
    return tr("{name}: {answer}", name=name, answer=now) if now else tr("{name} emptied", name=name)
