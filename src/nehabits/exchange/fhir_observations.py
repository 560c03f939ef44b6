"""Entries as FHIR observations: nights, sessions, practices, check-ins, own habits."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from nehabits.domain.checkin import SCORES, CheckIn
from nehabits.domain.day_figures import pillars_of
from nehabits.domain.entry import Entry
from nehabits.domain.exercise import Exercise
from nehabits.domain.intensity import Intensity
from nehabits.domain.moment import Moment
from nehabits.domain.own_habit import HabitForm, HabitRecord
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.domain.sleep import Sleep
from nehabits.domain.wording import tr
from nehabits.exchange.fhir_codes import (
    MINDFUL,
    MINDFUL_KINDS,
    OWN,
    PHR,
    WORKOUTS,
    Coding,
)
from nehabits.exchange.fhir_parts import (
    Diary,
    Json,
    amounts,
    clean,
    concept,
    entry,
    instant,
    number,
    observation,
    own_words,
    part,
    quantity,
    reference,
    remarks,
    spoken,
)


def entry_observations(diary: Diary, logged: Entry) -> Iterator[Json]:
    """Yield the bundle's entries for something logged; one an area that it counts in.

    Meals have none: R4 knows no food that was eaten, so their sums of days stand alone.
    """
    match logged:
        case Sleep():
            yield _sleep(diary, logged)
        case Exercise() | Practice():
            counted = pillars_of(logged) & diary.areas
            if Pillar.EXERCISE in counted:
                yield _exercise(diary, logged)
            if Pillar.PRACTICE in counted:
                yield _practice(diary, logged)
        case CheckIn() if not logged.is_empty:
            yield from _checkin(diary, logged)
        case HabitRecord():
            yield _own_habit(diary, logged)


def _sleep(diary: Diary, sleep: Sleep) -> Json:
    missing = (
        tr("Minutes awake were not recorded; they count as 0.")
        if sleep.minutes_awake is None
        else ""
    )
    rest = {
        "valueQuantity": quantity("sleep.duration", sleep.minutes_asleep),
        "note": [
            *remarks(tr("Formula: {formula}", formula=tr("end − start − minutes awake")), missing),
            *own_words(diary, sleep.note),
        ],
        "component": [
            part("sleep.main", valueBoolean=not sleep.nap),
            *amounts(
                ("sleep.latency", sleep.minutes_to_fall_asleep),
                ("sleep.awake", sleep.minutes_awake),
                ("sleep.awakenings", sleep.awakenings),
                ("sleep.in_bed", sleep.minutes_in_bed),
                ("sleep.quality", sleep.quality),
            ),
        ],
    }
    when = {"effectivePeriod": {"start": instant(sleep.start), "end": instant(sleep.end)}}
    return _of_row(diary, sleep, "sleep.duration", when, rest)


def _exercise(diary: Diary, session: Exercise | Practice) -> Json:
    """Return a session of exercise, or of a practice that counts as exercise too."""
    if isinstance(session, Exercise):
        kind = _activity(diary, session.activity)
        aerobic, strength = session.aerobic, session.strength
    else:
        kind = _kind(diary, session.kind)
        aerobic, strength = True, False
    minutes = [("exercise.duration", session.minutes)]
    if aerobic and session.intensity is not Intensity.LIGHT:
        minutes.append((f"exercise.{session.intensity}", session.minutes))
    felt = Coding(OWN, f"intensity.{session.intensity}", session.intensity.value)
    rest = {
        "valueCodeableConcept": kind,
        "note": own_words(diary, session.note),
        "component": [
            *amounts(*minutes),
            part("exercise.intensity", valueCodeableConcept=spoken(felt.display, [felt])),
            *([part("exercise.strength", valueBoolean=True)] if strength else []),
        ],
    }
    when = _session_time(session.start, session.minutes, session.day)
    return _of_row(diary, session, "exercise.session", when, rest)


def _practice(diary: Diary, session: Exercise | Practice) -> Json:
    """Return a session of stress practice, or of exercise that counts as practice too."""
    mindful = isinstance(session, Practice) and session.kind in MINDFUL_KINDS
    if isinstance(session, Practice):
        kind = _kind(diary, session.kind)
        tension = (session.tension_before, session.tension_after)
    else:
        kind, tension = _activity(diary, session.activity), (None, None)
    rest = {
        "valueQuantity": quantity("practice.session", session.minutes),
        "note": own_words(diary, session.note),
        "component": [
            part("practice.kind", valueCodeableConcept=kind),
            *amounts(
                ("practice.tension_before", tension[0]), ("practice.tension_after", tension[1])
            ),
        ],
    }
    code = concept("practice.session", *([MINDFUL] if mindful else []))
    when = _session_time(session.start, session.minutes, session.day)
    return _of_row(diary, session, "practice.session", when, rest, code)


def _checkin(diary: Diary, answers: CheckIn) -> Iterator[Json]:
    """Yield how a day felt; nothing if it holds no more than a note that stays at home."""
    tags = [{"text": text} for tag in answers.tags if (text := clean(tag))]
    rest = {
        "note": own_words(diary, answers.note),
        "component": [
            *amounts(*((f"checkin.{score}", getattr(answers, score)) for score in SCORES)),
            *(part("checkin.tags", valueCodeableConcept=tag) for tag in tags),
        ],
    }
    if any(rest.values()):
        yield _of_row(diary, answers, "checkin", _on(answers.day), rest)


def _own_habit(diary: Diary, record: HabitRecord) -> Json:
    """Return a tick or a number; its unit is the person's own, so no system of units has it."""
    habit = diary.names.habits.get(record.habit)
    name = clean(habit.name if habit else "") or record.habit
    rest: Json = {"note": own_words(diary, record.note)}
    if habit is not None and habit.form is HabitForm.TICK:
        rest["valueBoolean"] = record.value != 0
    else:
        unit = clean(habit.unit) if habit else ""
        rest["valueQuantity"] = {"value": number(record.value), **({"unit": unit} if unit else {})}
    code = spoken(name, [Coding(OWN, f"own.{record.habit}", name)])
    return _of_row(diary, record, "own", _on(record.day), rest, code)


def _of_row(
    diary: Diary, logged: Entry, key: str, when: Json, rest: Json, code: Json | None = None
) -> Json:
    found = observation(diary, key, when, logged.day, rest, code)
    return entry(reference(logged.id, key), found)


def _session_time(start: Moment | None, minutes: int, day: date) -> Json:
    """Return when a session was: a period, or its day where no time was typed."""
    if start is None:
        return _on(day)
    end = Moment.of_instant(start.instant + timedelta(minutes=minutes), start.zone)
    return {"effectivePeriod": {"start": instant(start), "end": instant(end)}}


def _on(day: date) -> Json:
    return {"effectiveDateTime": day.isoformat()}


def _activity(diary: Diary, key: str) -> Json:
    beside = [Coding(PHR, WORKOUTS[key])] if key in WORKOUTS else []
    return _named("activity", key, diary.names.activities.get(key), beside)


def _kind(diary: Diary, key: str) -> Json:
    return _named("practice", key, diary.names.practices.get(key), [])


def _named(stem: str, key: str, label: Any, beside: list[Coding]) -> Json:
    """Return what a key of the program's lists means; what a person made up is words alone."""
    if label is None:
        return spoken(clean(key) or "–", [])
    name = tr(label)
    return spoken(name, [Coding(OWN, f"{stem}.{key}", name), *beside])
