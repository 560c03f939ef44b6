"""The areas that are handed over, each with how much of it there is, and the notes."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import plural, tr
from nehabits.services.export import area_name
from nehabits.ui.export.export_answer import Logged
from nehabits.ui.export.tick import Tick
from nehabits.ui.widgets.card import Card
from nehabits.ui.widgets.words import words


class AreasCard(Card):
    """A tick an area; the notes are left out until they are ticked.

    Signals:
        changed: something else is ticked.
    """

    changed = Signal()

    def __init__(self, shown: Collection[Pillar], parent: QWidget | None = None) -> None:
        super().__init__(tr("Areas"), parent=parent)
        self.areas = {
            pillar: Tick(area_name(pillar), name=tr("Area: {name}", name=area_name(pillar)))
            for pillar in Pillar
        }
        self.notes = Tick(tr("Notes"), tr("your own words; left out unless you tick this"))
        self._refusal = words(role="refusal", wrap=True)
        self._refusal.hide()
        self._shown: frozenset[Pillar] = frozenset()
        for tick in self.areas.values():
            self.body.addWidget(tick)
        self.follow(shown)
        self.body.addWidget(self._refusal)
        self.body.addWidget(self.notes)
        for tick in (*self.areas.values(), self.notes):
            tick.box.toggled.connect(self._tell)

    def follow(self, shown: Collection[Pillar]) -> None:
        """Tick the areas that are shown since, and take the ticks of those hidden since."""
        for pillar, tick in self.areas.items():
            if (pillar in shown) != (pillar in self._shown):
                with QSignalBlocker(tick.box):
                    tick.box.setChecked(pillar in shown)
        self._shown = frozenset(shown)

    def chosen(self) -> frozenset[Pillar]:
        """Return the areas that are ticked."""
        return frozenset(each for each, tick in self.areas.items() if tick.box.isChecked())

    def show_logged(self, logged: Mapping[Pillar, Logged]) -> None:
        """Say below each area on how many days something was logged."""
        for pillar, tick in self.areas.items():
            found = logged.get(pillar)
            tick.say(_logged_words(pillar, found) if found else "")

    def refuse(self, refused: Refused | None) -> None:
        """Say what is wrong with the areas; None takes it away."""
        self._refusal.setText(refused.sentence if refused else "")
        self._refusal.setVisible(refused is not None)

    def _tell(self) -> None:
        self.changed.emit()


def _logged_words(pillar: Pillar, logged: Logged) -> str:
    if not logged.days:
        return tr("no entry in these days")
    if pillar is Pillar.SLEEP:
        return plural(
            "{days} of {count} night", "{days} of {count} nights", logged.of, days=logged.days
        )
    return plural("{days} of {count} day", "{days} of {count} days", logged.of, days=logged.days)
