"""The foot of the import dialog: what is done, how far it is, and the buttons."""

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from nehabits.domain.wording import tr
from nehabits.ui.theme import PAGE_MARGIN, STEP
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.words import words

_WHOLE = 100


class ImportFoot(QWidget):
    """A sentence, a bar while something is at work, and what can be done next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = words(wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("How far it is"))
        self.undo = button(tr("Undo"), name=tr("Undo the import"))
        self.undo.hide()
        self.leave = button(tr("Close"))
        self.take = button(tr("Import"), "primary", tr("Import what is new"))
        foot = QHBoxLayout(self)
        foot.setContentsMargins(PAGE_MARGIN, STEP, PAGE_MARGIN, PAGE_MARGIN - STEP)
        foot.setSpacing(2 * STEP)
        foot.addWidget(self.state, 1)
        foot.addWidget(self.bar, 1)
        for each in (self.undo, self.leave, self.take):
            foot.addWidget(each)
        self.rest("")

    @property
    def is_at_work(self) -> bool:
        """Whether something is being done."""
        return not self.bar.isHidden()

    def begin(self, said: str, *, can_be_stopped: bool) -> None:
        """Say what is being done; without a share that is told, the bar only moves."""
        self._say(said)
        self.bar.setRange(0, _WHOLE if can_be_stopped else 0)
        self.bar.setValue(0)
        self.bar.show()
        self.undo.setEnabled(False)
        self.take.setEnabled(False)
        self._name_leave(tr("Cancel"))
        self.leave.setEnabled(can_be_stopped)

    def show_share(self, share: float) -> None:
        """Show how far it is (0–1)."""
        self.bar.setValue(round(share * _WHOLE))

    def stop(self) -> None:
        """Say that what is at work is being stopped."""
        self._say(tr("Stopping…"))
        self.leave.setEnabled(False)

    def rest(self, said: str, *, can_be_taken: bool = False) -> None:
        """Say what was done."""
        self._say(said)
        self.bar.hide()
        self.undo.setEnabled(True)
        self.take.setEnabled(can_be_taken)
        self._name_leave(tr("Close"))
        self.leave.setEnabled(True)

    def _say(self, said: str) -> None:
        self.state.setText(said)

    def _name_leave(self, deed: str) -> None:
        self.leave.setText(deed)
        self.leave.setAccessibleName(deed)
