"""The program as a person starts it, until Today is painted with its figures; then it ends."""

import sys
import time

from PySide6.QtCore import QEvent, QObject

from nehabits.__main__ import main
from nehabits.ui.today.today_page import TodayPage
from tests.bench.process import report

show = TodayPage._show


class FirstPaint(QObject):
    """Ends the program when the sheet of Today has been painted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            report(time.monotonic())
            watched.removeEventFilter(self)
            watched.window().close()
        return False


def show_and_watch(page: TodayPage, *answer: object) -> None:
    """Show the day that was asked for, with a watch over its first paint."""
    show(page, *answer)
    page.sheet.installEventFilter(FirstPaint(page))


TodayPage._show = show_and_watch
sys.exit(main(["--journal", sys.argv[1]]))
