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
    return tr("7-day sum") if measure.week is WeekRule.SUM else tr("7-day mean")


def legend_text(measure: Measure, *, thinned: bool, partial: bool, not_tracked: bool) -> str:
    """Return what is what in a measure's chart, as it is drawn now."""
    summed, nights = measure.week is WeekRule.SUM, measure.pillar is Pillar.SLEEP
    if summed:
        parts = [tr("bars: days")]
    elif thinned:
        parts = [tr("strokes: lowest to highest of some days")]
    else:
        parts = [tr("dots: nights") if nights else tr("dots: days")]
    if partial and not thinned:
        parts.append(tr("hollow: day not finished"))
    parts.append(tr("line: 7-day sum") if summed else tr("line: 7-day mean"))
    if not_tracked:
        parts.append(tr("hatched: not tracked"))
    return " · ".join(parts)
