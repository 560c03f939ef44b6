"""When Python looks for garbage."""

import gc


def collect_from_now() -> None:
    """Look for garbage again, but no more among what a start imported: that stays anyway."""
    gc.freeze()
    gc.enable()


def collect_what_was_left() -> None:
    """Let go of all that a closed window left behind, also of what was there at its start."""
    gc.unfreeze()
    gc.collect()
