"""The journals of one run of the program, one window after the other."""

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, Slot
from PySide6.QtWidgets import QApplication

from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.services.garbage import collect_what_was_left
from nehabits.services.services import Services
from nehabits.ui.desktop import Desktop
from nehabits.ui.made_up_wait import MadeUpWait
from nehabits.ui.single_instance import SingleInstance
from nehabits.ui.text_dialog import TextDialog

if TYPE_CHECKING:
    from nehabits.services.made_up_journal import Tell

Opened = Callable[[Path], AbstractContextManager[Services]]
_MADE_UP = "made-up.sqlite"


@dataclass(slots=True)
class _Journal:
    """A journal on its way to its window, and then in it.

    `closing` undoes all that was done for it, `back` is where it leads back to, `failed` says that
    an error nobody expected ended its way.
    """

    path: Path
    back: Path | None
    closing: ExitStack = field(default_factory=ExitStack)
    instance: SingleInstance | None = None
    services: Services | None = None
    way_back: str = ""
    is_made_up: bool = False
    is_ready: bool = False
    failed: bool = False

    def claim(self) -> bool:
        """Be the journal's one window; False where another is, which was asked to come forward."""
        self.instance = SingleInstance(self.path)
        if not self.instance.claim():
            return False
        self.closing.callback(self.instance.release)
        return True

    def open(self, opened: Opened) -> Services:
        """Open the file; raises Refused."""
        self.services = self.closing.enter_context(opened(self.path))
        return self.services

    def make_up(self, opened: Opened, own: Services, tell: "Tell") -> None:
        """Make a year up in a new file of a folder that goes with it; Refused, also by tell."""
        # Imported when a year is first wanted: a start would wait for it in vain.
        from nehabits.services.made_up_journal import fill_to_look_around  # noqa: PLC0415

        try:
            folder = TemporaryDirectory(prefix="nehabits-made-up-", ignore_cleanup_errors=True)
        except OSError as problem:
            raise Refused(
                tr("There is no room for a made-up year. Free some space and try again.")
            ) from problem
        self.path = Path(self.closing.enter_context(folder)) / _MADE_UP
        fill_to_look_around(self.open(opened), own.preferences, tell)
        is_new = own.journal.is_empty()
        self.way_back = tr("Start my journal") if is_new else tr("Back to my journal")


class Journals(QObject):
    """Opens one journal after the other, each in a window of its own.

    `usual` is the journal of a start that names none; of any other the window's title says which
    it is. A person goes back to the journal of the start; from a made-up one to where they were.
    """

    def __init__(
        self,
        opened: Opened,
        application: QApplication,
        resources: Path,
        usual: Path,
        settings: QSettings | None = None,
    ) -> None:
        super().__init__()
        self._opened = opened
        self._application = application
        self._resources = resources
        self._usual = usual
        self._settings = settings
        self._home = usual
        self._desktop: Desktop | None = None
        self._wait: MadeUpWait | None = None
        self._now: _Journal | None = None
        self._coming: _Journal | None = None

    @property
    def desktop(self) -> Desktop:
        """The window that is shown, wired; raises RuntimeError when there is none."""
        if self._desktop is None:
            raise RuntimeError("No journal is shown.")
        return self._desktop

    def begin(self, path: Path) -> bool:
        """Open the first journal; False when another window shows it, which came forward.

        Raises Refused for a journal that cannot be opened.
        """
        coming = _Journal(path, None)
        if not coming.claim():
            return False
        try:
            coming.open(self._opened)
        except BaseException:
            coming.closing.close()
            raise
        coming.is_ready = True
        self._home, self._coming = path, coming
        return True

    def show(self) -> None:
        """Show the journal that was opened in a window; raises RuntimeError when there is none."""
        now, self._coming = self._coming, None
        if now is None or now.services is None:
            raise RuntimeError("No journal was opened.")
        self._now = now
        self._desktop = Desktop(now.services, self._application, self._resources, self._settings)
        self._wire(self._desktop, now)
        self._desktop.open()

    def leave(self) -> bool:
        """Let go of the window that was closed; return whether another journal is to be shown."""
        desktop, now = self.desktop, self._now
        self._desktop = self._now = self._wait = None
        desktop.window.deleteLater()
        desktop.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if now is not None:
            now.closing.close()
        if self._coming is not None and not self._coming.is_ready:
            self._drop()
        del desktop
        collect_what_was_left()
        return self._coming is not None

    def go_to(self, path: Path) -> None:
        """Go on with another journal, or stay and say in a sentence why not."""
        if self._coming is not None or self._now is None:
            return
        if _is_same(path, self._now.path):
            self._say(tr("{file} is the journal that is open.", file=path))
            return
        coming = _Journal(path, None if _is_same(path, self._home) else self._home)
        coming.way_back = tr("Back to my journal")
        if coming.claim():
            self._await(coming, partial(coming.open, self._opened))
        elif self._now.is_made_up:
            self.desktop.window.close()

    @Slot()
    def look_around(self) -> None:
        """Go on with a made-up year, in a file of its own that is gone afterwards."""
        if self._coming is not None or self._now is None or self._now.services is None:
            return
        coming = _Journal(Path(_MADE_UP), self._now.path, is_made_up=True)
        self._wait = MadeUpWait(self.desktop.window)
        own, tell = self._now.services, self._wait.tell
        self._await(coming, partial(coming.make_up, self._opened, own, tell))

    def _await(self, coming: _Journal, work: Callable[[], object]) -> None:
        """Have a journal opened in the worker of the window that is shown."""

        def tried() -> None:
            try:
                work()
            except Refused:
                raise
            except Exception:
                coming.failed = True
                raise

        self._coming = coming
        self.desktop.worker.ask(self.desktop.window, tried, self._hand_over, self._refuse)

    def _hand_over(self, _opened: None) -> None:
        self._end_wait()
        if self._coming is not None:
            self._coming.is_ready = True
            self.desktop.window.close()

    def _refuse(self, refused: Refused) -> None:
        stopped = self._wait is not None and self._wait.is_stopped
        self._end_wait()
        self._drop()
        if not stopped:
            self._say(refused.sentence)

    @Slot()
    def _drop_failed(self) -> None:
        if self._coming is not None and self._coming.failed:
            self._end_wait()
            self._drop()

    @Slot()
    def _stay(self) -> None:
        """Let go of a journal that waits for the window: the person goes back to what is typed."""
        if self._coming is not None and self._coming.is_ready:
            self._drop()

    def _drop(self) -> None:
        coming, self._coming = self._coming, None
        if coming is not None:
            coming.closing.close()

    def _end_wait(self) -> None:
        wait, self._wait = self._wait, None
        if wait is not None:
            wait.end()

    def _say(self, sentence: str) -> None:
        dialog = TextDialog(tr("That could not be done"), self.desktop.window)
        dialog.say(sentence)
        dialog.open()

    def _wire(self, desktop: Desktop, now: _Journal) -> None:
        if now.instance is not None:
            now.instance.show_asked.connect(desktop.window.come_forward)
        if now.back is not None:
            desktop.offer_way_back(now.way_back)
            desktop.home_asked.connect(partial(self.go_to, now.back))
        if now.is_made_up:
            desktop.window.name_journal(tr("made-up journal"))
        elif not _is_same(now.path, self._usual):
            desktop.window.name_journal(now.path.name)
        desktop.another_asked.connect(self.go_to)
        desktop.look_around_asked.connect(self.look_around)
        desktop.window.leaving.stayed.connect(self._stay)
        desktop.worker.faulted.connect(self._drop_failed)


def _is_same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()
