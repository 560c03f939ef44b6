"""The export's tables of sleep, exercise and practice, a row an entry."""

from nehabits.domain.exercise import CountsAs, Exercise
from nehabits.domain.intensity import Intensity
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.domain.sleep import Sleep
from nehabits.domain.wording import tr
from nehabits.exchange.csv_columns import (
    Column,
    Names,
    Table,
    Type,
    from_one_to_five,
    identity,
    moment,
    origin,
    typed,
    worked_out,
)


def sleep_table(*, notes: bool) -> Table:
    """Return the table of main sleeps and naps."""
    columns = (
        *identity(),
        typed("nap", Type.YES_NO, tr("A nap, not the main sleep"), needed=True),
        *moment("into_bed", tr("Into bed")),
        *moment("start", tr("Fell asleep"), needed=True),
        *moment("end", tr("Woke"), needed=True),
        *moment("out_of_bed", tr("Out of bed")),
        typed(
            "to_fall_asleep_min",
            Type.WHOLE,
            tr("Minutes to fall asleep"),
            "minutes_to_fall_asleep",
            unit="min",
        ),
        typed(
            "awake_min",
            Type.WHOLE,
            tr("Minutes awake in the night"),
            "minutes_awake",
            unit="min",
            empty=tr("not typed; counts 0 in sums"),
        ),
        typed("awakenings", Type.WHOLE, tr("How often awake in the night")),
        from_one_to_five("quality", tr("Sleep quality")),
        typed("day_off", Type.YES_NO, tr("Woke to a day off, not to a work day"), needed=True),
        worked_out(
            "asleep_min",
            Type.NUMBER,
            tr("Time asleep"),
            "minutes_asleep",
            "end − start − awake_min",
            unit="min",
            source="Carney 2012, Sleep 35:287",
        ),
        *origin(notes=notes),
    )
    return Table("sleep", Sleep, tr("Sleep, a row a sleep"), columns, ("id",), Pillar.SLEEP)


def exercise_table(names: Names, *, notes: bool) -> Table:
    """Return the table of exercise."""
    columns = (
        *identity(),
        *_session(),
        typed("activity", Type.TEXT, tr("The activity's key"), needed=True),
        worked_out(
            "activity_name",
            Type.TEXT,
            tr("The activity's name"),
            lambda entry: names.activities.get(entry.activity, entry.activity),
            tr("the name of activity in the language of the program"),
        ),
        _intensity(tr("Intensity as felt")),
        typed("outdoors", Type.YES_NO, tr("Outdoors"), needed=True),
        typed("aerobic", Type.YES_NO, tr("Its minutes count as aerobic"), needed=True),
        typed("strength", Type.YES_NO, tr("It makes a strength day"), needed=True),
        _counts_as(),
        *origin(notes=notes),
    )
    title = tr("Exercise, a row a session")
    return Table("exercise", Exercise, title, columns, ("id",), Pillar.EXERCISE)


def practice_table(names: Names, *, notes: bool) -> Table:
    """Return the table of stress practices."""
    columns = (
        *identity(),
        *_session(),
        typed("kind", Type.TEXT, tr("The practice's key"), needed=True),
        worked_out(
            "kind_name",
            Type.TEXT,
            tr("The practice's name"),
            lambda entry: names.practices.get(entry.kind, entry.kind),
            tr("the name of kind in the language of the program"),
        ),
        from_one_to_five("tension_before", tr("Tension before")),
        from_one_to_five("tension_after", tr("Tension after")),
        _intensity(tr("Intensity as felt; matters if it counts as exercise")),
        _counts_as(),
        *origin(notes=notes),
    )
    title = tr("Practice, a row a session")
    return Table("practice", Practice, title, columns, ("id",), Pillar.PRACTICE)


def _session() -> tuple[Column, ...]:
    minutes = typed(
        "duration_min", Type.WHOLE, tr("Minutes it took"), "minutes", unit="min", needed=True
    )
    return (*moment("start", tr("Began")), minutes)


def _intensity(meaning: str) -> Column:
    return typed("intensity", Type.TEXT, meaning, needed=True, allowed=Intensity)


def _counts_as() -> Column:
    meaning = tr("In which area it is added up")
    return typed("counts_as", Type.TEXT, meaning, needed=True, allowed=CountsAs)
