"""What the Help menu shows: About, the notice, the keys, and words for a bad day."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from nehabits import __version__
from nehabits.domain.wording import tr
from nehabits.ui.notice_text import first_run_notice, not_well, purpose
from nehabits.ui.page_entry import PageEntry
from nehabits.ui.text_dialog import TextDialog
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.field import Field
from nehabits.ui.widgets.words import words

_ROWS = 12


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
    """Every key and what it does."""

    def __init__(self, pages: Sequence[PageEntry], parent: QWidget | None = None) -> None:
        super().__init__(tr("Keyboard"), parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(6 * STEP)
        grid.setVerticalSpacing(STEP)
        pairs = _all_keys(pages)
        rows = max(_ROWS, (len(pairs) + 1) // 2)
        for place, (keys, deed) in enumerate(pairs):
            column = 2 * (place // rows)
            grid.addWidget(words(keys, "strong"), place % rows, column)
            grid.addWidget(words(deed, "muted"), place % rows, column + 1)
        self.body.addLayout(grid)


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


def _all_keys(pages: Sequence[PageEntry]) -> list[tuple[str, str]]:
    """Return every key with its deed: the pages, the window, then what the pages add."""
    opening = [(page.shortcuts, page.title) for page in pages if page.shortcut]
    window = [
        ("Ctrl+N", tr("New entry")),
        ("Ctrl+Z", tr("Undo")),
        ("Ctrl+Shift+Z", tr("Redo")),
        ("Ctrl+7", tr("Export")),
        ("Ctrl+O", tr("Open another journal")),
        ("Ctrl+Shift+O", tr("Back to your own journal")),
        ("F5", tr("Read the journal again")),
        (tr("F1 or ?"), tr("This list")),
        (tr("Tab, Shift+Tab"), tr("Next and previous control")),
        (tr("Arrow keys"), tr("Choose beside the present choice")),
        ("Ctrl+Q", tr("Quit")),
    ]
    added = [pair for page in pages for pair in page.keys]
    return [*opening, *dict.fromkeys(added), *window]
