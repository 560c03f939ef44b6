"""Saves a picture of every page, light and dark, without a display."""

import os
import tempfile
from pathlib import Path

from PySide6.QtCore import QSettings, QSize
from PySide6.QtWidgets import QApplication

from nehabits.services.services import Services
from nehabits.ui.desktop import Desktop, make_application
from nehabits.ui.worker import SameThreadWorker

SIZE = QSize(1280, 800)
_ROUNDS = 5
"""How often layouts may answer each other before a page is taken to be at rest."""


def save_pictures(services: Services, folder: Path, resources: Path) -> list[Path]:
    """Save each page of the open journal as page-light.png and page-dark.png; return the files."""
    if QApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = make_application(["nehabits"])
    folder.mkdir(parents=True, exist_ok=True)
    saved = []
    with tempfile.TemporaryDirectory() as scratch:
        settings = QSettings(str(Path(scratch) / "window.ini"), QSettings.Format.IniFormat)
        desktop = Desktop(services, application, resources, settings, SameThreadWorker)
        window = desktop.window
        window.resize(SIZE)
        window.show()
        for theme in ("light", "dark"):
            desktop.looks.choose(theme)
            for key in window.page_keys():
                window.show_page(key)
                for _ in range(_ROUNDS):
                    application.processEvents()
                file = folder / f"{key}-{theme}.png"
                window.grab().save(str(file))
                saved.append(file)
        window.hide()
        window.deleteLater()
        application.processEvents()
    return saved
