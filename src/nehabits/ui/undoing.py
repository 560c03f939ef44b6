"""Undo in sight on a page: what was done, or taken back, and the way back from there."""

from PySide6.QtCore import QObject

from nehabits.services.journal import Journal
from nehabits.ui.widgets.undo_bar import UndoBar
from nehabits.ui.writing import Writing


class Undoing(QObject):
    """Has the bar say each deed and do what it offers; `bar` is one that is in sight."""

    def __init__(self, bar: UndoBar, writing: Writing, journal: Journal) -> None:
        super().__init__(bar)
        self._bar = bar
        self._writing = writing
        self._journal = journal
        writing.told.connect(bar.offer)
        bar.undo_asked.connect(self.undo)
        bar.redo_asked.connect(self._redo)

    def undo(self) -> None:
        """Take back the newest deed, and offer to do it again."""
        self._writing.walk(self._journal.undo, self._bar.offer_redo)

    def say(self, words: str, *, back: bool) -> None:
        """Say a deed that was taken back, or done again, by the keys of the window."""
        if back:
            self._bar.offer_redo(words)
        else:
            self._bar.offer(words)

    def _redo(self) -> None:
        self._writing.walk(self._journal.redo, self._bar.offer)
