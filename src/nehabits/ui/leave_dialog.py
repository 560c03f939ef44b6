"""Says what is not saved before a window closes, and asks."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from nehabits.domain.wording import plural, tr
from nehabits.ui.text_dialog import TextDialog
from nehabits.ui.unsaved import Unsaved
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.words import words


class LeaveDialog(TextDialog):
    """What is typed, a line each; accepted, the window is left without it."""

    def __init__(self, typed: Sequence[Unsaved], parent: QWidget | None = None) -> None:
        super().__init__(tr("Not saved yet"), parent)
        for each in typed:
            line = words(each.words, "body", wrap=True)
            if each.own_words:
                line.setProperty("wording_place", "data")
            self.body.addWidget(line)
        self.close_button.setText(tr("Go back"))
        self.close_button.setAccessibleName(tr("Go back to what was typed"))
        self.close_button.clicked.disconnect(self.accept)
        self.close_button.clicked.connect(self.reject)
        self.leave = button(plural("Leave without it", "Leave without them", len(typed)), "plain")
        self.leave.clicked.connect(self.accept)
        self.foot.insertWidget(self.foot.indexOf(self.close_button), self.leave)
        self.close_button.setFocus()
