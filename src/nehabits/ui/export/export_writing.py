"""Writes what is chosen in the worker, says how far it is, and stops when it is asked to."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from nehabits.domain.wording import plural
from nehabits.services.export_place import make_room_for
from nehabits.services.export_steps import Steps
from nehabits.services.services import Services
from nehabits.ui.export.export_answer import page_asked
from nehabits.ui.export.export_choice import ExportChoice
from nehabits.ui.paper.report import report_writer, save_report
from nehabits.ui.worker import Worker

_PARTS = 100
"""Steps of a page that is saved alone."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What was saved, in words, and the folder to open."""

    words: str
    folder: Path


class ExportWriting(QObject):
    """One export at a time.

    Signals:
        moved: so many steps of so many are done.
        saved: the Saved that was written.
        refused: the Refused that ended it; nothing is written then.
    """

    moved = Signal(int, int)
    saved = Signal(object)
    refused = Signal(object)

    def __init__(self, services: Services, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._worker = worker
        self._stop = Event()

    def write(self, choice: ExportChoice, place: Path) -> None:
        """Write a choice to a place."""
        self._stop.clear()
        work = partial(self._written, choice, place)
        self._worker.ask(self, work, self.saved.emit, self.refused.emit)

    def stop(self) -> None:
        """Stop what is at work; nothing is written then."""
        self._stop.set()

    def _written(self, choice: ExportChoice, place: Path) -> Saved:
        return self._folder(choice, place) if choice.files.tables else self._page(choice, place)

    def _folder(self, choice: ExportChoice, place: Path) -> Saved:
        files = choice.files
        exported = self._services.export.write(
            place,
            choice.first,
            choice.last,
            choice.areas,
            notes=choice.notes,
            formats=files.formats,
            report=report_writer(self._services, choice.name, files.paper)
            if files.report
            else None,
            tell=self.moved.emit,
            stopped=self._stop.is_set,
        )
        count = plural(
            "{count} file is in {place}.",
            "{count} files are in {place}.",
            len(exported.files),
            place=exported.folder,
        )
        opens = exported.folder.parent if files.as_zip else exported.folder
        return Saved(" ".join([count, *exported.remarks]), opens)

    def _page(self, choice: ExportChoice, place: Path) -> Saved:
        asked = page_asked(self._services, choice)
        make_room_for(place)
        count = save_report(
            self._services,
            place,
            asked,
            choice.files.paper,
            Steps(_PARTS, self.moved.emit, self._stop.is_set).part(_PARTS),
        )
        said = plural(
            "{count} page is in {place}.", "{count} pages are in {place}.", count, place=place
        )
        return Saved(said, place.parent)
