"""A quiet line in place of a form that was put aside with something typed in it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nehabits.domain.wording import tr
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.flow_layout import FlowLayout
from nehabits.ui.widgets.words import words


class AsideLine(QWidget):
    """Says that something typed is not saved, and offers to keep on editing.

    Signals:
        resumed, dropped: what the person wants of it.
    """

    resumed = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget, what: str = "") -> None:
        super().__init__(parent)
        row = FlowLayout(self)
        row.setContentsMargins(0, STEP, 0, 0)
        self._said = words(tr("Not saved."), "muted")
        row.addWidget(self._said)
        names = [tr("Keep on editing"), tr("Let go of what was typed")]
        if what:
            names = [tr("{what}: {deed}", what=what, deed=name) for name in names]
        go_on = button(tr("Keep on editing"), "link", names[0], self)
        go_on.clicked.connect(self.resumed)
        drop = button(tr("Let it go"), "link", names[1], self)
        drop.clicked.connect(self.dropped)
        row.addWidget(go_on)
        row.addWidget(drop)
        self._said.setMinimumHeight(go_on.sizeHint().height())
        self.setFocusProxy(go_on)
        self.hide()

    def say(self, text: str) -> None:
        """Say in other words that it is not saved."""
        self._said.setText(text)
