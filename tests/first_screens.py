"""What a person sees first, for tests: the first page, and the band over a made-up year."""

from collections.abc import Iterator
from datetime import time

from PySide6.QtWidgets import QWidget

from nehabits.ui.desktop import Desktop
from nehabits.ui.first_choices import FirstChoices
from tests.settling import settled

Screens = Iterator[tuple[str, QWidget]]
"""Names of screens with the page or dialog, each while it is shown."""

CHOICES = FirstChoices(0, time(4), "system")


def first_run(desktop: Desktop) -> Screens:
    """Show the page that covers a new window, refuse what is missing, then acknowledge it."""
    window = desktop.window
    window.show_first_notice(CHOICES)
    settled()
    page = window._notice
    assert page is not None
    yield "first notice", page
    page.start.click()
    page.form.day.choose("other")
    page.form._ask_for_time("other")
    settled()
    yield "first notice, nothing ticked", page
    page.read.click()
    page.form.time.setText("half past")
    page.start.click()
    settled()
    yield "first notice, refused", page
    window._uncover(CHOICES)
    settled()


def made_up(desktop: Desktop) -> Screens:
    """Show the band of a made-up journal, with the way back, over each page."""
    window = desktop.window
    window.show_made_up()
    window.offer_way_back("Back to my journal", "Ctrl+Shift+O", window.refresh_page)
    for key in window.page_keys():
        window.show_page(key)
        settled()
        yield f"made-up {key}", window
    window._band.hide()
    settled()
