"""What the built window says keeps to the lexicon: every page, editor, dialog and menu."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from nehabits.ui.fault_dialog import FaultDialog
from nehabits.ui.first_notice_page import FirstNoticePage
from nehabits.ui.help_dialogs import AboutDialog, KeyboardDialog, NoticeDialog, NotWellDialog
from nehabits.ui.page_entry import PageEntry
from tests.first_screens import CHOICES
from tests.screens import OWN_WORDS, STATES
from tests.ui.walks import walk
from tests.wording.harvest import harvest
from tests.wording.lexicon import check

SHORTENED = OWN_WORDS[:20]
"""What is left of them where there is little room."""

TODAY = PageEntry("today", "Today", "today", QWidget, "Ctrl+1", (("T", "Today's date"),))


@pytest.mark.parametrize(
    "build",
    [
        AboutDialog,
        NoticeDialog,
        lambda: FirstNoticePage(CHOICES),
        lambda: KeyboardDialog([TODAY]),
        lambda: NotWellDialog(""),
        lambda: FaultDialog("It was written to a file."),
    ],
    ids=["about", "notice", "first notice", "keyboard", "not well", "fault"],
)
def test_a_dialog_keeps_to_the_lexicon(qtbot, build):
    dialog = build()
    qtbot.addWidget(dialog)
    texts = harvest(dialog)
    assert len(texts) >= 4
    assert check(texts) == []


def test_the_notice_is_excused_by_its_place_alone(qtbot):
    notice = NoticeDialog()
    qtbot.addWidget(notice)
    assert check([("", text) for _, text in harvest(notice)]) != []


def said(state: str) -> list[tuple[str, str]]:
    """Return the texts of a state, what the person typed blanked out wherever it stands."""
    return [
        (place, text.replace(OWN_WORDS, "…").replace(SHORTENED, "…"))
        for place, text in walk(state).texts
    ]


@pytest.mark.parametrize("state", STATES)
def test_every_text_of_the_window_keeps_to_the_lexicon(qapp: QApplication, state: str) -> None:
    texts = said(state)
    assert len(texts) > 600
    assert check(texts) == []


def test_food_names_and_what_a_person_typed_stand_at_their_place(qapp: QApplication) -> None:
    data = [text for place, text in walk("sparse").texts if place == "data"]
    assert any("Pork, cured, bacon" in text for text in data)
    assert OWN_WORDS in data
    assert check([("", text) for text in data]) != []


@pytest.mark.parametrize(
    "part",
    [
        "Main sleep",
        "Tension before",
        "Type how long it took",
        "What this meal brings",
        "Not saved.",
        "Restore a backup",
        "The backup was written",
        "Sources are under Guide.",
        "Enter to save",
        "Outlined: day not finished.",
    ],
)
def test_what_is_hidden_until_it_is_asked_for_is_harvested_too(
    qapp: QApplication, part: str
) -> None:
    assert any(part in text for _, text in walk("sparse").texts)
