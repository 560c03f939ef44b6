"""The exercise of a made-up person."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from nehabits.domain.activity import Activity
from nehabits.domain.exercise import Exercise
from nehabits.domain.intensity import Intensity
from nehabits.domain.wording import mark, tr
from nehabits.services.made_up_calendar import MadeUpDay

STARTS_UNKNOWN, NOTES = 0.12, 0.06
EVERY_DAY, WORK_DAYS = (0, 1, 2, 3, 4, 5, 6), (0, 1, 2, 3, 4)

NOTED = (
    mark("Went easily."),
    mark("Slow start, then fine."),
    mark("With a friend."),
    mark("A new way through the woods."),
    mark("Rain on the way back."),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A thing the person does: on which weekdays, how often, when and for how long.

    `chance` is that of spring and autumn; `summer` is added in mid-July, taken off in mid-January.
    `phase` is the share of its ten-week phases in which it is done at all.
    """

    activity: str
    weekdays: tuple[int, ...]
    chance: float
    at: int
    minutes: tuple[int, int]
    summer: float = 0.0
    phase: float = 1.0
    outdoors: bool = False
    away: bool = False


SESSIONS = (
    Session(
        activity="walking",
        weekdays=WORK_DAYS,
        chance=0.3,
        at=790,
        minutes=(15, 30),
        summer=0.1,
        outdoors=True,
    ),
    Session(
        activity="running",
        weekdays=(1, 3, 6),
        chance=0.5,
        at=1060,
        minutes=(25, 50),
        summer=0.15,
        phase=0.85,
        outdoors=True,
    ),
    Session(activity="strength_training", weekdays=(0, 4), chance=0.78, at=1060, minutes=(35, 55)),
    Session(
        activity="cycling",
        weekdays=(2, 5),
        chance=0.3,
        at=1055,
        minutes=(30, 80),
        summer=0.35,
        outdoors=True,
    ),
    Session(
        activity="swimming",
        weekdays=(5,),
        chance=0.25,
        at=660,
        minutes=(30, 45),
        summer=-0.2,
        phase=0.5,
    ),
    Session(
        activity="hiking",
        weekdays=(5, 6),
        chance=0.15,
        at=665,
        minutes=(90, 150),
        summer=0.1,
        outdoors=True,
    ),
    Session(
        activity="walking",
        weekdays=EVERY_DAY,
        chance=0.7,
        at=670,
        minutes=(40, 80),
        outdoors=True,
        away=True,
    ),
    Session(
        activity="swimming", weekdays=EVERY_DAY, chance=0.3, at=1050, minutes=(20, 40), away=True
    ),
)


def made_up_exercise(day: MadeUpDay, activities: Mapping[str, Activity]) -> Iterator[Exercise]:
    """Yield the exercise of a day; none when ill or in the air."""
    if day.ill or day.travels:
        return
    for session in SESSIONS:
        activity = activities.get(session.activity)
        if activity is not None and _happens(day, session):
            yield _done(day, session, activity)


def _happens(day: MadeUpDay, session: Session) -> bool:
    share = session.chance + session.summer * (2 * day.warmth - 1)
    return (
        session.away == day.away
        and day.date.weekday() in session.weekdays
        and day.in_phase(session.activity, weeks=10, share=session.phase)
        and day.chance(share)
    )


def _done(day: MadeUpDay, session: Session, activity: Activity) -> Exercise:
    at = max(day.near(session.at, 10), 660)
    minutes = 5 * day.random.randrange(session.minutes[0] // 5, session.minutes[1] // 5 + 1)
    start = day.at(at)
    return Exercise(
        **day.stamp(day.at(at + minutes)),
        start=None if day.chance(STARTS_UNKNOWN) else start,
        minutes=minutes,
        activity=activity.key,
        intensity=_felt(day, activity.intensity),
        outdoors=session.outdoors,
        aerobic=activity.aerobic,
        strength=activity.strength,
        note=tr(day.random.choice(NOTED)) if day.chance(NOTES) else "",
    )


def _felt(day: MadeUpDay, usual: Intensity) -> Intensity:
    """Return the usual intensity, or now and then a step beside it."""
    if day.chance(0.8):
        return usual
    if usual is not Intensity.MODERATE:
        return Intensity.MODERATE
    return day.random.choice((Intensity.LIGHT, Intensity.VIGOROUS))
