"""A widget that puts its parts anew when its room or the size of its text changes."""

from abc import abstractmethod

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class Fitting(QWidget):
    """Calls `fit` after a new size and after a new font."""

    @abstractmethod
    def fit(self) -> None:
        """Put the parts as the widget's size and font allow."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new size."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the new size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()
