"""What Today writes: each function is one deed on the journal, done in the worker's thread."""

import dataclasses
from datetime import date

from nehabits.domain.changes import Changes
from nehabits.domain.checkin import CheckIn
from nehabits.domain.entry import Entry
from nehabits.domain.moment import Moment
from nehabits.domain.own_habit import HabitRecord
from nehabits.domain.practice import Practice
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import plural, tr
from nehabits.services.services import Services
from nehabits.ui.today.again import again, due, moment_now
from nehabits.ui.today.day_card import (
    AddEntry,
    AddNap,
    Deed,
    LogAgain,
    LogPractice,
    LogRest,
    LogToday,
    SetMark,
)


def do(services: Services, day: date, deed: Deed) -> Changes:
    """Do the deed of a chip on a day. Raises Refused."""
    now = moment_now(services.clock(), services.zone())
    match deed:
        case LogAgain():
            return services.journal.log(*again(deed.entries, day, now))
        case LogToday():
            return _log_today(services, deed.entries, now)
        case LogRest():
            return _log_rest(services, day, deed.entries, now)
        case LogPractice():
            start = now if day == services.today() else None
            practice = Practice(day=day, start=start, kind=deed.kind, minutes=deed.minutes)
            return services.journal.log(practice)
        case SetMark():
            return services.journal.mark([day], deed.pillar, deed.mark)
        case AddEntry() | AddNap():
            raise ValueError("An editor adds an entry.")


def _log_today(services: Services, entries: tuple[Entry, ...], now: Moment) -> Changes:
    today = services.today()
    logged = tuple(
        # What was eaten today is eaten again now, not twice at one time.
        dataclasses.replace(new, start=now)  # type: ignore[call-arg]
        if old.day == today
        else new
        for old, new in zip(entries, again(entries, today, now), strict=True)
    )
    words = plural("{count} meal logged today", "{count} meals logged today", len(logged))
    return services.journal.log(*logged, words=words)


def _log_rest(services: Services, day: date, entries: tuple[Entry, ...], now: Moment) -> Changes:
    left = again(due(entries, day, now), day, now)
    if not left:
        raise Refused(
            tr("Nothing of the day before is left to log now: its times are still to come.")
        )
    words = plural(
        "{count} entry logged as the day before",
        "{count} entries logged as the day before",
        len(left),
    )
    return services.journal.log(*left, words=words)


def answer(services: Services, day: date, field: str, value: object) -> Changes:
    """Keep one answer of the day's check-in; one that says nothing any more is removed."""
    entries = services.review.entries(day, day)
    kept = next((entry for entry in entries if isinstance(entry, CheckIn)), None)
    empty = {"tags": (), "note": ""}.get(field)
    changed = {field: empty if value is None else value}
    said = dataclasses.replace(kept or CheckIn(day=day), **changed)  # type: ignore[arg-type]
    if kept is None:
        return Changes() if said.is_empty else services.journal.log(said)
    return services.journal.delete(kept.id) if said.is_empty else services.journal.edit(said)


def answer_habit(services: Services, day: date, slug: str, value: float | None) -> Changes:
    """Keep what the day says of an own habit; None removes it. Raises Refused.

    A day with several records of it comes to the value by the last one.
    """
    records = [
        entry
        for entry in services.review.entries(day, day)
        if isinstance(entry, HabitRecord) and entry.habit == slug
    ]
    if not records:
        if value is None:
            return Changes()
        return services.journal.log(HabitRecord(day=day, habit=slug, value=value))
    others = sum(record.value for record in records[:-1])
    if value is None and not others:
        return services.journal.delete(records[-1].id)
    rest = (value or 0.0) - others
    if rest < 0:
        raise Refused(
            tr("{sum} are logged already on this day; delete one of them.", sum=f"{others:g}")
        )
    return services.journal.edit(dataclasses.replace(records[-1], value=rest))
