"""The command palette for tests: as it opens, with what it finds, and with what it says."""

from nehabits.ui.desktop import Desktop
from tests.first_screens import Screens
from tests.settling import settled

TYPED = ("", "3 march", "last month", "31 february", "e", "sleep", "nothing like this")


def palette(desktop: Desktop) -> Screens:
    """Open the palette over the window and type one thing after the other."""
    desktop.window.show_page("today")
    desktop._palette.open()
    panel = desktop._palette.panel
    for text in TYPED:
        panel.line.setText(text)
        settled()
        yield f"palette, {text!r}", panel
    panel.leave()
    settled()
