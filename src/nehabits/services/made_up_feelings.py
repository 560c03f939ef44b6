"""The check-ins of a made-up person."""

from nehabits.domain.checkin import CheckIn
from nehabits.domain.wording import mark, tr
from nehabits.services.made_up_calendar import MadeUpDay

CHECKED_IN, NOTES, SCORE_LEFT_OUT = 0.8, 0.15, 0.04
ILL, TRAVEL, LATE_CAFFEINE, ALCOHOL = "ill", "travel", "late caffeine", "alcohol"

NOTED = (
    mark("Long day, good evening."),
    mark("Visitors in the evening."),
    mark("Rain all day."),
    mark("Much to do before the deadline."),
    mark("Read in bed."),
    mark("Phone call with an old friend."),
    mark("Worked from home."),
    mark("First warm day on the balcony."),
    mark("Late meeting."),
    mark("Concert in the town hall."),
    mark("Tidied the cellar."),
    mark("Lots of small errands."),
    mark("Neighbours were loud."),
    mark("Planted herbs."),
    mark("Nothing special."),
)
NOTED_ILL = (
    mark("Stayed in bed."),
    mark("Slept a lot, tea and soup."),
    mark("Mostly on the sofa."),
)
NOTED_AWAY = (
    mark("Old town and a long lunch."),
    mark("Museum, then the harbour."),
    mark("Walked until late."),
    mark("Still on the clocks of home."),
)


def made_up_check_in(day: MadeUpDay, rested: float) -> CheckIn | None:
    """Return how a day felt after a night that left the person so rested, around 0; or None."""
    if not day.chance(0.95 if day.ill or day.travels else CHECKED_IN):
        return None
    at = day.at(min(day.near(21 * 60 + 5, 8), day.evening))
    work = 0.0 if day.off else 1.0
    return CheckIn(
        **day.stamp(at),
        energy=_score(day, 3.3 + 0.9 * rested),
        focus=_score(day, 3.3 + 0.6 * rested),
        motivation=_score(day, 3.4 + 0.4 * rested),
        mood=_score(day, 3.7 + 0.4 * rested - 0.2 * work),
        stress=_score(day, 1.9 - 0.3 * rested + 0.9 * work),
        tags=_tags(day),
        note=_note(day),
    )


def _score(day: MadeUpDay, middle: float) -> int | None:
    felt = round(middle - 1.2 * day.ill + day.random.gauss(0, 0.7))
    return None if day.chance(SCORE_LEFT_OUT) else max(1, min(5, felt))


def _tags(day: MadeUpDay) -> tuple[str, ...]:
    said = {
        TRAVEL: day.travels,
        ILL: day.ill,
        LATE_CAFFEINE: day.chance(0.07),
        ALCOHOL: day.chance(0.25 if day.date.weekday() in {4, 5} else 0.05) and not day.ill,
    }
    return tuple(tag for tag, is_said in said.items() if is_said)


def _note(day: MadeUpDay) -> str:
    noted = day.chance(NOTES)
    if not noted or (day.travels and not day.away):
        return ""
    return tr(day.random.choice(NOTED_ILL if day.ill else NOTED_AWAY if day.away else NOTED))
