"""What page 1 of a summary says of each area, in words: a value, made before anything is placed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from nehabits.domain.day_words import short_day_text, short_month_text
from nehabits.domain.measure import COFACTORS, Measure
from nehabits.domain.period_figures import Days, PeriodFigure
from nehabits.domain.phrase import NO_VALUE, duration_text, number_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.summary import Summary
from nehabits.domain.tracking import Tracking
from nehabits.domain.week import WeekFigure
from nehabits.domain.wording import plural, tr
from nehabits.services.export import area_name
from nehabits.ui.paper.summary_figures import (
    Line,
    figure_line,
    foods_share,
    list_text,
    n_text,
    range_text,
    short_n,
    value_words,
    weekly_line,
)

NIGHT_LINES = (
    "sleep.in_bed",
    "sleep.duration",
    "sleep.to_fall_asleep",
    "sleep.awake",
    "sleep.awakenings",
    "sleep.efficiency",
    "sleep.onset",
    "sleep.midpoint",
    "sleep.wake",
    "sleep.regularity_index",
    "sleep.social_jet_lag",
)
MEAL_LINES = ("meal.protein", *COFACTORS)
"""The measures that have a line of their own."""

MOST_KINDS, MOST_HABITS = 4, 4


@dataclass(frozen=True, slots=True)
class Section:
    """An area: its heading, what is said beside it, its lines, and sentences below them."""

    title: str
    aside: str
    lines: tuple[Line, ...] = ()
    below: tuple[str, ...] = ()


def sections(summary: Summary) -> list[Section]:
    """Return a section for each chosen area, in the order of the page."""
    made: dict[Pillar, Callable[[Summary], Section]] = {
        Pillar.SLEEP: _sleep,
        Pillar.EXERCISE: _exercise,
        Pillar.MEALS: _meals,
        Pillar.PRACTICE: _practice,
        Pillar.CHECKIN: _checkins,
        Pillar.OWN: _own,
    }
    return [
        Section(area_name(pillar), tr("no entry in this period"))
        if not _has_anything(summary, pillar)
        else _said(make(summary))
        for pillar, make in made.items()
        if pillar in summary.areas
    ]


def _said(section: Section) -> Section:
    """Return a section; where no line has a figure one sentence says so."""
    if any(line.is_known for line in section.lines) or (section.below and not section.lines):
        return section
    return Section(section.title, section.aside, (), (_under_minimum(), *section.below))


def _under_minimum() -> str:
    return tr("Under the minimum for a figure; what there is stands in the tables.")


def part_headings(parts: Sequence[Days]) -> list[str]:
    """Return the days of each part of a period, in few words."""
    years = {day.year for days in parts for day in days}
    say = _month if len(years) > 2 else short_day_text
    return [
        say(first) if first == last else tr("{first} – {last}", first=say(first), last=say(last))
        for first, last in parts
    ]


def _month(day: date) -> str:
    return tr("{month} {year}", month=short_month_text(day), year=day.year)


def part_rows(summary: Summary) -> list[tuple[str, list[str]]]:
    """Return the measures that are shown part beside part, each cell with its n."""
    rows = []
    for row in summary.rows:
        if all(figure.value is None for figure in row.figures):
            continue
        name = row.measure.name
        if row.measure.pillar is Pillar.CHECKIN:
            name = tr("{name} (1 to 5)", name=name)
        cells = [_part(row.measure, figure) for figure in row.figures]
        rows.append((name, cells))
    return rows


def _part(measure: Measure, figure: WeekFigure) -> str:
    """Return a figure with its n; of a single week that needs no saying."""
    if figure.value is None:
        return NO_VALUE
    text = value_words(measure, figure.value)
    share = foods_share(figure)
    if share is not None and share < 100:
        text = f"≥ {text}"
    is_a_week = figure.coverage.what == "weeks" and figure.n == 1
    return text if is_a_week else f"{text} ({short_n(figure)})"


def _has_anything(summary: Summary, pillar: Pillar) -> bool:
    strip = next(each for each in summary.strips if each.pillar is pillar)
    return strip.count(Tracking.LOGGED, Tracking.PARTIAL, Tracking.NOTHING) > 0


def _sleep(summary: Summary) -> Section:
    work, off = summary.nights
    names = {"sleep.social_jet_lag": tr("Mid-sleep, days off less work")}
    aside = tr(
        "{nights}: {work} on work days, {off} on days off",
        nights=plural("{count} night", "{count} nights", work + off),
        work=work,
        off=off,
    )
    lines = [figure_line(summary, each, names.get(each, "")) for each in NIGHT_LINES]
    return Section(area_name(Pillar.SLEEP), aside, tuple(lines), _naps(summary))


def _naps(summary: Summary) -> tuple[str, ...]:
    """Return the naps of the period in a line; a diary that has none says nothing of them."""
    count, days = summary.naps
    if not count:
        return ()
    naps = plural("{count} nap", "{count} naps", count)
    on = plural("{count} day", "{count} days", days)
    total = duration_text(summary.sums["sleep.naps"].value or 0)
    return (tr("Naps: {naps} on {days}, {time} in all", naps=naps, days=on, time=total),)


def _weeks(figure: PeriodFigure) -> str:
    """Return of how many weeks the figures of an area are the mean."""
    if not figure.n:
        return tr("no full calendar week with an entry: what the days come to")
    return plural(
        "a week, mean of {count} full calendar week",
        "a week, mean of {count} full calendar weeks",
        figure.n,
    )


def _exercise(summary: Summary) -> Section:
    lines = [
        weekly_line(summary, each)
        for each in (
            "exercise.moderate",
            "exercise.vigorous",
            "exercise.mvpa",
            "exercise.moderate_equivalent",
            "exercise.strength_days",
        )
    ]
    return Section(
        area_name(Pillar.EXERCISE), _weeks(summary.figures["exercise.mvpa"]), tuple(lines)
    )


def _meals(summary: Summary) -> Section:
    days = plural(
        "{count} complete day", "{count} complete days", summary.figures["meal.protein"].n
    )
    aside = tr("a day, mean of {days}; logged foods only; US table values", days=days)
    lines = [figure_line(summary, "meal.protein", with_sd=True)]
    lines += [figure_line(summary, each, with_range=False) for each in COFACTORS]
    return Section(area_name(Pillar.MEALS), aside, tuple(lines))


def _practice(summary: Summary) -> Section:
    lines = [weekly_line(summary, each) for each in ("practice.minutes", "practice.sessions")]
    kinds = [
        tr(
            "{name} {sessions} ({minutes})",
            name=kind.name,
            sessions=kind.sessions,
            minutes=duration_text(kind.minutes),
        )
        for kind in summary.kinds[:MOST_KINDS]
    ]
    others = summary.kinds[MOST_KINDS:]
    if others:
        kinds.append(
            tr(
                "others {sessions} ({minutes})",
                sessions=sum(kind.sessions for kind in others),
                minutes=duration_text(sum(kind.minutes for kind in others)),
            )
        )
    below = (
        (tr("Sessions by kind (time), whole period: {kinds}", kinds=" · ".join(kinds)),)
        if kinds
        else ()
    )
    return Section(
        area_name(Pillar.PRACTICE), _weeks(summary.figures["practice.minutes"]), tuple(lines), below
    )


def _checkins(summary: Summary) -> Section:
    said = []
    title, aside = area_name(Pillar.CHECKIN), tr("1 to 5, median (range, days)")
    if all(figure.value is None for figure in summary.of_area(Pillar.CHECKIN)):
        return Section(title, aside, (), (_under_minimum(),))
    for figure in summary.of_area(Pillar.CHECKIN):
        if figure.value is None:
            value = tr("{dash} ({n})", dash=NO_VALUE, n=n_text(figure.figure))
        else:
            within = ", ".join(filter(None, (range_text(figure), n_text(figure.figure))))
            value = f"{number_text(figure.value)} ({within})"
        said.append(list_text(figure.measure.name, value))
    return Section(title, aside, (), (" · ".join(said),))


def _own(summary: Summary) -> Section:
    own = [
        each
        for each in summary.of_area(Pillar.OWN)
        if summary.sums[each.measure.id].value is not None
    ]
    lines = [weekly_line(summary, each.measure.id, names_week=True) for each in own[:MOST_HABITS]]
    rest = len(own) - len(lines)
    below = (
        (plural("{count} more in the tables", "{count} more in the tables", rest),) if rest else ()
    )
    return Section(area_name(Pillar.OWN), _own_weeks(own), tuple(lines), below)


def _own_weeks(own: Sequence[PeriodFigure]) -> str:
    """Return what the lines of own habits are, which may each have weeks of their own."""
    if any(each.n for each in own):
        return tr("a week, mean of full calendar weeks with an entry")
    return tr("no full calendar week with an entry: what the days come to")
