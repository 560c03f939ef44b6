"""The form of a food of one's own: what a label gives, everything but the name optional."""

from PySide6.QtWidgets import QComboBox, QWidget

from nehabits.domain.nutrient import NUTRIENTS
from nehabits.domain.own_food import OwnFood
from nehabits.domain.trait_words import traits_choices
from nehabits.domain.typed_food import TypedFood, read_food, typed_food
from nehabits.domain.wording import tr
from nehabits.ui.foods.field_columns import FieldColumns
from nehabits.ui.widgets.field import Field
from nehabits.ui.widgets.form import Form, typed_text
from nehabits.ui.widgets.words import words

_NARROW, _WIDE = 8, 16
"""Least widths of fields in lines of text."""

_SPARE_PORTIONS = 2


class FoodForm(Form):
    """Asks for an OwnFood: a new one, one to change, or a correction that starts with the table."""

    def __init__(self, before: OwnFood | None = None, parent: QWidget | None = None) -> None:
        title = _title(before)
        super().__init__(title, tr("Save food"), parent, own_words=before is not None)
        self._before = before
        typed = typed_food(before) if before else TypedFood("")
        heading = words(title, "card-title", wrap=True)
        if before is not None:
            heading.setProperty("wording_place", "data")
        self.body.addWidget(heading)
        self.body.addWidget(words(_about(before), "muted", wrap=True))
        self._choices = traits_choices(typed.traits)
        self._kind = QComboBox(self)
        self._kind.addItems([text for _, text in self._choices])
        self._kind.setCurrentIndex([each for each, _ in self._choices].index(typed.traits))
        self._add_first(typed)
        corrects = bool(before and before.corrects)
        self._add_nutrients(typed, corrects=corrects)
        self._portions = len(typed.portions) + _SPARE_PORTIONS
        self._add_portions(typed, corrects=corrects)
        self.settle()
        self.setFocusProxy(self.fields["name"])

    def value(self) -> OwnFood:
        """Return the food that is typed. Raises Refused at its field."""
        text = {name: typed_text(field) for name, field in self.fields.items()}
        typed = TypedFood(
            name=text["name"],
            per=text["per"],
            nutrients={each.key: text[each.key] for each in NUTRIENTS},
            portions=tuple(
                (text[f"portion_{place}"], text[f"grams_{place}"])
                for place in range(self._portions)
            ),
            traits=self._choices[self._kind.currentIndex()][0],
        )
        return read_food(typed, self._before)

    def _add_first(self, typed: TypedFood) -> None:
        name = self.add_line("name", tr("Name of the food"), typed.name)
        # What is refused here names foods.
        name.setProperty("wording_place", "data")
        kind = self.fields["traits"] = Field(tr("Counts as"), self._kind, parent=self)
        self.body.addWidget(FieldColumns([name, kind], _WIDE, 2, self))

    def _add_nutrients(self, typed: TypedFood, *, corrects: bool) -> None:
        heading = tr("Values") if corrects else tr("What the label says")
        self.body.addWidget(words(heading, "card-title"))
        per = self.add_line("per", tr("The values are for, g"), typed.per or "100")
        per.editor.setProperty("placeholderText", "100")
        fields = [per]
        for nutrient in NUTRIENTS:
            label = tr("{name}, {unit}", name=nutrient.name, unit=nutrient.unit)
            text = typed.nutrients.get(nutrient.key, "")
            fields.append(self.add_line(nutrient.key, label, text))
        self.body.addWidget(FieldColumns(fields, _NARROW, 4, self))

    def _add_portions(self, typed: TypedFood, *, corrects: bool) -> None:
        self.body.addWidget(words(tr("Portions"), "card-title"))
        about = (
            tr("Left empty, the portions of the table stay.")
            if corrects
            else tr("What one of it is called, such as slice or pot, and what that weighs.")
        )
        self.body.addWidget(words(about, "muted", wrap=True))
        fields = []
        for place in range(self._portions):
            name, grams = typed.portions[place] if place < len(typed.portions) else ("", "")
            number = place + 1
            fields += [
                self.add_line(f"portion_{place}", tr("Portion {n}: name", n=number), name),
                self.add_line(f"grams_{place}", tr("Portion {n}: grams of one", n=number), grams),
            ]
            # What is refused here names portions.
            fields[-2].setProperty("wording_place", "data")
        self.body.addWidget(FieldColumns(fields, _WIDE, 2, self))


def _title(before: OwnFood | None) -> str:
    if before is None:
        return tr("New food")
    if before.corrects:
        return tr("Correct {name}", name=before.name)
    return tr("Edit {name}", name=before.name)


def _about(before: OwnFood | None) -> str:
    if before is not None and before.corrects:
        return tr(
            "These values stand for the food from now on. Meals that were logged keep their own."
        )
    said = tr(
        "Only the name is asked for. What is left empty is unknown, which is not zero; tyrosine "
        "and phenylalanine are then estimated from the protein."
    )
    if before is None:
        return said
    return tr("{said} Meals that were logged keep their own values.", said=said)
