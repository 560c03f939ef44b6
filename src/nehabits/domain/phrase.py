"""Figures in words, the same on every page, in exports and in a terminal."""

import math

from nehabits.domain.clock_face import mark_text, time_code, time_text
from nehabits.domain.consistency import Consistency
from nehabits.domain.figure import Figure
from nehabits.domain.measure import Measure, WeekRule
from nehabits.domain.moment import Moment
from nehabits.domain.pillar import Pillar
from nehabits.domain.week import Coverage
from nehabits.domain.wording import plural, tr

NO_VALUE = "–"

HOURS = frozenset({"sleep.duration", "sleep.naps"})
"""Measures in minutes that are said in hours."""


def duration_text(minutes: float) -> str:
    """Return a length of time in minutes as 7 h 25, 45 min or −1 h 30."""
    whole = _nearest(abs(minutes))
    sign = "−" if minutes < 0 and whole else ""
    hours, rest = divmod(whole, 60)
    if not hours:
        return sign + tr("{minutes} min", minutes=rest)
    if not rest:
        return sign + tr("{hours} h", hours=hours)
    return sign + tr("{hours} h {minutes}", hours=hours, minutes=f"{rest:02d}")


def clock_text(minutes: float) -> str:
    """Return a time of day in minutes after midnight as the person reads it: 23:05, 11:05 pm."""
    return time_text(*_hour_and_minute(minutes))


def clock_mark(minutes: float) -> str:
    """Return a time of day in minutes after midnight for the mark of an axis: 23:00, 11 pm."""
    return mark_text(*_hour_and_minute(minutes))


def clock_code(minutes: float) -> str:
    """Return a time of day in minutes after midnight as files hold it, always 23:05."""
    return time_code(*_hour_and_minute(minutes))


def number_text(value: float) -> str:
    """Return a number with as many decimals as it deserves: 132, 17, 9.4, 0.24, 0.05."""
    size = abs(value)
    decimals = 0 if size >= 9.95 else 1 if size >= 0.995 else 2
    if 0 < size < 0.095:
        shown = f"{value:.1g}" if size >= 0.0001 else "0"
    else:
        shown = f"{value:,.{decimals}f}"
        shown = shown.rstrip("0").rstrip(".") if "." in shown else shown
    return shown.replace("-", "−")


def amount_text(value: float, unit: str) -> str:
    """Return an amount with its unit: 1.5 mg."""
    return f"{number_text(value)} {unit}".rstrip()


def value_text(measure: Measure, value: float | None) -> str:
    """Return a measure's value in words, with its unit; a dash for no value."""
    if value is None:
        return NO_VALUE
    if measure.is_clock:
        return clock_text(value)
    match measure.unit:
        case "min":
            return _minutes_text(measure, value)
        case "days" | "groups" | "items":
            return _count_text(measure.unit, value)
        case "1–5" | "":
            return number_text(value)
        case "%":
            return f"{_whole(value)} %"
        case "−100…100":
            return _whole(value)
        case unit:
            return amount_text(value, unit)


def usual_text(measure: Measure, value: float | None) -> str:
    """Return a week's value in words: of what is eaten a mean, 68 g a day."""
    if value is None or not measure.is_of_foods or measure.week is not WeekRule.MEAN:
        return value_text(measure, value)
    is_count = measure.unit in {"groups", "items"}
    text = number_text(value) if is_count else value_text(measure, value)
    return tr("{amount} a day", amount=text)


def short_text(measure: Measure, value: float | None) -> str:
    """Return a value beside others of its measure, its unit left out where they have it."""
    if value is None:
        return NO_VALUE
    if measure.unit == "min" and measure.id not in HOURS:
        return _sign_before(measure, value) + _whole(value)
    is_amount = measure.is_of_foods or measure.unit in {"days", "%"} or measure.pillar is Pillar.OWN
    return number_text(value) if is_amount else value_text(measure, value)


def short_name(measure: Measure) -> str:
    """Return what a measure is called in a narrow place."""
    return tr("Tyrosine + Phe") if measure.id == "meal.phe_tyr" else measure.name


def short_name_within(measure: Measure) -> str:
    """Return what a measure is called in a narrow place within a sentence."""
    return within(short_name(measure))


def within(name: str) -> str:
    """Return a name as it stands within a sentence: vitamin C, not vitamin c."""
    return name[:1].lower() + name[1:]


