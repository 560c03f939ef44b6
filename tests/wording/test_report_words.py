"""What a report says keeps to the lexicon, on every page."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from nehabits.ui.paper.page import texts
from tests.screens import OWN_WORDS
from tests.summary_states import opened_in, pages_of
from tests.wording.lexicon import check

NOTICES = ("General information for adults, not medical advice.", "not a medical record")


@pytest.mark.parametrize("days", [7, 28, 365])
@pytest.mark.parametrize("state", ["empty", "sparse", "full"])
def test_every_text_of_a_report_keeps_to_it(
    qapp: QApplication, tmp_path: Path, state: str, days: int
) -> None:
    with opened_in(state, tmp_path) as services:
        said = texts(pages_of(services, days))
    assert len(said) > 30
    placed = [
        ("notice" if any(each in text for each in NOTICES) else "", text.replace(OWN_WORDS, "…"))
        for text in said
        if not _is_own(text)
    ]
    assert check(placed) == []


def _is_own(text: str) -> bool:
    """Say whether a line holds a part of the person's own words, broken over lines."""
    return any(word in text for word in ("therapy", "laziness"))
