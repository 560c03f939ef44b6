"""The first page a person sees: what this is, the notice to acknowledge, three choices."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.ui.first_choices import FirstChoices, FirstChoicesForm
from nehabits.ui.notice_text import first_run_notice
from nehabits.ui.tab_order import follow_reading
from nehabits.ui.theme import GAP, PAGE_MARGIN, STEP
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.card import Card, rule
from nehabits.ui.widgets.words import words

_LETTERS_ACROSS = 150
_AS_LARGE_AS_MAY_BE = 1000
_TWO_COLUMNS = 44
"""Lines of text: from how many on the notice and the choices stand side by side."""

_BESIDE = QBoxLayout.Direction.LeftToRight
_BELOW = QBoxLayout.Direction.TopToBottom
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class FirstNoticePage(QWidget):
    """The notice and the choices on one card that scrolls; box and buttons stay in sight.

    Signals:
        started: the box is ticked and the journal is to be started; the FirstChoices.
        look_around_asked: the same, with a made-up year first.
        theme_chosen: the theme to put in force while it is chosen.
    """

    started = Signal(object)
    look_around_asked = Signal(object)
    theme_chosen = Signal(object)

    def __init__(self, choices: FirstChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = tr("Welcome to NE Habits")
        self.setProperty("ground", "true")
        self.form = FirstChoicesForm(choices)
        self.read = QCheckBox(tr("I have read this"))
        self.read.setAccessibleName(tr("I have read this notice"))
        self.missing = words("", "refusal", wrap=True)
        self.missing.hide()
        self.look_around = button(tr("Look around with a made-up year"))
        self.start = button(tr("Start my journal"), "primary")
        self._columns, self._foot = QBoxLayout(_BESIDE), QBoxLayout(_BESIDE)
        self._text = self._scrolled()
        self._lay_out()
        self.read.toggled.connect(self.missing.hide)
        self.start.clicked.connect(self._start)
        self.look_around.clicked.connect(self._look_around)
        self.form.theme_chosen.connect(self.theme_chosen)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the box."""
        super().showEvent(event)
        follow_reading(self)
        self.read.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the choices below the notice, and the buttons below the box, in a small window."""
        super().resizeEvent(event)
        lines = event.size().width() / self.fontMetrics().height()
        for row in (self._columns, self._foot):
            row.setDirection(_BESIDE if lines >= _TWO_COLUMNS else _BELOW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Start on Enter wherever the keyboard is, save on the other button; scroll by pages."""
        key = Qt.Key(event.key())
        if key in _ENTER:
            (self.look_around if self.look_around.hasFocus() else self.start).click()
        elif key in _PAGES:
            bar = self._text.verticalScrollBar()
            bar.setValue(bar.value() + _PAGES[key] * bar.pageStep())
        else:
            super().keyPressEvent(event)

    def _start(self) -> None:
        self._tell(self.started)

    def _look_around(self) -> None:
        self._tell(self.look_around_asked)

    def _tell(self, signal: SignalInstance) -> None:
        """Go on once the notice is acknowledged, else say what is missing."""
        if not self.read.isChecked():
            self.missing.setText(tr("Tick “I have read this” to go on."))
            self.missing.show()
            self.read.setFocus()
            return
        try:
            choices = self.form.choices()
        except Refused:
            return
        signal.emit(choices)

    def _scrolled(self) -> "_AsHighAsItsText":
        holder = QWidget()
        holder.setProperty("bare", "true")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 2 * STEP, 0)
        column.setSpacing(STEP)
        column.addWidget(words(self.title, "title"))
        said = tr(
            "A diary of sleep, exercise, stress practice and meals. It adds up what you type and "
            "shows it beside published recommendations, with their sources."
        )
        column.addWidget(words(said, "muted", wrap=True))
        column.addSpacing(GAP)
        self._columns.setSpacing(3 * GAP)
        self._columns.addWidget(_notice(), 3)
        self._columns.addWidget(self.form, 2)
        column.addLayout(self._columns)
        column.addStretch(1)
        return _AsHighAsItsText(holder)

    def _lay_out(self) -> None:
        card = Card()
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        card.setMaximumWidth(self.fontMetrics().averageCharWidth() * _LETTERS_ACROSS)
        side = PAGE_MARGIN + 2 * STEP
        card.body.setContentsMargins(side, PAGE_MARGIN, side, PAGE_MARGIN - STEP)
        card.body.setSpacing(GAP)
        self._foot.setSpacing(GAP)
        self._foot.addWidget(self.read)
        self._foot.addWidget(self.missing, 1)
        self._foot.addStretch()
        self._foot.addWidget(self.look_around)
        self._foot.addWidget(self.start)
        card.body.addWidget(self._text, 1)
        card.body.addWidget(rule(card))
        card.body.addLayout(self._foot)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, _AS_LARGE_AS_MAY_BE)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.addStretch(1)
        column.addLayout(row, _AS_LARGE_AS_MAY_BE)
        column.addStretch(1)


def _notice() -> QWidget:
    """Return the notice, its paragraphs below each other."""
    notice = QWidget()
    notice.setProperty("wording_place", "notice")
    column = QVBoxLayout(notice)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(STEP)
    for heading, text in first_run_notice():
        column.addWidget(words(heading, "strong"))
        column.addWidget(words(text, "muted", wrap=True))
        column.addSpacing(2 * STEP)
    column.addStretch(1)
    return notice


class _AsHighAsItsText(QScrollArea):
    """Scrolls where there is little room, and takes no more than it needs."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = inside
        self._height = 0

    def sizeHint(self) -> QSize:
        """Ask for the height of all lines: Qt would ask for 24 at most."""
        return QSize(super().sizeHint().width(), self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the lines that another width makes."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the height when more or less is shown inside."""
        handled = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return handled

    def _fit(self) -> None:
        height = self._inside.heightForWidth(self.viewport().width())
        if height != self._height:
            self._height = height
            self.updateGeometry()
