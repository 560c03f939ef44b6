"""Days that are not tracked: from when to when, which areas, and why."""

from collections.abc import Collection
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from nehabits.domain.day_mark import Reason, reason_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.pillar_words import pillar_name
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.ui.pausing import CountAgain, LeaveOut
from nehabits.ui.theme import GAP, STEP
from nehabits.ui.widgets.buttons import button
from nehabits.ui.widgets.card import Card
from nehabits.ui.widgets.date_edit import DateEdit
from nehabits.ui.widgets.field import Field, point_out
from nehabits.ui.widgets.flow_layout import flow
from nehabits.ui.widgets.segmented import Segmented
from nehabits.ui.widgets.words import words

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_AREAS = (Pillar.SLEEP, Pillar.EXERCISE, Pillar.PRACTICE, Pillar.MEALS, Pillar.CHECKIN, Pillar.OWN)


class PausePanel(Card):
    """Stands above the cards while it is wanted; Enter keeps, Escape leaves.

    Signals:
        chosen: a LeaveOut or a CountAgain.
        left: the person wants no more of it.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(tr("Not tracked"), parent=parent)
        self.first, self.last = DateEdit(day), DateEdit(day)
        self._reason = Segmented(
            tr("Why"), [(each.value, reason_text(each) or tr("not said")) for each in Reason]
        )
        self._boxes = {pillar: QCheckBox(pillar_name(pillar), self) for pillar in _AREAS}
        self._general = words("", "refusal", wrap=True)
        self._general.hide()
        for box in self._boxes.values():
            box.setAccessibleName(tr("Not tracked: {area}", area=box.text()))
            box.setChecked(True)
        areas = flow(*self._boxes.values())
        areas.setFocusProxy(self._boxes[Pillar.SLEEP])
        self._fields = {
            "first": Field(tr("First day"), self.first),
            "last": Field(tr("Last day, also one to come"), self.last),
            "reason": Field(tr("Why"), self._reason),
            "areas": Field(tr("Areas"), areas),
        }
        self._arrange()
        self.setFocusProxy(self.first)

    def begin(self, first: date, last: date, areas: Collection[Pillar]) -> None:
        """Begin with some days and every area that is shown."""
        for pillar, box in self._boxes.items():
            box.setVisible(pillar in areas)
            box.setChecked(True)
        self._reason.choose(Reason.UNSAID.value)
        self.first.show_day(first)
        self.last.show_day(last)
        self._general.hide()
        for field in self._fields.values():
            field.clear_refusal()
        self.show()
        self.setFocus()

    def refuse(self, refused: Refused) -> None:
        """Say at its field why the days cannot be marked so."""
        point_out(self._fields, refused, self._general)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep on Enter, leave on Escape."""
        focused = self.focusWidget()
        presses = isinstance(focused, QPushButton) and not focused.isCheckable()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _ENTER and not presses:
            self._leave_out()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        text = tr("Ill, travelling, or just not writing: these days leave every count.")
        about = words(text, "small", wrap=True)
        times = flow(*(self._fields[name] for name in ("first", "last", "reason")), gap=GAP)
        leave = button(tr("Leave these days out"), "primary")
        again = button(tr("Count these days again"))
        cancel = button(tr("Cancel"))
        cancel.setToolTip(tr("Leave (Esc)"))
        leave.clicked.connect(self._leave_out)
        again.clicked.connect(self._count_again)
        cancel.clicked.connect(self.left)
        self.body.setSpacing(2 * STEP)
        self.body.addWidget(about)
        self.body.addWidget(times)
        self.body.addWidget(self._fields["areas"])
        self.body.addWidget(self._general)
        self.body.addWidget(flow(cancel, again, leave), 0, Qt.AlignmentFlag.AlignRight)

    def _areas(self) -> frozenset[Pillar]:
        return frozenset(
            pillar for pillar, box in self._boxes.items() if box.isChecked() and not box.isHidden()
        )

    def _leave_out(self) -> None:
        reason = Reason(self._reason.value())
        self.chosen.emit(LeaveOut(self.first.day(), self.last.day(), self._areas(), reason))

    def _count_again(self) -> None:
        self.chosen.emit(CountAgain(self.first.day(), self.last.day(), self._areas()))
