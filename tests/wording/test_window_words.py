"""What the built windows say keeps to the lexicon."""

import pytest
from PySide6.QtWidgets import QWidget

from nehabits.ui.fault_dialog import FaultDialog
from nehabits.ui.first_notice_page import FirstNoticePage
from nehabits.ui.help_dialogs import AboutDialog, KeyboardDialog, NoticeDialog, NotWellDialog
from nehabits.ui.page_entry import PageEntry
from tests.wording.harvest import harvest
from tests.wording.lexicon import check

TODAY = PageEntry("today", "Today", "today", QWidget, "Ctrl+1", (("T", "Today's date"),))


@pytest.mark.parametrize(
    "build",
    [
        AboutDialog,
        NoticeDialog,
        FirstNoticePage,
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
