"""A choice among the measures, by area; a few typed letters of any word find one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from nehabits.domain.measure import Measure
from nehabits.domain.pillar import Pillar
from nehabits.domain.pillar_words import pillar_name
from nehabits.domain.wording import tr
from nehabits.ui.theme import STEP

_PAUSE_MS = 1500
_WITHOUT = ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)


class MeasureBox(QComboBox):
    """Measures below the names of their areas, own habits last; at first none is chosen."""

    def __init__(self, measures: Sequence[Measure], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("wording_place", "data")
        self._typed = ""
        self._typed_at = 0
        self.offer(measures)
        self.setPlaceholderText(tr("Choose a measure"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def offer(self, measures: Sequence[Measure]) -> None:
        """Offer other measures; none is chosen then."""
        self.setModel(_grouped(measures, self))
        self.setCurrentIndex(-1)

    def showPopup(self) -> None:
        """Open a list that is as wide as its longest name."""
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 6 * STEP)
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: who scrolls past a choice does not mean to change it."""
        event.ignore()

    def measure_id(self) -> str | None:
        """Return the id of the chosen measure, or None."""
        chosen: str | None = self.currentData()
        return chosen

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Find what is typed; a pause begins anew."""
        if event.timestamp() - self._typed_at > _PAUSE_MS:
            self._typed = ""
        text = event.text()
        is_letter = bool(text) and text.isprintable() and not event.modifiers() & _WITHOUT
        # A space alone opens the list, as everywhere.
        if is_letter and (self._typed or not text.isspace()):
            self._typed, self._typed_at = self._typed + text.casefold(), event.timestamp()
            self._find()
            return
        self._typed = ""
        super().keyPressEvent(event)

    def _find(self) -> None:
        places = [place for place in range(self.count()) if self.itemData(place) is not None]
        ranks = {place: _rank(self.itemText(place).casefold(), self._typed) for place in places}
        best = min(places, key=lambda place: ranks[place], default=-1)
        if best >= 0 and ranks[best] < _NONE:
            self.setCurrentIndex(best)


_NONE = 3


def _rank(name: str, typed: str) -> int:
    """Return how well a name fits: by its beginning, by a later word, anywhere, not at all."""
    if name.startswith(typed):
        return 0
    if f" {typed}" in name:
        return 1
    return 2 if typed in name else _NONE


def _grouped(measures: Sequence[Measure], parent: QWidget) -> QStandardItemModel:
    model = QStandardItemModel(parent)
    for pillar in Pillar:
        of_area = [measure for measure in measures if measure.pillar is pillar]
        if not of_area:
            continue
        heading = QStandardItem(pillar_name(pillar))
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        model.appendRow(heading)
        for measure in of_area:
            item = QStandardItem(measure.name)
            item.setData(measure.id, Qt.ItemDataRole.UserRole)
            model.appendRow(item)
    return model
