"""How every test runs."""

import gc
import os

import pytest
from hypothesis import HealthCheck, settings

# A slow machine is no bug: examples are limited by number, never by time.
settings.register_profile(
    "diary", max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("diary")

# Without a display too, and without windows that take the keyboard from whoever runs the tests.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

LONGEST = (
    "test_layout.py",
    "test_clock_face.py",
    "test_focus.py",
    "test_accessible_names.py",
    "test_window_words.py",
)
"""Files that walk through every screen; those that share a walk stand beside one another."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest: at the end every worker still finds a short one to take."""
    items.sort(key=lambda item: LONGEST.index(item.path.name) if item.path.name in LONGEST else 99)


def pytest_collection_finish() -> None:
    """Look for garbage less often, and never among the modules: that takes a tenth of a run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)
