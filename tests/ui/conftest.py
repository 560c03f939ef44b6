"""What the tests of the window share."""

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from nehabits.ui.looks import Looks

# Without a display too, and without windows that take the keyboard from whoever runs the tests.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@pytest.fixture(scope="session")
def session_looks(qapp: QApplication) -> Looks:
    return Looks(qapp, RESOURCES, "light")


@pytest.fixture
def looks(session_looks: Looks) -> Looks:
    session_looks.choose("light")
    return session_looks
