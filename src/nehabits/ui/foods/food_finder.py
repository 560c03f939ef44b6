"""Finding a food: by what is typed, by subject, or by what it holds most of."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from nehabits.domain.wording import tr
from nehabits.services.food_browse import Subject
from nehabits.services.services import Services
from nehabits.ui.foods.food_list import MOVES, FoodList
from nehabits.ui.foods.food_rows import FoodRow, food_rows, rich_rows
from nehabits.ui.foods.rich_choice import RichChoice, RichQuestion, rich_text
from nehabits.ui.looks import Looks
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.choice_box import ChoiceBox
from nehabits.ui.widgets.segmented import Segmented
from nehabits.ui.widgets.text_line import TextLine
from nehabits.ui.widgets.words import words
from nehabits.ui.worker import Worker

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FIND, _RICH = "find", "rich"


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list shows: rows, what is said where there is none, and what is said below."""

    rows: tuple[FoodRow, ...]
    nothing: str = ""
    foot: str = ""


class FoodFinder(QWidget):
    """A field, a choice, and the list; the arrow keys move in the list from the field too.

    Signals:
        chosen: the id of the food to show, "" for none.
        entered: Enter: the person wants to go on with the food.
    """

    chosen = Signal(object)
    entered = Signal()

    def __init__(
        self, services: Services, worker: Worker, looks: Looks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._worker = worker
        self._asked = 0
        self._wanted = self._sought = ""
        modes = [(_FIND, tr("Find")), (_RICH, tr("Rich in…"))]
        self.mode = Segmented(tr("List"), modes, self)
        self.line = TextLine(self)
        self.line.setPlaceholderText(tr("Search a food"))
        self.line.setToolTip(tr("Search a food, such as lentils (Ctrl+F)"))
        self.line.setAccessibleName(tr("Search a food"))
        self.line.setClearButtonEnabled(False)
        self.line.installEventFilter(self)
        self.subject = ChoiceBox(tr("Foods to look through"), _subjects(()), self)
        self._subjects = [str(key) for key, _ in _subjects(())]
        fixed = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.subject.setSizeAdjustPolicy(fixed)
        self.subject.setMinimumContentsLength(12)
        self.rich = RichChoice(self)
        self.list = FoodList(looks, self)
        self._nothing, self._foot = words("", "muted", wrap=True), words("", "small", wrap=True)
        self._lay_out()
        self._wire()
        self._turn()

    @Slot()
    def refresh(self) -> None:
        """Ask for the list again; the food that is chosen stays so if it is still there."""
        self._ask(self._wanted or self.list.food_id)

    def reveal(self, food_id: str) -> None:
        """Choose a food, among all foods if it is not in the list that is shown."""
        self._sought = food_id
        self._ask(food_id)

    def begin(self) -> None:
        """Put the keyboard where a food is searched for, what is there ready to be typed over."""
        if self.mode.value() != _FIND:
            self.mode.choose(_FIND)
            self._change_mode()
        self.line.setFocus()
        self.line.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list and go on from it while the cursor is in the field."""
        is_press = event.type() == QEvent.Type.KeyPress
        if watched is self.line and is_press and isinstance(event, QKeyEvent):
            by = MOVES.get(Qt.Key(event.key()))
            if by is not None:
                self.list.move_by(by)
                return True
            if event.key() in _ENTER:
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)

    def _ask(self, wanted: str) -> None:
        self._asked += 1
        asked, self._wanted = self._asked, wanted
        work = self._question()
        self._worker.ask(self, work, lambda listing: self._show(asked, listing))

    def _question(self) -> Callable[[], tuple[Listing, tuple[str, ...]]]:
        """Return what asks for the list; it holds no widget."""
        services = self._services
        if self.mode.value() == _RICH:
            question = self.rich.question()
            return lambda: (_rich(services, question), services.food_browse.groups())
        text, subject = self.line.text(), self._subjects[self.subject.currentIndex()]
        return lambda: (_found(services, text, subject), services.food_browse.groups())

    def _show(self, asked: int, given: tuple[Listing, tuple[str, ...]]) -> None:
        if asked != self._asked:
            return
        listing, groups = given
        self._offer(groups)
        sought, self._sought = self._sought, ""
        if sought and sought not in {row.food_id for row in listing.rows}:
            self._look_everywhere()
            self._ask(sought)
            return
        self._nothing.setText(listing.nothing)
        self._nothing.setVisible(not listing.rows)
        self._foot.setText(listing.foot)
        self._foot.setVisible(bool(listing.foot))
        wanted, self._wanted = self._wanted, ""
        self.list.show_rows(listing.rows, wanted)

    def _look_everywhere(self) -> None:
        with QSignalBlocker(self.line):
            self.line.clear()
        self.subject.choose(Subject.ALL.value)
        self.mode.choose(_FIND)
        self._turn()

    def _offer(self, groups: tuple[str, ...]) -> None:
        choices = _subjects(groups)
        if self.subject.count() != len(choices):
            self.subject.offer(choices)
            self._subjects = [str(key) for key, _ in choices]

    @Slot()
    def _search(self) -> None:
        self._ask("")

    @Slot()
    def _change_mode(self) -> None:
        self._turn()
        self._ask(self.list.food_id if self.mode.value() == _FIND else "")

    def _turn(self) -> None:
        rich = self.mode.value() == _RICH
        self.rich.setVisible(rich)
        self.line.setVisible(not rich)
        self.subject.setVisible(not rich)

    @Slot(object)
    def _type(self, letters: str) -> None:
        """Search for what was typed on the list."""
        self.begin()
        self.line.setText(letters)

    def _wire(self) -> None:
        self.mode.chosen.connect(self._change_mode)
        self.line.textChanged.connect(self._search)
        self.subject.chosen.connect(self._choose_subject)
        self.rich.changed.connect(self._search)
        self.list.chosen.connect(self.chosen)
        self.list.entered.connect(self.entered)
        self.list.typed.connect(self._type)
        self.setFocusProxy(self.line)

    @Slot(object)
    def _choose_subject(self, _key: object) -> None:
        self.subject.setToolTip(self.subject.currentText())
        self._search()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        for widget in (self.mode, self.line, self.subject, self.rich, self._nothing):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self._foot)
        self._foot.hide()
        self._nothing.hide()


def _subjects(groups: tuple[str, ...]) -> list[tuple[object, str]]:
    return [
        (Subject.ALL.value, tr("All foods")),
        (Subject.MINE.value, tr("My own foods")),
        (Subject.FAVOURITES.value, tr("Favourites")),
        (Subject.SAVED.value, tr("Saved meals")),
        *((group, tr(group)) for group in groups),
    ]


def _found(services: Services, text: str, subject: str) -> Listing:
    sections = services.food_browse.found(text, subject)
    rows = food_rows(sections, numbers=services.preferences.shown.meal_numbers)
    return Listing(rows, "" if rows else _nothing_text(text, subject))


def _nothing_text(text: str, subject: str) -> str:
    if text.strip():
        return tr("No food is found for this; try one word of it.")
    return {
        Subject.MINE.value: tr("No food of your own yet: “New food” makes one from its label."),
        Subject.FAVOURITES.value: tr("No favourite yet: Ctrl+B keeps the food in use at hand."),
        Subject.SAVED.value: tr("No saved meal yet: a meal can be kept as one where it is put in."),
    }.get(subject, tr("No food is listed here."))


def _rich(services: Services, question: RichQuestion) -> Listing:
    rich = services.food_riches.rich_in(
        question.keys, per_portion=question.per_portion, all_foods=question.all_foods
    )
    numbers = services.preferences.shown.meal_numbers
    return Listing(rich_rows(rich, question.unit, numbers=numbers), foot=rich_text(rich))
