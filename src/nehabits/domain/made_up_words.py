"""What is said of a made-up journal on whatever leaves the program."""

from nehabits.domain.wording import tr


def made_up_notice() -> str:
    """Return what stands on every export and picture of a made-up journal."""
    return tr("This is a made-up person's journal. Nobody lived these days.")
