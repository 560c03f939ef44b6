"""What the Help menu shows: About, the notice, the keys, and words for a bad day."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QMargins, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from nehabits import __version__
from nehabits.domain.wording import tr
from nehabits.ui.keyboard_help import KeySection, key_sections
from nehabits.ui.menu_deeds import MenuDeed
from nehabits.ui.notice_text import first_run_notice, not_well, purpose
from nehabits.ui.page_entry import PageEntry
from nehabits.ui.text_dialog import TextDialog
from nehabits.ui.theme import PAGE_MARGIN, STEP
from nehabits.ui.widgets.field import Field
from nehabits.ui.widgets.words import words

_AROUND = QMargins(2 * PAGE_MARGIN, PAGE_MARGIN, 2 * PAGE_MARGIN, PAGE_MARGIN)
"""What a screen is to have left around the dialog or its keys."""

_SCROLLING = {
    Qt.Key.Key_Up: QScrollBar.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QScrollBar.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QScrollBar.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QScrollBar.SliderAction.SliderPageStepAdd,
}


class AboutDialog(TextDialog):
    """What the program is for and which version it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("NE Habits"), parent)
        self.setProperty("wording_place", "notice")
        self.say(tr("Version {version}", version=__version__), "muted")
        self.say(purpose())


class NoticeDialog(TextDialog):
    """The notice of the first run, to be read again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Notice"), parent)
        self.setProperty("wording_place", "notice")
        for heading, text in first_run_notice():
            self.say(heading, "strong")
            self.say(text, "muted")


class KeyboardDialog(TextDialog):
    """Every key and what it does; the arrow keys scroll where the screen is too small for it."""

    def __init__(
        self,
        pages: Sequence[PageEntry],
        deeds: Iterable[MenuDeed] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Keyboard"), parent)
        inside = QWidget()
        inside.setProperty("bare", "true")
        self._columns = QHBoxLayout(inside)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(8 * STEP)
        for sections in _in_two(key_sections(pages, deeds)):
            self._columns.addLayout(_column(sections))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        self.body.addWidget(self._scroll)
        self.close_button.installEventFilter(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as large as all the keys; where the screen is too narrow, the columns follow on."""
        room = self.screen().availableGeometry().size().shrunkBy(_AROUND)
        if self._columns.totalMinimumSize().width() > room.width():
            self._columns.setDirection(QBoxLayout.Direction.TopToBottom)
        needed = self._columns.totalMinimumSize()
        self._scroll.setMinimumWidth(needed.width() + self._scroll.verticalScrollBar().width())
        super().showEvent(event)
        around = self.minimumSizeHint().height() - self._scroll.minimumSizeHint().height()
        self.resize(self.width(), min(needed.height() + around, room.height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll by the keys the button in use has no use for."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            action = _SCROLLING.get(Qt.Key(event.key()))
            if action is not None:
                self._scroll.verticalScrollBar().triggerAction(action)
                return True
        return super().eventFilter(watched, event)


class NotWellDialog(TextDialog):
    """Region-neutral words, and a place for a number of the person's own.

    Signals:
        number_typed: the number, when it was changed and the field left.
    """

    number_typed = Signal(object)

    def __init__(self, number: str, parent: QWidget | None = None) -> None:
        super().__init__(tr("If you are not feeling well"), parent)
        self.setProperty("wording_place", "help")
        for paragraph in not_well():
            self.say(paragraph)
        self.number = QLineEdit(number)
        self.number.setPlaceholderText(tr("A name and a number"))
        hint = tr("Only you type it, and it stays on this computer.")
        self.body.addWidget(Field(tr("Someone you can call"), self.number, hint))
        self._kept = number
        self.number.editingFinished.connect(self._keep)
        self.finished.connect(self._keep)

    def _keep(self) -> None:
        typed = self.number.text().strip()
        if typed != self._kept:
            self._kept = typed
            self.number_typed.emit(typed)


def _in_two(sections: Sequence[KeySection]) -> tuple[Sequence[KeySection], Sequence[KeySection]]:
    """Return the sections of the first column and of the second, about as high as each other."""

    def unevenness(first: int) -> int:
        rows = [len(section.keys) + 2 for section in sections]
        return abs(sum(rows[:first]) - sum(rows[first:]))

    cut = min(range(1, len(sections) + 1), key=unevenness)
    return sections[:cut], sections[cut:]


def _column(sections: Sequence[KeySection]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(4 * STEP)
    grid.setVerticalSpacing(STEP // 2)
    grid.setColumnStretch(1, 1)
    for section in sections:
        if grid.count():
            grid.setRowMinimumHeight(grid.rowCount(), 3 * STEP)
        grid.addWidget(words(section.title, "card-title"), grid.rowCount(), 0, 1, 2)
        for keys, deed in section.keys:
            row = grid.rowCount()
            grid.addWidget(words(keys), row, 0)
            grid.addWidget(words(deed, "muted"), row, 1)
    grid.setRowStretch(grid.rowCount(), 1)
    return grid
