"""A choice to tick, with a quiet line below that says more."""

from PySide6.QtWidgets import QCheckBox, QStyle, QVBoxLayout, QWidget

from nehabits.ui.theme import STEP
from nehabits.ui.widgets.fitting import Fitting
from nehabits.ui.widgets.words import words


class Tick(Fitting):
    """`box` is the check box; what is below begins where its words begin."""

    def __init__(self, text: str, more: str = "", name: str = "") -> None:
        super().__init__()
        self.box = QCheckBox(text)
        self.box.setAccessibleName(name or text)
        self._more = words(more, "small", wrap=True)
        self._below = QVBoxLayout()
        self._below.setSpacing(STEP)
        self._below.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.box)
        column.addLayout(self._below)
        self.setFocusProxy(self.box)
        self.say(more)

    def say(self, more: str) -> None:
        """Say something else below, or nothing."""
        self._more.setText(more)
        self.box.setAccessibleDescription(more)
        self._more.setVisible(bool(more))

    def add(self, widget: QWidget) -> None:
        """Put a widget below that belongs to what is ticked."""
        self._below.addWidget(widget)

    def fit(self) -> None:
        """Begin what is below where the words of the box begin, at any size of text."""
        style, box = self.box.style(), self.box
        indent = style.pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, box)
        indent += style.pixelMetric(QStyle.PixelMetric.PM_CheckBoxLabelSpacing, None, box)
        self._below.setContentsMargins(indent, 0, 0, 0)
