"""How the figures of a summary are made, one line each."""

from collections.abc import Collection

from nehabits.domain.measure import measure_named
from nehabits.domain.pillar import Pillar
from nehabits.domain.week import LEAST_DAYS
from nehabits.domain.wording import tr
from nehabits.exchange.measure_formulas import WHO_2020, day_formula, day_source


def summary_formulas(areas: Collection[Pillar]) -> tuple[str, ...]:
    """Return how each figure of some areas was made, in the order of the page."""
    lines = [
        tr(
            "Means: all days of the period with a value (meals: complete days), today for sleep "
            "alone; none under {least} days. SD: sample (n − 1). Range: lowest to highest.",
            least=LEAST_DAYS,
        )
    ]
    for pillar, of_area in _OF_AREAS.items():
        if pillar in areas:
            lines += of_area()
    return tuple(lines)


def _of_sleep() -> list[str]:
    return [
        _named("sleep.duration"),
        tr(
            "Clock times: mean on the circle, ± SD from {least} nights on. Mid-sleep: halfway "
            "between falling asleep and waking.",
            least=7,
        ),
        tr(
            "Regularity index: −100 + 200 × share of minutes with the same state 24 h later, over "
            "pairs of days that both have a night, from 6 pairs on (Phillips 2017, Sci Rep 7:3216)."
        ),
        tr(
            "Days off less work days: their mean mid-sleep, 2 nights of each or more "
            "(Wittmann 2006, Chronobiol Int 23:497)."
        ),
    ]


def _of_exercise() -> list[str]:
    return [
        tr(
            "Full week: all seven days in the period, over, none marked not tracked; a day "
            "without an entry adds nothing. Moderate equivalent: {formula} ({source}).",
            formula=day_formula(measure_named("exercise.moderate_equivalent")),
            source=WHO_2020,
        ),
    ]


def _of_practice() -> list[str]:
    return [tr("Practice: minutes and sessions of full weeks; by kind over the whole period.")]


def _of_meals() -> list[str]:
    return [
        tr(
            "Nutrients: {formula} ({source}). “% of foods”: how many had a value; "
            "estimates stand apart.",
            formula=tr("sum over the foods logged that day, at least where a food has no value"),
            source=day_source(measure_named("meal.protein")),
        )
    ]


def _of_checkins() -> list[str]:
    return [tr("How the days felt: median of what was entered from 1 to 5.")]


def _of_own() -> list[str]:
    return [tr("Own habits: sums of full weeks, as entered.")]


def _named(measure_id: str) -> str:
    measure = measure_named(measure_id)
    source = day_source(measure)
    return tr(
        "{name}: {formula} ({source}).",
        name=measure.name,
        formula=day_formula(measure),
        source=source,
    )


_OF_AREAS = {
    Pillar.SLEEP: _of_sleep,
    Pillar.EXERCISE: _of_exercise,
    Pillar.PRACTICE: _of_practice,
    Pillar.MEALS: _of_meals,
    Pillar.CHECKIN: _of_checkins,
    Pillar.OWN: _of_own,
}
