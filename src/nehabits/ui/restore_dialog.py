"""Shows what a backup holds beside the journal, before it takes the journal's place."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from nehabits.domain.wording import tr
from nehabits.services.transfer import Contents
from nehabits.ui.text_dialog import TextDialog
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.words import words


class RestoreDialog(TextDialog):
    """A table of counts, now and in the backup, and the question.

    Signals:
        agreed: the backup is to take the journal's place.
    """

    agreed = Signal()

    def __init__(
        self, backup: Path, now: Contents, coming: Contents, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Restore a backup"), parent)
        self.say(tr("{file} would take the place of this journal.", file=backup.name), "strong")
        self.body.addLayout(_counts(now, coming))
        self.say(tr("What the journal holds now is kept beside it as a backup of its own."))
        self.restore = button(tr("Restore"), "primary")
        self.restore.clicked.connect(self._agree)
        self.close_button.setProperty("kind", "plain")
        self.foot.addWidget(self.restore)

    def _agree(self) -> None:
        self.agreed.emit()
        self.accept()


def _counts(now: Contents, coming: Contents) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(6 * STEP)
    rows = [
        ("", tr("Now"), tr("Backup")),
        (tr("First day"), _day(now.first), _day(coming.first)),
        (tr("Last day"), _day(now.last), _day(coming.last)),
        *(
            (name, str(now.rows.get(key, 0)), str(coming.rows.get(key, 0)))
            for key, name in _names().items()
        ),
    ]
    for place, texts in enumerate(rows):
        for column, text in enumerate(texts):
            grid.addWidget(
                words(text, "muted" if place == 0 or column == 0 else "body"), place, column
            )
    grid.setColumnStretch(3, 1)
    return grid


def _day(day: object) -> str:
    return "–" if day is None else str(day)


def _names() -> dict[str, str]:
    return {
        "sleeps": tr("Sleeps"),
        "exercises": tr("Exercise"),
        "practices": tr("Practices"),
        "meals": tr("Meals"),
        "checkins": tr("Check-ins"),
        "habit_records": tr("Own habits logged"),
        "day_marks": tr("Day marks"),
        "week_notes": tr("Notes for weeks"),
    }
