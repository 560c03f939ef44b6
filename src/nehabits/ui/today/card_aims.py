"""The person's own aims on the cards of Today, said and drawn like a reference."""

from collections.abc import Iterable
from dataclasses import dataclass

from nehabits.domain.aim_words import goal_text, progress_text
from nehabits.domain.measure import COFACTORS
from nehabits.domain.pillar import Pillar
from nehabits.domain.reference import ReferenceLine
from nehabits.domain.wording import plural, tr
from nehabits.services.aims import AimStanding
from nehabits.ui.today.day_facts import DayFacts


@dataclass(frozen=True, slots=True)
class CardAims:
    """What a card says of aims, what it says of them on hover, and the bound of the main one."""

    words: str
    more: str
    bound: float | None

    def drawn(self, reference: ReferenceLine | None) -> float | None:
        """Return what is drawn on the days: the aim, or else a reference for a day."""
        if self.bound is not None:
            return self.bound
        return reference.low if reference is not None and reference.per == "day" else None

    def source(self, reference: ReferenceLine | None, *more: str) -> str:
        """Return where the reference comes from and how the aims go, a line each."""
        said = "" if reference is None else reference.source
        return "\n".join(filter(None, [said, *more, self.more]))


def card_aims(facts: DayFacts, pillar: Pillar, main: str) -> CardAims:
    """Return an area's aims, that of the card's main measure first and the one that is drawn.

    The cofactors have a card of their own.
    """
    of_area = [each for each in facts.aims if each.measure.pillar is pillar]
    shown = [each for each in of_area if each.measure.id not in COFACTORS]
    shown.sort(key=lambda each: each.measure.id != main)
    kept = facts.aim(main)
    bounds = [] if kept is None else [kept.aim.low, kept.aim.high]
    return CardAims(
        words=" · ".join(_words(facts, each, main) for each in shown),
        more=more_text(facts, shown, main),
        bound=next((bound for bound in bounds if bound is not None), None),
    )


def more_text(facts: DayFacts, aims: Iterable[AimStanding], main: str) -> str:
    """Return a line for each aim: on how many tracked days it was met."""
    return "\n".join(
        tr(
            "{aim}: {progress}",
            aim=_whose(each, main),
            progress=progress_text(each.progress, run=facts.says_longest_run),
        )
        for each in aims
        if each.progress is not None
    )


def goal_words(standing: AimStanding) -> str:
    """Return an aim as the person's own: Your aim, 10 min on 5 days a week."""
    return tr("Your aim, {goal}", goal=goal_text(standing.measure, standing.aim.goal, brief=True))


def _whose(standing: AimStanding, main: str) -> str:
    if standing.measure.id == main:
        return tr("Your aim")
    return tr("Your aim, {name}", name=standing.measure.name)


def _words(facts: DayFacts, standing: AimStanding, main: str) -> str:
    goal = goal_words(standing)
    if standing.measure.id != main:
        goal = tr(
            "{whose}: {goal}",
            whose=_whose(standing, main),
            goal=goal_text(standing.measure, standing.aim.goal, brief=True),
        )
    met = 0 if standing.progress is None else standing.progress.this_week
    return tr("{aim} · {days}", aim=goal, days=_days(facts, standing, met))


def _days(facts: DayFacts, standing: AimStanding, met: int) -> str:
    if facts.today not in facts.week:
        return plural("on {count} day that week", "on {count} days that week", met)
    if standing.aim.days_a_week is not None:
        return tr("{count} so far", count=met)
    return plural("on {count} day this week", "on {count} days this week", met)
