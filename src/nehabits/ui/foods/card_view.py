"""Paints the card of a food, with what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr
from nehabits.ui.foods.food_card import CardKind, FoodCard
from nehabits.ui.foods.nutrient_table import NutrientTable
from nehabits.ui.looks import Looks
from nehabits.ui.theme import STEP, pillar_colour
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.choice_box import ChoiceBox
from nehabits.ui.widgets.flow_layout import flow
from nehabits.ui.widgets.words import words

_PORTION_LETTERS = 12
_STAR = 14


class CardView(QWidget):
    """Shows a FoodCard; its widgets stay, what they say changes.

    Signals:
        favourite_asked: whether the food is to be a favourite from now on.
        change_asked: the person wants to correct, edit or rename it.
        remove_asked: they want it deleted, or its correction taken away.
        portion_chosen: the place of a portion among the card's.
    """

    favourite_asked = Signal(object)
    change_asked = Signal()
    remove_asked = Signal()
    portion_chosen = Signal(object)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self.card: FoodCard | None = None
        self._nothing = words("", "muted", wrap=True)
        self._title = words("", "title", wrap=True)
        self._said = {name: words("", "muted", wrap=True) for name in ("filed", "names", "source")}
        self._facts = {name: words("", wrap=True) for name in ("counts_as", "eaten")}
        self._parts = words("", wrap=True)
        for label in (self._title, self._said["filed"], self._said["names"], self._parts):
            label.setProperty("wording_place", "data")
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.favourite = button(tr("Favourite"), "chip", parent=self)
        self.favourite.setCheckable(True)
        self.favourite.setToolTip(tr("Favourite (Ctrl+B)"))
        self.change = button("", parent=self)
        self.remove = button("", parent=self)
        self.portion = _portion_box(self)
        self._table = NutrientTable(looks, self)
        self._hidden = words(
            tr("Numbers in meals are hidden; they can be shown again in Settings."),
            "muted",
            wrap=True,
        )
        self._source = words(_source_text(), "small", wrap=True)
        self._inside = QWidget(self)
        self._lay_out()
        self._wire()
        self.show_nothing("")

    def show_nothing(self, text: str) -> None:
        """Show no food, and say why."""
        self.card = None
        self._inside.hide()
        self._nothing.setText(text)
        self._nothing.setVisible(bool(text))

    def show_card(self, card: FoodCard) -> None:
        """Show a food."""
        self.card = card
        self._nothing.hide()
        self._say(self._title, card.title)
        for name, label in (*self._said.items(), *self._facts.items()):
            self._say(label, getattr(card, name))
        self._say(self._parts, "\n".join(card.parts))
        self._show_deeds(card)
        self.portion.offer([(place, text) for place, text in enumerate(card.portions)])
        self.portion.choose(card.portion)
        self.portion.setToolTip(card.portions[card.portion])
        self._figures.setVisible(card.numbers)
        self._hidden.setVisible(not card.numbers)
        if card.lines:
            self._table.show_lines(card.lines)
        self._inside.show()

    def begin(self) -> None:
        """Put the keyboard on what can be done."""
        if self.card is not None:
            self.favourite.setFocus()

    def toggle_favourite(self) -> None:
        """Ask for the food to be a favourite, or none any more; not while a form covers it."""
        if self.card is not None and self.isVisible():
            self.favourite_asked.emit(not self.card.favourite)

    def _say(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def _show_deeds(self, card: FoodCard) -> None:
        self.favourite.setChecked(card.favourite)
        self._tint()
        change, remove = {
            CardKind.TABLE: (tr("Correct this food"), ""),
            CardKind.CORRECTED: (tr("Change the correction"), tr("Back to the table’s values")),
            CardKind.OWN: (tr("Edit"), tr("Delete")),
            CardKind.SAVED: (tr("Rename, or change servings"), tr("Delete")),
        }[card.kind]
        for each, text in ((self.change, change), (self.remove, remove)):
            each.setText(text)
            each.setAccessibleName(text)
            each.setVisible(bool(text))

    def _tint(self) -> None:
        side = self._looks.grown(_STAR)
        filled = self.favourite.isChecked()
        theme = self._looks.theme
        colour = pillar_colour(Pillar.MEALS, theme) if filled else theme.muted
        name = "star-filled" if filled else "star"
        self.favourite.setIcon(self._looks.icons.icon(name, colour, side=side))

    def _ask_for_favourite(self) -> None:
        # What is shown is what is kept: it is marked when the deed is done.
        self.favourite.setChecked(bool(self.card and self.card.favourite))
        self.toggle_favourite()

    def _wire(self) -> None:
        self.favourite.clicked.connect(self._ask_for_favourite)
        self.change.clicked.connect(self.change_asked)
        self.remove.clicked.connect(self.remove_asked)
        self.portion.chosen.connect(self.portion_chosen)
        self._looks.changed.connect(self._tint)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self._title)
        for label in (*self._said.values(), *self._facts.values()):
            column.addWidget(label)
        column.addSpacing(STEP)
        column.addWidget(flow(self.favourite, self.change, self.remove))
        column.addSpacing(2 * STEP)
        column.addWidget(self._parts)
        self._figures = QWidget(self._inside)
        figures = QVBoxLayout(self._figures)
        figures.setContentsMargins(0, STEP, 0, 0)
        figures.setSpacing(2 * STEP)
        heading = QHBoxLayout()
        heading.setSpacing(2 * STEP)
        heading.addWidget(words(tr("What it holds"), "card-title"))
        heading.addSpacing(4 * STEP)
        label = words(tr("Portion"), "small")
        label.setBuddy(self.portion)
        heading.addWidget(label)
        heading.addWidget(self.portion, 1)
        figures.addLayout(heading)
        figures.addWidget(self._table)
        figures.addWidget(self._source)
        column.addWidget(self._figures)
        column.addWidget(self._hidden)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._nothing)
        outer.addWidget(self._inside)


def _portion_box(parent: QWidget) -> ChoiceBox:
    box = ChoiceBox(tr("Portion"), [], parent)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_PORTION_LETTERS)
    return box


def _source_text() -> str:
    return tr(
        "Below a name: the reference for a day, as chosen in Settings; the mark on the bar is the "
        "same. Values of the table: USDA National Nutrient Database for Standard Reference, "
        "release 28. Not measured is not zero."
    )
