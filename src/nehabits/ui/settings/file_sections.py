"""Where the journal and its backups are."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from nehabits.domain.wording import tr
from nehabits.ui.settings.setting_row import SettingRow
from nehabits.ui.settings.settings_sheet import SettingsSheet
from nehabits.ui.theme import STEP
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.card import Card
from nehabits.ui.widgets.head_row import side
from nehabits.ui.widgets.words import words


class BackupsSection(Card):
    """The folder of backups and what is in it.

    Signals:
        backup_asked: the person wants a backup now.
        restore_asked: the person wants a backup to take the journal's place.
    """

    backup_asked = Signal()
    restore_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Backups"), parent=parent)
        self._said = words("", wrap=True)
        self._folder = path_line(tr("Folder of the backups"))
        rhythm = tr("One is made each day and when the window closes; older ones are thinned out.")
        now, restore = button(tr("Back up now")), button(tr("Restore…"))
        now.clicked.connect(self.backup_asked)
        restore.clicked.connect(self.restore_asked)
        deeds = side(now, restore)
        deeds.addStretch(1)
        self.body.addWidget(self._said)
        self.body.addWidget(SettingRow("", self._folder, rhythm, self))
        self.body.addLayout(deeds)
        self.body.addStretch(1)

    def show_sheet(self, sheet: SettingsSheet) -> None:
        """Show where the backups are and how many."""
        self.setVisible(not sheet.is_made_up)
        self._said.setText(sheet.backups)
        show_path(self._folder, sheet.backup_folder)


class JournalSection(Card):
    """The file of the journal that is open.

    Signals:
        open_asked: the person wants to open another journal.
    """

    open_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Journal"), parent=parent)
        self._file = path_line(tr("File of the journal"))
        about = tr("Everything is in this one file on this computer, for you alone.")
        another = button(tr("Open another journal…"))
        another.clicked.connect(self.open_asked)
        deeds = side(another)
        deeds.addStretch(1)
        self.body.addWidget(SettingRow("", self._file, about, self))
        self.body.addSpacing(STEP)
        self.body.addLayout(deeds)
        self.body.addStretch(1)

    def show_sheet(self, sheet: SettingsSheet) -> None:
        """Show which file it is."""
        self.setVisible(not sheet.is_made_up)
        show_path(self._file, sheet.journal)


def path_line(name: str) -> QLineEdit:
    """Return a line that shows a path, to be read and copied."""
    line = QLineEdit()
    line.setReadOnly(True)
    line.setAccessibleName(name)
    return line


def show_path(line: QLineEdit, path: str) -> None:
    """Show a path from its beginning, and whole on hover."""
    if line.text() != path:
        line.setText(path)
        line.setToolTip(path)
        line.setCursorPosition(0)
