"""A day in words: for each area that is shown its figure and its entries."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from nehabits.domain.checkin import CheckIn
from nehabits.domain.day_figures import pillars_of
from nehabits.domain.day_mark import DayMark, Reason, not_tracked_text
from nehabits.domain.day_words import long_day_text, period_text
from nehabits.domain.entry import Entry
from nehabits.domain.entry_words import NameOf, entry_text
from nehabits.domain.measure import Measure
from nehabits.domain.phrase import duration_text, figure_text, number_text, value_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.pillar_words import pillar_name
from nehabits.domain.shown import Shown
from nehabits.domain.sleep import Sleep
from nehabits.domain.tracking import DayCell, Tracking
from nehabits.domain.wording import plural, tr
from nehabits.ui.calendar.calendar_choice import CalendarChoice
from nehabits.ui.today.sleep_card import sleep_line

FIGURES = (
    "sleep.duration",
    "sleep.naps",
    "exercise.moderate_equivalent",
    "exercise.strength_days",
    "practice.minutes",
    "meal.protein",
)
"""The measures that are said of a day."""

LOGGED = frozenset({Tracking.LOGGED, Tracking.PARTIAL})


@dataclass(frozen=True, slots=True)
class AreaLine:
    """What a day says of an area: its figure, or why there is none, and its entries."""

    pillar: Pillar
    figure: str
    entries: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """All of it in one line, for a screen reader."""
        return "; ".join((self.figure, *self.entries))


@dataclass(frozen=True, slots=True)
class DaySaid:
    """The chosen day, or the chosen days, in words."""

    title: str
    below: str
    areas: tuple[AreaLine, ...] = ()
    can_open: bool = False


@dataclass(frozen=True, slots=True)
class DayFacts:
    """What was logged and said of a day, and its figures by measure id."""

    day: date
    today: date
    entries: tuple[Entry, ...]
    measures: Mapping[str, Measure]
    cells: Mapping[str, DayCell]
    tracking: Mapping[Pillar, Tracking]
    marks: Mapping[Pillar, DayMark]
    name_of: NameOf
    shown: Shown
    has_habits: bool


def day_said(facts: DayFacts) -> DaySaid:
    """Return a day in words; of a day to come only what is not tracked."""
    title = long_day_text(facts.day, year=facts.day.year != facts.today.year)
    to_come = facts.day > facts.today
    areas = tuple(_area(facts, pillar) for pillar in facts.shown.areas if _is_kept(facts, pillar))
    logged = sum(facts.tracking[pillar] in LOGGED for pillar in facts.shown.areas)
    below = plural("{count} area logged", "{count} areas logged", logged)
    if to_come:
        silent = [p for p in facts.shown.areas if facts.tracking[p] is Tracking.EMPTY]
        areas = tuple(line for line in areas if line.pillar not in silent)
        below = tr("Still to come")
    elif not logged:
        below = tr("Nothing logged")
    return DaySaid(title, below, areas, can_open=not to_come)


def days_said(choice: CalendarChoice) -> DaySaid:
    """Return several chosen days in words."""
    count = len(choice.days)
    return DaySaid(
        period_text(choice.first, choice.last, year=True),
        plural("{count} day chosen", "{count} days chosen", count),
    )


def _is_kept(facts: DayFacts, pillar: Pillar) -> bool:
    """Say whether a day can hold anything of an area: own habits only if there are some."""
    is_silent = facts.tracking[pillar] is Tracking.EMPTY
    return not (pillar is Pillar.OWN and is_silent and not facts.has_habits)


def _area(facts: DayFacts, pillar: Pillar) -> AreaLine:
    said = facts.marks.get(pillar)
    match facts.tracking[pillar]:
        case Tracking.NOTHING:
            return _without(pillar, tr("nothing that day"))
        case Tracking.NOT_TRACKED:
            return _without(pillar, not_tracked_text(said.reason if said else Reason.UNSAID))
        case Tracking.EMPTY:
            return _without(pillar, tr("no entry"))
        case tracking:
            entries = tuple(e for e in facts.entries if pillar in pillars_of(e))
            figure = _FIGURE[pillar](facts, entries)
            if tracking is Tracking.PARTIAL:
                figure = tr("{value}, day not complete", value=figure)
            return AreaLine(pillar, figure, tuple(filter(None, map(_texts(facts), entries))))


def _without(pillar: Pillar, words: str) -> AreaLine:
    return AreaLine(pillar, tr("{name}: {value}", name=pillar_name(pillar), value=words))


def _texts(facts: DayFacts) -> Callable[[Entry], str]:
    def text(entry: Entry) -> str:
        said = entry_text(entry, facts.name_of)
        if isinstance(entry, Sleep):
            line = sleep_line(entry)
            said = f"{line.time}, {line.text}"
        note = entry.note if isinstance(entry, CheckIn) else ""
        return ", ".join(filter(None, [said, note]))

    return text


def _value(facts: DayFacts, measure_id: str) -> float | None:
    return facts.cells[measure_id].value


def _sleep(facts: DayFacts, _entries: Sequence[Entry]) -> str:
    asleep, naps = _value(facts, "sleep.duration"), _value(facts, "sleep.naps")
    if asleep is None:
        return tr("{time} of naps", time=duration_text(naps or 0))
    return tr("{time} asleep", time=duration_text(asleep))


def _exercise(facts: DayFacts, _entries: Sequence[Entry]) -> str:
    minutes = _value(facts, "exercise.moderate_equivalent") or 0
    strength = bool(_value(facts, "exercise.strength_days"))
    parts = [tr("strength")] if strength else []
    if minutes or not strength:
        parts = [tr("{count} moderate-equivalent min", count=number_text(minutes)), *parts]
    said = ", ".join(parts)
    return said[:1].upper() + said[1:]


def _practice(facts: DayFacts, _entries: Sequence[Entry]) -> str:
    measure = facts.measures["practice.minutes"]
    return tr("{minutes} of practice", minutes=value_text(measure, _value(facts, measure.id)))


def _meals(facts: DayFacts, entries: Sequence[Entry]) -> str:
    protein = facts.cells["meal.protein"].figure
    if facts.shown.meal_numbers and protein.value is not None:
        amount = figure_text(facts.measures["meal.protein"], protein)
        said = tr("{amount} protein", amount=amount)
        return said[:1].upper() + said[1:]
    return plural("{count} meal", "{count} meals", len(entries))


def _feelings(_facts: DayFacts, _entries: Sequence[Entry]) -> str:
    return pillar_name(Pillar.CHECKIN)


def _own(_facts: DayFacts, entries: Sequence[Entry]) -> str:
    return plural("{count} own habit", "{count} own habits", len(entries))


_FIGURE: Mapping[Pillar, Callable[[DayFacts, Sequence[Entry]], str]] = {
    Pillar.SLEEP: _sleep,
    Pillar.EXERCISE: _exercise,
    Pillar.PRACTICE: _practice,
    Pillar.MEALS: _meals,
    Pillar.CHECKIN: _feelings,
    Pillar.OWN: _own,
}
