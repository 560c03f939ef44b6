"""Light, moderate or vigorous, by mouse, arrow keys, or their first letters."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from nehabits.domain.entry_words import intensity_name
from nehabits.domain.intensity import Intensity
from nehabits.domain.wording import tr
from nehabits.ui.widgets.segmented import Segmented


class IntensityChoice(Segmented):
    """The three intensities side by side; their first letters choose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        choices = [(each.value, intensity_name(each)) for each in Intensity]
        super().__init__(tr("Intensity"), choices, parent)
        self._letters = {name[:1].lower(): key for key, name in choices}

    def intensity(self) -> Intensity:
        """Return the intensity in force."""
        return Intensity(self.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by first letter."""
        key = self._letters.get(event.text().lower())
        if key is None:
            super().keyPressEvent(event)
            return
        self.choose(key)
        self.setFocus()
        self.chosen.emit(key)
