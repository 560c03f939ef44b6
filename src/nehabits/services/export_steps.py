"""How far an export is, in steps of a number that is known from the start, and its way out."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from nehabits.domain.progress import Progress
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr

T = TypeVar("T")
_ASKED_EVERY = 20


class Stopped(Refused):
    """An export was stopped; everything is as it was."""


class Steps:
    """Counts steps up to `of`; asks after each part of one whether to stop, and raises Stopped."""

    def __init__(self, of: int, tell: Progress | None, stopped: Callable[[], bool] | None) -> None:
        self._of = of
        self._tell = tell
        self._stopped = stopped
        self._done = 0

    def one(self) -> None:
        """Count a step."""
        self._count(1)

    def passing(self, values: Iterable[T]) -> Iterator[T]:
        """Yield values as they come, and ask between some of them."""
        for place, value in enumerate(values):
            if place % _ASKED_EVERY == 0:
                self._count(0)
            yield value

    def part(self, steps: int) -> Progress:
        """Return what counts so many of the steps as a work gets on; (1, 1) is its end."""
        counted = 0

        def hear(done: int, of: int) -> None:
            nonlocal counted
            reached = steps * done // max(of, 1)
            self._count(reached - counted)
            counted = max(counted, reached)

        return hear

    def _count(self, more: int) -> None:
        if self._stopped and self._stopped():
            raise Stopped(tr("The export was stopped; nothing was written."))
        for _ in range(more):
            self._done += 1
            if self._tell:
                self._tell(self._done, self._of)
