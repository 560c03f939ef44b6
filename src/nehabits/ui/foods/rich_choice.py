"""Which nutrient foods are sorted by, and how."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from nehabits.domain.nutrient import NUTRIENT
from nehabits.domain.phrase import within
from nehabits.domain.wording import plural, tr
from nehabits.services.food_riches import RichFoods
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.choice_box import ChoiceBox
from nehabits.ui.widgets.field import Field
from nehabits.ui.widgets.segmented import Segmented

_NUTRIENTS = (
    ("tyrosine",),
    ("phenylalanine",),
    ("tyrosine", "phenylalanine"),
    ("protein",),
    ("vitamin_c",),
    ("vitamin_b6",),
    ("folate",),
    ("copper",),
    ("magnesium",),
    ("iron",),
    ("zinc",),
    ("fibre",),
)
_PORTION, _HUNDRED = "portion", "100 g"


@dataclass(frozen=True, slots=True)
class RichQuestion:
    """What is asked: nutrients by key, their unit, per portion or 100 g, of all foods or not."""

    keys: tuple[str, ...]
    per_portion: bool = True
    all_foods: bool = False

    @property
    def unit(self) -> str:
        """The unit of the amounts."""
        return NUTRIENT[self.keys[0]].unit


class RichChoice(QWidget):
    """Asks for a RichQuestion.

    Signals:
        changed: another question is asked.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        choices = [(keys, nutrients_text(keys)) for keys in _NUTRIENTS]
        self.nutrient = ChoiceBox(tr("Rich in"), choices, self)
        self._nutrient = Field(tr("Rich in"), self.nutrient, parent=self)
        per = [(_PORTION, tr("Per usual portion")), (_HUNDRED, tr("Per 100 g"))]
        self.per = Segmented(tr("Sorted by"), per, self)
        self.all = QCheckBox(tr("All foods of the table"), self)
        self.all.setAccessibleName(self.all.text())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        for widget in (self._nutrient, self.per, self.all):
            column.addWidget(widget)
        self.setFocusProxy(self.nutrient)
        self.nutrient.chosen.connect(self._tell)
        self.per.chosen.connect(self._tell)
        self.all.toggled.connect(self._tell)

    def question(self) -> RichQuestion:
        """Return what is asked now."""
        keys = _NUTRIENTS[self.nutrient.currentIndex()]
        return RichQuestion(keys, self.per.value() == _PORTION, self.all.isChecked())

    def _tell(self, _value: object) -> None:
        self.changed.emit()


def nutrients_text(keys: tuple[str, ...]) -> str:
    """Return a nutrient, or several added up, in words."""
    first, *others = (NUTRIENT[key].name for key in keys)
    text = first
    for name in others:
        text = tr("{one} + {other}", one=text, other=within(name))
    return text


def rich_text(rich: RichFoods) -> str:
    """Return what a sorted list leaves out, and where its figures are from."""
    looked_at = plural("{n} food", "{n} foods", rich.looked_at, n=f"{rich.looked_at:,}")
    without = f"{rich.without:,}"
    return tr(
        "Measured values alone: {without} of {foods} have none and are left out, estimates too. "
        "USDA SR28 and labels you typed; descriptive, no advice.",
        without=without,
        foods=looked_at,
    )
