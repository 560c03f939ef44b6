"""Which measure is laid over the one that is shown, and of which day."""

from collections.abc import Iterable
from functools import partial
from itertools import groupby

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QWidget

from nehabits.domain.measure import DayRule, Measure
from nehabits.domain.pillar_words import pillar_name
from nehabits.domain.relation_words import beside_name
from nehabits.domain.wording import tr
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.menu_button import MenuButton, menu_text
from nehabits.ui.widgets.words import words


class CompareChoice(QWidget):
    """A button with the measures by area, none first, and a box for the next day.

    Signals:
        chosen: the measure's id, None for none, and the lag of 0 or 1 day (not told for `choose`
            and `offer`).
    """

    chosen = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measures: dict[str, Measure] = {}
        self._chosen: str | None = None
        name = tr("Compare with")
        self.button = MenuButton(name, self)
        self.next_day = QCheckBox(self)
        self.next_day.toggled.connect(self._tell)
        self.setFocusProxy(self.button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        label = words(name, "muted")
        label.setBuddy(self.button)
        for widget in (label, self.button, self.next_day):
            row.addWidget(widget)
        # Made when it opens, and never while one of its actions is at work.
        self.button.menu().aboutToShow.connect(self._fill)
        self._show()

    @property
    def measure_id(self) -> str | None:
        """The measure chosen, None for none."""
        return self._chosen

    @property
    def lag(self) -> int:
        """How many days after it is taken, 0 or 1."""
        return int(self._chosen is not None and self.next_day.isChecked())

    def offer(self, measures: Iterable[Measure], but: str) -> None:
        """Offer the measures that have a figure a day, by area, but for the one that is shown.

        What was chosen stays if it is still there.
        """
        kept = [each for each in measures if each.day is not DayRule.NONE and each.id != but]
        if kept == list(self._measures.values()):
            return
        self._measures = {measure.id: measure for measure in kept}
        self.choose(self._chosen if self._chosen in self._measures else None, self.lag)

    def choose(self, measure_id: str | None, lag: int) -> None:
        """Put a choice in force without telling; raises KeyError for a measure not offered."""
        if measure_id is not None:
            self._measures[measure_id]
        self._chosen = measure_id
        self.next_day.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.next_day.setChecked(bool(lag))
        self.next_day.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._show()

    def _show(self) -> None:
        measure = self._measures[self._chosen] if self._chosen is not None else None
        self.button.say(tr("nothing") if measure is None else beside_name(measure, self.lag))
        self.next_day.setVisible(measure is not None)
        nights = measure is not None and measure.day is DayRule.NIGHT
        self.next_day.setText(tr("next night") if nights else tr("next day"))

    @Slot()
    def _fill(self) -> None:
        menu = self.button.menu()
        for old in (*menu.findChildren(QMenu), *menu.findChildren(QActionGroup)):
            old.deleteLater()
        menu.clear()
        group = QActionGroup(menu)
        self._add(menu, group, tr("Nothing"), None)
        menu.addSeparator()
        for pillar, measures in groupby(self._measures.values(), lambda each: each.pillar):
            area = menu.addMenu(menu_text(pillar_name(pillar)))
            for measure in measures:
                self._add(area, group, measure.name, measure.id)

    def _add(self, menu: QMenu, group: QActionGroup, text: str, measure_id: str | None) -> None:
        action = menu.addAction(menu_text(text))
        action.setCheckable(True)
        action.setChecked(measure_id == self._chosen)
        group.addAction(action)
        action.triggered.connect(partial(self.take, measure_id))

    def take(self, measure_id: str | None, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        """Choose a measure as the person does, and tell."""
        if measure_id != self._chosen:
            self._chosen = measure_id
            self._show()
            self.chosen.emit(self._chosen, self.lag)

    @Slot()
    def _tell(self) -> None:
        self._show()
        self.chosen.emit(self._chosen, self.lag)
