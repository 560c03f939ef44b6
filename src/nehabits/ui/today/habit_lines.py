"""The person's own habits on Today, from the day's facts."""

from dataclasses import dataclass

from nehabits.domain.aim_words import progress_text
from nehabits.domain.own_habit import HabitForm
from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr
from nehabits.services.aims import AimStanding
from nehabits.ui.today.card_aims import goal_words
from nehabits.ui.today.day_facts import DayFacts


@dataclass(frozen=True, slots=True)
class HabitLine:
    """A habit with its value on the day (None: nothing said) and a word on the last seven days.

    `progress` is on how many days its aim was met, `more` the aim and that, both "" without one.
    """

    slug: str
    name: str
    is_tick: bool
    unit: str
    value: float | None
    aside: str
    progress: str = ""
    more: str = ""


def habit_lines(facts: DayFacts) -> tuple[HabitLine, ...]:
    """Return a line for each habit, in their order; none where they are hidden."""
    lines = []
    for habit in facts.habits if Pillar.OWN in facts.shown.areas else ():
        key = f"own.{habit.slug}"
        cells = [facts.cell(key, day) for day in facts.trailing_days()]
        met = sum(bool(cell.value) for cell in cells)
        is_tick = habit.form is HabitForm.TICK
        aim = facts.aim(key)
        progress = _progress(facts, aim)
        lines.append(
            HabitLine(
                slug=habit.slug,
                name=habit.name,
                is_tick=is_tick,
                unit=habit.unit,
                value=facts.cell(key).value,
                aside=tr("{count} of 7", count=met) if is_tick else habit.unit,
                progress=progress,
                more="" if aim is None else f"{goal_words(aim)} · {progress}",
            )
        )
    return tuple(lines)


def _progress(facts: DayFacts, aim: AimStanding | None) -> str:
    if aim is None or aim.progress is None:
        return ""
    return progress_text(aim.progress, run=facts.says_longest_run)
