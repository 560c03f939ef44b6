"""What the tests of the window share."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from nehabits.ui.looks import Looks

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@pytest.fixture(scope="session")
def session_looks(qapp: QApplication) -> Looks:
    return Looks(qapp, RESOURCES, "light")


@pytest.fixture
def looks(session_looks: Looks) -> Looks:
    session_looks.choose("light")
    return session_looks
