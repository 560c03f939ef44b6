"""In which area a session is added up: exercise, practice, or both."""

from PySide6.QtWidgets import QWidget

from nehabits.domain.exercise import CountsAs
from nehabits.domain.wording import tr
from nehabits.ui.widgets.segmented import Segmented


class CountsAsChoice(Segmented):
    """Exercise, practice, or both."""

    def __init__(self, parent: QWidget | None = None) -> None:
        names = {
            CountsAs.EXERCISE: tr("Exercise"),
            CountsAs.PRACTICE: tr("Practice"),
            CountsAs.BOTH: tr("Both"),
        }
        choices = [(each.value, name) for each, name in names.items()]
        super().__init__(tr("Counts as"), choices, parent)

    def counts_as(self) -> CountsAs:
        """Return the choice in force."""
        return CountsAs(self.value())

    def show_value(self, counts_as: CountsAs) -> None:
        """Put a choice in force."""
        self.choose(counts_as.value)
