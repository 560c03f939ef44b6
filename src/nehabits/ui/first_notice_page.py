"""The first thing a person sees: the notice, to be read and acknowledged once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from nehabits.domain.wording import tr
from nehabits.ui.notice_text import first_run_notice
from nehabits.ui.theme import GAP, PAGE_MARGIN, STEP
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.card import Card
from nehabits.ui.widgets.words import words

_LETTERS_ACROSS = 86
_AS_WIDE_AS_MAY_BE = 1000


class FirstNoticePage(QWidget):
    """The notice on one card, a box to tick and a button to start.

    Signals:
        acknowledged: the box is ticked and the button was used.
    """

    acknowledged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = tr("Before you start")
        self.setProperty("wording_place", "notice")
        self.setProperty("ground", "true")
        self.read = QCheckBox(tr("I have read this"))
        self.read.setAccessibleName(tr("I have read this notice"))
        self.start = button(tr("Start my journal"), "primary")
        self.start.setEnabled(False)
        self.read.toggled.connect(self.start.setEnabled)
        self.start.clicked.connect(self._acknowledge)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scrolled(self._sheet()))

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the box."""
        super().showEvent(event)
        self.read.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Start on Enter once the box is ticked."""
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and self.start.isEnabled():
            self.start.click()
        else:
            super().keyPressEvent(event)

    def _sheet(self) -> QWidget:
        card = Card()
        card.setMaximumWidth(self.fontMetrics().averageCharWidth() * _LETTERS_ACROSS)
        margin = PAGE_MARGIN + 2 * STEP
        card.body.setContentsMargins(margin, PAGE_MARGIN, margin, PAGE_MARGIN)
        card.body.addWidget(words(self.title, "title"))
        card.body.addSpacing(GAP)
        for heading, text in first_run_notice():
            card.body.addWidget(words(heading, "strong"))
            card.body.addWidget(words(text, "muted", wrap=True))
            card.body.addSpacing(2 * STEP)
        foot = QHBoxLayout()
        foot.addWidget(self.read)
        foot.addStretch(1)
        foot.addWidget(self.start)
        card.body.addSpacing(STEP)
        card.body.addLayout(foot)
        return card

    def _scrolled(self, sheet: QWidget) -> QScrollArea:
        holder = QWidget()
        holder.setProperty("bare", "true")
        column = QVBoxLayout(holder)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(sheet, _AS_WIDE_AS_MAY_BE)
        row.addStretch(1)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(holder)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _acknowledge(self) -> None:
        self.acknowledged.emit()
