"""When Python looks for garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def collect_from_now() -> None:
    """Look for garbage again, but no more among what a start imported: that stays anyway."""
    gc.freeze()
    gc.enable()


def collect_what_was_left() -> None:
    """Let go of all that a closed window left behind, also of what was there at its start."""
    gc.unfreeze()
    gc.collect()


@contextmanager
def not_looked_for() -> Iterator[None]:
    """Look for no garbage meanwhile; what nothing holds any more goes all the same.

    Looking again and again through many values that are soon gone takes a third as long as what
    is done with them.
    """
    looked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked:
            gc.enable()
