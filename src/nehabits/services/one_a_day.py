"""What a day has one of: a check-in, and a tick of each own habit."""

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import date

from nehabits.domain.checkin import CheckIn
from nehabits.domain.entry import Entry
from nehabits.domain.own_habit import HabitForm, HabitRecord
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.storage import records
from nehabits.storage.journal_file import Transaction


def with_one_a_day(transaction: Transaction, entries: Iterable[Entry]) -> list[Entry]:
    """Return new entries; a check-in and a tick join the one that their day has already."""
    forms = {habit.slug: habit.form for habit in records.habits(transaction)}
    placed: dict[object, Entry] = {}
    for new in entries:
        place = _place(new, forms)
        kept = placed.get(place)
        if kept is None and place != new.id:
            of_day = records.entries_between(transaction, new.day, new.day)
            kept = next((each for each in of_day if _place(each, forms) == place), None)
        placed[place] = new if kept is None else _joined(kept, new)
    return list(placed.values())


def refuse_second_check_in(transaction: Transaction, check_in: CheckIn) -> None:
    """Raise Refused when a day has another check-in already."""
    kept = _check_in_of(transaction, check_in.day)
    if kept is not None and kept.id != check_in.id:
        raise Refused(
            tr(
                "There is a check-in on {day} already; change that one or choose another day.",
                day=check_in.day.isoformat(),
            ),
            "day",
        )


def _check_in_of(transaction: Transaction, day: date) -> CheckIn | None:
    kept = records.entries_between(transaction, day, day)
    return next((each for each in kept if isinstance(each, CheckIn)), None)


def _place(entry: Entry, forms: Mapping[str, HabitForm]) -> object:
    """Return what two entries share when a day has only one of them."""
    match entry:
        case CheckIn():
            return entry.day
        case HabitRecord() if forms.get(entry.habit) is HabitForm.TICK:
            return entry.day, entry.habit
        case _:
            return entry.id


def _joined(kept: Entry, new: Entry) -> Entry:
    if isinstance(kept, CheckIn) and isinstance(new, CheckIn):
        return kept.with_answers_of(new)
    return dataclasses.replace(kept, note=new.note or kept.note)
