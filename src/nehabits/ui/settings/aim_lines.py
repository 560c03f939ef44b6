"""The person's aims in words, from their review."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from nehabits.domain.aim import Aim
from nehabits.domain.aim_words import goal_text, progress_text
from nehabits.domain.day_words import date_text, period_text
from nehabits.domain.measure import Measure
from nehabits.domain.phrase import value_text
from nehabits.domain.wording import tr
from nehabits.services.aims import AimsReview, AimStanding


@dataclass(frozen=True, slots=True)
class AimLine:
    """An aim in force: what it is for, and in a line the goal, since when, and how it goes."""

    standing: AimStanding
    name: str
    text: str

    @property
    def aim_id(self) -> UUID:
        """The aim's id."""
        return self.standing.aim.id


@dataclass(frozen=True, slots=True)
class AimLines:
    """The aims in force, and each earlier one in a line of its own."""

    standing: tuple[AimLine, ...]
    earlier: tuple[str, ...]


def aim_lines(review: AimsReview, *, run: bool) -> AimLines:
    """Return the aims in words; with `run` the longest run is said too."""
    return AimLines(
        tuple(_line(review, each, run=run) for each in review.standing),
        tuple(_earlier(review, measure, aim) for measure, aim in review.earlier),
    )


def _line(review: AimsReview, standing: AimStanding, *, run: bool) -> AimLine:
    measure, aim = standing.measure, standing.aim
    since = date_text(aim.since, year=aim.since.year != review.today.year)
    parts = [
        goal_text(measure, aim.goal),
        tr("since today") if aim.since == review.today else tr("since {day}", day=since),
        _how(standing, run=run),
    ]
    return AimLine(standing, measure.name, " · ".join(parts))


def _how(standing: AimStanding, *, run: bool) -> str:
    if standing.progress is not None:
        return progress_text(standing.progress, run=run)
    if standing.figure is None:
        return tr("no figure yet")
    return tr("now {value}", value=value_text(standing.measure, standing.figure))


def _earlier(review: AimsReview, measure: Measure, aim: Aim) -> str:
    name, goal = measure.name, goal_text(measure, aim.goal)
    if aim.until is None or aim.since > review.today:
        return tr("{name}: {goal} · from {day}", name=name, goal=goal, day=date_text(aim.since))
    last = aim.until - timedelta(days=1)
    period = period_text(aim.since, last, year=last.year != review.today.year)
    return tr("{name}: {goal} · {period}", name=name, goal=goal, period=period)
