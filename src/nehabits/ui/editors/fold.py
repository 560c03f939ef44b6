"""Fields that are folded away until they are wanted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nehabits.domain.wording import tr
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.buttons import button


class Fold(QWidget):
    """A link that unfolds what is in `inside`; `less` is what it is called when it folds that."""

    def __init__(self, text: str, parent: QWidget | None = None, less: str = "") -> None:
        super().__init__(parent)
        self._text = text
        self._less = less or tr("Show less")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        self._holder = QWidget(self)
        self.inside = QVBoxLayout(self._holder)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(3 * STEP)
        self._link = button(text, "link", parent=self)
        self._link.clicked.connect(self.toggle)
        row = QVBoxLayout()
        row.addWidget(self._link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)
        column.addWidget(self._holder)
        self.unfold(unfolded=False)

    def say(self, text: str) -> None:
        """Call the link something else."""
        self._text = text
        self.unfold(unfolded=not self._holder.isHidden())

    def toggle(self) -> None:
        """Fold or unfold."""
        self.unfold(unfolded=self._holder.isHidden())

    def unfold(self, *, unfolded: bool = True) -> None:
        """Show what is inside, or put it away."""
        self._holder.setVisible(unfolded)
        self._link.setText(tr("Less") if unfolded else self._text)
        self._link.setAccessibleName(self._less if unfolded else self._text)
