"""A measure that follows a recommendation: its name, which leads to its chart, and its figure."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nehabits.domain.wording import tr
from nehabits.ui.guide.guide_sheet import GuideFigure
from nehabits.ui.widgets.buttons import LINK_EDGE, button
from nehabits.ui.widgets.words import words


class FigureLine(QWidget):
    """Shows a figure of four weeks; of a figure without a chart the name leads nowhere.

    Signals:
        measure_asked: the id of the measure whose chart the person wants.
    """

    measure_asked = Signal(object)

    def __init__(self, figure: GuideFigure, of: str, parent: QWidget | None = None) -> None:
        """`of`: the recommendation, since a measure can follow several."""
        super().__init__(parent)
        self.setProperty("wording_place", "data" if figure.measure_id.startswith("own.") else "")
        self._said = words("", "body", wrap=True)
        self._said.setContentsMargins(LINK_EDGE, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if figure.charted:
            said = tr("{measure}: show on Trends, {of}", measure=figure.name, of=of)
            link = button(figure.name, "link", said, self)
            link.setToolTip(tr("Show on Trends"))
            link.clicked.connect(partial(self._ask, figure.measure_id))
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            name = words(figure.name, "muted", wrap=True)
            name.setContentsMargins(LINK_EDGE, 0, 0, 0)
            column.addWidget(name)
        column.addWidget(self._said)
        self.show_figure(figure)

    def show_figure(self, figure: GuideFigure) -> None:
        """Show how it is now."""
        said = " · ".join(filter(None, (figure.amount, figure.rest)))
        self._said.setText("\n".join(filter(None, (said, figure.aim))))

    def _ask(self, measure_id: str) -> None:
        self.measure_asked.emit(measure_id)