def name_within(measure: Measure) -> str:
    """Return a measure's name within a sentence; a person's own words stay as they are."""
    return measure.name if measure.pillar is Pillar.OWN else within(measure.name)


def figure_text(measure: Measure, figure: Figure) -> str:
    """Return a day's figure in words; a sum over foods some of which lack a value is "at least".

    What was estimated stands beside it: 2.1 g + 0.5 g estimated.
    """
    text = value_text(measure, figure.value)
    if figure.estimated is not None:
        return estimated_text(measure, figure.value, figure.estimated)
    if figure.value is None or figure.foods_have >= figure.foods_of:
        return text
    return tr("at least {amount}", amount=text)


def estimated_text(measure: Measure, value: float | None, estimated: float) -> str:
    """Return a value and the estimate beside it; the estimate alone where nothing is measured."""
    guess = value_text(measure, estimated)
    if value is None:
        return tr("{amount} estimated", amount=guess)
    return tr("{amount} + {estimate} estimated", amount=value_text(measure, value), estimate=guess)


def coverage_text(coverage: Coverage, of: str = "") -> str:
    """Return how much was there: 4 of 6 nights; of nutrients also the foods without a value.

    `of` names what the foods lack, such as copper.
    """
    days = _days_text(coverage)
    if coverage.foods_of is None or coverage.foods_have is None:
        return days
    foods = foods_text(coverage.foods_have, coverage.foods_of, of)
    return f"{days} · {foods}" if foods else days


def foods_text(have: int, of: int, name: str = "") -> str:
    """Return how many of the foods have no value: 1 of 4 foods has no copper value; "" if none."""
    missing = of - have
    if missing <= 0:
        return ""
    foods = plural("{count} food", "{count} foods", of)
    if not name:
        return plural(
            "{count} of {foods} has no value",
            "{count} of {foods} have no value",
            missing,
            foods=foods,
        )
    return plural(
        "{count} of {foods} has no {name} value",
        "{count} of {foods} have no {name} value",
        missing,
        foods=foods,
        name=name,
    )


def consistency_text(consistency: Consistency) -> str:
    """Return on how many tracked days a reference was met: 21 of 26 tracked days."""
    return plural(
        "{met} of {count} tracked day",
        "{met} of {count} tracked days",
        consistency.tracked,
        met=consistency.met,
    )


def weekly_consistency_text(consistency: Consistency) -> str:
    """Return in how many weeks a reference was met: 2 of 4 weeks."""
    return plural(
        "{met} of {count} week",
        "{met} of {count} weeks",
        consistency.tracked,
        met=consistency.met,
    )


def span_text(start: Moment, end: Moment) -> str:
    """Return two times of day as 23:10–06:45, or 11:10 pm–6:45 am."""
    return f"{clock_text(start.clock)}–{clock_text(end.clock)}"


def _nearest(value: float) -> int:
    """Return the nearest whole number, of a half the one further from 0, as people round."""
    return int(math.copysign(math.floor(abs(value) + 0.5), value))


def _hour_and_minute(minutes: float) -> tuple[int, int]:
    return divmod(_nearest(minutes) % 1440, 60)


def _whole(value: float) -> str:
    return f"{_nearest(value):d}".replace("-", "−")


def _count_text(unit: str, value: float) -> str:
    if unit == "days":
        return plural("{count} day", "{count} days", value)
    noun = plural("group", "groups", value) if unit == "groups" else plural("item", "items", value)
    return f"{number_text(value)} {noun}"


def _minutes_text(measure: Measure, minutes: float) -> str:
    if measure.id in HOURS:
        return duration_text(minutes)
    return _sign_before(measure, minutes) + tr("{minutes} min", minutes=_whole(minutes))


def _sign_before(measure: Measure, minutes: float) -> str:
    if measure.week is WeekRule.SPREAD:
        return "±"
    ahead = measure.week is WeekRule.SOCIAL_JET_LAG and _nearest(minutes) > 0
    return "+" if ahead else ""


def _days_text(coverage: Coverage) -> str:
    have, of = coverage.have, coverage.of
    match coverage.what:
        case "nights":
            return plural("{have} of {count} night", "{have} of {count} nights", of, have=have)
        case "complete days":
            return plural(
                "{have} of {count} day complete", "{have} of {count} days complete", of, have=have
            )
        case "pairs of days":
            return plural(
                "{have} of {count} pair of days", "{have} of {count} pairs of days", of, have=have
            )
        case _:
            return plural("{have} of {count} day", "{have} of {count} days", of, have=have)
