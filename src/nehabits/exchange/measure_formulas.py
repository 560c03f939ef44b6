"""How each measure's figure of a day and of a week is made, in words, with its source."""

from nehabits.domain.food_figures import GROUP_PROTEIN
from nehabits.domain.measure import DayRule, Measure, WeekRule
from nehabits.domain.pillar import Pillar
from nehabits.domain.week import LEAST_DAYS
from nehabits.domain.wording import tr

WHO_2020 = "WHO 2020, BJSM 54:1451"


def day_formula(measure: Measure) -> str:
    """Return how the figure of a day is made."""
    special = _special_formulas().get(measure.id)
    if special:
        return special
    if measure.pillar is Pillar.CHECKIN:
        return tr("as entered")
    if measure.pillar is Pillar.OWN:
        return tr("sum of the day's numbers; a tick is 1")
    return tr(
        "sum over the day's items of what each brings; items without a value are left out, so "
        "the sum is at least this"
    )


def day_source(measure: Measure) -> str:
    """Return where the figure of a day comes from."""
    if measure.pillar is Pillar.SLEEP:
        return "Carney 2012, Sleep 35:287"
    if measure.id in {"exercise.moderate_equivalent", "exercise.strength_days"}:
        return WHO_2020
    if measure.is_of_foods:
        return tr("USDA SR28, or typed by the person")
    if measure.day is DayRule.ENTERED or measure.pillar is Pillar.OWN:
        return tr("typed by the person")
    return tr("worked out by NE Habits")


def day_emptiness(measure: Measure) -> str:
    """Return what it means that a day has no figure."""
    if measure.pillar is Pillar.OWN:
        return tr("nothing recorded")
    if measure.is_of_foods:
        return tr("no entry and not marked nothing, or no food has a value; not 0")
    if measure.is_summed:
        return tr("no entry of the area and not marked nothing; not 0")
    return tr("not recorded")


def week_formulas() -> dict[WeekRule, str]:
    """Return how the figure of a week is made, by the rule a measure follows."""
    return {
        WeekRule.SUM: tr("sum of the days that have a value"),
        WeekRule.MEAN: _averaged(tr("mean")),
        WeekRule.MEDIAN: _averaged(tr("median")),
        WeekRule.CIRCULAR_MEAN: _averaged(tr("mean of clock times on the circle")),
        WeekRule.SPREAD: tr(
            "sample SD (n − 1) of the shortest distances of mid-sleep to its circular mean, over "
            "28 days that end with the week or on the day of the export, 7 nights or more"
        ),
        WeekRule.REGULARITY: tr(
            "−100 + 200 × the share of minutes with the same state 24 h later, over the same "
            "28 days, 6 pairs of days or more (Phillips 2017, Sci Rep 7:3216)"
        ),
        WeekRule.SOCIAL_JET_LAG: tr(
            "circular mean mid-sleep of days off less that of work days, over the same 28 days, "
            "2 nights of each or more (Wittmann 2006, Chronobiol Int 23:497)"
        ),
    }


def estimate_formula() -> str:
    """Return how an amino acid is estimated that was not measured."""
    return tr(
        "for foods without a value: protein × the median of the food's group, of foods that were "
        "measured"
    )


def estimate_source() -> str:
    """Return where the medians come from."""
    return tr("worked out by NE Habits from USDA SR28 and SR24")


def _averaged(kind: str) -> str:
    return tr(
        "{kind} of the days that have a value, meals of complete days alone, without the day of "
        "the export except for sleep; none under {least} days, a convention of this program",
        kind=kind,
        least=LEAST_DAYS,
    )


def _special_formulas() -> dict[str, str]:
    aerobic = tr("sum of aerobic minutes at this intensity")
    return {
        "sleep.duration": tr(
            "end − start − minutes awake of the main sleep; of two on a date the longer"
        ),
        "sleep.naps": tr("sum of end − start − minutes awake of the naps"),
        "sleep.quality": tr("as entered with the main sleep"),
        "sleep.efficiency": tr("100 × time asleep / (out of bed − into bed)"),
        "sleep.onset": tr("clock time of falling asleep, in the zone of waking"),
        "sleep.midpoint": tr("clock time halfway between falling asleep and waking"),
        "sleep.wake": tr("clock time of waking"),
        "exercise.moderate": aerobic,
        "exercise.vigorous": aerobic,
        "exercise.moderate_equivalent": tr("moderate + 2 × vigorous"),
        "exercise.mvpa": tr("moderate + vigorous, not doubled"),
        "exercise.strength_days": tr("1 if a session is strength training, else 0"),
        "exercise.active_days": tr("1 if there is any exercise, else 0"),
        "practice.minutes": tr("sum of minutes"),
        "practice.nature": tr("sum of minutes in nature and of exercise outdoors"),
        "practice.days": tr("1 if there is any practice, else 0"),
        "meal.phe_tyr": tr(
            "sum of tyrosine and phenylalanine of the items that have both; the sum is at least "
            "this"
        ),
        "meal.fruit_vegetables": tr(
            "sum of the weights of items that are fruit or vegetables, without potatoes and juice"
        ),
        "meal.tyrosine_groups": tr(
            "how many of dairy, eggs, poultry, soy, nuts and seeds bring {least} g protein or "
            "more, a convention of this program",
            least=f"{GROUP_PROTEIN:g}",
        ),
        "meal.whole_grain": tr("how many items are whole grain"),
    }
