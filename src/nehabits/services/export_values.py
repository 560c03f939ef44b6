"""What has a row in the export: the values of a journal, some of its days at a time."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from nehabits.domain.aim import Aim
from nehabits.domain.day import days_between, week_start
from nehabits.domain.day_figures import pillars_of
from nehabits.domain.entry import Entry
from nehabits.domain.meal import Meal
from nehabits.domain.measure import DayRule
from nehabits.domain.own_food import Favourite, OwnFood
from nehabits.domain.own_habit import OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.domain.saved_meal import SavedMeal
from nehabits.domain.week_note import joined_notes
from nehabits.exchange.csv_figure_tables import DayFigures, WeekOfMeasure
from nehabits.exchange.csv_setting_tables import Setting
from nehabits.exchange.csv_text import value_text
from nehabits.services.journal import Journal
from nehabits.services.kept_preferences import Preferences
from nehabits.services.kitchen import Kitchen
from nehabits.services.preferences import ESTIMATES
from nehabits.services.review import Review
from nehabits.services.week_notes import WeekNotes

if TYPE_CHECKING:
    from nehabits.services.day_review import Cells
    from nehabits.services.week_figures import NightFigures

ALL_AREAS = frozenset(Pillar)

Days = tuple[date, date]

Step = Callable[[], Iterator[Any]]


@dataclass(frozen=True, slots=True)
class Sources:
    """What an export asks."""

    review: Review
    journal: Journal
    kitchen: Kitchen
    week_notes: WeekNotes
    preferences: Preferences


class ExportValues:
    """The values of a period (None: of no day) and some areas; figures are the review's.

    `every_aim`: also those that held on no day of the period, which is all that is kept.
    """

    def __init__(
        self,
        sources: Sources,
        days: Days | None,
        areas: frozenset[Pillar],
        *,
        every_aim: bool = False,
    ) -> None:
        self._sources = sources
        self.days = days
        self._areas = areas
        self._every_aim = every_aim
        self.measures = [each for each in sources.review.measures() if each.pillar in areas]

    def steps(self) -> list[Step]:
        """Return what yields the values, a month at a time: memory stays flat."""
        return [self._definitions, *self._of_months(), self._aims, self._settings]

    def steps_of(self, kind: type) -> list[Step]:
        """Return those of the steps in which there can be values of a kind."""
        undated = [self._definitions, self._aims, self._settings]
        return undated if kind in _UNDATED else self._of_months()

    def _of_months(self) -> list[Step]:
        return [partial(self._month, *days) for days in months(self.days)]

    def _definitions(self) -> Iterator[Any]:
        """Yield what is not of a day: own habits, own foods, saved meals, favourites."""
        if Pillar.OWN in self._areas:
            yield from self._sources.journal.habits()
        if Pillar.MEALS in self._areas:
            kitchen = self._sources.kitchen
            yield from kitchen.own_foods()
            yield from map(self._wanted_meal, kitchen.saved_meals())
            yield from kitchen.favourites()

    def _month(self, first: date, last: date) -> Iterator[Any]:
        yield from self._figures(first, last)
        yield from self._entries(first, last)
        marks = self._sources.review.marks(first, last)
        yield from (mark for mark in marks if mark.pillar in self._areas)

    def _figures(self, first: date, last: date) -> Iterator[DayFigures | WeekOfMeasure]:
        """Yield the days from first to last and the weeks that end with them; read in one go."""
        weeks = [each for each in self._weeks if first <= self._end(each) <= last]
        daily = [measure for measure in self.measures if measure.day is not DayRule.NONE]
        begin, end = min([first, *weeks]), max([last, *(each + _WEEK - _DAY for each in weeks)])
        cells, tracking = self._sources.review.cells_and_tracking(daily, begin, end)
        for place, day in enumerate(days_between(first, last), (first - begin).days):
            yield DayFigures(
                day,
                {measure: of_days[place] for measure, of_days in cells.items()},
                {pillar: tracking[pillar, day] for pillar in Pillar},
            )
        yield from self._week_figures(weeks, cells)

    def _entries(self, first: date, last: date) -> Iterator[Entry]:
        for entry in self._sources.review.entries(first, last):
            if pillars_of(entry) & self._areas:
                yield self._wanted(entry)

    def _wanted(self, entry: Entry) -> Entry:
        """Return an entry as it is handed over: estimates of foods only if they are wanted."""
        if isinstance(entry, Meal) and not self._sources.preferences.get(ESTIMATES):
            return replace(entry, items=tuple(item.measured() for item in entry.items))
        return entry

    def _wanted_meal(self, meal: SavedMeal) -> SavedMeal:
        if self._sources.preferences.get(ESTIMATES):
            return meal
        return replace(meal, foods=tuple(food.measured() for food in meal.foods))

    @cached_property
    def _weeks(self) -> list[date]:
        """The first day of each week of which no logged day is outside the period."""
        span = self._sources.journal.span()
        if self.days is None or span is None:
            return []
        begin, end = self.days
        first_weekday = self._sources.preferences.first_weekday
        first = week_start(begin, first_weekday)
        if first < begin and span[0] < begin:
            first += _WEEK
        weeks = []
        while first <= end and (first + _WEEK <= end + _DAY or span[1] <= end):
            weeks.append(first)
            first += _WEEK
        return weeks

    def _end(self, week: date) -> date:
        """Return the last day of a week that is in the period."""
        last = week + _WEEK - _DAY
        return last if self.days is None else min(last, self.days[1])

    @cached_property
    def _nights(self) -> "NightFigures":
        return self._sources.review.night_figures(self._weeks)

    def _week_figures(self, weeks: Sequence[date], cells: "Cells") -> Iterator[WeekOfMeasure]:
        if not weeks:
            return
        notes = self._sources.week_notes.of_weeks(weeks[0], weeks[-1] + _WEEK - _DAY)
        for week in self._sources.review.week_figures(cells, self._nights, weeks):
            note = joined_notes([each for each in notes if week.first <= each.day <= week.last])
            for measure, figure in week.figures:
                if measure.pillar in self._areas:
                    yield WeekOfMeasure(week.first, week.last, measure, figure, note)

    def _aims(self) -> Iterator[Aim]:
        """Yield the aims for measures of some areas that hold on a day of the period."""
        days, sources = None if self._every_aim else self.days, self._sources
        pillars = {measure.id: measure.pillar for measure in sources.review.measures()}
        for aim in sorted(sources.journal.aims(), key=lambda aim: (aim.measure, aim.since, aim.id)):
            chosen = pillars.get(aim.measure) in self._areas or self._areas == ALL_AREAS
            if chosen and (days is None or aim.holds_within(*days)):
                yield aim

    def _settings(self) -> Iterator[Setting]:
        for key, value in sorted(self._sources.preferences.all().items()):
            if isinstance(value, dict):
                for inner, each in sorted(value.items()):
                    yield Setting(f"{key}.{inner}", value_text(each))
            elif value is not None:
                yield Setting(key, value_text(value))


_DAY, _WEEK = timedelta(days=1), timedelta(days=7)

_UNDATED = frozenset({OwnHabit, OwnFood, SavedMeal, Favourite, Aim, Setting})
"""Kinds of values that are of no day."""


def months(days: Days | None) -> Iterator[Days]:
    """Yield a period month by month, as first and last day."""
    if days is None:
        return
    first, end = days
    while first <= end:
        following = (first.replace(day=1) + timedelta(days=31)).replace(day=1)
        yield first, min(following - _DAY, end)
        first = following
