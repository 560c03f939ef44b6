"""When Python looks for garbage."""

import gc


def collect_from_now() -> None:
    """Look for garbage again, but no more among what a start imported: that stays anyway."""
    gc.freeze()
    gc.enable()
