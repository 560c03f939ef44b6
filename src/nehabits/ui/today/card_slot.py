"""The place of a card on Today: the card, or an editor in its stead."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from nehabits.domain.refusal import Refused
from nehabits.ui.tab_order import follow_reading
from nehabits.ui.theme import PAGE_MARGIN, STEP
from nehabits.ui.today.pillar_card import PillarCard
from nehabits.ui.widgets.aside_line import AsideLine

if TYPE_CHECKING:
    from nehabits.ui.editors.editor import Editor


class CardSlot(QWidget):
    """Shows a card; an editor opens in its place.

    An editor that is left with something typed is put aside, and a quiet line offers to go on.

    Signals:
        save_asked: the entry typed in the editor.
        opened: an editor took its place, so the tab key has another way to go.
    """

    save_asked = Signal(object)
    opened = Signal()

    def __init__(self, card: PillarCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = card
        self.editor: Editor | None = None
        self._editing = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(card)
        self._aside = AsideLine(self)
        self._aside.resumed.connect(self.resume)
        self._aside.dropped.connect(self.drop)
        card.body.addWidget(self._aside)

    @property
    def is_editing(self) -> bool:
        """Whether the editor is open."""
        return self._editing

    def open(self, editor: "Editor") -> None:
        """Open an editor in place of the card; one that was put aside is given up."""
        self.drop()
        self.editor = editor
        editor.save_asked.connect(self.save_asked)
        editor.left.connect(self.leave)
        self._take_in(editor)
        self.opened.emit()
        self.resume()

    def resume(self) -> None:
        """Go on with the editor."""
        if self.editor is not None:
            self._editing = True
            self._aside.hide()
            self._cover(self.editor)
            self.editor.setFocus()

    def leave(self) -> None:
        """Show the card again; what was typed is put aside and can be gone on with."""
        if self.editor is None or not self._editing:
            return
        if not self.editor.is_touched():
            self.drop()
            self.card.focus_add()
            return
        self._editing = False
        self._aside.show()
        self._uncover(self.editor)
        self._aside.setFocus()

    def drop(self) -> None:
        """Show the card again and forget the editor: its entry is kept, or not wanted."""
        if self.editor is not None:
            self._uncover(self.editor)
            self._let_go(self.editor)
            self.editor = None
        self._editing = False
        self._aside.hide()

    def refuse(self, refused: Refused) -> None:
        """Say in the editor why its entry is not kept."""
        if self.editor is not None:
            self.resume()
            self.editor.refuse(refused)

    def _take_in(self, editor: "Editor") -> None:
        editor.setParent(self)
        self._column.addWidget(editor)

    def _let_go(self, editor: "Editor") -> None:
        self._column.removeWidget(editor)
        editor.deleteLater()

    def _cover(self, editor: "Editor") -> None:
        self.card.hide()
        editor.show()

    def _uncover(self, editor: "Editor") -> None:
        editor.hide()
        self.card.show()


class PanelSlot(CardSlot):
    """The place of a card whose editor needs the whole page: it opens as the page's panel."""

    def __init__(
        self, card: PillarCard, panels: QStackedWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(card, parent)
        self._panels = panels
        self._holder: QWidget | None = None

    def _take_in(self, editor: "Editor") -> None:
        self._holder = QWidget(self._panels)
        room = QVBoxLayout(self._holder)
        room.setContentsMargins(PAGE_MARGIN, 4 * STEP, PAGE_MARGIN, 5 * STEP)
        room.addWidget(editor)
        self._panels.addWidget(self._holder)
        follow_reading(self._holder)

    def _let_go(self, _editor: "Editor") -> None:
        if self._holder is not None:
            self._panels.removeWidget(self._holder)
            self._holder.deleteLater()
            self._holder = None

    def _cover(self, _editor: "Editor") -> None:
        if self._holder is not None:
            self._panels.setCurrentWidget(self._holder)

    def _uncover(self, _editor: "Editor") -> None:
        self._panels.setCurrentIndex(0)
