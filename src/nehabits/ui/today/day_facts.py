"""Everything Today needs to know of a day, asked of the services at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from nehabits.domain.checkin import CheckIn
from nehabits.domain.consistency import CONSISTENCY_DAYS
from nehabits.domain.day import days_between, week_days, week_start
from nehabits.domain.day_figures import pillars_of
from nehabits.domain.day_mark import DayMark, Reason
from nehabits.domain.entry import Entry
from nehabits.domain.exercise import Exercise
from nehabits.domain.meal import Meal
from nehabits.domain.measure import COFACTORS, Measure
from nehabits.domain.own_habit import HabitRecord, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.shown import Shown
from nehabits.domain.sleep import Sleep
from nehabits.domain.tracking import DayCell, Tracking
from nehabits.domain.week import WeekFigure, trailing_days, trailing_figure, week_figure
from nehabits.services.aims import AimStanding
from nehabits.services.preferences import LONGEST_RUN
from nehabits.services.services import Services
from nehabits.ui.today.day_card import NameOf

BAR_DAYS = 14
MIDPOINT = "sleep.midpoint"
_LOOKED_BACK: Mapping[type[Entry], int] = {
    Sleep: 7,
    Exercise: 7,
    Practice: 7,
    Meal: 1,
    CheckIn: 0,
    HabitRecord: 0,
}
"""Days before the shown one whose entries the chips may offer once more."""

_SHOWN = (
    "sleep.duration",
    "sleep.onset",
    MIDPOINT,
    "sleep.wake",
    "exercise.moderate_equivalent",
    "exercise.strength_days",
    "practice.minutes",
    "practice.days",
    "meal.protein",
    *COFACTORS,
)


@dataclass(frozen=True, slots=True)
class DayFacts:
    """A day, what was logged on it and around it, and what stands beside it.

    `logged` holds the entries of the day and, as far as they may be offered once more, of the days
    before; `cells`, `tracking` and `marks` each day of the bars and of the week;
    `habits` and `aims` those in force on the day, aims as far as their areas are shown; `shown` is
    what the person wants to see.
    """

    day: date
    today: date
    week: tuple[date, ...]
    logged: tuple[Entry, ...]
    measures: Mapping[str, Measure]
    cells: Mapping[str, Mapping[date, DayCell]]
    tracking: Mapping[tuple[Pillar, date], Tracking]
    marks: Mapping[tuple[Pillar, date], DayMark]
    reference_lines: Mapping[str, ReferenceLine | None]
    habits: tuple[OwnHabit, ...]
    aims: tuple[AimStanding, ...]
    says_longest_run: bool
    name_of: NameOf
    shown: Shown

    @property
    def is_today(self) -> bool:
        """Whether the day is the day it is now."""
        return self.day == self.today

    @property
    def since(self) -> date:
        """The first day that any of it depends on."""
        counted = self.day - timedelta(days=CONSISTENCY_DAYS - 1)
        return min(self.week[0], self.bar_days()[0], counted if self.aims else self.day)

    @property
    def earlier(self) -> tuple[Entry, ...]:
        """The entries of the days before, as far as they may be offered once more."""
        return tuple(entry for entry in self.logged if entry.day < self.day)

    def entries(self, pillar: Pillar, day: date | None = None) -> tuple[Entry, ...]:
        """Return the entries of an area on the day, or on one before as far as `logged` goes."""
        day = day or self.day
        return tuple(
            entry for entry in self.logged if entry.day == day and pillar in pillars_of(entry)
        )

    def mark(self, pillar: Pillar) -> DayMark | None:
        """Return what was said of the day and an area."""
        return self.marks.get((pillar, self.day))

    def reason(self, pillar: Pillar, day: date) -> Reason:
        """Return why an area is not tracked on a day of the bars or the week."""
        said = self.marks.get((pillar, day))
        return said.reason if said else Reason.UNSAID

    def cell(self, measure_id: str, day: date | None = None) -> DayCell:
        """Return a measure's cell of the day, or of another one of the bars or the week."""
        return self.cells[measure_id][day or self.day]

    def aim(self, measure_id: str) -> AimStanding | None:
        """Return the aim of a measure that was in force on the day."""
        return next((each for each in self.aims if each.measure.id == measure_id), None)

    def bar_days(self) -> tuple[date, ...]:
        """Return the days of the bars, the day itself last."""
        return days_between(self.day - timedelta(days=BAR_DAYS - 1), self.day)

    def trailing_days(self) -> tuple[date, ...]:
        """Return the seven days that end on the day."""
        return trailing_days(self.day)

    def trailing(self, measure_id: str, last: date | None = None) -> WeekFigure:
        """Return a measure's figure of the seven days that end on the day, or on another one."""
        days = trailing_days(last or self.day)
        cells = [self.cells[measure_id][day] for day in days]
        return trailing_figure(self.measures[measure_id], cells)

    def of_week(self, measure_id: str) -> WeekFigure:
        """Return a measure's figure of the week the day is in."""
        cells = [self.cells[measure_id][day] for day in self.week]
        return week_figure(self.measures[measure_id], cells, self.today)


def day_facts(services: Services, day: date) -> DayFacts:
    """Ask for everything Today shows of a day; raises Refused as the services do."""
    week = week_days(week_start(day, services.preferences.first_weekday))
    first, last = min(week[0], day - timedelta(days=BAR_DAYS - 1)), week[-1]
    since = {kind: day - timedelta(days=back) for kind, back in _LOOKED_BACK.items()}
    found = services.review.days(_SHOWN, (first, last), since, day)
    return DayFacts(
        day=day,
        today=services.today(),
        week=week,
        logged=found.entries,
        measures=found.measures,
        cells={key: {cell.day: cell for cell in each} for key, each in found.cells.items()},
        tracking=found.tracking,
        marks=found.marks,
        reference_lines={key: services.review.line(key, day) for key in found.measures},
        habits=tuple(habit for habit in found.habits if habit.is_used_on(day)),
        aims=_aims(services, day) if any(aim.holds_on(day) for aim in found.aims) else (),
        says_longest_run=services.preferences.get(LONGEST_RUN),
        name_of=entry_names(services, found.habits),
        shown=services.preferences.shown,
    )


def entry_names(services: Services, own: Iterable[OwnHabit]) -> NameOf:
    """Return what gives an entry's activity, practice or habit its name."""
    habits = {habit.slug: habit.name for habit in own}

    def name_of(entry: Entry) -> str:
        match entry:
            case Exercise():
                return services.activity_name(entry.activity)
            case Practice():
                return services.practice_name(entry.kind)
            case HabitRecord():
                return habits.get(entry.habit, entry.habit)
            case _:
                return ""

    return name_of


def _aims(services: Services, day: date) -> tuple[AimStanding, ...]:
    shown = services.preferences.shown
    return tuple(each for each in services.aims.on(day) if shown.shows(each.measure))
