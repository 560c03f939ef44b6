"""What stands in the middle of the card of Trends: a chart, the numbers, or the first step."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.words import words

_LEAST_LINES = 19
"""Lines of text a chart is at least as high as."""


class CardFaces(QStackedWidget):
    """The chart, the table or the empty card; high enough to be read, and higher where it can."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def minimumSizeHint(self) -> QSize:
        """Ask for some lines of text, however large they are."""
        return QSize(0, _LEAST_LINES * self.fontMetrics().height())

    def sizeHint(self) -> QSize:
        """Ask for no more: a page that scrolls would grant the height a plot prefers."""
        return self.minimumSizeHint()


class EmptyChart(QWidget):
    """What will be here, and the first step."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = words("", "muted", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.log = button("")
        column = QVBoxLayout(self)
        column.setSpacing(3 * STEP)
        column.addStretch(1)
        column.addWidget(self.text)
        column.addWidget(self.log, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def say(self, pillar: Pillar) -> None:
        """Say it for an area."""
        first_steps = {
            Pillar.SLEEP: tr("Add a night"),
            Pillar.EXERCISE: tr("Add what you did"),
            Pillar.PRACTICE: tr("Add a practice"),
            Pillar.MEALS: tr("Add what you ate"),
        }
        step = first_steps.get(pillar, tr("Say it on Today"))
        self.log.setText(step)
        self.log.setAccessibleName(step)
        unit = tr("night") if pillar is Pillar.SLEEP else tr("day")
        self.text.setText(
            tr(
                "Nothing is logged here in these days. Each {unit} you log becomes a mark, "
                "with a line through the last seven days.",
                unit=unit,
            )
        )
