"""The card of the pathway: what it is, over which days, the drawing, and which document says it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from nehabits.domain.wording import tr
from nehabits.ui.guide.guide_facts import FOUR_WEEKS, THIS_WEEK
from nehabits.ui.guide.pathway import Pathway, period_words
from nehabits.ui.guide.pathway_view import PathwayView
from nehabits.ui.looks import Looks
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.card import Card
from nehabits.ui.widgets.head_row import HeadRow, side
from nehabits.ui.widgets.segmented import Segmented
from nehabits.ui.widgets.words import words


class PathwayCard(Card):
    """Shows a pathway with the figures of a period.

    Signals:
        measure_asked: the id of the measure whose chart the person wants.
        period_chosen: the period whose figures the person wants.
    """

    measure_asked = Signal(object)
    period_chosen = Signal(object)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        title = tr("The pathway the documents describe")
        self.setAccessibleName(title)
        self.view = PathwayView(looks, self)
        self.view.measure_asked.connect(self.measure_asked)
        periods = [(FOUR_WEEKS, tr("Last 4 weeks")), (THIS_WEEK, tr("This week"))]
        self.periods = Segmented(tr("Figures of the pathway"), periods, self)
        self.periods.chosen.connect(self.period_chosen)
        self._about = words("", "muted", wrap=True)
        self._sources = words("", "small", wrap=True)
        self._sources.setProperty("wording_place", "source")
        self._sources.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(
            HeadRow(side(words(title, "card-title", wrap=True)), side(self.periods))
        )
        self.body.addWidget(self._about)
        self.body.addSpacing(STEP)
        self.body.addWidget(self.view)
        self.body.addSpacing(STEP)
        self.body.addWidget(self._sources)

    def show_pathway(self, pathway: Pathway) -> None:
        """Show a pathway; without figures there is no period to choose."""
        self.view.show_pathway(pathway)
        self._about.setText(period_words(pathway.period))
        self._sources.setText(pathway.sources)
        self.periods.setVisible(bool(pathway.period))
        if pathway.period:
            self.periods.choose(pathway.period)
