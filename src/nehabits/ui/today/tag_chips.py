"""The context tags of a day as chips that stay pressed; folded until one is wanted."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from nehabits.domain.wording import tr
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.flow_layout import FlowLayout

_LONGEST = 24
"""Letters of a tag on its chip; the tool tip says all of it."""


class TagChips(QWidget):
    """The usual tags and the day's own ones; folded until one is chosen or `link` is used.

    Signals:
        chosen: the tags that are pressed now, a tuple.
        rearranged: there are other tags.
    """

    chosen = Signal(object)
    rearranged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        self.link = button(tr("Tags"), "link", tr("Tags: what was special about the day"))
        self.link.clicked.connect(self.unfold)
        self._holder = QWidget(self)
        self._flow = FlowLayout(self._holder, STEP)
        self._chips: dict[str, QPushButton] = {}
        self._unfolded = False
        column.addWidget(self._holder)

    def show_tags(self, usual: Sequence[str], pressed: Sequence[str]) -> None:
        """Show these tags, some of them pressed."""
        wanted = list(dict.fromkeys([*usual, *pressed]))
        before = list(self._chips)
        for tag in [tag for tag in self._chips if tag not in wanted]:
            gone = self._chips.pop(tag)
            self._flow.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for tag in wanted:
            if tag not in self._chips:
                chip = button(_shortened(tr(tag)), "chip", tr(tag), self._holder)
                chip.setToolTip(tr(tag))
                chip.setCheckable(True)
                chip.clicked.connect(self._tell)
                self._flow.addWidget(chip)
                self._chips[tag] = chip
            self._chips[tag].setChecked(tag in pressed)
            self._chips[tag].setVisible(self._unfolded or tag in pressed)
        self._fold()
        if list(self._chips) != before:
            self.rearranged.emit()

    def unfold(self) -> None:
        """Show every tag."""
        self._unfolded = True
        for chip in self._chips.values():
            chip.show()
        self._fold()
        next(iter(self._chips.values())).setFocus()

    def _fold(self) -> None:
        self.link.setVisible(not self._unfolded)
        self._holder.setVisible(
            self._unfolded or any(chip.isChecked() for chip in self._chips.values())
        )

    def _tell(self) -> None:
        pressed = tuple(tag for tag, chip in self._chips.items() if chip.isChecked())
        self.chosen.emit(pressed)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
