"""A measure that follows a recommendation: its name, which leads to its chart, and its figure."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nehabits.domain.wording import tr
from nehabits.ui.guide.guide_sheet import GuideFigure
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.flow_layout import flow
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
        self._amount = words("", "body")
        self._rest = words("", "muted", wrap=True)
        self._aim = words("", "muted", wrap=True)
        name: QWidget = words(figure.name, "body")
        if figure.charted:
            said = tr("{measure}: show on Trends, {of}", measure=figure.name, of=of)
            link = button(figure.name, "link", said, self)
            link.setToolTip(tr("Show on Trends"))
            link.clicked.connect(partial(self._ask, figure.measure_id))
            name = link
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(flow(name, self._amount))
        column.addWidget(self._rest)
        column.addWidget(self._aim)
        self.show_figure(figure)

    def show_figure(self, figure: GuideFigure) -> None:
        """Show how it is now."""
        for label, text in (
            (self._amount, figure.amount),
            (self._rest, figure.rest),
            (self._aim, figure.aim),
        ):
            label.setText(text)
            label.setVisible(bool(text))

    def _ask(self, measure_id: str) -> None:
        self.measure_asked.emit(measure_id)
