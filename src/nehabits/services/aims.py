"""The person's own aims: setting, changing and ending them, and how they go."""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from nehabits.domain.aim import Aim, Goal, aim_on
from nehabits.domain.aim_progress import AimProgress, aim_progress
from nehabits.domain.changes import Changes
from nehabits.domain.consistency import CONSISTENCY_DAYS
from nehabits.domain.day import week_days, week_start
from nehabits.domain.goal_bounds import checked_goal
from nehabits.domain.measure import WINDOW_RULES, Measure, all_measures
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.kept_preferences import Preferences
from nehabits.services.review import Review
from nehabits.storage import deeds, records
from nehabits.storage.deeds import Write
from nehabits.storage.journal_file import JournalFile, Transaction


@dataclass(frozen=True, slots=True)
class AimStanding:
    """An aim in force and how it goes; of a figure of 28 days there is the figure instead."""

    measure: Measure
    aim: Aim
    progress: AimProgress | None = None
    figure: float | None = None


@dataclass(frozen=True, slots=True)
class AimsReview:
    """Every aim: those in force, earlier ones, newest first, and what one can be set for."""

    today: date
    measures: tuple[Measure, ...]
    standing: tuple[AimStanding, ...]
    earlier: tuple[tuple[Measure, Aim], ...]


class Aims:
    """Each deed is kept whole with its history; an aim that is changed stays for its days."""

    def __init__(
        self,
        file: JournalFile,
        review: Review,
        preferences: Preferences,
        clock: Callable[[], datetime],
        today: Callable[[], date],
    ) -> None:
        self._file = file
        self._review = review
        self._preferences = preferences
        self._clock = clock
        self._today = today

    def set(self, measure_id: str, goal: Goal) -> Changes:
        """Set an aim from today on, in place of the one in force; the same one is no deed.

        Raises Refused at measure, low, high or days_a_week.
        """
        today = self._today()
        with self._file.write() as transaction:
            measure = _measure(transaction, measure_id)
            goal = checked_goal(measure, goal)
            kept = _in_force(transaction, measure_id, today)
            if kept is not None and kept.goal == goal:
                return Changes()
            writes = [Write.put(new_aim(measure_id, goal, today))]
            if kept is not None:
                writes.insert(0, ended(kept, today))
            words = tr("Aim set: {name}") if kept is None else tr("Aim changed: {name}")
            return deeds.do(transaction, writes, words.format(name=measure.name), self._clock())

    def end(self, aim_id: UUID) -> Changes:
        """End an aim: it held until yesterday. Refused if there is none in force."""
        today = self._today()
        with self._file.write() as transaction:
            aim = next((each for each in records.aims(transaction) if each.id == aim_id), None)
            if aim is None or not aim.holds_on(today):
                raise Refused(tr("This aim is not in force any more; nothing was changed."))
            name = _measure(transaction, aim.measure).name
            words = tr("Aim ended: {name}", name=name)
            return deeds.do(transaction, [ended(aim, today)], words, self._clock())

    def all(self) -> AimsReview:
        """Return every aim and how it goes."""
        today = self._today()
        with self._file.read() as transaction:
            habits, aims = records.habits(transaction), records.aims(transaction)
        measures = all_measures(habits)
        names = {measure.id: measure for measure in measures}
        over = [aim for aim in aims if aim.measure in names and not aim.holds_on(today)]
        over.sort(key=lambda aim: aim.since, reverse=True)
        unused = {f"own.{habit.slug}" for habit in habits if not habit.is_used_on(today)}
        standing = {each.measure.id: each for each in (*self.on(today), *self._of_windows(today))}
        return AimsReview(
            today,
            tuple(measure for measure in measures if measure.id not in unused),
            tuple(standing[measure.id] for measure in measures if measure.id in standing),
            tuple((names[aim.measure], aim) for aim in over),
        )

    def on(self, day: date) -> tuple[AimStanding, ...]:
        """Return the aims for days that are in force on a day, and how they go.

        What is counted ends with the day; the days of its week are those of the whole week.
        """
        first = day - timedelta(days=CONSISTENCY_DAYS - 1)
        by_measure = self._in_force(day, of_windows=False)
        start, today = week_start(day, self._preferences.first_weekday), self._today()
        last = max(day, min(week_days(start)[-1], today))
        cells = self._review.cells([measure for measure, _, _ in by_measure], first, last)
        return tuple(
            AimStanding(
                measure,
                aim,
                aim_progress(measure, aims, cells[measure.id], start, today, until=day),
            )
            for measure, aim, aims in by_measure
        )

    def _of_windows(self, day: date) -> tuple[AimStanding, ...]:
        """Return the aims for figures of 28 days, each beside the figure."""
        found = self._in_force(day, of_windows=True)
        if not found:
            return ()
        week = self._review.week(week_start(day, self._preferences.first_weekday))
        return tuple(
            AimStanding(measure, aim, figure=week.row(measure.id).figure.value)
            for measure, aim, _ in found
        )

    def _in_force(
        self, day: date, *, of_windows: bool
    ) -> list[tuple[Measure, Aim, tuple[Aim, ...]]]:
        """Return each measure with an aim on a day: the measure, that aim, and all its aims."""
        with self._file.read() as transaction:
            aims = records.aims(transaction)
            if not aims:
                return []
            measures = all_measures(records.habits(transaction))
        found = []
        for measure in measures:
            of_measure = tuple(aim for aim in aims if aim.measure == measure.id)
            aim = aim_on(of_measure, day)
            if aim is not None and (measure.week in WINDOW_RULES) == of_windows:
                found.append((measure, aim, of_measure))
        return found


def new_aim(measure_id: str, goal: Goal, since: date) -> Aim:
    """Return the aim that a goal makes from a day on."""
    return Aim(
        measure=measure_id,
        since=since,
        low=goal.low,
        high=goal.high,
        days_a_week=goal.days_a_week,
    )


def ended(aim: Aim, day: date) -> Write:
    """Return the write that ends an aim before a day; one that began then was never in force."""
    if aim.since >= day:
        return Write(Aim, aim.id, None)
    return Write.put(dataclasses.replace(aim, until=day))


def _in_force(transaction: Transaction, measure_id: str, day: date) -> Aim | None:
    return aim_on((aim for aim in records.aims(transaction) if aim.measure == measure_id), day)


def _measure(transaction: Transaction, measure_id: str) -> Measure:
    measures = all_measures(records.habits(transaction))
    found = next((each for each in measures if each.id == measure_id), None)
    if found is None:
        raise Refused(tr("Choose what the aim is for."), "measure")
    return found
