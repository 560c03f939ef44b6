"""What stands above the chart of Trends: which area, which measure, how, and over which days."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from nehabits.domain.pillar import Pillar
from nehabits.domain.pillar_words import pillar_name
from nehabits.domain.wording import tr
from nehabits.ui.charts.day_window import DayWindow
from nehabits.ui.charts.face import Face
from nehabits.ui.looks import Looks
from nehabits.ui.tab_order import follow_reading
from nehabits.ui.trends.trend_answer import TrendAnswer
from nehabits.ui.trends.trend_choice import FIRST_RANGE, face_names, range_names
from nehabits.ui.widgets.buttons import IconButton, button
from nehabits.ui.widgets.flow_layout import flow
from nehabits.ui.widgets.head_row import HeadRow, side
from nehabits.ui.widgets.segmented import Segmented
from nehabits.ui.widgets.words import words

_USUAL_AREAS: tuple[Pillar, ...] = tuple(pillar for pillar in Pillar if pillar is not Pillar.OWN)
"""Those every journal has measures of."""


class TrendChoosers(QObject):
    """The rows `head`, which `last` ends, and `row`; `parts` is all that needs something to show.

    Signals:
        range_chosen: the key of a range.
        measure_chosen: the id of a measure, of another area its last one or its first.
        face_chosen: how the area is to be drawn.
    """

    range_chosen = Signal(object)
    measure_chosen = Signal(object)
    face_chosen = Signal(object)

    def __init__(self, looks: Looks, page: QWidget, last: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._answer: TrendAnswer | None = None
        self._offered = _USUAL_AREAS
        self._last_of: dict[Pillar, str] = {}
        self._face_of: Pillar | None = None
        self.last_range = FIRST_RANGE
        self.ranges = Segmented(tr("Range"), range_names(), page)
        self.ranges.choose(FIRST_RANGE)
        self.areas = Segmented(tr("Area"), _areas(self._offered), page)
        self.faces: Segmented | None = None
        self.measures = QComboBox(page)
        self.measures.setAccessibleName(tr("Measure"))
        self.measures.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.numbers = button(tr("Numbers"), name=tr("Show the numbers as a table"))
        self.numbers.setCheckable(True)
        self.numbers.setToolTip(tr("The numbers as a table (N)"))
        self.earlier = IconButton("arrow-left", tr("Earlier ([)"), looks)
        self.later = IconButton("arrow-right", tr("Later (])"), looks)
        self._lay_out(last)
        self.ranges.chosen.connect(self.range_chosen)
        self.areas.chosen.connect(self._choose_area)
        self.measures.currentIndexChanged.connect(self._choose_measure)

    def show_answer(self, given: TrendAnswer) -> None:
        """Show what is chosen, and what else can be."""
        self._answer = given
        self._last_of[given.measure.pillar] = given.measure.id
        self._show_areas(given)
        self.areas.choose(given.measure.pillar.value)
        self._show_faces(given)
        self._show_measures(given)

    def choose_range(self, key: str | None) -> None:
        """Put a range in force, or none of them."""
        self.ranges.choose(key)
        if key is not None:
            self.last_range = key

    def say_ends(self, window: DayWindow) -> None:
        """Say where there are no more days."""
        self.earlier.setEnabled(window.first > window.bounds[0])
        self.later.setEnabled(window.last < window.bounds[1])

    def can_move(self, by: int) -> bool:
        """Say whether there are days earlier (-1) or later (1)."""
        return (self.earlier if by < 0 else self.later).isEnabled()

    def _show_areas(self, given: TrendAnswer) -> None:
        offered = given.areas()
        if offered == self._offered:
            return
        self._offered = offered
        self.areas = self._replaced(self.areas, Segmented(tr("Area"), _areas(offered), self._page))
        self.areas.chosen.connect(self._choose_area)

    def _show_faces(self, given: TrendAnswer) -> None:
        pillar = given.measure.pillar
        if pillar is not self._face_of:
            self._face_of = pillar
            names = face_names(pillar)
            fresh = Segmented(tr("Shown as"), names, self._page) if names else None
            if self.faces is not None:
                self._choosers.removeWidget(self.faces)
                self.faces.hide()
                self.faces.deleteLater()
            self.faces = fresh
            if fresh is not None:
                self._choosers.insertWidget(1, fresh)
                fresh.chosen.connect(self._choose_face)
            follow_reading(self._page)
        if self.faces is not None:
            self.faces.choose(given.choice.face.value)

    def _show_measures(self, given: TrendAnswer) -> None:
        offered = given.measures_of(given.measure.pillar)
        with QSignalBlocker(self.measures):
            self.measures.clear()
            for measure in offered:
                self.measures.addItem(measure.name, measure.id)
            self.measures.setCurrentIndex(self.measures.findData(given.choice.measure_id))
        self.measures.setToolTip(self.measures.currentText())
        self.measures.setVisible(len(offered) > 1 and given.choice.face is Face.FIGURE)

    def _replaced(self, old: Segmented, fresh: Segmented) -> Segmented:
        self._choosers.replaceWidget(old, fresh)
        old.hide()
        old.deleteLater()
        follow_reading(self._page)
        return fresh

    @Slot(object)
    def _choose_area(self, key: str) -> None:
        pillar = Pillar(key)
        if self._answer is not None:
            first = self._answer.measures_of(pillar)[0].id
            self.measure_chosen.emit(self._last_of.get(pillar, first))

    @Slot(object)
    def _choose_face(self, key: str) -> None:
        self.face_chosen.emit(Face(key))

    @Slot(int)
    def _choose_measure(self, place: int) -> None:
        self.measure_chosen.emit(self.measures.itemData(place))

    def _lay_out(self, last: QWidget) -> None:
        title = side(words(tr("Trends"), "title"))
        time = side(flow(self.earlier, self.later, self.ranges, self.numbers, last))
        self._choosers = side(self.areas)
        self._choosers.addStretch(1)
        self.head = HeadRow(title, time)
        self.row = HeadRow(self._choosers, side(self.measures), keeps_left=True)
        self.parts = (self.earlier, self.later, self.ranges, self.numbers, last, self.row)


def _areas(pillars: Iterable[Pillar]) -> list[tuple[str, str]]:
    return [(pillar.value, pillar_name(pillar)) for pillar in pillars]
