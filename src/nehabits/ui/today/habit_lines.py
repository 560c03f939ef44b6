"""The person's own habits on Today, from the day's facts."""

from dataclasses import dataclass

from nehabits.domain.own_habit import HabitForm
from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr
from nehabits.ui.today.day_facts import DayFacts


@dataclass(frozen=True, slots=True)
class HabitLine:
    """A habit with its value on the day (None: nothing said) and a word on the last seven days."""

    slug: str
    name: str
    is_tick: bool
    unit: str
    value: float | None
    aside: str


def habit_lines(facts: DayFacts) -> tuple[HabitLine, ...]:
    """Return a line for each habit, in their order; none where they are hidden."""
    lines = []
    for habit in facts.habits if Pillar.OWN in facts.shown.areas else ():
        key = f"own.{habit.slug}"
        cells = [facts.cell(key, day) for day in facts.trailing_days()]
        met = sum(bool(cell.value) for cell in cells)
        is_tick = habit.form is HabitForm.TICK
        lines.append(
            HabitLine(
                slug=habit.slug,
                name=habit.name,
                is_tick=is_tick,
                unit=habit.unit,
                value=facts.cell(key).value,
                aside=tr("{count} of 7", count=met) if is_tick else habit.unit,
            )
        )
    return tuple(lines)
