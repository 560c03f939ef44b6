"""What the Help menu shows: About, the notice, the keys, and words for a bad day."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from nehabits import __version__
from nehabits.domain.wording import tr
from nehabits.ui.notice_text import first_run_notice, not_well, purpose
from nehabits.ui.page_entry import PageEntry
from nehabits.ui.theme import PAGE_MARGIN, STEP
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.field import Field
from nehabits.ui.widgets.words import words

_LETTERS_ACROSS = 62


class TextDialog(QDialog):
    """A title, what stands in `body`, and one button to close; it goes away with its window."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN - STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(words(title, "title"))
        self.body = QVBoxLayout()
        self.body.setSpacing(2 * STEP)
        column.addLayout(self.body)
        foot = QHBoxLayout()
        foot.addStretch(1)
        close = button(tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        column.addSpacing(STEP)
        column.addLayout(foot)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS_ACROSS)

    def say(self, text: str, role: str = "body") -> None:
        """Add a paragraph."""
        self.body.addWidget(words(text, role, wrap=True))


class AboutDialog(TextDialog):
    """What the program is for and which version it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("NE Habits"), parent)
        self.say(tr("Version {version}", version=__version__), "muted")
        self.say(purpose())


class NoticeDialog(TextDialog):
    """The notice of the first run, to be read again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Notice"), parent)
        for heading, text in first_run_notice():
            self.say(heading, "strong")
            self.say(text, "muted")


class KeyboardDialog(TextDialog):
    """Every key and what it does."""

    def __init__(self, pages: Sequence[PageEntry], parent: QWidget | None = None) -> None:
        super().__init__(tr("Keyboard"), parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(6 * STEP)
        grid.setVerticalSpacing(STEP)
        for row, (keys, deed) in enumerate(_all_keys(pages)):
            grid.addWidget(words(keys, "strong"), row, 0)
            grid.addWidget(words(deed, "muted"), row, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)


class NotWellDialog(TextDialog):
    """Region-neutral words, and a place for a number of the person's own.

    Signals:
        number_typed: the number, when it was changed and the field left.
    """

    number_typed = Signal(object)

    def __init__(self, number: str, parent: QWidget | None = None) -> None:
        super().__init__(tr("If you are not feeling well"), parent)
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


def _all_keys(pages: Sequence[PageEntry]) -> list[tuple[str, str]]:
    """Return every key with its deed: the pages, the window, then what the pages add."""
    opening = [(page.shortcut, page.title) for page in pages if page.shortcut]
    window = [
        ("Ctrl+Z", tr("Undo")),
        ("Ctrl+Shift+Z", tr("Redo")),
        ("F5", tr("Read the journal again")),
        (tr("F1 or ?"), tr("This list")),
        (tr("Tab, Shift+Tab"), tr("Next and previous control")),
        (tr("Arrow keys"), tr("Choose beside the present choice")),
        ("Ctrl+Q", tr("Quit")),
    ]
    added = [pair for page in pages for pair in page.keys]
    return [*opening, *dict.fromkeys(added), *window]
