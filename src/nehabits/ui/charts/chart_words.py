"""What stands around a chart: the legend, and values as a chart says them."""

from nehabits.domain.measure import DayRule, Measure, WeekRule
from nehabits.domain.phrase import value_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr


def day_value_text(measure: Measure, value: float) -> str:
    """Return a day's value in words; of a measure that is yes or no just that."""
    if measure.day is DayRule.YES_NO:
        return tr("yes") if value else tr("no")
    return value_text(measure, value)


def trailing_name(measure: Measure) -> str:
    """Return what the line of a measure is called."""
    if measure.is_of_window:
        return tr("28 days")
    return tr("7-day sum") if measure.week is WeekRule.SUM else tr("7-day mean")


def legend_text(
    measure: Measure, *, thinned: bool, by_week: bool, partial: bool, not_tracked: bool
) -> str:
    """Return what is what in a measure's chart, as it is drawn now."""
    parts = _marks(measure, thinned=thinned, by_week=by_week)
    if partial and not thinned:
        parts.append(tr("hollow: day not finished"))
    if measure.is_of_window:
        parts.append(tr("line: the 28 days that end on each day"))
    elif measure.week is not WeekRule.SUM:
        parts.append(tr("line: 7-day mean"))
    elif by_week:
        parts.append(tr("line: 7-day sum"))
    if not_tracked:
        parts.append(tr("hatched: not tracked"))
    return " · ".join(parts)


def _marks(measure: Measure, *, thinned: bool, by_week: bool) -> list[str]:
    """Return what dots, bars or strokes are; figures of 28 days have a line alone."""
    if measure.is_of_window:
        return []
    if measure.week is WeekRule.SUM:
        return [tr("bars: weeks") if by_week else tr("bars: days")]
    if thinned:
        return [tr("strokes: lowest to highest of some days")]
    return [tr("dots: nights") if measure.pillar is Pillar.SLEEP else tr("dots: days")]
