"""A food as it is typed, without a table: a name, and of its nutrients what is known."""

from nehabits.domain.meal import MealItem
from nehabits.domain.nutrient import NUTRIENT, NUTRIENTS, Nutrient
from nehabits.domain.own_food import HIGHEST_PER_100_G
from nehabits.domain.own_name import LONGEST, own_name
from nehabits.domain.phrase import number_text
from nehabits.domain.refusal import Refused
from nehabits.domain.typed_food import nutrient_amount
from nehabits.domain.wording import tr
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.field import Field
from nehabits.ui.widgets.flow_layout import FlowLayout
from nehabits.ui.widgets.form import Form, typed_text
from nehabits.ui.widgets.sampled import SampledLine

_FIRST = ("protein", "fibre", "tyrosine", "phenylalanine", "vitamin_c")
_HEAVIEST_IN_100_G = 50
"""An item holds at most 5,000 g: fifty times what 100 g can bring."""


class FreeFood(Form):
    """Asks for what a food brings; every field but one may stay empty, and so may the name."""

    def __init__(self, typed: str) -> None:
        super().__init__(tr("A food without a table"), tr("Add to the meal"), own_words=True)
        name = typed[:LONGEST]
        self.body.addWidget(self.add_line("name", tr("What it is"), name))
        row = FlowLayout(gap=2 * STEP)
        for nutrient in _in_order():
            row.addWidget(self._amount(nutrient))
        self.body.addLayout(row)
        self.settle()
        self.setFocusProxy(self.fields["protein" if name else "name"].editor)

    def value(self) -> MealItem:
        """Return the food. Raises Refused at a field."""
        name = own_name(typed_text(self.fields["name"]), "name")
        nutrients = {key: amount for key in NUTRIENT if (amount := self._typed(key)) is not None}
        if not name and not nutrients:
            raise Refused(tr("Name the food, or type what is known of it."), "name")
        return MealItem(name or tr("food as typed"), None, nutrients)

    def _amount(self, nutrient: Nutrient) -> Field:
        label = tr("{nutrient}, {unit}", nutrient=nutrient.name, unit=nutrient.unit)
        line = SampledLine("0000.00", self)
        field = self.fields[nutrient.key] = Field(label, line, parent=self)
        line.textEdited.connect(field.clear_refusal)
        return field

    def _typed(self, key: str) -> float | None:
        text = typed_text(self.fields[key])
        if not text.strip():
            return None
        nutrient = NUTRIENT[key]
        amount = nutrient_amount(text, nutrient)
        highest = HIGHEST_PER_100_G[nutrient.unit] * _HEAVIEST_IN_100_G
        if amount > highest:
            raise Refused(
                tr(
                    "{nutrient} in one food is a number from 0 to {highest} {unit}.",
                    nutrient=nutrient.name,
                    highest=number_text(highest),
                    unit=nutrient.unit,
                ),
                key,
            )
        return amount


def _in_order() -> list[Nutrient]:
    """Return the nutrients in the order labels and people name them."""
    first = [NUTRIENT[key] for key in _FIRST]
    return [*first, *(each for each in NUTRIENTS if each not in first)]
