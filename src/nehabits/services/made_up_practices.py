"""The stress practices of a made-up person."""

from collections.abc import Collection, Iterator

from nehabits.domain.exercise import CountsAs
from nehabits.domain.practice import NATURE, Practice
from nehabits.domain.wording import mark, tr
from nehabits.services.made_up_calendar import MadeUpDay

BREATHING, MEDITATION, YOGA = "breathing", "meditation", "yoga"
JOURNALLING, RELAXATION = "journalling", "relaxation"

STARTS_UNKNOWN, TENSION_TYPED, NOTES = 0.08, 0.6, 0.05

NOTED = (
    mark("Quiet morning."),
    mark("Thoughts wandered a lot."),
    mark("Birds the whole time."),
    mark("Shorter than planned."),
    mark("On the balcony."),
)


def made_up_practices(day: MadeUpDay, waking: int, kinds: Collection[str]) -> Iterator[Practice]:
    """Yield the practices of a day on which the person woke so many minutes after midnight."""
    for kind, at, minutes in _plan(day, waking):
        if kind in kinds and at + minutes <= day.evening:
            yield _done(day, kind, at, minutes)


def _plan(day: MadeUpDay, waking: int) -> Iterator[tuple[str, int, int]]:
    """Yield kind, minutes after midnight and minutes of what is done."""
    usual = 0.3 if day.ill or day.travels else 0.5 if day.away else 1.0
    if day.chance(0.62 * usual if not day.off else 0.25 * usual):
        yield (
            BREATHING,
            waking + day.random.randrange(5, 15),
            day.random.choice((5, 5, 5, 6, 8, 10)),
        )
    meditates = day.in_phase(MEDITATION, weeks=8, share=0.6)
    if day.chance((0.45 if meditates else 0.06) * usual):
        yield MEDITATION, day.near(20 * 60 + 30, 10), day.random.choice((10, 10, 12, 15, 20))
    if day.ill:
        return
    if day.off and not day.travels and day.chance(0.35 + 0.25 * day.warmth):
        yield NATURE, day.near(15 * 60 + 30, 10), 5 * day.random.randrange(6, 19)
    if day.date.weekday() == 2 and day.chance(0.45 * usual):
        yield YOGA, day.near(20 * 60 + 15, 5), day.random.choice((30, 45, 60))
    if day.date.weekday() == 6 and day.chance(0.45 * usual):
        yield JOURNALLING, day.near(20 * 60, 10), day.random.choice((10, 15, 20))
    if day.date.weekday() in {1, 3} and day.chance(0.12 * usual):
        yield RELAXATION, day.near(21 * 60, 5), day.random.choice((10, 15))


def _done(day: MadeUpDay, kind: str, at: int, minutes: int) -> Practice:
    start = day.at(at)
    before = after = None
    if day.chance(TENSION_TYPED):
        before = day.random.choices((1, 2, 3, 4, 5), (5, 25, 40, 25, 5))[0]
        after = max(1, before - day.random.choices((-1, 0, 1, 2), (3, 27, 50, 20))[0])
        after = min(after, 5)
    both = kind == YOGA and day.chance(0.45)
    return Practice(
        **day.stamp(day.at(at + minutes)),
        start=None if day.chance(STARTS_UNKNOWN) else start,
        minutes=minutes,
        kind=kind,
        tension_before=before,
        tension_after=after,
        counts_as=CountsAs.BOTH if both else CountsAs.PRACTICE,
        note=tr(day.random.choice(NOTED)) if day.chance(NOTES) else "",
    )
