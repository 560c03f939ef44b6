"""How two measures went together, in plain words: what was, how often, and no cause."""

from nehabits.domain.measure import DayRule, Measure
from nehabits.domain.phrase import value_text, within
from nehabits.domain.pillar import Pillar
from nehabits.domain.relation import LEAST_SHARED, Relation, Side, Split
from nehabits.domain.week import LEAST_DAYS
from nehabits.domain.wording import plural, tr


def beside_name(measure: Measure, lag: int) -> str:
    """Return what a measure is called that is laid over another one: Energy, next day."""
    if not lag:
        return measure.name
    if measure.day is DayRule.NIGHT:
        return tr("{name}, next night", name=measure.name)
    return tr("{name}, next day", name=measure.name)


def relation_text(relation: Relation) -> str:
    """Return what the second measure was on days with more and with less of the first.

    Under 28 shared days it says no more than how many there are.
    """
    if not relation.is_enough:
        return plural(
            "{have} of {count} day so far",
            "{have} of {count} days so far",
            LEAST_SHARED,
            have=relation.days,
        )
    split = relation.split
    if split is None:
        days = plural("{count} shared day", "{count} shared days", relation.days)
        return tr(
            "{name} is the same on all {days}: there are none with more and none with less.",
            name=relation.first.name,
            days=days,
        )
    if relation.second.is_yes_no:
        return _counts_text(relation, split)
    if min(split.more.days, split.other.days) < LEAST_DAYS:
        return tr(
            "{days} with {what} and {others}: a median takes {least} or more of each.",
            days=_days(split.more),
            what=more_text(relation.first, split),
            others=_others(split.other),
            least=LEAST_DAYS,
        )
    return tr(
        "On {days} with {what} the median of {measure} was {value}, on {others} it was {other}.",
        days=_days(split.more),
        what=more_text(relation.first, split),
        measure=_second_text(relation),
        value=value_text(relation.second, split.more.median),
        others=_others(split.other),
        other=value_text(relation.second, split.other.median),
    )


def rank_text(relation: Relation) -> str:
    """Return how many days are shared, the rank on its scale, and that it shows no cause.

    "" under 28 shared days.
    """
    if not relation.is_enough:
        return ""
    days = plural("{count} shared day.", "{count} shared days.", relation.days)
    no_cause = tr("This does not show a cause.")
    if relation.rank is None:
        said = tr("There is no rank where one of the two never changes.")
    else:
        said = tr(
            "Spearman's rank: {rank}, on a scale from −1 (one is high where the other is low) "
            "over 0 (no common order) to 1 (both are high together).",
            rank=_rank_number(relation.rank),
        )
    return f"{days} {said} {no_cause}"


def more_text(measure: Measure, split: Split) -> str:
    """Return what sets the days with more apart: protein above 75 g, waking after 06:45."""
    name = _within(measure)
    if measure.is_yes_no:
        return _yes_text(measure)
    if split.bound == 0 and not split.at_highest and measure.is_summed:
        return tr("any {name}", name=name)
    value = value_text(measure, split.bound)
    if split.at_highest:
        return tr("{name} at {value}", name=name, value=value)
    if measure.is_clock:
        return tr("{name} after {value}", name=name, value=value)
    return tr("{name} above {value}", name=name, value=value)


def _counts_text(relation: Relation, split: Split) -> str:
    """Return on how many days the second, which is yes or no, was yes."""
    return tr(
        "{measure}: {some} of {days} with {what}, {other} of {others}.",
        measure=_second_text(relation),
        some=split.more.above_zero,
        days=_days(split.more),
        what=more_text(relation.first, split),
        other=split.other.above_zero,
        others=_others(split.other),
    )


def _second_text(relation: Relation) -> str:
    """Return the second measure with when it was, as seen from a day of the first.

    A night belongs to the date of waking: on the same date it is the one before the day.
    """
    measure = relation.second
    name = _yes_text(measure) if measure.is_yes_no else _within(measure)
    if measure.day is not DayRule.NIGHT:
        return tr("{name} on the next day", name=name) if relation.lag else name
    if relation.lag:
        return tr("{name} in the next night", name=name)
    same = relation.first.day is DayRule.NIGHT
    return name if same else tr("{name} in the night before", name=name)


def _within(measure: Measure) -> str:
    """Return a measure's name within a sentence; a person's own words stay as they are."""
    if measure.pillar is Pillar.OWN:
        return tr("“{name}”", name=measure.name)
    return within(measure.name)


def _yes_text(measure: Measure) -> str:
    return tr("“{name}: yes”", name=measure.name)


def _days(side: Side) -> str:
    return plural("{count} day", "{count} days", side.days)


def _others(side: Side) -> str:
    return plural("{count} other day", "{count} other days", side.days)


def _rank_number(rank: float) -> str:
    shown = f"{rank:.2f}"
    return "0.00" if shown == "-0.00" else shown.replace("-", "−")
