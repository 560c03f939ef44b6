"""What every entry has."""

from dataclasses import FrozenInstanceError

import pytest

from nehabits.domain.entry import QUICK_BAR, TYPED, Entry
from tests.examples import SATURDAY


def test_an_entry_starts_typed_without_a_note_and_not_yet_kept() -> None:
    entry = Entry(day=SATURDAY)
    assert (entry.note, entry.source, entry.source_id) == ("", TYPED, "")
    assert entry.created is entry.changed is None
    assert (TYPED, QUICK_BAR) == ("typed", "quick bar")


def test_every_entry_has_an_id_of_its_own() -> None:
    assert Entry(day=SATURDAY).id != Entry(day=SATURDAY).id


def test_an_entry_does_not_change() -> None:
    entry = Entry(day=SATURDAY)
    with pytest.raises(FrozenInstanceError):
        entry.note = "late"  # type: ignore[misc]
