"""The measures: each figure of a day or a week, defined once."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from nehabits.domain.nutrient import NUTRIENTS
from nehabits.domain.own_habit import HabitForm, OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import mark, tr


class DayRule(StrEnum):
    """How entries make the figure of a day."""

    SUM = "sum"
    YES_NO = "yes or no"
    NIGHT = "the measured main sleep"
    ENTERED = "as entered"
    NONE = "none"


class WeekRule(StrEnum):
    """How days make the figure of a week."""

    SUM = "sum"
    MEAN = "mean"
    MEDIAN = "median"
    CIRCULAR_MEAN = "circular mean"
    SPREAD = "SD of mid-sleep over 28 days"
    REGULARITY = "regularity index over 28 days"
    SOCIAL_JET_LAG = "days off less work days over 28 days"


WINDOW_RULES = frozenset({WeekRule.SPREAD, WeekRule.REGULARITY, WeekRule.SOCIAL_JET_LAG})
CLOCK = "clock"
OWN_PREFIX = "own."


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure with its unit and its rules; `label` is its untranslated name."""

    id: str
    unit: str
    pillar: Pillar
    label: str
    day: DayRule
    week: WeekRule

    @property
    def name(self) -> str:
        """The name in the person's language."""
        return tr(self.label)

    @property
    def is_summed(self) -> bool:
        """Whether a day with an entry of the area, or with nothing that day, counts at least 0."""
        return self.day in {DayRule.SUM, DayRule.YES_NO}

    @property
    def is_of_window(self) -> bool:
        """Whether it is a figure of 28 nights, which no single day has."""
        return self.week in WINDOW_RULES

    @property
    def is_yes_no(self) -> bool:
        """Whether a day just has it or not."""
        return self.day is DayRule.YES_NO

    @property
    def is_of_foods(self) -> bool:
        """Whether it is a sum over foods, of which some may lack a value."""
        return self.pillar is Pillar.MEALS

    @property
    def is_clock(self) -> bool:
        """Whether it is a time of day in minutes after midnight."""
        return self.unit == CLOCK

    @property
    def column(self) -> str:
        """The name of its column in a table: the id with underscores, and the unit."""
        unit = {CLOCK: "", "1–5": "1_5", "%": "pct", "µg": "ug", "µg DFE": "ug_dfe", "−100…100": ""}
        parts = (self.id.replace(".", "_"), unit.get(self.unit, self.unit.replace(" ", "_")))
        return "_".join(filter(None, parts))


def _night(key: str, unit: str, label: str, week: WeekRule) -> Measure:
    return Measure(f"sleep.{key}", unit, Pillar.SLEEP, label, DayRule.NIGHT, week)


def _window(key: str, unit: str, label: str, week: WeekRule) -> Measure:
    return Measure(f"sleep.{key}", unit, Pillar.SLEEP, label, DayRule.NONE, week)


def _total(pillar: Pillar, key: str, unit: str, label: str) -> Measure:
    rule = DayRule.YES_NO if unit == "days" else DayRule.SUM
    return Measure(f"{pillar}.{key}", unit, pillar, label, rule, WeekRule.SUM)


def _of_foods(key: str, unit: str, label: str) -> Measure:
    return Measure(f"meal.{key}", unit, Pillar.MEALS, label, DayRule.SUM, WeekRule.MEAN)


def _score(key: str, label: str) -> Measure:
    return Measure(f"checkin.{key}", "1–5", Pillar.CHECKIN, label, DayRule.ENTERED, WeekRule.MEDIAN)


_NUTRIENT_MEASURES = [_of_foods(each.key, each.unit, each.label) for each in NUTRIENTS]
_PHE_TYR = _of_foods("phe_tyr", "g", mark("Tyrosine and phenylalanine"))
_AFTER_AMINO_ACIDS = 1 + [each.key for each in NUTRIENTS].index("phenylalanine")

