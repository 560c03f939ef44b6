"""What the quick bar understood, in plain words."""

from nehabits.domain.checkin import CheckIn
from nehabits.domain.entry import Entry
from nehabits.domain.entry_words import NameOf, entry_parts
from nehabits.domain.exercise import Exercise
from nehabits.domain.meal import Meal
from nehabits.domain.moment import Moment
from nehabits.domain.phrase import clock_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.domain.sleep import Sleep
from nehabits.domain.wording import tr
from nehabits.services.quick_entry_times import Page


def words_of(entry: Entry, page: Page, name_of: NameOf, *, weights: bool = True) -> str:
    """Return an entry in words: Exercise · running · 30 min · vigorous · now, 18:50."""
    parts = entry_parts(entry, name_of, weights=weights)
    named = len(parts) if isinstance(entry, CheckIn) else 1
    parts[:named] = [part[:1].lower() + part[1:] for part in parts[:named]]
    when = [_when(entry, page)] if isinstance(entry, Exercise | Practice | Meal) else []
    if entry.day != page.today:
        when.append(entry.day.isoformat())
    return " · ".join([_area(entry), *parts, *when])


def pillar_of(entry: Entry) -> Pillar:
    """Return the area an entry of the quick bar is shown in."""
    return _PILLARS[type(entry)]


_PILLARS: dict[type[Entry], Pillar] = {
    Sleep: Pillar.SLEEP,
    Exercise: Pillar.EXERCISE,
    Practice: Pillar.PRACTICE,
    Meal: Pillar.MEALS,
    CheckIn: Pillar.CHECKIN,
}


def _area(entry: Entry) -> str:
    return {
        Pillar.SLEEP: tr("Sleep"),
        Pillar.EXERCISE: tr("Exercise"),
        Pillar.PRACTICE: tr("Practice"),
        Pillar.MEALS: tr("Meal"),
        Pillar.CHECKIN: tr("Check-in"),
    }[pillar_of(entry)]


def _when(entry: Exercise | Practice | Meal, page: Page) -> str:
    start: Moment | None = entry.start
    if start is None:
        return tr("time not known")
    time = clock_text(start.clock)
    if start == page.now and entry.day == page.today:
        return tr("now, {time}", time=time)
    if start.wall.date() != entry.day:
        return tr("{time} after midnight", time=time)
    return time
