"""Entries in words: one plain line each."""

from collections.abc import Callable, Iterable

from nehabits.domain.activity import Activity
from nehabits.domain.checkin import SCORES, CheckIn
from nehabits.domain.day import is_weekend
from nehabits.domain.entry import Entry
from nehabits.domain.exercise import Exercise
from nehabits.domain.intensity import Intensity
from nehabits.domain.meal import Meal, MealItem, MealKind
from nehabits.domain.measure import measure_named
from nehabits.domain.nutrient import NUTRIENT
from nehabits.domain.own_habit import HabitRecord
from nehabits.domain.phrase import amount_text, clock_text, duration_text, number_text, span_text
from nehabits.domain.portion_count import counted_text
from nehabits.domain.practice import Practice
from nehabits.domain.practice_kind import PracticeKind
from nehabits.domain.sleep import Sleep
from nehabits.domain.wording import plural, tr

NameOf = Callable[[Entry], str]
"""Gives the name, in the person's language, of what an entry's key stands for."""


def kind_name(kinds: Iterable[Activity | PracticeKind], key: str) -> str:
    """Return the name of an activity or a kind of practice; an own one is its own name."""
    return next((kind.name for kind in kinds if kind.key == key), key)


def entry_text(entry: Entry, name_of: NameOf) -> str:
    """Return an entry in one plain line: Running, 30 min, vigorous."""
    if isinstance(entry, Meal):
        names = ", ".join(item.name for item in entry.items)
        return tr("{meal}: {foods}", meal=meal_name(entry.meal), foods=names)
    return ", ".join(entry_parts(entry, name_of))


def entry_parts(entry: Entry, name_of: NameOf, *, weights: bool = True) -> list[str]:
    """Return what an entry says, piece by piece, without its day and, sleep aside, its time.

    Without weights, a food in household portions is not said in grams as well.
    """
    match entry:
        case Sleep():
            return _sleep_parts(entry)
        case Exercise():
            parts = [name_of(entry), duration_text(entry.minutes), intensity_name(entry.intensity)]
            return [*parts, tr("outdoors")] if entry.outdoors else parts
        case Practice():
            return [name_of(entry), duration_text(entry.minutes), *_tension(entry)]
        case Meal():
            foods = (item_text(item, weights=weights) for item in entry.items)
            return [meal_name(entry.meal), ", ".join(foods)]
        case CheckIn():
            return _checkin_parts(entry)
        case HabitRecord():
            return _habit_parts(entry, name_of(entry))
        case _:
            return []


def item_text(item: MealItem, *, weights: bool = True) -> str:
    """Return a food of a meal with how much of it: egg (2 large, 100 g).

    Without weights: egg (2 large), and of what was typed in grams the name alone.
    """
    said = _brought(item) if item.grams is None else _weight(item, item.grams, weights=weights)
    return f"{item.name} ({said})" if said else item.name


def intensity_name(intensity: Intensity) -> str:
    """Return an intensity in the person's language."""
    return {
        Intensity.LIGHT: tr("light"),
        Intensity.MODERATE: tr("moderate"),
        Intensity.VIGOROUS: tr("vigorous"),
    }[intensity]


def meal_name(meal: MealKind) -> str:
    """Return a meal's name in the person's language."""
    return {
        MealKind.BREAKFAST: tr("Breakfast"),
        MealKind.LUNCH: tr("Lunch"),
        MealKind.DINNER: tr("Dinner"),
        MealKind.SNACK: tr("Snack"),
    }[meal]


def meal_of_day_before(meal: MealKind, *, is_today: bool) -> str:
    """Return what a meal of the day before is called, seen from today or from another day."""
    name = meal_name(meal)
    if is_today:
        return tr("Yesterday’s {meal}", meal=name.lower())
    return tr("{meal} of the day before", meal=name)


def checkin_names() -> dict[str, str]:
    """Return the names of the check-in's scores, in the person's language, by field."""
    return {score: measure_named(f"checkin.{score}").name for score in SCORES}


def _sleep_parts(sleep: Sleep) -> list[str]:
    parts = [span_text(sleep.start, sleep.end), duration_text(sleep.minutes_asleep)]
    if sleep.nap:
        parts.append(tr("nap"))
    if sleep.minutes_to_fall_asleep is not None:
        after = duration_text(sleep.minutes_to_fall_asleep)
        parts.append(tr("asleep after {minutes}", minutes=after))
    if sleep.awakenings is not None:
        parts.append(_woke(sleep.awakenings))
    if sleep.minutes_awake is not None:
        parts.append(tr("awake {minutes}", minutes=duration_text(sleep.minutes_awake)))
    if sleep.into_bed is not None:
        parts.append(tr("into bed {time}", time=clock_text(sleep.into_bed.clock)))
    if sleep.out_of_bed is not None:
        parts.append(tr("out of bed {time}", time=clock_text(sleep.out_of_bed.clock)))
    if sleep.quality is not None:
        parts.append(tr("quality {score}", score=sleep.quality))
    if sleep.day_off != is_weekend(sleep.end.wall.date()):
        parts.append(tr("day off") if sleep.day_off else tr("work day"))
    return parts


def _woke(times: int) -> str:
    match times:
        case 0:
            return tr("did not wake")
        case 1:
            return tr("woke once")
        case 2:
            return tr("woke twice")
        case _:
            return plural("woke {count} time", "woke {count} times", times)


def _tension(practice: Practice) -> list[str]:
    before, after = practice.tension_before, practice.tension_after
    if before is not None and after is not None:
        return [tr("tension {before} → {after}", before=before, after=after)]
    if before is not None:
        return [tr("tension {before} before", before=before)]
    return [] if after is None else [tr("tension {after} after", after=after)]


def _checkin_parts(checkin: CheckIn) -> list[str]:
    scores = [
        f"{name} {getattr(checkin, field)}"
        for field, name in checkin_names().items()
        if getattr(checkin, field) is not None
    ]
    return [*scores, *(tr(tag) for tag in checkin.tags)]


def _habit_parts(record: HabitRecord, name: str) -> list[str]:
    return [name] if record.value == 1 else [name, number_text(record.value)]


def _weight(item: MealItem, grams: float, *, weights: bool) -> str:
    weight = amount_text(grams, "g")
    if item.amount is None or item.portion in {"", "g"}:
        return weight if weights else ""
    portion = item.portion.partition("(")[0].partition(",")[0].strip()
    amount = counted_text(item.amount, portion)
    return f"{amount}, {weight}" if weights else amount


def _brought(item: MealItem) -> str:
    """Return what a food typed with its nutrients brings: 30 g, or protein 30 g."""
    amounts = []
    for key, value in item.nutrients.items():
        nutrient = NUTRIENT.get(key)
        if nutrient is None or value is None:
            continue
        amount = amount_text(value, nutrient.unit)
        amounts.append(amount if item.name == nutrient.name else f"{nutrient.name} {amount}")
    return ", ".join(amounts)
