"""Rows of our own export as what they were: entries, marks, own habits, aims."""

from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, TypeVar
from uuid import UUID

from nehabits.domain.aim import Aim
from nehabits.domain.checkin import SCORES, CheckIn
from nehabits.domain.day_mark import DayMark, Mark, Reason
from nehabits.domain.exercise import CountsAs, Exercise
from nehabits.domain.intensity import Intensity
from nehabits.domain.moment import Moment, zone_named
from nehabits.domain.own_habit import HabitForm, HabitRecord, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.domain.refusal import Refused
from nehabits.domain.sleep import Sleep
from nehabits.domain.typed_text import quoted
from nehabits.domain.wording import tr
from nehabits.exchange.csv_lists import parted
from nehabits.exchange.csv_reading import Cells

Chosen = TypeVar("Chosen", bound=StrEnum)


def sleep_from(cells: Cells) -> Sleep:
    """Return the sleep of a row. Raises Refused, as all of these do."""
    return Sleep(
        **entry_fields(cells),
        start=known_moment(cells, "start"),
        end=known_moment(cells, "end"),
        into_bed=moment_from(cells, "into_bed"),
        out_of_bed=moment_from(cells, "out_of_bed"),
        minutes_to_fall_asleep=cells["to_fall_asleep_min"],
        minutes_awake=cells["awake_min"],
        awakenings=cells["awakenings"],
        quality=cells["quality_1_5"],
        nap=cells["nap"],
        day_off=cells["day_off"],
    )


def exercise_from(cells: Cells) -> Exercise:
    """Return the exercise of a row."""
    return Exercise(
        **entry_fields(cells),
        start=moment_from(cells, "start"),
        minutes=cells["duration_min"],
        activity=cells["activity"],
        intensity=Intensity(cells["intensity"]),
        outdoors=cells["outdoors"],
        aerobic=cells["aerobic"],
        strength=cells["strength"],
        counts_as=CountsAs(cells["counts_as"]),
    )


def practice_from(cells: Cells) -> Practice:
    """Return the practice of a row."""
    return Practice(
        **entry_fields(cells),
        start=moment_from(cells, "start"),
        minutes=cells["duration_min"],
        kind=cells["kind"],
        tension_before=cells["tension_before_1_5"],
        tension_after=cells["tension_after_1_5"],
        intensity=Intensity(cells["intensity"]),
        counts_as=CountsAs(cells["counts_as"]),
    )


def check_in_from(cells: Cells) -> CheckIn:
    """Return the check-in of a row."""
    scores = {name: cells[f"{name}_1_5"] for name in SCORES}
    return CheckIn(**entry_fields(cells), tags=parted(cells["tags"]), **scores)


def habit_record_from(cells: Cells) -> HabitRecord:
    """Return what was recorded of an own habit in a row."""
    return HabitRecord(**entry_fields(cells), habit=cells["habit"], value=cells["value"])


def own_habit_from(cells: Cells) -> OwnHabit:
    """Return the own habit of a row."""
    return OwnHabit(
        id=uuid_from(cells, "id"),
        slug=cells["habit"],
        name=cells["name"],
        form=HabitForm(cells["form"]),
        unit=cells["unit"],
        pillar=_chosen(Pillar, cells, "area") if cells["area"] else None,
        position=cells["position"],
        archived=cells["archived"],
    )


def day_mark_from(cells: Cells) -> DayMark:
    """Return what is said of a day in a row."""
    return DayMark(
        id=uuid_from(cells, "id"),
        day=cells["day"],
        pillar=Pillar(cells["area"]),
        mark=Mark(cells["mark"]),
        reason=Reason(cells["reason"]),
    )


def aim_from(cells: Cells) -> Aim:
    """Return the aim of a row."""
    names = ("measure", "since", "until", "low", "high", "days_a_week")
    return Aim(id=uuid_from(cells, "id"), **{name: cells[name] for name in names})


def entry_fields(cells: Cells) -> dict[str, Any]:
    """Return what every entry has."""
    return {
        "id": uuid_from(cells, "id"),
        "day": cells["day"],
        "note": cells["note"],
        "source": cells["source"],
        "source_id": cells["source_id"],
        "created": _in_utc(cells["created"]),
        "changed": _in_utc(cells["changed"]),
    }


def uuid_from(cells: Cells, name: str) -> UUID:
    """Return the UUID in a column. Raises Refused."""
    try:
        return UUID(cells[name])
    except ValueError as problem:
        raise Refused(
            tr("{column} is {text}; it should be a UUID.", column=name, text=quoted(cells[name])),
            name,
        ) from problem


def known_moment(cells: Cells, name: str) -> Moment:
    """Return the time in the two columns of one that is always known."""
    moment = moment_from(cells, name)
    assert moment is not None  # noqa: S101 - the column is never empty
    return moment


def moment_from(cells: Cells, name: str) -> Moment | None:
    """Return the time in two columns, with the offset that held when it was typed.

    What the rules of a zone are today may be something else: what was kept is not judged.
    """
    instant: datetime | None = cells[name]
    if instant is None:
        return None
    zone = cells[f"{name}_zone"]
    if not zone:
        raise Refused(tr("{column} is empty.", column=f"{name}_zone"), name)
    zone_named(zone)
    offset = instant.utcoffset()
    assert offset is not None  # noqa: S101 - reading refuses instants without one
    return Moment(instant.replace(tzinfo=None), zone, offset)


def _in_utc(instant: datetime | None) -> datetime | None:
    return None if instant is None else instant.astimezone(UTC)


def _chosen(kind: Callable[[str], Chosen], cells: Cells, name: str) -> Chosen:
    try:
        return kind(cells[name])
    except ValueError as problem:
        raise Refused(
            tr("{column} is {text}, which is not known.", column=name, text=quoted(cells[name])),
            name,
        ) from problem
