"""Which published number stands beside each measure, or none."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from nehabits.domain.pillar_words import pillar_name
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.ui.settings.setting_row import SettingRow
from nehabits.ui.settings.settings_sheet import ReferenceChoice, SettingsSheet
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.card import Card, pillar_square
from nehabits.ui.widgets.choice_box import ChoiceBox
from nehabits.ui.widgets.head_row import side
from nehabits.ui.widgets.words import words

_LETTERS = 24
"""How much of a source is shown; the list shows it whole."""

KeepReference = Callable[[ReferenceChoice, str, Callable[[Refused], None]], None]
"""Keeps what is chosen beside a measure; what is refused is told."""


class ReferencesSection(Card):
    """A list of sources for each measure that has one; `keep` is asked to keep a choice."""

    def __init__(self, keep: KeepReference, parent: QWidget | None = None) -> None:
        super().__init__(tr("References"), parent=parent)
        self._keep = keep
        self._offered: dict[str, ReferenceChoice] = {}
        self._rows: dict[str, tuple[SettingRow, ChoiceBox]] = {}
        about = tr(
            "The published number beside a figure. None takes it away, and its line too. A choice "
            "holds from the day it is made; earlier weeks keep theirs."
        )
        self.body.addWidget(words(about, "small", wrap=True))

    def show_sheet(self, sheet: SettingsSheet) -> None:
        """Show what is chosen beside each measure."""
        before = [choice.measure.pillar for choice in self._offered.values()][-1:]
        for choice in sheet.references:
            if choice.measure.id not in self._rows:
                if before != [choice.measure.pillar]:
                    self._add_heading(choice)
                self._add(choice)
                before = [choice.measure.pillar]
            self._show(choice)

    def _add_heading(self, choice: ReferenceChoice) -> None:
        pillar = choice.measure.pillar
        heading = side(pillar_square(pillar, self), words(pillar_name(pillar), "strong"))
        heading.addStretch(1)
        heading.setContentsMargins(0, 2 * STEP, 0, 0)
        self.body.addLayout(heading)

    def _add(self, choice: ReferenceChoice) -> None:
        name = choice.measure.name
        box = ChoiceBox(tr("Reference for {measure}", measure=name), choice.choices, self)
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_LETTERS)
        box.setProperty("wording_place", "source")
        row = SettingRow(name, box, parent=self)
        box.chosen.connect(partial(self._choose, choice.measure.id))
        self._rows[choice.measure.id] = (row, box)
        self.body.addWidget(row)

    def _show(self, choice: ReferenceChoice) -> None:
        row, box = self._rows[choice.measure.id]
        self._offered[choice.measure.id] = choice
        box.choose(choice.chosen)
        box.setToolTip("\n".join(filter(None, [choice.source(choice.chosen), choice.citation])))
        row.explain(choice.words)

    def _choose(self, measure_id: str, reference_id: str) -> None:
        row, _ = self._rows[measure_id]
        row.clear()
        self._keep(self._offered[measure_id], reference_id, partial(self._refuse, measure_id))

    def _refuse(self, measure_id: str, refused: Refused) -> None:
        self._show(self._offered[measure_id])
        self._rows[measure_id][0].refuse(refused.sentence)
