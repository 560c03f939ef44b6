"""Keeping what is in a meal under a name, to be logged as one food from then on."""

from dataclasses import dataclass

from nehabits.domain.saved_meal import read_servings
from nehabits.domain.wording import tr
from nehabits.ui.editors.editor import beside
from nehabits.ui.widgets.form import Form, typed_text


@dataclass(frozen=True, slots=True)
class KeptAs:
    """The name of a saved meal, and how many servings the foods make."""

    name: str
    servings: float


class KeepMeal(Form):
    """Asks for a name and a number of servings."""

    def __init__(self) -> None:
        super().__init__(tr("Keep as a saved meal"), tr("Keep it"))
        name = self.add_line("name", tr("Name of the saved meal"))
        servings = self.add_line(
            "servings", tr("Servings"), "1", tr("How many the foods below make")
        )
        self.body.addLayout(beside(name, servings))
        self.settle()
        self.setFocusProxy(name)

    def value(self) -> KeptAs:
        """Return what is typed. Raises Refused at a field."""
        servings = read_servings(typed_text(self.fields["servings"]))
        return KeptAs(typed_text(self.fields["name"]), servings)
