"""A habit of one's own in Settings: its name, what it is, and what can be done with it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from nehabits.domain.own_habit import HabitForm, OwnHabit
from nehabits.domain.pillar_words import pillar_name
from nehabits.domain.wording import tr
from nehabits.services.habits import KeptHabit
from nehabits.ui.looks import Looks
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.buttons import IconButton, button
from nehabits.ui.widgets.head_row import HeadRow, side
from nehabits.ui.widgets.short_label import ShortLabel
from nehabits.ui.widgets.words import words

_LEAST_LETTERS = 16


class HabitRow(QWidget):
    """A habit in use can be moved, changed and archived; an archived one brought back.

    Signals:
        move_asked: -1 for up, 1 for down.
        change_asked, put_away_asked: what the person wants of it; the latter also to bring back.
    """

    move_asked = Signal(object)
    change_asked = Signal()
    put_away_asked = Signal()

    def __init__(self, kept: KeptHabit, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("wording_place", "data")
        self.kept = kept
        self._name = ShortLabel("", "strong")
        self._name.setMinimumWidth(_LEAST_LETTERS * self.fontMetrics().averageCharWidth())
        self._about = words("", "small")
        self.up = IconButton("arrow-up", tr("Move up"), looks, "quiet", self)
        self.down = IconButton("arrow-down", tr("Move down"), looks, "quiet", self)
        self.change = button(tr("Change"), "link", parent=self)
        self.put_away = button("", "link", parent=self)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._about)
        deeds = side(self.up, self.down, self.change, self.put_away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, STEP, 0, STEP)
        column.addWidget(HeadRow(names, deeds))
        self.up.clicked.connect(partial(self.move_asked.emit, -1))
        self.down.clicked.connect(partial(self.move_asked.emit, 1))
        self.change.clicked.connect(self.change_asked)
        self.put_away.clicked.connect(self.put_away_asked)
        for key, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.move_asked.emit, by))
        self.show_habit(kept, first=True, last=True)

    def show_habit(self, kept: KeptHabit, *, first: bool, last: bool) -> None:
        """Show a habit, which may be the first or the last one in order."""
        self.kept = kept
        habit = kept.habit
        in_use = habit.archived is None
        self._name.setText(habit.name)
        self._about.setText(about_text(habit))
        for move, deed, possible in (
            (self.up, tr("Move {name} up (Alt+Up)", name=habit.name), not first),
            (self.down, tr("Move {name} down (Alt+Down)", name=habit.name), not last),
        ):
            move.setAccessibleName(deed)
            move.setToolTip(deed)
            move.setVisible(in_use)
            # The keyboard stays where it is while a habit is moved to an end.
            move.setEnabled(possible or move.hasFocus())
        self.change.setAccessibleName(tr("Change {name}", name=habit.name))
        self.change.setVisible(in_use)
        self._show_put_away(self.put_away, habit, in_use=in_use)

    def _show_put_away(self, deed: QPushButton, habit: OwnHabit, *, in_use: bool) -> None:
        deed.setText(tr("Archive") if in_use else tr("Bring back"))
        name = tr("Archive {name}") if in_use else tr("Bring back {name}")
        deed.setAccessibleName(name.format(name=habit.name))
        deed.setToolTip(tr("What was logged stays.") if in_use else "")


def about_text(habit: OwnHabit) -> str:
    """Return what a habit is: tick · Sleep, or number, cups."""
    unit = ", ".join(filter(None, (tr("number"), habit.unit)))
    form = tr("tick") if habit.form is HabitForm.TICK else unit
    area = "" if habit.pillar is None else pillar_name(habit.pillar)
    return " · ".join(filter(None, (form, area)))
