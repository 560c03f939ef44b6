"""The export's tables of what is said of days: check-ins, own habits, marks."""

from nehabits.domain.checkin import SCORES, CheckIn
from nehabits.domain.day_mark import DayMark, Mark, Reason
from nehabits.domain.measure import measure_named
from nehabits.domain.own_habit import HabitForm, HabitRecord, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr
from nehabits.exchange.csv_columns import (
    Column,
    Link,
    Names,
    Table,
    Type,
    from_one_to_five,
    identity,
    kept,
    origin,
    typed,
    worked_out,
)
from nehabits.exchange.csv_lists import joined


def checkins_table(*, notes: bool) -> Table:
    """Return the table of check-ins."""
    columns = (
        *identity(),
        *(from_one_to_five(name, measure_named(f"checkin.{name}").name) for name in SCORES),
        typed(
            "tags",
            Type.TEXT,
            tr("What the day was like, separated by ; (a ; or \\ inside a tag has a \\ before it)"),
            lambda entry: joined(entry.tags),
        ),
        *origin(notes=notes),
    )
    title = tr("Check-ins, a row a day")
    return Table("checkins", CheckIn, title, columns, ("id",), Pillar.CHECKIN)


def own_habits_table(names: Names, *, notes: bool) -> Table:
    """Return the table of what was recorded of the person's own habits."""

    def of_habit(name: str, meaning: str, attribute: str) -> Column:
        def take(record: HabitRecord) -> str:
            habit = names.habits.get(record.habit)
            return "" if habit is None else str(getattr(habit, attribute))

        return worked_out(name, Type.TEXT, meaning, take, "", empty=tr("it has none"))

    columns = (
        *identity(),
        typed("habit", Type.TEXT, tr("The habit's key"), needed=True),
        of_habit("habit_name", tr("The habit's name"), "name"),
        typed(
            "value",
            Type.NUMBER,
            tr("1 for a tick, or the number typed"),
            unit=tr("as in unit"),
            needed=True,
        ),
        of_habit("unit", tr("The habit's unit"), "unit"),
        *origin(notes=notes),
    )
    title = tr("Own habits, a row a tick or number")
    link = Link(("habit",), "own_habit_definitions", ("habit",))
    return Table("own_habits", HabitRecord, title, columns, ("id",), Pillar.OWN, (link,))


def own_habit_definitions_table() -> Table:
    """Return the table of the person's own habits themselves."""
    columns = (
        kept("id", Type.TEXT, tr("A UUID that names the row"), needed=True),
        worked_out("habit", Type.TEXT, tr("The habit's key"), "slug", ""),
        typed("name", Type.TEXT, tr("The habit's name"), needed=True),
        typed("form", Type.TEXT, tr("A tick or a number"), needed=True, allowed=HabitForm),
        typed("unit", Type.TEXT, tr("The habit's unit"), empty=tr("it has none")),
        typed("area", Type.TEXT, tr("The area it belongs to"), "pillar", empty=tr("none")),
        typed("position", Type.WHOLE, tr("Its place among the habits"), needed=True),
        typed("archived", Type.DAY, tr("Put away since"), empty=tr("in use")),
    )
    title = tr("Own habits as they are set up, a row a habit")
    return Table("own_habit_definitions", OwnHabit, title, columns, ("habit",), Pillar.OWN)


def day_marks_table() -> Table:
    """Return the table of what was said of whole days."""
    columns = (
        *identity(),
        typed(
            "area", Type.TEXT, tr("The area of the diary"), "pillar", needed=True, allowed=Pillar
        ),
        typed(
            "mark",
            Type.TEXT,
            tr(
                "nothing: a true 0; not_tracked: left out of every count; "
                "complete: all meals of the day are logged"
            ),
            needed=True,
            allowed=Mark,
        ),
        typed(
            "reason",
            Type.TEXT,
            tr("Why a day is not tracked: ill or holiday"),
            empty=tr("not said"),
            allowed=[reason for reason in Reason if reason],
        ),
    )
    title = tr("Day marks, a row a day and area")
    return Table("day_marks", DayMark, title, columns, ("day", "area"))
