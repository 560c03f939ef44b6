"""The person's own aim beside a row of the Week page, in words."""

from dataclasses import dataclass
from datetime import date

from nehabits.domain.aim import aim_on
from nehabits.domain.aim_words import goal_text, progress_text
from nehabits.domain.wording import tr
from nehabits.services.week_review import WeekRow


@dataclass(frozen=True, slots=True)
class RowAim:
    """The aim that holds at the end of a week, and how the row's aims went; "" without one."""

    words: str = ""
    progress: str = ""


def row_aim(row: WeekRow, day: date, *, run: bool) -> RowAim:
    """Return the aim of a row that is in force on a day; `run`: with the longest run."""
    aim = aim_on(row.aims, day)
    if aim is None:
        return RowAim()
    words = tr("your aim: {goal}", goal=goal_text(row.measure, aim.goal, brief=True))
    if row.progress is None:
        return RowAim(words)
    said = progress_text(row.progress, run=run)
    return RowAim(words, tr("At your aim in 28 days: {progress}", progress=said))


def met_words(*, reference: bool, aim: bool) -> str:
    """Return what a value meets, in words; "" for nothing."""
    if reference:
        return tr("at the reference and your aim") if aim else tr("at the reference")
    return tr("at your aim") if aim else ""
