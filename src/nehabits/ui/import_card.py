"""The card that shows what an import holds."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from nehabits.domain.wording import tr
from nehabits.ui.import_view import ImportView, settings_label
from nehabits.ui.refused_rows import RefusedRows
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.card import Card
from nehabits.ui.widgets.words import words


class ImportCard(Card):
    """The sentence, settings, the counts by kind, and the rows that are left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("What is in it"), parent=parent)
        self.settings = QCheckBox(self)
        self.settings.hide()
        self._asked = False
        self._inside: QWidget | None = None

    @property
    def wants_settings(self) -> bool | None:
        """Whether the settings are to come along; None where it is not asked."""
        return self.settings.isChecked() if self._asked else None

    def show_import(self, view: ImportView) -> None:
        """Show another import."""
        self._asked = view.settings_question
        self.settings.setText(settings_label(view))
        self.settings.setChecked(False)
        self.settings.setParent(self)
        self.settings.hide()
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget(self)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(words(view.summary, "strong", wrap=True))
        for note in filter(None, (view.refused_summary, *view.notes)):
            column.addWidget(words(note, wrap=True))
        self._add_settings(column, view)
        if view.counts:
            column.addLayout(_counts(view))
        if view.refused:
            column.addWidget(words(tr("Left out"), "strong"))
            column.addWidget(RefusedRows(view.refused))
        self.body.addWidget(self._inside)
        self.show()

    def _add_settings(self, column: QVBoxLayout, view: ImportView) -> None:
        if view.settings:
            said = self.settings if self._asked else words(settings_label(view), "muted")
            column.addWidget(said)
            said.show()
            for line in view.settings:
                column.addWidget(words(line, "small", wrap=True))


def _counts(view: ImportView) -> QGridLayout:
    """Return the counts, with a column for what is there already only where there is some."""
    some_there = any(there for _, _, there in view.counts)
    grid = QGridLayout()
    grid.setHorizontalSpacing(6 * STEP)
    grid.setVerticalSpacing(STEP)
    heads = ("", tr("New"), tr("There already"))[: 3 if some_there else 2]
    for column, head in enumerate(heads):
        grid.addWidget(_number(head, "muted") if column else words(head), 0, column)
    for place, (name, *numbers) in enumerate(view.counts, 1):
        grid.addWidget(words(name, "muted"), place, 0)
        for column, number in enumerate(numbers[: len(heads) - 1], 1):
            grid.addWidget(_number(str(number), "body"), place, column)
    grid.setColumnStretch(len(heads), 1)
    return grid


def _number(text: str, role: str) -> QLabel:
    label = words(text, role)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label
