"""What stands beside a recommendation, in a few words, and the way to choose something else."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from nehabits.domain.wording import tr
from nehabits.ui.guide.reference_groups import ReferenceGroup
from nehabits.ui.guide.reference_panel import ReferencePanel
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.buttons import LINK_EDGE, button
from nehabits.ui.widgets.words import words


class GroupView(QWidget):
    """Says the reference; its panel, made when it is first opened, stands elsewhere in the card.

    Signals:
        chosen: the key of the option the person chose.
        opened: the panel, new or there before, to be put into its place.
        closed: the panel was put away.
    """

    chosen = Signal(object)
    opened = Signal(object)
    closed = Signal()

    def __init__(self, group: ReferenceGroup, of: str, parent: QWidget | None = None) -> None:
        """`of`: the recommendation it stands beside."""
        super().__init__(parent)
        self.group = group
        self.panel: ReferencePanel | None = None
        self._of = f"{of}, {group.name}" if group.name else of
        heading = tr("Reference beside it")
        if group.name:
            heading = tr("Reference beside {measures}", measures=group.name)
        self._words = words("", "strong", wrap=True)
        self._about = words("", "muted", wrap=True)
        self.choose: QPushButton = button("", "link", parent=self)
        self.choose.setToolTip(tr("Every reference with its source, and none"))
        self.choose.clicked.connect(self.turn)
        said = QVBoxLayout()
        said.setContentsMargins(LINK_EDGE, 0, 0, 0)
        said.setSpacing(STEP // 2)
        for label in (words(heading, "small", wrap=True), self._words, self._about):
            said.addWidget(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP // 2)
        column.addLayout(said)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        self._name()
        self.show_group(group)

    @property
    def is_open(self) -> bool:
        """Whether its references are shown."""
        return self.panel is not None and not self.panel.isHidden()

    def show_group(self, group: ReferenceGroup) -> None:
        """Show what is chosen now."""
        self.group = group
        self._words.setText(group.words)
        self._about.setText(group.about)
        if self.panel is not None:
            self.panel.show_group(group)

    def turn(self) -> None:
        """Open the references, or put them away."""
        if self.is_open:
            self.close_panel()
            return
        if self.panel is None:
            self.panel = ReferencePanel(self.group, self._of, self)
            self.panel.chosen.connect(self.chosen)
            self.panel.left.connect(self.close_panel)
        self.panel.show()
        self._name()
        self.opened.emit(self.panel)

    def close_panel(self) -> None:
        """Put the references away; the keyboard goes back to where they were opened."""
        if self.panel is not None:
            self.panel.hide()
            self._name()
            self.choose.setFocus()
            self.closed.emit()

    def _name(self) -> None:
        text = tr("Close ▴") if self.is_open else tr("References ▾")
        self.choose.setText(text)
        said = tr("Close the references") if self.is_open else tr("References and sources")
        self.choose.setAccessibleName(f"{said}, {self._of}")
