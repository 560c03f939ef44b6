"""Which rows the Week page shows and in which order: that of the documents' recommendations."""

from collections.abc import Sequence

from nehabits.domain.cofactor_count import COFACTOR_COUNT, COUNTED
from nehabits.domain.measure import Measure
from nehabits.domain.pillar import Pillar
from nehabits.domain.recommendation import Recommendation
from nehabits.domain.wording import tr
from nehabits.services.week_review import WeekRow

MAIN = frozenset(
    {
        "sleep.duration",
        "sleep.midpoint_sd",
        "sleep.quality",
        "exercise.moderate_equivalent",
        "exercise.strength_days",
        "exercise.active_days",
        "practice.minutes",
        "practice.nature",
        "checkin.stress",
        "meal.protein",
        "meal.phe_tyr",
        COFACTOR_COUNT,
        "meal.fruit_vegetables",
        "meal.whole_grain",
        "checkin.energy",
    }
)
"""The measures shown first, one for each recommendation; own habits are shown with them."""


def is_main(measure: Measure) -> bool:
    """Say whether a measure is one of the main rows."""
    return measure.id in MAIN or measure.pillar is Pillar.OWN


def in_order(
    rows: Sequence[WeekRow], recommendations: Sequence[Recommendation]
) -> tuple[WeekRow, ...]:
    """Return rows by area, within one as they are recommended; what no document names follows."""
    named = [measure_id for each in recommendations for measure_id in each.measures]
    places: dict[str, int] = {}
    for place, measure_id in enumerate(named):
        places.setdefault(measure_id, place)
    areas = list(Pillar)

    def place_of(row: WeekRow) -> tuple[int, int, bool]:
        measure = row.measure
        is_count = measure.id == COFACTOR_COUNT
        of = COUNTED if is_count else (measure.id,)
        place = min((places[each] for each in of if each in places), default=len(named))
        # The count of the cofactors stands before the first of them.
        return areas.index(measure.pillar), place, not is_count

    return tuple(sorted(rows, key=place_of))


def recommended(measure: Measure, recommendations: Sequence[Recommendation]) -> str:
    """Return what the documents recommend that a measure follows, with their keys; "" for none."""
    of = set(COUNTED) if measure.id == COFACTOR_COUNT else {measure.id}
    return "\n".join(
        tr(
            "{title}: {words} ({documents}; see Guide)",
            title=tr(each.title),
            words=tr(each.words),
            documents=", ".join(each.documents),
        )
        for each in recommendations
        if of & set(each.measures)
    )
