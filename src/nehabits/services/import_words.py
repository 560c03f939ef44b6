"""What an import holds in words, the same in the window and on the command line."""

from datetime import date

from nehabits.domain.aim import Aim
from nehabits.domain.checkin import CheckIn
from nehabits.domain.day_mark import DayMark
from nehabits.domain.exercise import Exercise
from nehabits.domain.meal import Meal
from nehabits.domain.own_food import Favourite, OwnFood
from nehabits.domain.own_habit import HabitRecord, OwnHabit
from nehabits.domain.practice import Practice
from nehabits.domain.saved_meal import SavedMeal
from nehabits.domain.sleep import Sleep
from nehabits.domain.week_note import WeekNote
from nehabits.domain.wording import plural, tr
from nehabits.services.own_import import ImportPreview, Kind, KindCount, RefusedRow

KEYS: dict[Kind, str] = {
    Sleep: "sleep",
    Exercise: "exercise",
    Practice: "practice",
    Meal: "meals",
    CheckIn: "checkins",
    HabitRecord: "own_habits",
    DayMark: "day_marks",
    WeekNote: "week_notes",
    OwnHabit: "own_habit_definitions",
    Aim: "aims",
    OwnFood: "foods_own",
    SavedMeal: "saved_meals",
    Favourite: "favourites",
}
"""The kinds of records by the names of their tables, in the order in which they are shown."""


def kind_names() -> dict[Kind, str]:
    """Return what the kinds of records are called, in the order in which they are shown."""
    return {
        Sleep: tr("Sleeps"),
        Exercise: tr("Exercise"),
        Practice: tr("Practices"),
        Meal: tr("Meals"),
        CheckIn: tr("Check-ins"),
        HabitRecord: tr("Own habits logged"),
        DayMark: tr("Day marks"),
        WeekNote: tr("Notes for weeks"),
        OwnHabit: tr("Own habits"),
        Aim: tr("Aims"),
        OwnFood: tr("Own foods"),
        SavedMeal: tr("Saved meals"),
        Favourite: tr("Favourites"),
    }


def in_order(preview: ImportPreview) -> list[tuple[str, KindCount]]:
    """Return the name and the counts of each kind there is."""
    counts = {each.kind: each for each in preview.counts}
    return [(name, counts[kind]) for kind, name in kind_names().items() if kind in counts]


def summary(preview: ImportPreview) -> str:
    """Return in a sentence what would be added."""
    if preview.new:
        return plural(
            "{count} record is new{days}.", "{count} records are new{days}.", preview.new,
            days=_days(preview.first, preview.last),
        )  # fmt: skip
    if preview.there:
        return tr("Nothing is new; all of it is in this journal already.")
    return tr("Nothing was found that can be taken.")


def refused_summary(preview: ImportPreview) -> str:
    """Return how many rows are left out, in a sentence."""
    count = len(preview.refused)
    return plural("{count} row is left out.", "{count} rows are left out.", count)


def refused_line(row: RefusedRow) -> str:
    """Return where a row stands and why it is left out."""
    return tr("{file}, line {line}: {reason}", file=row.file, line=row.line, reason=row.reason)


def _days(first: date | None, last: date | None) -> str:
    if first is None or last is None:
        return ""
    return tr(", {first} to {last}", first=first, last=last)
