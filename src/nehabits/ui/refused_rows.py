"""Rows that an import leaves out, each with its reason: a list to read, scroll and copy from."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from nehabits.domain.wording import tr

_MOST_LINES = 10
_AIR = 28


class RefusedRows(QPlainTextEdit):
    """Lines that are read, marked and scrolled by keyboard too; the tab key goes on."""

    def __init__(self, lines: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__("\n".join(lines), parent)
        # With a cursor the arrow keys walk the lines, and a screen reader reads them.
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setAccessibleName(tr("Rows that are left out"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for as many lines as there are, ten at most."""
        lines = max(1, min(_MOST_LINES, round(self.document().size().height())))
        return QSize(120, lines * self.fontMetrics().lineSpacing() + _AIR)

    def minimumSizeHint(self) -> QSize:
        """Ask for no less."""
        return self.sizeHint()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:  # type: ignore[override]
        """Stand whole where the cursor would be, so that an area around it shows all of it."""
        if query == Qt.InputMethodQuery.ImCursorRectangle:
            return self.rect()
        return super().inputMethodQuery(query)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask anew: another width wraps the lines elsewhere."""
        super().resizeEvent(event)
        self.updateGeometry()
