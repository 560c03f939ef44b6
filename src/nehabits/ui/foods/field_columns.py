"""Fields in as many columns of one width as there is room for, those of a row on one line."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from nehabits.ui.theme import STEP
from nehabits.ui.widgets.fitting import Fitting


class FieldColumns(Fitting):
    """Puts fields into columns at least so many lines of text wide, and at most so many columns."""

    def __init__(
        self, fields: Sequence[QWidget], lines: int, most: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fields = list(fields)
        self._lines, self._most = lines, most
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * STEP)
        self._grid.setVerticalSpacing(2 * STEP)
        self.fit()

    def fit(self) -> None:
        """Put the fields into the columns there is room for."""
        width = self._lines * self.fontMetrics().height()
        columns = max(1, min((self.width() + 2 * STEP) // (width + 2 * STEP), self._most))
        if columns == self._columns:
            return
        self._columns = columns
        for field in self._fields:
            self._grid.removeWidget(field)
        for place, field in enumerate(self._fields):
            row, column = divmod(place, columns)
            self._grid.addWidget(field, row, column, Qt.AlignmentFlag.AlignTop)
        for column in range(self._most):
            self._grid.setColumnStretch(column, int(column < columns))

    def minimumSizeHint(self) -> QSize:
        """Ask for one column at least."""
        widest = max(field.minimumSizeHint().width() for field in self._fields)
        return QSize(widest, super().minimumSizeHint().height())
