"""Whatever a person does, undo restores it exactly, and what is refused changes nothing."""

import dataclasses
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nehabits.domain.aim import Aim
from nehabits.domain.day_mark import Mark
from nehabits.domain.entry import Entry
from nehabits.domain.own_habit import OwnHabit
from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.services.journal import Journal
from nehabits.storage.soundness import soundness
from tests.diaries import diary, rows
from tests.examples import SATURDAY
from tests.strategies import day_entries

DAYS = [SATURDAY + timedelta(days=step) for step in range(-2, 2)]
"""Three days and one to come, so that some deeds are refused."""

days = st.sampled_from(DAYS)
habits = st.builds(
    OwnHabit,
    id=st.uuids(version=4),
    name=st.just("Habit"),
    slug=st.sampled_from(["coffee", "steps", "tea"]),
    position=st.integers(0, 3),
)
aims = st.builds(Aim, measure=st.just("meal.fibre"), since=days, low=st.floats(0, 100))


class Person:
    """Draws what to do next in a journal; some of it the journal refuses."""

    def __init__(self, data: st.DataObject, logged: Callable[[], list[Entry]]) -> None:
        self._data = data
        self._logged = logged

    def act(self, journal: Journal) -> bool:
        """Do something; say whether it was a deed."""
        deeds = (self._log, self._log, self._edit, self._delete, self._mark, self._keep)
        return self._data.draw(st.sampled_from(deeds))(journal)

    def _log(self, journal: Journal) -> bool:
        day = self._data.draw(days)
        journal.log(*(entries := self._data.draw(day_entries(day))))
        return bool(entries)

    def _edit(self, journal: Journal) -> bool:
        kept = self._logged()
        if not kept:
            return False
        entry = self._data.draw(st.sampled_from(kept))
        journal.edit(dataclasses.replace(entry, note="changed", day=self._data.draw(days)))
        return True

    def _delete(self, journal: Journal) -> bool:
        kept = self._logged()
        if not kept:
            return False
        journal.delete(self._data.draw(st.sampled_from(kept)).id)
        return True

    def _mark(self, journal: Journal) -> bool:
        marked = self._data.draw(st.lists(days, max_size=3))
        pillar = self._data.draw(st.sampled_from([Pillar.MEALS, Pillar.SLEEP]))
        changes = journal.mark(marked, pillar, self._data.draw(st.none() | st.sampled_from(Mark)))
        return bool(changes.days)

    def _keep(self, journal: Journal) -> bool:
        kept = self._data.draw(habits | aims)
        if isinstance(kept, Aim):
            journal.keep_aim(kept)
        else:
            known = {habit.slug: habit.id for habit in journal.habits()}
            same = self._data.draw(st.booleans())
            kept = dataclasses.replace(kept, id=known.get(kept.slug, kept.id)) if same else kept
            journal.keep_habit(kept)
        return True


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_everything_a_person_does_can_be_taken_back_and_done_again(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("undo")
    with ExitStack() as first, ExitStack() as second:
        opened = first.enter_context(diary(folder / "journal.sqlite", SATURDAY))
        person = Person(data, lambda: list(opened.review.entries(date.min, date.max)))
        states = [rows(opened.file)]
        for _ in range(data.draw(st.integers(1, 8), "deeds")):
            before = rows(opened.file, without=frozenset())
            try:
                done = person.act(opened.journal)
            except Refused:
                done = False
            if done:
                states.append(rows(opened.file))
            else:
                assert rows(opened.file, without=frozenset()) == before
        assert soundness(opened.file).is_sound
        first.close()
        opened = second.enter_context(diary(folder / "journal.sqlite", SATURDAY))
        for state in reversed(states):
            assert rows(opened.file) == state
            opened.journal.undo()
        assert opened.journal.undo() is None
        for state in states:
            assert rows(opened.file) == state
            opened.journal.redo()
        assert opened.journal.redo() is None
        assert soundness(opened.file).is_sound
