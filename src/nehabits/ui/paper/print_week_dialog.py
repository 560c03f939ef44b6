"""Asks how a week is to be put on paper: printed or as a PDF, with its note or without."""

from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QDialog, QWidget

from nehabits.domain.wording import tr
from nehabits.ui.text_dialog import TextDialog
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.words import words


@dataclass(frozen=True, slots=True)
class PrintChoice:
    """As a PDF file, or on a printer; with the person's note for the week, or without."""

    as_pdf: bool
    with_note: bool


class PrintWeekDialog(TextDialog):
    """A tick for the note, where there is one, and a button for each way."""

    def __init__(self, title: str, *, has_note: bool, parent: QWidget | None = None) -> None:
        super().__init__(tr("Print {week}", week=title), parent)
        self.as_pdf = False
        self.say(
            tr(
                "The rows that are shown go on one page, upright or across as fits, with the "
                "notice that these are general references."
            )
        )
        self.note = QCheckBox(tr("With the note for the week"))
        self.note.setAccessibleDescription(_hint())
        self.body.addWidget(self.note)
        hint = words(_hint(), "small", wrap=True)
        self.body.addWidget(hint)
        for part in (self.note, hint):
            part.setVisible(has_note)
        self.pdf = button(tr("Save as PDF…"))
        self.pdf.clicked.connect(self._choose_pdf)
        leave = button(tr("Cancel"))
        leave.clicked.connect(self.reject)
        self.close_button.setText(tr("Print…"))
        self.close_button.setAccessibleName(tr("Print on a printer"))
        for place, each in enumerate((leave, self.pdf)):
            self.foot.insertWidget(1 + place, each)

    @classmethod
    def ask(
        cls, title: str, *, has_note: bool, parent: QWidget | None = None
    ) -> PrintChoice | None:
        """Show the dialog until it is closed; None if the person thinks better of it."""
        dialog = cls(title, has_note=has_note, parent=parent)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        return dialog.choice()

    def choice(self) -> PrintChoice:
        """Return what is chosen."""
        return PrintChoice(self.as_pdf, self.note.isChecked())

    def _choose_pdf(self) -> None:
        self.as_pdf = True
        self.accept()


def _hint() -> str:
    return tr("Left out unless you choose it: it is your own words.")
