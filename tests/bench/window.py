"""The window of a journal, as the program starts it, until Today is painted with its figures."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings

from nehabits.app import opened
from nehabits.exchange.resources import resource_path
from nehabits.ui.desktop import Desktop, make_application
from tests.bench.process import report


class FirstPaint(QObject):
    """Ends the program when the sheet of Today has been painted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        sheet = desktop.window.current_page().sheet
        if event.type() == QEvent.Type.Paint and watched is sheet:
            report(time.monotonic())
            QCoreApplication.quit()
        return False


journal = Path(sys.argv[1])
application = make_application(sys.argv[:1])
with opened(journal) as services:
    settings = QSettings(str(journal.with_suffix(".ini")), QSettings.Format.IniFormat)
    desktop = Desktop(services, application, resource_path("icons").parent, settings)
    first_paint = FirstPaint()
    application.installEventFilter(first_paint)
    desktop.open()
    application.exec()
    application.removeEventFilter(first_paint)
    desktop.window.close()
