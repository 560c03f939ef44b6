"""The Settings page: every choice in a card of its section, in force as soon as it is made."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nehabits.domain.changes import Changes
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.preference import Preference, Section
from nehabits.services.services import Services
from nehabits.ui.bus import Bus
from nehabits.ui.looks import Looks
from nehabits.ui.settings.aims_section import AimsSection
from nehabits.ui.settings.card_columns import CardColumns
from nehabits.ui.settings.file_sections import BackupsSection, JournalSection
from nehabits.ui.settings.habits_section import HabitsSection
from nehabits.ui.settings.preference_section import PreferenceSection
from nehabits.ui.settings.profile_section import ProfileSection
from nehabits.ui.settings.references_section import ReferencesSection
from nehabits.ui.settings.settings_sheet import (
    ReferenceChoice,
    SettingsSheet,
    ShowsSheet,
    settings_sheet,
)
from nehabits.ui.tab_order import follow_reading
from nehabits.ui.theme import GAP, PAGE_MARGIN
from nehabits.ui.widgets.head_row import side
from nehabits.ui.widgets.sheet_area import SheetArea
from nehabits.ui.widgets.undo_bar import UndoBar
from nehabits.ui.widgets.words import words
from nehabits.ui.worker import Worker

TakeBack = Callable[[], None]

_TOP_MARGIN = 20


class SettingsPage(QWidget):
    """Sections in two columns; beside the title what was changed, with its undo.

    Signals:
        backup_asked, restore_asked: the person wants a backup made, or put in the journal's place.
        open_asked: the person wants to open another journal.
    """

    backup_asked = Signal()
    restore_asked = Signal()
    open_asked = Signal()

    def __init__(
        self,
        services: Services,
        worker: Worker,
        bus: Bus,
        looks: Looks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = tr("Settings")
        self._services = services
        self._worker = worker
        self._bus = bus
        self._telling = False
        self._take_back: TakeBack | None = None
        self.undo = UndoBar(looks, self)
        self.undo.undo_asked.connect(self._undo)
        self._plain = [PreferenceSection(each, self.keep, self) for each in Section]
        self.profile = ProfileSection(self.keep, self)
        self._references = ReferencesSection(self._keep_reference, self)
        self._habits = HabitsSection(services, worker, bus, looks, self)
        self._aims = AimsSection(services, worker, bus, looks, self)
        self._backups, self._journal = BackupsSection(self), JournalSection(self)
        self._showing: list[ShowsSheet] = [
            *self._plain,
            self._backups,
            self._journal,
            self.profile,
            self._references,
        ]
        self._lay_out()
        self._wire()

    @Slot()
    def refresh(self) -> None:
        """Ask for what is set again."""
        self._worker.ask(self, lambda: settings_sheet(self._services), self._show)

    def arrange_habits(self) -> None:
        """Put the keyboard on the person's own habits."""
        self._area.ensureWidgetVisible(self._habits)
        self._habits.adding.face.setFocus()

    def set_aim(self, measure_id: str) -> None:
        """Open the editor of a measure's aim: of the one in force, or of a new one."""
        self._area.ensureWidgetVisible(self._aims)
        self._aims.set_aim(measure_id)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask again: backups are made without a word."""
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Offer no undo of what is long past when the page is seen again."""
        super().hideEvent(event)
        self.undo.hide()

    def event(self, event: QEvent) -> bool:
        """Claim the undo keys while the bar offers to take a setting back."""
        if event.type() == QEvent.Type.ShortcutOverride and self._is_undo(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the setting back that the bar speaks of."""
        if self._is_undo(event):
            self.undo.hide()
            self._undo()
        else:
            super().keyPressEvent(event)

    def _is_undo(self, event: QEvent) -> bool:
        is_undo = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        return is_undo and self.undo.isVisible()

    def _show(self, sheet: SettingsSheet) -> None:
        for section in self._showing:
            section.show_sheet(sheet)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        follow_reading(self)

    def keep(
        self,
        preference: Preference[Any],
        value: Any,
        refused: Callable[[Refused], None] | None = None,
    ) -> None:
        """Keep a preference, and offer the value it had before."""
        kept = self._services.preferences

        def deed() -> TakeBack:
            before = kept.get(preference)
            kept.set(preference, value)
            return partial(kept.set, preference, before)

        self._write(deed, preference.said(value), refused)

    def _keep_reference(
        self, offered: ReferenceChoice, chosen: str, refused: Callable[[Refused], None]
    ) -> None:
        """Keep what is to stand beside a measure, and offer what stood there before."""
        kept, measure = self._services.preferences, offered.measure

        def deed() -> TakeBack:
            before = kept.reference_choices(measure.id)
            kept.choose_reference(measure.id, chosen)
            return partial(kept.keep_reference_choices, measure.id, before)

        source = offered.source(chosen)
        said = tr("Reference for {measure}: {source}", measure=measure.name, source=source)
        self._write(deed, said, refused)

    def _write(
        self, deed: Callable[[], TakeBack], said: str, refused: Callable[[Refused], None] | None
    ) -> None:
        """Have a deed done that gives what takes it back.

        It looks at what is set in the worker's turn: other choices may still wait for theirs.
        """

        def written(take_back: TakeBack) -> None:
            self._take_back = take_back
            self._tell(said)
            self.undo.offer(said)

        self._worker.ask(self, deed, written, refused)

    def _undo(self) -> None:
        if self._take_back is not None:
            take_back, self._take_back = self._take_back, None
            self._worker.ask(self, take_back, lambda _kept: self._tell(tr("Setting taken back")))

    def _tell(self, said: str) -> None:
        self._telling = True
        self._bus.changed.emit(Changes(words=said, everything=True))
        self._telling = False

    @Slot(object)
    def _hear(self, _changes: object) -> None:
        if not self._telling:
            self.undo.hide()
        if self.isVisible():
            self.refresh()

    def _ask_for_backup(self) -> None:
        self.backup_asked.emit()
        # The backup is made before this is answered: the worker keeps the order.
        self.refresh()

    def _wire(self) -> None:
        self._bus.changed.connect(self._hear)
        for section in (self._habits, self._aims):
            section.rearranged.connect(self._follow)
        self._backups.backup_asked.connect(self._ask_for_backup)
        self._backups.restore_asked.connect(self.restore_asked)
        self._journal.open_asked.connect(self.open_asked)

    def _lay_out(self) -> None:
        left = [*self._plain, self.profile, self._backups, self._journal]
        right = [self._habits, self._aims, self._references]
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, _TOP_MARGIN, 0, 0)
        column.setSpacing(GAP + 2)
        # Its room is there before it is: a control would move away below the mouse.
        kept = self.undo.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.undo.setSizePolicy(kept)
        head = side(words(self.title, "title"))
        head.setContentsMargins(0, 0, PAGE_MARGIN, 0)
        head.addStretch(1)
        head.addWidget(self.undo)
        column.addLayout(head)
        self._area = SheetArea(CardColumns(left, right), self)
        column.addWidget(self._area, 1)
