"""The Guide as a value: the pathway, and each recommendation with what stands beside it."""

from dataclasses import dataclass, replace

from nehabits.domain.aim import aim_on
from nehabits.domain.aim_words import goal_text, progress_text
from nehabits.domain.consistency import is_met
from nehabits.domain.measure import DayRule
from nehabits.domain.phrase import coverage_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.recommendation import Recommendation
from nehabits.domain.wording import plural, tr
from nehabits.services.four_weeks import FourWeeksRow
from nehabits.ui.guide.four_weeks_words import amount_words, none_words, rest_words
from nehabits.ui.guide.guide_facts import GuideFacts
from nehabits.ui.guide.pathway import Pathway, pathway
from nehabits.ui.guide.reference_groups import ReferenceGroup, reference_groups

_MANY = 4
"""More measures than these are summed up in a line and shown when asked for."""


@dataclass(frozen=True, slots=True)
class GuideFigure:
    """A measure that follows a recommendation: four weeks of it in words, and an aim for it.

    `amount` is "" without a figure, and `rest` says why. `charted`: Trends has a chart of it.
    """

    measure_id: str
    name: str
    amount: str
    rest: str
    aim: str
    charted: bool


@dataclass(frozen=True, slots=True)
class GuideItem:
    """A recommendation in our words, what stands beside it, and the last four weeks.

    `summary` stands for many figures; "" where they are few. `lacks_number`: of what stands
    beside it nothing is a number for this person.
    """

    key: str
    title: str
    words: str
    documents: str
    pillar: Pillar | None
    groups: tuple[ReferenceGroup, ...]
    figures: tuple[GuideFigure, ...]
    summary: str
    lacks_number: bool

    @property
    def shape(self) -> tuple[object, ...]:
        """What a card is built for; another item of the same shape only changes its words."""
        groups = tuple((group.name, len(group.options)) for group in self.groups)
        figures = tuple((each.measure_id, each.name) for each in self.figures)
        return (self.key, groups, figures, bool(self.summary))


@dataclass(frozen=True, slots=True)
class GuideSheet:
    """The page: the pathway, if meals are shown, the recommendations, and their areas."""

    pathway: Pathway | None
    items: tuple[GuideItem, ...]

    @property
    def areas(self) -> tuple[Pillar, ...]:
        """The areas that have a recommendation, in the order in which they are shown."""
        there = {item.pillar for item in self.items}
        return tuple(pillar for pillar in Pillar if pillar in there)


def guide_sheet(facts: GuideFacts) -> GuideSheet:
    """Return the Guide; what belongs to areas that are hidden is left out."""
    items = tuple(
        _item(each, facts)
        for each in facts.recommendations
        if each.pillar is None or each.pillar in facts.shown.areas
    )
    shows_meals = Pillar.MEALS in facts.shown.areas
    return GuideSheet(pathway(facts) if shows_meals else None, items)


def _item(recommendation: Recommendation, facts: GuideFacts) -> GuideItem:
    rows = [facts.rows[key] for key in recommendation.measures if key in facts.rows]
    rows = [row for row in rows if facts.shows(row.measure)]
    titles = [facts.documents[key] for key in recommendation.documents if key in facts.documents]
    return GuideItem(
        key=recommendation.key,
        title=tr(recommendation.title),
        words=tr(recommendation.words),
        documents=tr("From {titles}", titles=", ".join(f"“{title}”" for title in titles)),
        pillar=recommendation.pillar,
        groups=reference_groups([row.measure for row in rows], facts),
        figures=tuple(_figure(row, facts) for row in rows),
        summary=_summary(rows) if len(rows) > _MANY else "",
        lacks_number=all(row.reference is None for row in rows),
    )


def _figure(row: FourWeeksRow, facts: GuideFacts) -> GuideFigure:
    measure = row.measure
    return GuideFigure(
        measure_id=measure.id,
        name=measure.name,
        amount=amount_words(measure, row.figure),
        rest=rest_words(row),
        aim=_aim(row, facts),
        charted=measure.day is not DayRule.NONE,
    )


def _aim(row: FourWeeksRow, facts: GuideFacts) -> str:
    aim = aim_on(row.aims, facts.today)
    if aim is None:
        return ""
    goal = goal_text(row.measure, aim.goal)
    if row.progress is None:
        return tr("Your aim: {goal}", goal=goal)
    progress = progress_text(row.progress, run=facts.says_longest_run)
    return tr("Your aim: {goal} · {progress}", goal=goal, progress=progress)


def _summary(rows: list[FourWeeksRow]) -> str:
    """Sum up many figures: how many of them are at their reference, over how many days."""
    known = [row for row in rows if row.figure.value is not None]
    if not known:
        return none_words(rows[0].measure, rows[0].figure)
    beside = [row for row in known if row.reference is not None]
    fullest = max(known, key=lambda row: row.figure.coverage.have).figure.coverage
    # Of the foods that lack a value each line says its own.
    days = coverage_text(replace(fullest, foods_have=None, foods_of=None))
    if not beside:
        return days
    met = sum(
        is_met(row.figure.value, row.reference.low, row.reference.ceiling)
        for row in beside
        if row.reference is not None
    )
    means = plural(
        "{met} of {count} mean at its reference",
        "{met} of {count} means at their reference",
        len(beside),
        met=met,
    )
    return f"{means} · {days}"
