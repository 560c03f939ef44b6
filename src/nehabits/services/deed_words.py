"""What a deed did, in words, for the undo bar and the menu."""

from datetime import date

from nehabits.domain.checkin import CheckIn
from nehabits.domain.day_mark import Mark, Reason, not_tracked_text
from nehabits.domain.entry import Entry
from nehabits.domain.exercise import Exercise
from nehabits.domain.meal import Meal
from nehabits.domain.practice import Practice
from nehabits.domain.sleep import Sleep
from nehabits.domain.wording import plural, tr


def logged(entries: tuple[Entry, ...]) -> str:
    """Return "Sleep logged" or "3 entries logged"."""
    if len(entries) == 1:
        return tr("{entry} logged", entry=noun(entries[0]))
    return plural("{count} entry logged", "{count} entries logged", len(entries))


def edited(entry: Entry) -> str:
    """Return "Sleep changed"."""
    return tr("{entry} changed", entry=noun(entry))


def deleted(entry: Entry) -> str:
    """Return "Sleep deleted"."""
    return tr("{entry} deleted", entry=noun(entry))


def marked(mark: Mark | None) -> str:
    """Return "Marked: nothing that day" and its like."""
    return {
        Mark.NOTHING: tr("Marked: nothing that day"),
        Mark.NOT_TRACKED: tr("Marked: not tracked"),
        Mark.COMPLETE: tr("Marked: meals complete"),
        None: tr("Mark removed"),
    }[mark]


def left_out(first: date, last: date, reason: Reason) -> str:
    """Return "Not tracked, ill: 2026-11-16 to 2026-11-20"."""
    said = not_tracked_text(reason)
    return tr("{mark}: {days}", mark=said[:1].upper() + said[1:], days=_days(first, last))


def counted_again(first: date, last: date) -> str:
    """Return "Tracked again: 2026-11-16 to 2026-11-20"."""
    return tr("Tracked again: {days}", days=_days(first, last))


def _days(first: date, last: date) -> str:
    if first == last:
        return first.isoformat()
    return tr("{first} to {last}", first=first.isoformat(), last=last.isoformat())


def noun(entry: Entry) -> str:
    """Return what kind of entry it is, to begin a sentence."""
    match entry:
        case Sleep(nap=True):
            return tr("Nap")
        case Sleep():
            return tr("Sleep")
        case Exercise():
            return tr("Exercise")
        case Practice():
            return tr("Practice")
        case Meal():
            return tr("Meal")
        case CheckIn():
            return tr("Check-in")
        case _:
            return tr("Own habit")
