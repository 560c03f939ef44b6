"""Everything Today shows of a day, as one value."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from nehabits.domain.checkin import CheckIn
from nehabits.domain.day_mark import not_tracked_text
from nehabits.domain.day_words import long_day_text, short_weekday_text
from nehabits.domain.entry import Entry
from nehabits.domain.entry_words import entry_text, meal_name
from nehabits.domain.meal import Meal
from nehabits.domain.moment import Moment
from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.tracking import Tracking
from nehabits.domain.tracking_words import areas_text
from nehabits.domain.wording import tr
from nehabits.services.services import Services
from nehabits.ui.today.again import due, moment_now
from nehabits.ui.today.cofactor_lines import CofactorLines, cofactor_lines
from nehabits.ui.today.day_card import Chip, DayCard, LogRest
from nehabits.ui.today.day_facts import DayFacts, day_facts
from nehabits.ui.today.exercise_card import exercise_card
from nehabits.ui.today.habit_lines import HabitLine, habit_lines
from nehabits.ui.today.invitation import inviting
from nehabits.ui.today.meal_chips import missing_meals
from nehabits.ui.today.meals_card import meals_card
from nehabits.ui.today.practice_card import practice_card
from nehabits.ui.today.sleep_card import night_of, sleep_card

PILLARS = (Pillar.SLEEP, Pillar.EXERCISE, Pillar.PRACTICE, Pillar.MEALS)


@dataclass(frozen=True, slots=True)
class StripDay:
    """A day of the week strip: a dot for each of its areas; `name` says it all."""

    day: date
    weekday: str
    dots: tuple[Tracking, ...]
    chosen: bool
    to_come: bool
    name: str
    pillars: tuple[Pillar, ...] = PILLARS


@dataclass(frozen=True, slots=True)
class TodayView:
    """A day as Today shows it, of the areas the person wants to see.

    `since` is the first day that a figure on it depends on; `rest` logs what is still open as the
    day before.
    """

    day: date
    since: date
    today: date
    title: str
    still_open: str
    rest: Chip | None
    strip: tuple[StripDay, ...]
    cards: tuple[DayCard, ...]
    checkin: CheckIn | None
    habits: tuple[HabitLine, ...]
    cofactors: CofactorLines
    areas: tuple[Pillar, ...]

    def shows(self, days: frozenset[date]) -> bool:
        """Say whether any of these days is among those that the page shows figures of."""
        last = max(self.strip[-1].day, self.day)
        return any(self.since <= day <= last for day in days)


def today_view(services: Services, day: date) -> TodayView:
    """Return what Today shows of a day; raises Refused as the services do."""
    kinds = {kind.key: kind.name for kind in services.practice_kinds}
    facts = day_facts(services, min(day, services.today()))
    return view_of(facts, kinds, moment_now(services.clock(), services.zone()))


def view_of(facts: DayFacts, kind_names: dict[str, str], now: Moment) -> TodayView:
    """Return what Today shows of the facts of a day."""
    cards: dict[Pillar, Callable[[], DayCard]] = {
        Pillar.SLEEP: lambda: sleep_card(facts),
        Pillar.EXERCISE: lambda: exercise_card(facts),
        Pillar.PRACTICE: lambda: practice_card(facts, kind_names),
        Pillar.MEALS: lambda: meals_card(facts, now),
    }
    return TodayView(
        day=facts.day,
        since=facts.since,
        today=facts.today,
        title=long_day_text(facts.day, year=facts.day.year != facts.today.year),
        still_open=still_open(facts),
        rest=rest_chip(facts, now),
        strip=tuple(_strip_day(facts, day) for day in facts.week),
        cards=tuple(
            inviting(facts, make()) for pillar, make in cards.items() if pillar in facts.shown.areas
        ),
        checkin=next((e for e in facts.entries(Pillar.CHECKIN) if isinstance(e, CheckIn)), None),
        habits=habit_lines(facts),
        cofactors=cofactor_lines(facts),
        areas=facts.shown.areas,
    )


def still_open(facts: DayFacts) -> str:
    """Return in a line what nothing was said of yet."""
    names = {
        Pillar.SLEEP: tr("sleep"),
        Pillar.EXERCISE: tr("exercise"),
        Pillar.PRACTICE: tr("practice"),
    }
    open_ones = [name for pillar, name in names.items() if _is_empty(facts, pillar)]
    if Pillar.MEALS in facts.shown.areas:
        open_ones += [meal_name(meal).lower() for meal in missing_meals(facts)]
    if _is_empty(facts, Pillar.CHECKIN):
        open_ones.append(tr("how the day feels") if facts.is_today else tr("how the day felt"))
    # Of days before today no one knows which habits there were.
    if facts.is_today and _is_empty(facts, Pillar.OWN):
        open_ones += [line.name for line in habit_lines(facts)]
    elif facts.is_today and facts.tracking[Pillar.OWN, facts.day] is Tracking.LOGGED:
        open_ones += [line.name for line in habit_lines(facts) if line.value is None]
    pillars = _shown_pillars(facts)
    if pillars and all(
        facts.tracking[pillar, facts.day] is Tracking.NOT_TRACKED for pillar in pillars
    ):
        said = not_tracked_text(facts.reason(pillars[0], facts.day))
        return said[:1].upper() + said[1:]
    if not open_ones:
        return tr("Every area has an entry")
    listed = ", ".join(open_ones)
    return (
        tr("Still open: {areas}", areas=listed)
        if facts.is_today
        else tr("Open: {areas}", areas=listed)
    )


def rest_chip(facts: DayFacts, now: Moment) -> Chip | None:
    """Return the deed that logs what is still open as the day before; None if nothing is due."""
    day = facts.trailing_days()[-2]
    night = night_of(facts, day)
    found: list[Entry] = [night] if night and _is_empty(facts, Pillar.SLEEP) else []
    for pillar in (Pillar.EXERCISE, Pillar.PRACTICE):
        if _is_empty(facts, pillar):
            found += facts.entries(pillar, day)
    missing = missing_meals(facts) if Pillar.MEALS in facts.shown.areas else []
    meals = facts.entries(Pillar.MEALS, day)
    found += [meal for meal in meals if isinstance(meal, Meal) and meal.meal in missing]
    entries = tuple({entry.id: entry for entry in found}.values())
    try:
        so_far = due(entries, facts.day, now)
    except Refused:
        return None
    if not so_far:
        return None
    text = (
        tr("Log the rest as yesterday") if facts.is_today else tr("Log the rest as the day before")
    )
    listed = "; ".join(entry_text(entry, facts.name_of) for entry in so_far)
    return Chip(LogRest(entries), text, tr("{deed}: {entries}", deed=text, entries=listed))


def _shown_pillars(facts: DayFacts) -> tuple[Pillar, ...]:
    return tuple(pillar for pillar in PILLARS if pillar in facts.shown.areas)


def _is_empty(facts: DayFacts, pillar: Pillar) -> bool:
    """Say whether nothing was said of an area that is shown."""
    return pillar in facts.shown.areas and facts.tracking[pillar, facts.day] is Tracking.EMPTY


def _strip_day(facts: DayFacts, day: date) -> StripDay:
    pillars = _shown_pillars(facts)
    return StripDay(
        day=day,
        weekday=short_weekday_text(day),
        dots=tuple(facts.tracking[pillar, day] for pillar in pillars),
        chosen=day == facts.day,
        to_come=day > facts.today,
        name=_strip_name(facts, day),
        pillars=pillars,
    )


def _strip_name(facts: DayFacts, day: date) -> str:
    said = (
        (pillar, facts.tracking[pillar, day], facts.reason(pillar, day))
        for pillar in _shown_pillars(facts)
    )
    return tr("{day}: {areas}", day=long_day_text(day), areas=areas_text(said))
