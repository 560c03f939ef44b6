"""The place of a card on Today, and of the editors that open beside it."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from nehabits.domain.day_words import day_text
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.ui.tab_order import follow_reading
from nehabits.ui.theme import GAP, PAGE_MARGIN, STEP
from nehabits.ui.today.pillar_card import PillarCard
from nehabits.ui.widgets.aside_line import AsideLine

if TYPE_CHECKING:
    from nehabits.ui.editors.editor import Editor


class CardSlot(QWidget):
    """Shows a card; an editor of it opens beside it, where its neighbour in the row stands.

    Where the cards stand in one column it opens below. A row shows one editor at a time. One that
    is left with something typed is put aside, and a line on its card offers to go on.

    Signals:
        save_asked: the entry typed in the editor.
        rearranged: an editor came or went, so the tab key has another way to go.
    """

    save_asked = Signal(object)
    rearranged = Signal()

    def __init__(self, card: PillarCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = card
        self.editor: Editor | None = None
        self.neighbour: CardSlot | None = None
        self._below = False
        self._day: date | None = None
        self._put_aside: dict[Editor, AsideLine] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP + 2)
        self.column.addWidget(card)

    def show_day(self, day: date) -> None:
        """Say which day the card shows: what is put aside may belong to another."""
        self._day = day
        for editor, line in self._put_aside.items():
            line.say(self._not_saved(editor))

    def stand_below(self, *, below: bool) -> None:
        """Have editors open below the card, or beside it."""
        self._below = below
        if self.editor is None:
            return
        # Moved to another place, what has the keyboard would lose it.
        held = self.window().focusWidget()
        self._uncover(self.editor)
        self._cover(self.editor)
        self.rearranged.emit()
        if isinstance(held, QWidget):
            held.setFocus()

    def stand_again(self) -> None:
        """Have the open editor look for its place: the neighbour came or went."""
        self.stand_below(below=self._below)

    def open(self, editor: "Editor") -> None:
        """Open an editor; the one that was open in the row is put aside."""
        editor.save_asked.connect(self.save_asked)
        editor.left.connect(self.leave)
        self._take_in(editor)
        self._show(editor)

    def leave(self) -> None:
        """Close the editor; what was typed is put aside and can be gone on with."""
        editor = self.editor
        if editor is None:
            return
        if not editor.is_touched():
            self.drop(editor)
            return
        inside = self._holds_keyboard(editor)
        self.editor = None
        self._uncover(editor)
        title, day = editor.title.text(), day_text(editor.page.day)
        line = AsideLine(self.card, tr("{what}, {day}", what=title, day=day))
        line.say(self._not_saved(editor))
        line.resumed.connect(partial(self._resume, editor))
        line.dropped.connect(partial(self.drop, editor))
        self._put_aside[editor] = line
        self.card.body.insertWidget(len(self._put_aside), line)
        line.show()
        self.rearranged.emit()
        if inside:
            line.setFocus()

    def drop(self, editor: "Editor") -> None:
        """Forget an editor, open or put aside: its entry is kept, or not wanted.

        The keyboard returns to the entry, or to Add, unless the person has gone elsewhere with it.
        """
        if not self._knows(editor):
            return
        inside = self._holds_keyboard(editor)
        if editor is self.editor:
            self.editor = None
            self._uncover(editor)
        self._forget_line(editor)
        self._let_go(editor)
        self.rearranged.emit()
        if inside:
            self.card.focus_entry(editor.kept_id)

    def typed(self) -> "list[Editor]":
        """Return the editors with something typed that is not saved, open or put aside."""
        is_open = self.editor is not None and self.editor.is_touched()
        return [*self._put_aside, *([self.editor] if self.editor and is_open else [])]

    def refuse(self, editor: "Editor", refused: Refused) -> None:
        """Say in an editor why its entry is not kept."""
        if not self._knows(editor):
            return
        if editor is not self.editor:
            self._resume(editor)
        editor.refuse(refused)

    def _holds_keyboard(self, editor: "Editor") -> bool:
        """Say whether the keyboard is in an editor or on the card, not elsewhere by now."""
        focused = self.window().focusWidget()
        return editor.isAncestorOf(focused) or self.isAncestorOf(focused)

    def _knows(self, editor: "Editor") -> bool:
        """Say whether an editor is still there: it may be dropped while it is being saved."""
        return editor is self.editor or editor in self._put_aside

    def _not_saved(self, editor: "Editor") -> str:
        day = editor.page.day
        is_shown = day == self._day
        return tr("Not saved.") if is_shown else tr("Not saved, {day}.", day=day_text(day))

    def _resume(self, editor: "Editor") -> None:
        self._forget_line(editor)
        self._show(editor)

    def _show(self, editor: "Editor") -> None:
        self.leave()
        if self.neighbour is not None:
            self.neighbour.leave()
        self.editor = editor
        self._cover(editor)
        self.rearranged.emit()
        editor.setFocus()

    def _forget_line(self, editor: "Editor") -> None:
        line = self._put_aside.pop(editor, None)
        if line is not None:
            self.card.body.removeWidget(line)
            line.hide()
            line.deleteLater()

    def _take_in(self, editor: "Editor") -> None:
        editor.setParent(self)

    def _let_go(self, editor: "Editor") -> None:
        _take_out(editor)
        editor.hide()
        editor.deleteLater()

    def _cover(self, editor: "Editor") -> None:
        beside = None if self._below else self._shown_neighbour()
        _take_out(editor)
        if beside is None:
            self.column.addWidget(editor)
        else:
            beside.column.addWidget(editor)
            beside.card.hide()
        editor.show()

    def _uncover(self, editor: "Editor") -> None:
        editor.hide()
        if self.neighbour is not None:
            self.neighbour.card.show()

    def _shown_neighbour(self) -> "CardSlot | None":
        """Return the neighbour unless its area is hidden."""
        return None if self.neighbour is None or self.neighbour.isHidden() else self.neighbour


class PanelSlot(CardSlot):
    """The place of a card whose editor needs the whole page: it opens as the page's panel."""

    def __init__(
        self, card: PillarCard, panels: QStackedWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(card, parent)
        self._panels = panels
        self._holders: dict[Editor, QWidget] = {}

    def _take_in(self, editor: "Editor") -> None:
        holder = self._holders[editor] = QWidget(self._panels)
        room = QVBoxLayout(holder)
        room.setContentsMargins(PAGE_MARGIN, 4 * STEP, 0, 5 * STEP)
        room.addWidget(editor)
        self._panels.addWidget(holder)
        follow_reading(holder)

    def _let_go(self, editor: "Editor") -> None:
        holder = self._holders.pop(editor)
        self._panels.removeWidget(holder)
        holder.deleteLater()

    def _cover(self, editor: "Editor") -> None:
        self._panels.setCurrentWidget(self._holders[editor])

    def _uncover(self, _editor: "Editor") -> None:
        self._panels.setCurrentIndex(0)


def _take_out(editor: "Editor") -> None:
    """Take an editor out of the column it stands in, before it moves or goes.

    Qt's Python binding keeps count of what a layout holds: a widget that is deleted while it is
    in one is let go of twice.
    """
    slot = editor.parentWidget()
    if isinstance(slot, CardSlot):
        slot.column.removeWidget(editor)
