"""The own habits and the aim of a made-up person."""

from collections.abc import Iterator
from datetime import date
from random import Random

from nehabits.domain.aim import Aim
from nehabits.domain.own_habit import HabitForm, HabitRecord, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import mark, tr
from nehabits.services.made_up_calendar import MadeUpDay, uuid_from

NO_SCREENS, COFFEE = "no_screens_after_22_00", "coffee"


def made_up_habits(random: Random) -> tuple[OwnHabit, ...]:
    """Return a habit to tick and one to count."""
    return (
        OwnHabit(
            id=uuid_from(random),
            name=tr(mark("No screens after 22:00")),
            slug=NO_SCREENS,
            form=HabitForm.TICK,
            pillar=Pillar.SLEEP,
            position=0,
        ),
        OwnHabit(
            id=uuid_from(random),
            name=tr(mark("Coffee")),
            slug=COFFEE,
            form=HabitForm.NUMBER,
            unit=tr(mark("cups")),
            position=1,
        ),
    )


def made_up_aim(random: Random, since: date) -> Aim:
    """Return the person's own aim: 10 minutes of practice on 5 days a week."""
    return Aim(
        id=uuid_from(random), measure="practice.minutes", low=10.0, days_a_week=5, since=since
    )


def made_up_records(day: MadeUpDay) -> Iterator[HabitRecord]:
    """Yield the ticks and numbers of a day."""
    if day.chance(0.25 if day.off else 0.45):
        yield HabitRecord(**day.stamp(day.at(day.evening)), habit=NO_SCREENS)
    if not day.ill and day.chance(0.5):
        cups = day.random.choices((0, 1, 2, 3, 4), (5, 25, 40, 22, 8))[0]
        yield HabitRecord(**day.stamp(day.at(16 * 60)), habit=COFFEE, value=float(cups))