MEASURES: tuple[Measure, ...] = (
    _night("duration", "min", mark("Time asleep"), WeekRule.MEAN),
    _total(Pillar.SLEEP, "naps", "min", mark("Naps")),
    _night("quality", "1–5", mark("Sleep quality"), WeekRule.MEDIAN),
    _night("efficiency", "%", mark("Asleep of time in bed"), WeekRule.MEAN),
    _night("onset", CLOCK, mark("Falling asleep"), WeekRule.CIRCULAR_MEAN),
    _night("midpoint", CLOCK, mark("Mid-sleep"), WeekRule.CIRCULAR_MEAN),
    _night("wake", CLOCK, mark("Waking"), WeekRule.CIRCULAR_MEAN),
    _window("midpoint_sd", "min", mark("Mid-sleep spread"), WeekRule.SPREAD),
    _window("regularity_index", "−100…100", mark("Regularity index"), WeekRule.REGULARITY),
    _window("social_jet_lag", "min", mark("Days off less work days"), WeekRule.SOCIAL_JET_LAG),
    _total(Pillar.EXERCISE, "moderate", "min", mark("Moderate minutes")),
    _total(Pillar.EXERCISE, "vigorous", "min", mark("Vigorous minutes")),
    _total(Pillar.EXERCISE, "moderate_equivalent", "min", mark("Moderate-equivalent minutes")),
    _total(Pillar.EXERCISE, "mvpa", "min", mark("Moderate and vigorous minutes")),
    _total(Pillar.EXERCISE, "strength_days", "days", mark("Strength days")),
    _total(Pillar.EXERCISE, "active_days", "days", mark("Active days")),
    _total(Pillar.PRACTICE, "minutes", "min", mark("Practice minutes")),
    _total(Pillar.PRACTICE, "nature", "min", mark("Time in nature")),
    _total(Pillar.PRACTICE, "days", "days", mark("Practice days")),
    *_NUTRIENT_MEASURES[:_AFTER_AMINO_ACIDS],
    _PHE_TYR,
    *_NUTRIENT_MEASURES[_AFTER_AMINO_ACIDS:],
    _of_foods("fruit_vegetables", "g", mark("Fruit and vegetables")),
    _of_foods("tyrosine_groups", "groups", mark("Protein groups")),
    _of_foods("whole_grain", "items", mark("Whole-grain foods")),
    _score("energy", mark("Energy")),
    _score("focus", mark("Focus")),
    _score("motivation", mark("Motivation")),
    _score("mood", mark("Mood")),
    _score("stress", mark("Stress")),
)
"""Every measure that all journals have, in the order in which they are shown."""

COFACTORS = (
    "meal.phe_tyr",
    "meal.vitamin_c",
    "meal.vitamin_b6",
    "meal.folate",
    "meal.copper",
    "meal.magnesium",
    "meal.iron",
    "meal.zinc",
)
"""The measures of the nutrients that the way to norepinephrine takes, in the order shown."""

CLOCK_MEASURES = frozenset(measure.id for measure in MEASURES if measure.is_clock)
"""Ids of the measures that are times of day."""

_BY_ID = {measure.id: measure for measure in MEASURES}


def measure_named(measure_id: str) -> Measure:
    """Return the measure of an id; Refused if there is none."""
    try:
        return _BY_ID[measure_id]
    except KeyError as problem:
        raise Refused(tr("There is no measure {id}.", id=measure_id), "measure") from problem


def own_measure(habit: OwnHabit) -> Measure:
    """Return the measure of a person's own habit; its name is the person's own words."""
    unit = habit.unit if habit.form is HabitForm.NUMBER else "days"
    rule = DayRule.SUM if habit.form is HabitForm.NUMBER else DayRule.YES_NO
    return Measure(OWN_PREFIX + habit.slug, unit, Pillar.OWN, habit.name, rule, WeekRule.SUM)


def all_measures(habits: Iterable[OwnHabit] = ()) -> tuple[Measure, ...]:
    """Return every measure, the person's own habits last."""
    return (*MEASURES, *(own_measure(habit) for habit in habits))
