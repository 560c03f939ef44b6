"""The Trends page: one measure over time beside its reference, as a chart or as numbers."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from nehabits.domain.pillar import Pillar
from nehabits.domain.pillar_words import pillar_name
from nehabits.domain.wording import tr
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.looks import Looks
from nehabits.ui.tab_order import follow_reading
from nehabits.ui.theme import GAP, PAGE_MARGIN
from nehabits.ui.trends.trend_answer import TrendAnswer, TrendChoice, answer
from nehabits.ui.trends.trend_card import TrendCard
from nehabits.ui.widgets.buttons import IconButton, button
from nehabits.ui.widgets.flow_layout import flow
from nehabits.ui.widgets.head_row import HeadRow, side
from nehabits.ui.widgets.segmented import Segmented
from nehabits.ui.widgets.words import words
from nehabits.ui.worker import Worker

_TOP_MARGIN = 20
_USUAL_AREAS: tuple[Pillar, ...] = tuple(pillar for pillar in Pillar if pillar is not Pillar.OWN)
"""Those every journal has measures of."""


class TrendsPage(QWidget):
    """A tab a pillar, a measure of it, a range; `choice` says what is shown.

    Signals:
        day_asked: the day the person wants to see.
        entry_asked: the area the person wants to log something of.
    """

    HIGHEST = 1240
    """Pixels at 100 % text; on a large screen the page stays together."""

    day_asked = Signal(object)
    entry_asked = Signal(object)

    def __init__(
        self,
        services: Services,
        worker: Worker,
        bus: Bus,
        looks: Looks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = tr("Trends")
        self.choice = TrendChoice()
        self._services = services
        self._worker = worker
        self._looks = looks
        self._answer: TrendAnswer | None = None
        self._stale = True
        self._offered = _USUAL_AREAS
        self._last_of: dict[Pillar, str] = {}
        self.ranges = Segmented(tr("Range"), _ranges(), self)
        self.ranges.choose(self.choice.span)
        self.areas = Segmented(tr("Area"), _areas(self._offered), self)
        self.measures = QComboBox(self)
        self.measures.setAccessibleName(tr("Measure"))
        self.measures.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.numbers = button(tr("Numbers"), name=tr("Show the numbers as a table"))
        self.numbers.setCheckable(True)
        self.numbers.setToolTip(tr("The numbers as a table (N)"))
        self.card = TrendCard(looks, self)
        self._lay_out()
        self._wire(bus)
        self.setFocusProxy(self.card.chart)

    @Slot()
    def refresh(self) -> None:
        """Ask for the figures again."""
        self._stale = False
        choice = self.choice
        self._worker.ask(self, lambda: answer(self._services, choice), self._show)

    def show_measure(self, measure_id: str) -> None:
        """Show another measure; one that is gone is answered by the first one."""
        self._choose(measure_id=measure_id)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what changed while the page was not seen."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _show(self, given: TrendAnswer | None) -> None:
        for part in (*self._parts, self.card):
            part.setVisible(given is not None)
        self._nothing.setVisible(given is None)
        if given is not None:
            self._show_answer(given)

    def _show_answer(self, given: TrendAnswer) -> None:
        if (given.choice.span, given.choice.last) != (self.choice.span, self.choice.last):
            return
        if given.choice.measure_id != self.choice.measure_id and self._known(given):
            return
        self.choice, self._answer = given.choice, given
        measure = given.lines.measure
        self._last_of[measure.pillar] = measure.id
        self._show_areas(given)
        self.areas.choose(measure.pillar.value)
        self._show_measures(given)
        self.card.show_answer(given)
        self._take_keyboard()
        self.later.setEnabled(given.lines.last < given.today and self.choice.days is not None)
        self.earlier.setEnabled(self.choice.days is not None)

    def _take_keyboard(self) -> None:
        """Leave the keyboard on what is shown where it was on what was shown before."""
        before, face = self.focusProxy(), self.card.face
        self.setFocusProxy(face)
        if before is not face and before is not None and before.hasFocus():
            face.setFocus()

    def _known(self, given: TrendAnswer) -> bool:
        return any(measure.id == self.choice.measure_id for measure in given.measures)

    def _show_areas(self, given: TrendAnswer) -> None:
        offered = given.areas()
        if offered == self._offered:
            return
        self._offered = offered
        fresh = Segmented(tr("Area"), _areas(offered), self)
        self._choosers.replaceWidget(self.areas, fresh)
        self.areas.hide()
        self.areas.deleteLater()
        self.areas = fresh
        self.areas.chosen.connect(self._choose_area)
        follow_reading(self)

    def _show_measures(self, given: TrendAnswer) -> None:
        offered = given.measures_of(given.lines.measure.pillar)
        with QSignalBlocker(self.measures):
            self.measures.clear()
            for measure in offered:
                self.measures.addItem(measure.name, measure.id)
            self.measures.setCurrentIndex(self.measures.findData(given.choice.measure_id))
        self.measures.setToolTip(self.measures.currentText())
        self.measures.setVisible(len(offered) > 1)

    def _choose(self, **changes: Any) -> None:
        self.choice = replace(self.choice, **changes)
        self.refresh()

    @Slot(object)
    def _choose_area(self, key: str) -> None:
        pillar = Pillar(key)
        if self._answer is not None:
            first = self._answer.measures_of(pillar)[0].id
            self._choose(measure_id=self._last_of.get(pillar, first))

    @Slot(int)
    def _choose_measure(self, place: int) -> None:
        self._choose(measure_id=self.measures.itemData(place))

    @Slot(object)
    def _choose_range(self, key: str) -> None:
        self._choose(span=key, last=None)

    def _move(self, by: int) -> None:
        """Go a range earlier (-1) or later (1); all has no other."""
        days, given = self.choice.days, self._answer
        if days is None or given is None:
            return
        last: date = given.lines.last + timedelta(days=by * days)
        self._choose(last=None if last >= given.today else last)

    @Slot()
    def _move_to_today(self) -> None:
        self._choose(last=None)

    @Slot(bool)
    def _show_numbers(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.card.show_numbers(shown=shown)
        self.setFocusProxy(self.card.face)

    @Slot(object)
    def _hear(self, _changes: object) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _wire(self, bus: Bus) -> None:
        bus.changed.connect(self._hear)
        self.ranges.chosen.connect(self._choose_range)
        self.areas.chosen.connect(self._choose_area)
        self.measures.currentIndexChanged.connect(self._choose_measure)
        self.numbers.toggled.connect(self._show_numbers)
        self.card.chart.day_asked.connect(self.day_asked)
        self.card.log_asked.connect(self.entry_asked)
        self.earlier.clicked.connect(partial(self._move, -1))
        self.later.clicked.connect(partial(self._move, 1))
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("[", partial(self._move, -1)),
            ("]", partial(self._move, 1)),
            ("T", self._move_to_today),
            ("N", self.numbers.toggle),
        )
        for key, deed in keys:
            action = QAction(self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(partial(_do, deed))
            self.addAction(action)

    def _lay_out(self) -> None:
        self.earlier = IconButton("arrow-left", tr("Earlier ([)"), self._looks)
        self.later = IconButton("arrow-right", tr("Later (])"), self._looks)
        title = side(words(self.title, "title"))
        time = side(flow(self.earlier, self.later, self.ranges, self.numbers))
        self._choosers = side(self.areas)
        self._choosers.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, _TOP_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GAP + 2)
        self._nothing = words(
            tr("No daily figure is shown; hidden areas can be shown again in Settings."),
            "muted",
            wrap=True,
        )
        self._nothing.hide()
        choosers = HeadRow(self._choosers, side(self.measures), keeps_left=True)
        self._parts = (self.earlier, self.later, self.ranges, self.numbers, choosers)
        column.addWidget(HeadRow(title, time))
        column.addWidget(choosers)
        column.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.card, 1)


def _ranges() -> list[tuple[str, str]]:
    return [
        ("week", tr("Week")),
        ("month", tr("Month")),
        ("three_months", tr("3 months")),
        ("year", tr("Year")),
        ("all", tr("All")),
    ]


def _areas(pillars: Iterable[Pillar]) -> list[tuple[str, str]]:
    return [(pillar.value, pillar_name(pillar)) for pillar in pillars]


def _do(deed: Callable[[], object], _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
    deed()
