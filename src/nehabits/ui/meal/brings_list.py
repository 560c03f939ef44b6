"""What a meal brings: a bar for each nutrient, and in words the one that is looked at."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from nehabits.domain.wording import tr
from nehabits.ui.looks import Looks
from nehabits.ui.meal.brings_row import BringsRow
from nehabits.ui.meal.brought import Brought
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.words import words

_LINES_OF_MORE = 4


class BringsList(QWidget):
    """Dark: this meal; light: other meals of the day; hatched: estimated; line or band: reference.

    The up and down keys go from bar to bar; below them stands what the one in use says.
    """

    def __init__(
        self, lines: Sequence[Brought], sources: str, looks: Looks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._looks = looks
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        title = words(tr("What this meal brings"), "card-title")
        title.setContentsMargins(STEP, 0, STEP, 0)
        column.addWidget(title)
        column.addWidget(self._small(_legend()))
        column.addSpacing(STEP)
        self.rows = [BringsRow(looks, self) for _ in lines]
        for place, row in enumerate(self.rows):
            row.pointed.connect(partial(self._look, place))
            row.passed.connect(partial(self._pass, place))
            row.moved.connect(partial(self._move, place))
            column.addWidget(row)
        column.addSpacing(STEP)
        self.more = self._small("", data=True)
        self._gaps = self._small("", data=True)
        column.addWidget(self.more)
        column.addWidget(self._gaps)
        column.addWidget(self._small(sources))
        column.addStretch(1)
        self.more.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._said: int | None = None
        self._keep_room()
        self.show_lines(lines, "")

    def show_lines(self, lines: Sequence[Brought], gaps: str) -> None:
        """Show what a meal brings, and what is not known of it."""
        for row, line in zip(self.rows, lines, strict=True):
            row.show_line(line)
        self._gaps.setText(gaps)
        self._gaps.setVisible(bool(gaps))
        self._say_more()

    def changeEvent(self, event: QEvent) -> None:
        """Keep room for what a bar says, so that nothing jumps when one is pointed at."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_room()

    def _keep_room(self) -> None:
        self.more.ensurePolished()
        self.more.setMinimumHeight(_LINES_OF_MORE * self.more.fontMetrics().height())

    def _small(self, text: str, *, data: bool = False) -> QLabel:
        label = words(text, "small", wrap=True)
        label.setContentsMargins(STEP, 0, STEP, 0)
        if data:
            label.setProperty("wording_place", "data")
        return label

    def _look(self, place: int) -> None:
        self._said = place
        self._say_more()

    def _pass(self, place: int) -> None:
        if self._said == place:
            self._said = next((i for i, row in enumerate(self.rows) if row.hasFocus()), None)
        self._say_more()

    def _say_more(self) -> None:
        said = "" if self._said is None else self.rows[self._said].more
        self.more.setText(said or tr("Point at a bar, or tab to it, for its foods."))

    def _move(self, place: int, step: int) -> None:
        following = place + step
        if 0 <= following < len(self.rows):
            self.rows[following].setFocus()


def _legend() -> str:
    return tr(
        "Dark: this meal. Light: other meals of the day. Hatched: estimated. "
        "Line or band: reference for a day. Small mark: 7-day mean."
    )
