"""Shows in plain words how two measures went together."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nehabits.ui.theme import STEP
from nehabits.ui.trends.relation_line import RelationLine
from nehabits.ui.widgets.words import words


class RelationView(QWidget):
    """Two texts below each other that can be selected and copied; hidden without a relation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = words(role="body", wrap=True)
        self.rank = words(role="small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for label in (self.text, self.rank):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        self.hide()

    def show_line(self, line: RelationLine | None) -> None:
        """Show another relation, or none."""
        if line is not None:
            self.setAccessibleName(line.name)
            self.text.setText(line.text)
            self.rank.setText(line.rank)
            self.rank.setVisible(bool(line.rank))
        self.setVisible(line is not None)
