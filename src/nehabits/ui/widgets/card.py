"""A white card: hairline border, round corners, and a title row with the pillar's square."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr
from nehabits.ui.theme import CARD_MARGIN, STEP
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.words import words


class Card(QFrame):
    """A card; put what it shows into `body`, and more at the right of the title into `title_row`.

    Signals:
        add_asked: the Add link was used (only there when add_name says what it adds).
    """

    add_asked = Signal()

    def __init__(
        self,
        title: str = "",
        pillar: Pillar | None = None,
        add_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setAccessibleName(title)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(CARD_MARGIN, 3 * STEP, CARD_MARGIN, 3 * STEP)
        self.body.setSpacing(STEP)
        self.title_row = QHBoxLayout()
        self.title_row.setSpacing(2 * STEP)
        self.title: QLabel = words(title, "card-title")
        self.title.setContentsMargins(0, STEP // 2, 0, STEP // 2)
        if title:
            self._fill_title_row(pillar, add_name)
            self.body.addLayout(self.title_row)

    def _fill_title_row(self, pillar: Pillar | None, add_name: str) -> None:
        if pillar is not None:
            self.title_row.addWidget(pillar_square(pillar, self))
        self.title_row.addWidget(self.title)
        self.title_row.addStretch(1)
        if add_name:
            add = button(tr("Add"), "link", add_name)
            add.clicked.connect(self._ask_to_add)
            self.title_row.addWidget(add)

    def _ask_to_add(self) -> None:
        self.add_asked.emit()


def pillar_square(pillar: Pillar, parent: QWidget | None = None) -> QFrame:
    """Return the small coloured square that stands before a pillar's name."""
    square = QFrame(parent)
    square.setProperty("square", pillar.value)
    square.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return square


def rule(parent: QWidget | None = None) -> QFrame:
    """Return a hairline between rows."""
    line = QFrame(parent)
    line.setProperty("rule", "true")
    line.setFixedHeight(1)
    return line
